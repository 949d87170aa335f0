import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { paperDecidedBubble, paperToSignBubble } from '../cards/flex/paper-bubbles.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';

/** Who is told of what became of a paper: whoever signs, once it waits for them; who put it forward, of what was decided. */
export async function noticesOf(
  context: Context,
  { profile, liffId }: Office,
  reader: StoreReader,
  before: PaperRecord,
  after: PaperRecord,
): Promise<OutboxEntry[]> {
  if (before.state === after.state) return [];
  const officeId = profile.id;
  const data = { profile, liffId };
  if (after.state === 'presented') {
    const holders = await membersOnSeats(reader, officeId, after.awaiting, calendarDate(context.clock()));
    const signatories = holders.filter(({ id }) => id !== after.presentedBy?.memberId);
    const messages = [paperToSignBubble(data, after)];
    return messagesTo(context, signatories, { officeId, about: null, notice: 'paper_to_sign', messages });
  }
  const isDecided = before.state === 'presented' && after.decision !== null;
  const writer =
    isDecided && after.presentedBy ? await reader.get('members', after.presentedBy.memberId) : null;
  if (writer?.status !== 'active') return [];
  const messages = [paperDecidedBubble(data, after)];
  return messagesTo(context, [writer], { officeId, about: null, notice: 'paper_decided', messages });
}
