import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { Context } from '../context.ts';
import { createCloudContext } from './context.ts';

/** How long a call goes on taking new batches of the outbox. */
const DRAIN_MS = 40_000;

/** Made once in each instance. One that failed is tried again by the next call: a secret may have been mended. */
function once<T>(make: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  let made: Promise<T> | null = null;
  return (folder) => {
    made ??= make(folder).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

const contextOf = once<Context>(async (folder) => createCloudContext(folder));

const appOf = once<Express>(async (folder) => {
  const context = await contextOf(folder);
  const { createApp } = await import('../app.ts');
  return createApp(context);
});

/** Answers an HTTP request of `app`; resolves once the answer is sent or the caller has gone. */
export async function serve(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const app = await appOf(folder);
  // Google's server may have put its own reading of the query here, over the product's, with lists and objects in it.
  Reflect.deleteProperty(request, 'query');
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    app(request as Parameters<Express>[0], response as Parameters<Express>[1]);
  });
}

const drainOf = once(async (folder) => {
  const context = await contextOf(folder);
  const { createOutboxDrain } = await import('../outbox/drain.ts');
  const drain = createOutboxDrain(context);
  return () => drain(context.clock() + DRAIN_MS);
});

export async function drainOutbox(folder: string): Promise<void> {
  await (await drainOf(folder))();
}

/** What has been due for so long was taken by no call of `outboxWritten`, which is the one that delivers. */
const LEFT_OVER_MS = 60_000;

const leftOversOf = once(async (folder) => {
  const context = await contextOf(folder);
  const [{ createOutboxDrain }, { Dispatcher }] = await Promise.all([
    import('../outbox/drain.ts'),
    import('../outbox/dispatcher.ts'),
  ]);
  const drain = createOutboxDrain(context, new Dispatcher(context, { behindMs: LEFT_OVER_MS }));
  return () => drain(context.clock() + DRAIN_MS);
});

/** Listings of another version of the product are made anew by the first sweep of an instance. */
const listingsOf = once(async (folder) => {
  const context = await contextOf(folder);
  const { keepListings } = await import('../search/keep-listings.ts');
  return keepListings(context, context.offices.keys());
});

/** Each part is done though another fails; throws the first failure when all are done. */
export async function sweep(folder: string): Promise<void> {
  const context = await contextOf(folder);
  const { runSweep } = await import('../jobs/run-sweep.ts');
  const { proveDue } = await import('../jobs/prove.ts');
  const { answerOwed } = await import('../chat/owed-answers.ts');
  const parts = await Promise.allSettled([
    leftOversOf(folder).then((drain) => drain()),
    answerOwed(context, LEFT_OVER_MS),
    runSweep(context),
    proveDue(context),
    listingsOf(folder),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
}

export async function runDaily(folder: string): Promise<void> {
  const context = await contextOf(folder);
  const { runDailyJob } = await import('../jobs/run-daily-job.ts');
  await runDailyJob(context);
}
