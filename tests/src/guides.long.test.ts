import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
import { buildPrograms, type Programs, type Ran } from '@prakat/server/testing/programs';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from './testing/environment.ts';
import { runHere, toRun } from './testing/guide-commands.ts';

describe('the guides, beside a running office', () => {
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
