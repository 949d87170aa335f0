import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, itemUrl } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';

/** What an attempt led to. `permanent` failures are not tried again. */
export type AttemptResult =
  | {
      ok: true;
      requestId: string | null;
      /** Of a `publish` entry: where the item now is; absent when there was nothing to publish any more. */
      url?: string;
    }
  | { ok: false; permanent: boolean; error: string; requestId: string | null };

type Handler<K extends OutboxTask['kind']> = (
  context: Context,
  entry: OutboxEntry,
  task: Extract<OutboxTask, { kind: K }>,
) => Promise<AttemptResult>;

const push: Handler<'line.push'> = async (context, entry, task) => {
  const office = context.offices.get(entry.officeId);
  if (!office) return { ok: false, permanent: true, error: 'the office is not configured', requestId: null };
  const messages = task.messages as unknown as LineMessage[];
  const sent = await office.line.push(task.lineId, messages, entry.retryKey);
  if (sent.ok) return sent;
  return {
    ok: false,
    permanent: sent.kind !== 'retry',
    error: `${sent.status ?? 'no answer'}: ${sent.message}`.slice(0, 300),
    requestId: sent.requestId,
  };
};

/** The built-in website shows the public copy, which is written with the record that the item is published. */
const publish: Handler<'publish'> = async (context, entry) => {
  const submission = entry.submissionId && (await context.store.get('submissions', entry.submissionId));
  if (!submission) return { ok: false, permanent: true, error: 'no submission', requestId: null };
  // It was withdrawn or denied since, or the day it is published on was moved: then this entry has no work left.
  const due = (submission.content.publishOn ?? '') <= calendarDate(context.clock());
  if (submission.state !== 'approved' || !due) return { ok: true, requestId: null };
  return { ok: true, requestId: null, url: itemUrl(context, entry.officeId, submission.id) };
};

const handlers: { [K in OutboxTask['kind']]: Handler<K> } = { 'line.push': push, publish };

/** Does one entry's work once. Never throws: a fault of the program counts as a failure to be tried again. */
export async function attempt(context: Context, entry: OutboxEntry): Promise<AttemptResult> {
  try {
    const handler = handlers[entry.task.kind] as Handler<OutboxTask['kind']>;
    return await handler(context, entry, entry.task as never);
  } catch (error) {
    context.logger.error({ err: error, entryId: entry.id, kind: entry.task.kind }, 'outbox attempt failed');
    const message = error instanceof Error ? error.message : 'unknown error';
    return { ok: false, permanent: false, error: message.slice(0, 300), requestId: null };
  }
}
