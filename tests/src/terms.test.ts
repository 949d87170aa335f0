import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { expect, test } from 'vitest';

/** A row of the table in docs/glossary.md: a way to write a thing that is not ours, and where it may stand all the same. */
type Avoided = { pattern: RegExp; instead: string; allowed: string[] };

const table = readFileSync(join(projectRoot, 'docs', 'glossary.md'), 'utf8')
  .split('## One word for a thing')[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
const avoided: Avoided[] = (table ?? []).map(([, pattern = '', instead = '', allowed = '']) => ({
  pattern: new RegExp(pattern.slice(1, -1), 'mu'),
  instead,
  allowed: allowed.match(/[^`\s]+/g) ?? [],
}));

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** What stands between quotes, and what stands between tags. */
const TEXTS =
  /'([^'\n]*[ก-๙][^'\n]*)'|"([^"\n]*[ก-๙][^"\n]*)"|`([^`]*[ก-๙][^`]*)`|>([^<>`']*[ก-๙][^<>`']*)</g;

function textsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json'))
    return text.match(/"[^"\n]*[ก-๙][^"\n]*"/g)?.map((one) => one.slice(1, -1)) ?? [];
  return [...text.replace(COMMENTS, '').matchAll(TEXTS)]
    .map(([, ...groups]) => groups.find((one) => one !== undefined) ?? '')
    .filter((one) => !one.includes('(?'));
}

/** Not texts of the product: samples of others' writing, and what tests type. */
const OTHERS =
  /\.test\.|-contract\.|\/testing\/|checks\/(slips|personal-data)\/|\.schema\.json|printed-form-/;
const files = ['shared/src', 'functions/src', 'liff-app/src', 'server/src', 'simulator/src', 'offices']
  .flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.split(sep).join('/')}`,
    ),
  )
  .filter((name) => /\.(tsx?|json)$/.test(name) && !OTHERS.test(name));

test('the table says what is avoided, and the texts are found', () => {
  expect(avoided.length).toBeGreaterThan(5);
  expect(files.flatMap((name) => textsOf(join(projectRoot, name))).length).toBeGreaterThan(3000);
  expect(avoided.some(({ pattern }) => pattern.test('ผู้มีสิทธิ์'))).toBe(true);
  expect(avoided.some(({ pattern }) => pattern.test('ลบข้อความนี้?'))).toBe(true);
});

test.each(avoided)('$pattern is not written: $instead', ({ pattern, allowed }) => {
  const found = files
    .filter((name) => !allowed.some((place) => name.startsWith(place)))
    .flatMap((name) =>
      textsOf(join(projectRoot, name))
        .filter((text) => pattern.test(text.trim()))
        .map((text) => `${name}: ${text.trim()}`),
    );
  expect(found).toEqual([]);
});
