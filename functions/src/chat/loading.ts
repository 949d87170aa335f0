import type { Office } from '../context.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** An answer that is not there by then takes over a second with its way to the phone. */
const AFTER_MS = 700;

const isAnswered: ReadonlySet<WebhookEvent['type']> = new Set(['message', 'postback', 'follow']);

/**
 * Shows somebody in the 1:1 chat that an answer is coming, if it is not there soon: LINE shows nothing like it in groups.
 * Gives back what says that it came.
 */
export function showLoadingSoon({ line }: Pick<Office, 'line'>, { type, source }: WebhookEvent): () => void {
  if (source.type !== 'user' || !isAnswered.has(type)) return () => {};
  const timer = setTimeout(() => {
    line.showLoading(source.userId).catch(() => {});
  }, AFTER_MS);
  timer.unref();
  return () => clearTimeout(timer);
}
