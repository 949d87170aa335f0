// Bundles the workers of the file checks and of the look through the database, and the program that draws first pages, for
// those who run the TypeScript sources (vitest): Node 20 reads no TypeScript. Programs have theirs beside them in `dist`. Does nothing when the
// bundles are newer than their sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apart } from './apart.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = join(root, '.cache', 'check-worker');

const newest = (path) =>
  readdirSync(path, { recursive: true }).reduce(
    (latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs),
    0,
  );

export async function setup() {
  const made = join(folder, 'inspect-worker.js');
  const sources = [
    'functions/src/checks',
    'functions/src/files',
    'functions/src/previews',
    'functions/src/store',
    'server/src/sqlite-store',
    'shared/src',
  ].map((source) => join(root, source));
  if (existsSync(made) && sources.every((source) => newest(source) <= statSync(made).mtimeMs)) return;
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: apart,
    platform: 'node',
    external: (id) => !/^(\.|\/|@prakat\/|[A-Za-z]:)/.test(id),
    tsconfig: join(root, 'server', 'tsconfig.json'),
    logLevel: 'warn',
  });
  await bundle.write({ dir: folder, format: 'esm', sourcemap: true });
  await bundle.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();
