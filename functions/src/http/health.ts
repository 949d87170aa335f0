import type { RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { checkOutbox } from '../outbox/health.ts';

/**
 * `GET /healthz`: 200 when store, file store, outbox and traffic log are well; else 503 with the reason of each that is not.
 * Anybody may ask, and each look writes: those who ask at the same moment share one.
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
            return error instanceof Error ? error.message : 'failed';
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
