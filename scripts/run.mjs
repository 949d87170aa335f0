// Runs one of the programs of `server/src/cli` from a fresh clone: installs and builds first where that is needed.
import './ensure-installed.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const [program = '', ...rest] = process.argv.slice(2);
const { isBuilt, build } = await import('./build.mjs');
if (!isBuilt()) {
  console.error('กำลังสร้างโปรแกรม…');
  await build();
}
const file = join(root, 'dist', `${program}.js`);
if (!existsSync(file)) {
  console.error(`ไม่มีโปรแกรมชื่อ ${program}`);
  process.exit(1);
}
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
