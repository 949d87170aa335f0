import type { RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { checkOutbox } from '../outbox/health.ts';

/** Parts whose reasons anybody may read. */
const told: ReadonlySet<string> = new Set(['outbox']);

/**
 * `GET /healthz`: 200 when store, file store, outbox and traffic log are well; else 503 with those that are not. Anybody may ask,
 * so the reasons, which name folders and hosts, stand in the log and in `npm run doctor`; what the outbox says is times and
 * counts alone. Each look writes: those who ask at the same moment share one.
 */
export function createHealthRoute(context: Context): RequestHandler {
  const parts = {
    store: () => context.store.check(),
    files: () => context.files.check(),
    outbox: () => checkOutbox(context),
    ...(context.traffic ? { traffic: context.traffic.check } : {}),
  };
  const look = async (): Promise<Record<string, string>> => {
    const checks: Record<string, string> = {};
    await Promise.all(
      Object.entries(parts).map(async ([name, check]) => {
        checks[name] = await check().then(
          () => 'ok',
          (error: unknown) => {
            context.logger.error({ err: error, check: name }, 'health check failed');
            return told.has(name) && error instanceof Error ? error.message : 'failed';
          },
        );
      }),
    );
    return checks;
  };
  let looking: Promise<Record<string, string>> | null = null;
  return async (_request, response) => {
    looking ??= look().finally(() => {
      looking = null;
    });
    const checks = await looking;
    const well = Object.values(checks).every((check) => check === 'ok');
    response
      .status(well ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: well ? 'ok' : 'unwell', checks });
  };
}
