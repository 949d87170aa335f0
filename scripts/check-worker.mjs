// Bundles the worker of the file checks for those who run the TypeScript sources (vitest): no worker of Node 20 reads
// TypeScript. Programs have theirs beside them in `dist`. Does nothing when the bundle is newer than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = join(root, '.cache', 'check-worker');
export const workerSource = join(root, 'functions', 'src', 'checks', 'worker.ts');

const newest = (path) =>
  readdirSync(path, { recursive: true }).reduce(
    (latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs),
    0,
  );

export async function setup() {
  const made = join(folder, 'check-worker.js');
  const sources = [join(root, 'functions', 'src', 'checks'), join(root, 'shared', 'src')];
  if (existsSync(made) && sources.every((source) => newest(source) <= statSync(made).mtimeMs)) return;
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: { 'check-worker': workerSource },
    platform: 'node',
    external: (id) => !/^(\.|\/|@prakat\/|[A-Za-z]:)/.test(id),
    tsconfig: join(root, 'functions', 'tsconfig.json'),
    logLevel: 'warn',
  });
  await bundle.write({ dir: folder, format: 'esm', sourcemap: true });
  await bundle.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();
