import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { say } from '../cards/flex/parts.ts';
import type { Context } from '../context.ts';
import type { CollectionName } from '../store/collections.ts';
import type { OwedAnswer } from '../store/records.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { postback } from './events/postback.ts';
import type { Answer, Scope } from './scope.ts';

/** What a press leaves without anything having been done: the mark of its event, that a reason is waited for, that news was told. */
const LEFT: ReadonlySet<CollectionName> = new Set(['seenEvents', 'conversations', 'complaintWords']);

/**
 * What to answer to a press whose effect is durable and whose answer may not have been heard: what a second press of the
 * button would be told, without pressing it. Whoever did it reads that and when they did; what was refused then and would
 * be done now is not done, for the person may have changed their mind.
 */
export async function answerAnew(
  { context, office, officeId }: Omit<Scope, 'eventId'>,
  { lineUserId: userId, replyToken, data, since }: OwedAnswer,
): Promise<Answer> {
  const { store, wouldWrite } = withoutWriting(context.store);
  const looking: Context = Object.create(context, {
    store: { value: store },
    nudgeOutbox: { value: () => {} },
    answering: { value: undefined },
  });
  const eventId = context.newId();
  const answer = await postback(
    { context: looking, office, officeId, eventId },
    {
      type: 'postback',
      mode: 'active',
      timestamp: Date.parse(since),
      webhookEventId: eventId,
      source: { type: 'user', userId },
      replyToken,
      postback: { data },
    },
  );
  if (!wouldWrite()) return answer;
  return [say(`ปุ่มที่ท่านกดเมื่อ ${thaiShortDateTime(since)} ยังไม่ได้ทำรายการ หากยังต้องการทำรายการ กรุณากดอีกครั้ง`)];
}

/** A store that is read as it is, and whose transactions write nothing; and whether one would have. */
function withoutWriting(store: Store): { store: Store; wouldWrite: () => boolean } {
  let would = false;
  const write = (collection: CollectionName) => {
    if (!LEFT.has(collection)) would = true;
  };
  const tx: StoreTransaction = {
    get: (collection, id) => store.get(collection, id),
    find: (collection, query, find) => store.find(collection, query, find),
    create: write,
    put: write,
    delete: write,
  };
  return {
    store: Object.create(store, { transact: { value: (work: Work) => work(tx) } }),
    wouldWrite: () => would,
  };
}
type Work = (tx: StoreTransaction) => Promise<unknown>;
