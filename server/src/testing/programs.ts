import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { rolldown } from 'rolldown';
import { apartOf } from '../apart.ts';

/** How a program ended and what it printed. */
export type Ran = { code: number | null; stdout: string; stderr: string };

export type Programs = {
  /**
   * `limit`: how much the program may write into one file, as of a full disk, in units of 1,024 bytes; or `bound`, by the
   * modes of files, which nothing else binds root by.
   */
  run(
    program: string,
    args: readonly string[],
    environment?: Record<string, string>,
    limit?: number | 'bound',
  ): Promise<Ran>;
  /** The program's bundle, for a test that runs it by itself. */
  file(program: string): string;
  remove(): void;
};

/** Bundles programs of `server/src/cli` as they are shipped, into a folder of their own, and runs them as processes. */
export async function buildPrograms(names: readonly string[]): Promise<Programs> {
  // Inside the project, so that the bundles find its packages and its folder.
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'programs-'));
  const cli = join(projectRoot, 'server', 'src', 'cli');
  const bundle = await rolldown({
    input: {
      ...Object.fromEntries(names.map((name) => [name, join(cli, `${name}.ts`)])),
      ...apartOf('functions', 'server'),
    },
    platform: 'node',
    external: (id) => !/^(\.|\/|@prakat\/)/.test(id),
    tsconfig: join(projectRoot, 'server', 'tsconfig.json'),
    logLevel: 'silent',
  });
  await bundle.write({ dir: folder, format: 'esm' });
  await bundle.close();

  return {
    async run(program, args, environment = {}, limit) {
      const node = [process.execPath, join(folder, `${program}.js`), ...args];
      const [command = '', ...rest] = [...limitedTo(limit), ...node];
      const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment };
      const child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const ran: Ran = { code: null, stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        ran.stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        ran.stderr += text;
      });
      ran.code = await new Promise((resolve) => child.once('close', resolve));
      return ran;
    },
    file: (program) => join(folder, `${program}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function limitedTo(limit: number | 'bound' | undefined): string[] {
  if (typeof limit === 'number') return ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash'];
  const isUnbound = limit === 'bound' && process.getuid?.() === 0;
  return isUnbound ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];
}
