import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { describe, expect, test } from 'vitest';
import { commandsOf } from './testing/doc-commands.ts';
import { guideCommands, runElsewhere, runHere, toRun } from './testing/guide-commands.ts';

describe('the guides', () => {
  test('mark each command that needs an account; every other is run by a test', () => {
    const unknown = toRun.filter(({ command }) => !runHere[command]);
    expect(unknown).toEqual([]);
    expect(guideCommands.length).toBeGreaterThan(40);
  });

  test('have each command that is said to be in them', () => {
    const commands = new Set(guideCommands.map(({ command }) => command));
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
    for (const name of guideCommands.flatMap(({ command }) => command.match(/(?<= )deploy\/\S+/g) ?? [])) {
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
