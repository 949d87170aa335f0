import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { expect, test } from 'vitest';
import { countEverything } from './count.ts';
import { tablesOf } from './tables.ts';

const file = join(projectRoot, 'docs', 'scale.md');

/** The text between `<!-- counted: NAME -->` and the end of the table. */
const blockOf = (name: string) => new RegExp(`(<!-- counted: ${name} -->\n)([\\s\\S]*?)(\n<!-- end -->)`);

/**
 * What is delivered at the same moment meets in another order each time, which costs a read more or less: a figure
 * stands while it is off by no more than this share of itself.
 */
const NOISE = 0.04;
const FIGURE = /\d[\d,]*(?:\.\d+)?/g;

const wordsOf = (table: string) => table.replace(FIGURE, '#');
const figuresOf = (table: string) =>
  (table.match(FIGURE) ?? []).map((one) => Number(one.replaceAll(',', '')));

function stands(written: string, counted: string): boolean {
  const figures = figuresOf(counted);
  const isNear = (one: number, n: number) => {
    const other = figures[n] ?? Number.NaN;
    const larger = Math.max(one, other);
    // What is rounded to whole numbers may fall on the other side.
    return Math.abs(one - other) <= Math.max(NOISE * larger, larger >= 20 ? 1 : 0.011);
  };
  return wordsOf(written) === wordsOf(counted) && figuresOf(written).every(isNear);
}

test('docs/scale.md says what an item costs from the form to the end of its display, as it is counted', async () => {
  const tables = tablesOf(await countEverything());
  let text = readFileSync(file, 'utf8');
  if (process.env.UPDATE_SCALE === '1') {
    for (const [name, table] of Object.entries(tables))
      text = text.replace(blockOf(name), (_, before, __, after) => `${before}${table}${after}`);
    writeFileSync(file, text);
  }
  const advice = 'run UPDATE_SCALE=1 npx vitest run --config vitest.long.config.ts tests/src/scale';
  for (const [name, table] of Object.entries(tables)) {
    const written = blockOf(name).exec(text)?.[2] ?? 'is missing';
    expect(stands(written, table) ? table : written, `${name}: ${advice}`).toBe(table);
  }
});
