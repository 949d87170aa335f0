import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { buildPrograms, type Programs, type Ran } from '@prakat/server/testing/programs';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsOf, docCommands } from './testing/doc-commands.ts';
import { createLocalEnvironment, type LocalEnvironment } from './testing/environment.ts';

/** Commands that another test runs, and a word of it that shows where. */
const runElsewhere: Record<string, { by: string; word: string }> = {
  'npm run build:functions -- --demo': {
    by: 'tests/src/cloud-package/testing/installed.ts',
    word: 'demoEnvironment',
  },
  'firebase emulators:start --project demo-prakat': {
    by: 'tests/src/cloud-package/emulators.cloud.test.ts',
    word: 'emulators:start',
  },
  'npm run test:firestore': { by: '.ci/run', word: 'npm run --silent test:firestore' },
  'STORE=firestore npx vitest run tests/src/scenarios': {
    by: 'tests/src/testing/environment.ts',
    word: 'process.env.STORE',
  },
  'npx vitest run --config vitest.long.config.ts tests/src/scale': {
    by: 'tests/src/scale/scale-doc.long.test.ts',
    word: 'UPDATE_SCALE',
  },
  'UPDATE_SCALE=1 npx vitest run --config vitest.long.config.ts tests/src/scale': {
    by: 'tests/src/scale/scale-doc.long.test.ts',
    word: 'UPDATE_SCALE',
  },
  'npm run demo -- --wordpress https://test.example.go.th': {
    by: 'tests/src/destinations/demo-on-wordpress.long.test.ts',
    word: "programs.run('demo', ['--wordpress'",
  },
  'npm run members -- export PERSON --out FOLDER': {
    by: 'tests/src/people/personal-data.test.ts',
    word: 'exportPersonFiles',
  },
  'npm run members -- erase PERSON': {
    by: 'tests/src/people/personal-data.test.ts',
    word: 'eraseByOperator',
  },
  'npm run line -- install si-bun-rueang': {
    by: 'server/src/menus/install-menus.test.ts',
    word: 'installMenus(office',
  },
  'npm run doctor': { by: 'server/src/doctor/doctor.test.ts', word: 'openOneMachine' },
  'npm run setup': { by: 'server/src/setup/programs.long.test.ts', word: "programs.run('setup'" },
};

/** Commands of the guides that are run here, in the order of the guides, and what each must say. */
const runHere: Record<string, RegExp> = {
  'npm run backup -- /var/backups/prakat/prakat.tar': /อ่านทวนแล้ว/,
  'npm run restore -- /var/backups/prakat/prakat.tar': /audit: ok/,
  'npm run backup -- --into /var/backups/prakat': /อ่านทวนแล้ว/,
  'npm run restore -- /var/backups/prakat --try': /ทดลองกู้คืนสำเร็จ/,
  'npm run backup -- keygen /media/stick/prakat-backup.key': /BACKUP_RECIPIENTS=age1/,
  'tar -tf prakat.tar': /^prakat-backup\.json\n[\s\S]*\nmanifest\.json\nSHA256SUMS\nSEAL\n$/,
  'tar -xf prakat.tar': /^$/,
  'sha256sum --check --quiet SHA256SUMS': /^$/,
  'gzip -dc records/submissions-000001.jsonl.gz': /"officeId":"si-bun-rueang"/,
  'npm run members -- set-up-code si-bun-rueang': /รหัสติดตั้ง/,
  'curl --fail --silent http://127.0.0.1:4400/healthz': /"status":"ok"/,
  'npm run backup -- /var/backups/prakat/before-the-move.tar': /อ่านทวนแล้ว/,
  'DATA_DIR=/tmp/drill OFFICES_DIR=/tmp/drill-offices npm run restore -- /var/backups/prakat/prakat.tar':
    /audit: ok/,
  'DATA_DIR=/tmp/drill OFFICES_DIR=/tmp/drill-offices npm run audit': /audit: ok/,
  'rm -r /tmp/drill /tmp/drill-offices': /^$/,
  'npm run audit': /audit: ok/,
  'npm run audit -- --export /var/backups/prakat/log.jsonl': /ส่งออกบันทึกแล้ว/,
  'npm run audit -- --offline /var/backups/prakat/log.jsonl': /offline audit: ok/,
  'npm run audit -- --backup /var/backups/prakat/prakat.tar': /audit: ok/,
  'npm run access-log -- verify': /access-log: ok/,
  'npm run outbox -- list': /ไม่มีงานที่ส่งไม่สำเร็จ/,
  'npm run outbox -- retry all': /จะส่งใหม่ 0 งาน/,
};

const all = docCommands();
const toRun = all.filter(({ command, needsAccount }) => !needsAccount && !runElsewhere[command]);

