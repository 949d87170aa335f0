// Builds everything that runs: the programs (one bundle each, packages left outside), the phone screens of the
// simulator, and the mini-app for LINE and for the simulation. Types are checked by `npm run types`.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { apart } from './apart.mjs';

const run = promisify(execFile);
const root = join(fileURLToPath(import.meta.url), '..', '..');
const stamp = join(root, '.cache', 'built');

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .filter((name) => !/^(node_modules|dist|dist-simulation|people)$|\.test\.tsx?$/.test(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** What must be there: pages are taken away while they are built anew, and a build may have been broken off. */
const outputs = ['dist/server.js', 'liff-app/dist/index.html', 'liff-app/dist-simulation/index.html'];

/** True when nothing that is built has changed since. */
export function isBuilt() {
  if (![stamp, ...outputs.map((output) => join(root, output))].every((path) => existsSync(path)))
    return false;
  const sources = [
    'shared',
    'functions',
    'liff-app',
    'simulator',
    'server',
    'scripts/build.mjs',
    'scripts/apart.mjs',
    'package-lock.json',
  ];
  return sources.every((source) => newest(join(root, source)) <= statSync(stamp).mtimeMs);
}

export async function build() {
  const started = new Date();
  const { rolldown } = await import('rolldown');
  const { build: vite } = await import('vite');
  const cli = join(root, 'server', 'src', 'cli');
  const programs = readdirSync(cli).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

  const bundlePrograms = async () => {
    const bundle = await rolldown({
      input: {
        ...Object.fromEntries(programs.map((name) => [name.replace(/\.ts$/, ''), join(cli, name)])),
        ...apart,
      },
      platform: 'node',
      external: (id) =>
        !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@prakat/') && !/^[A-Za-z]:/.test(id),
      tsconfig: join(root, 'server', 'tsconfig.json'),
      logLevel: 'warn',
    });
    await bundle.write({ dir: join(root, 'dist'), format: 'esm', sourcemap: true });
    await bundle.close();
  };
  const bundlePages = (configFile, mode) =>
    vite({ configFile: join(root, configFile), mode, logLevel: 'warn' });

  // Pages are built as people get them, whoever asks: tests too. To a program that goes on in this process it would say that
  // people rely on it, so that it is set back.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await Promise.all([
    bundlePrograms(),
    bundlePages('simulator/vite.phone.config.ts', 'production'),
    bundlePages('liff-app/vite.config.ts', 'production'),
    bundlePages('liff-app/vite.config.ts', 'simulation'),
  ]);
  // What is drawn by the programs that are there now.
  await run(process.execPath, [join(root, 'dist', 'draw-menus.js')]);
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, started.toISOString());
  const { utimesSync } = await import('node:fs');
  utimesSync(stamp, started, started);
}

// Not twice: whatever runs beside it would find no pages meanwhile.
if (process.argv[1] === fileURLToPath(import.meta.url) && !isBuilt()) await build();
