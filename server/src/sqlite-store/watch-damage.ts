import { type ChildProcess, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Damage } from './damage.ts';
import { SqliteStoreError } from './sqlite-error.ts';

const FIRST_LOOK_MS = 3_000;
const DAY_MS = 86_400_000;

/**
 * Looks the whole database through in a process of its own, soon after the start and once a day, so that `/healthz` says
 * what is damaged before somebody comes upon it. A process and no thread: it can be ended at any moment, also in the midst
 * of SQLite, and takes nothing with it. Ends with `stop`, which waits for nothing.
 */
export function watchDamage(
  file: string,
  damage: Damage,
  logger: Logger,
  { firstLookMs = FIRST_LOOK_MS }: { firstLookMs?: number } = {},
): { stop(): void } {
  let looking: ChildProcess | null = null;
  let isStopped = false;
  const look = () => {
    timer = setTimeout(look, DAY_MS).unref();
    looking = execFile(process.execPath, [program(), file], { env: {} }, (error, stdout) => {
      if (isStopped) return;
      // A server that cannot look is one that goes on serving, and says so.
      if (error) return logger.error({ err: error }, 'the database could not be looked through');
      const found = JSON.parse(stdout) as string | null;
      damage.found = found === null ? null : new SqliteStoreError(found, { problem: 'damaged' });
      if (damage.found) logger.error({ err: damage.found }, 'the database is damaged');
    });
    looking.unref();
  };
  let timer = setTimeout(look, firstLookMs).unref();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      looking?.kill('SIGKILL');
    },
  };
}

/** Its bundle: beside the program's, or where `scripts/check-worker.mjs` put it for TypeScript sources. */
function program(): string {
  const places = ['./inspect-worker.js', '../../../.cache/check-worker/inspect-worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  // Where it is missing, starting it says so.
  return places.find((path) => existsSync(path)) ?? places[0] ?? '';
}
