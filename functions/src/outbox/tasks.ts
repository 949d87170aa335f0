import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import { type Context, itemUrl } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';

/** What an attempt led to. `permanent` failures are not tried again. */
export type AttemptResult =
  | { ok: true; requestId: string | null; url?: string }
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
  if (!entry.submissionId) return { ok: false, permanent: true, error: 'no submission', requestId: null };
  return { ok: true, requestId: null, url: itemUrl(context, entry.officeId, entry.submissionId) };
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
