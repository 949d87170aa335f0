import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Damage } from './damage.ts';
import { SqliteStoreError } from './sqlite-error.ts';

const FIRST_LOOK_MS = 3_000;
const DAY_MS = 86_400_000;

/**
 * Looks the whole database through in a thread of its own, soon after the start and once a day, so that `/healthz` says
 * what is damaged before somebody comes upon it. Ends with `stop`, which waits for nothing.
 */
export function watchDamage(
  file: string,
  damage: Damage,
  logger: Logger,
  { firstLookMs = FIRST_LOOK_MS }: { firstLookMs?: number } = {},
): { stop(): void } {
  let worker: Worker | null = null;
  const look = () => {
    timer = setTimeout(look, DAY_MS).unref();
    const failed = (err: unknown) => logger.error({ err }, 'the database could not be looked through');
    try {
      worker = new Worker(workerFile(), { workerData: file, env: {}, execArgv: [] });
    } catch (error) {
      // A server that cannot look is one that goes on serving, and says so.
      return failed(error);
    }
    worker.unref();
    worker.once('message', (found: string | null) => {
      damage.found = found === null ? null : new SqliteStoreError(found, { problem: 'damaged' });
      if (damage.found) logger.error({ err: damage.found }, 'the database is damaged');
    });
    worker.once('error', failed);
  };
  let timer = setTimeout(look, firstLookMs).unref();
  return {
    stop() {
      clearTimeout(timer);
      void worker?.terminate();
    },
  };
}

/** The worker's bundle: beside the program's, or where `scripts/check-worker.mjs` put it for TypeScript sources. */
function workerFile(): URL {
  const places = ['./inspect-worker.js', '../../../.cache/check-worker/inspect-worker.js'];
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('the program that looks the database through is not there: run npm run build');
  return found;
}