describe('the guides', () => {
  test('mark each command that needs an account; every other is run by a test', () => {
    const unknown = toRun.filter(({ command }) => !runHere[command]);
    expect(unknown).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });

  test('have each command that is said to be in them', () => {
    const commands = new Set(all.map(({ command }) => command));
    for (const command of [...Object.keys(runHere), ...Object.keys(runElsewhere)]) {
      expect(commands).toContain(command);
    }
  });

  test.each(Object.entries(runElsewhere))('%s is run by the test that is named', (_command, { by, word }) => {
    expect(readFileSync(join(projectRoot, by), 'utf8')).toContain(word);
  });

  test('name no program that does not exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const docs = readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md'));
    for (const file of ['README.md', 'README.th.md', ...docs.map((name) => join('docs', name))]) {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(scripts), `npm run ${name} in ${file}`).toContain(name);
      }
    }
  });

  test('explain every message of the log', () => {
    const operations = readFileSync(join(projectRoot, 'docs', 'operations.md'), 'utf8');
    const unexplained = loggedMessages().filter((message) => !operations.includes(`\`${message}\``));
    expect(unexplained).toEqual([]);
    expect(loggedMessages()).toContain('outbox entry is dead');
  });

  test('copy no file that is not there', () => {
    for (const name of all.flatMap(({ command }) => command.match(/(?<= )deploy\/\S+/g) ?? [])) {
      expect(existsSync(join(projectRoot, name)), name).toBe(true);
    }
  });
});

test('a fence is read as what it is', () => {
  const text = [
    '```json\n{ "a": 1 }\n```',
    '```sh\n# Needs an account.\nfirebase login\n```',
    '```\none\ntwo # three\n```',
    '(All need an account.)',
    '   ```sh\n   # Look.\n   four\n   ```',
  ].join('\n\n');
  expect(commandsOf(text)).toEqual([
    { command: 'firebase login', needsAccount: true },
    { command: 'one', needsAccount: true },
    { command: 'two # three', needsAccount: true },
    { command: 'four', needsAccount: false },
  ]);
});

describe('beside a running office', () => {
  let environment: LocalEnvironment;
  let programs: Programs;
  const folder = mkdtempSync(join(tmpdir(), 'prakat-guides-'));

  beforeAll(async () => {
    mkdirSync(join(folder, 'backups'));
    environment = await createLocalEnvironment();
    await playRequestForm(environment.player(OFFICE), () => {});
    await environment.settle();
    programs = await buildPrograms(['access-log', 'audit', 'backup', 'members', 'outbox', 'restore']);
  });
  afterAll(async () => {
    programs?.remove();
    await environment?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Where each program works when the guide does not say. */
  const dataDirOf = (program: string): string =>
    program === 'restore' || program === 'members' ? join(folder, `new-${program}`) : environment.dataDir;

  const inThisPlace = (text: string): string =>
    text
      .replaceAll('/var/backups/prakat', join(folder, 'backups'))
      .replaceAll('/media/stick', join(folder, 'backups'))
      .replaceAll('/tmp/drill', join(folder, 'drill'))
      .replaceAll('http://127.0.0.1:4400', environment.machine.url);

  function run(command: string): Promise<Ran> {
    const [, variables = '', program = '', rest = ''] =
      /^((?:\w+=\S+ )*)npm run (\S+)(?: -- (.*))?$/.exec(command) ?? [];
    if (!program) return inShell(command, join(folder, 'backups'));
    const given = Object.fromEntries(
      variables
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string]),
    );
    const args = rest ? rest.split(' ') : [];
    return programs.run(program, args, { DATA_DIR: dataDirOf(program), OFFICES_DIR: officesDir, ...given });
  }

  test.each(toRun.map(({ file, command }) => [file, command]))(
    '%s: %s',
    async (_file, command) => {
      // One guide makes what another uses; a second backup of one name would be refused.
      const ran = await run(inThisPlace(command));
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toMatch(runHere[command] ?? /$./);
    },
    30_000,
  );
});

function inShell(command: string, cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', command], { cwd });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.stderr += text;
    });
    child.once('close', (code) => resolve({ ...ran, code }));
  });
}

/** The text of every call of a logger in the product. */
function loggedMessages(): string[] {
  const sources = ['functions/src', 'server/src', 'simulator/src'].flatMap((place) =>
    (readdirSync(join(projectRoot, place), { recursive: true }) as string[])
      .filter((name) => /(?<!\.test)\.ts$/.test(name) && !/(^|\/)testing\//.test(name))
      .map((name) => readFileSync(join(projectRoot, place, name), 'utf8')),
  );
  const call = /logger\.(?:info|warn|error)\((?:[^;]*?)'([^']+)',?\s*\)/g;
  return [...new Set(sources.flatMap((text) => [...text.matchAll(call)].map(([, message = '']) => message)))];
}
