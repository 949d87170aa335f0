// `npm run bench -- NAME`: one measurement of `bench/`. `*.bench.ts` are loops that vitest repeats; `*.measure.ts`
// are runs with a limit of their own, which fail when it is passed.
import './ensure-installed.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const [asked = '', ...rest] = process.argv.slice(2);
const name = asked.replace(/^bench\//, '').replace(/\.\w+\.ts$/, '');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const kinds = {
  '.bench.ts': ['bench', '--run'],
  '.measure.ts': ['run', '--config', 'vitest.bench.config.ts'],
};
const kind = Object.keys(kinds).find((end) => existsSync(join(root, 'bench', name + end)));
if (!kind) {
  const known = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.\w+\.ts$/, ''));
  console.error(`ไม่มีการวัดชื่อ “${name}” ที่มีคือ ${[...new Set(known)].join(', ')}`);
  process.exit(1);
}
const { isBuilt, build } = await import('./build.mjs');
if (!isBuilt()) await build();
const given = [vitest, ...kinds[kind], join('bench', name + kind), ...rest];
process.exit(spawnSync(process.execPath, given, { cwd: root, stdio: 'inherit' }).status ?? 1);
