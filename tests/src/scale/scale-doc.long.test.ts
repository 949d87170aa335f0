import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { expect, test } from 'vitest';
import { countEverything } from './count.ts';
import { stands } from './stands.ts';
import { tablesOf } from './tables.ts';

const file = join(projectRoot, 'docs', 'scale.md');

/** The text between `<!-- counted: NAME -->` and the end of the table. */
const blockOf = (name: string) => new RegExp(`(<!-- counted: ${name} -->\n)([\\s\\S]*?)(\n<!-- end -->)`);

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
