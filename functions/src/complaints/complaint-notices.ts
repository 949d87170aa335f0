import type { Complaint } from '@prakat/shared/complaints/complaint';
import { capacityIn, type Known } from '@prakat/shared/complaints/permissions';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import { startOfDay } from '@prakat/shared/time/thai-date';
import { actorsOnSeats } from '../actors/members-on-seats.ts';
import { complaintBubble } from '../cards/flex/complaint-bubbles.ts';
import type { Context } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';

export const COMPLAINT_NOTICE = 'complaint' as const;

/** Who may know of a complaint today. */
export async function circleMembers(reader: StoreReader, complaint: Known, today: string): Promise<Member[]> {
  if (complaint.circle.length === 0) return [];
  const actors = await actorsOnSeats(reader, complaint.atOffice, complaint.circle, today);
  return actors
    .filter((actor) => capacityIn(complaint, actor, startOfDay(today)))
    .map(({ member }) => member);
}

/** The card of one complaint to each of them, but to `except`. */
export async function cardsOf(
  context: Context,
  reader: StoreReader,
  complaint: Complaint,
  { kind, today, except = null }: { kind: string; today: string; except?: string | null },
): Promise<OutboxEntry[]> {
  const at = context.offices.get(complaint.atOffice);
  if (!at) return [];
  const members = (await circleMembers(reader, complaint, today)).filter(({ id }) => id !== except);
  const messages = [complaintBubble({ profile: at.profile, liffId: at.liffId }, complaint, kind)];
  const message = { officeId: at.profile.id, about: null, notice: COMPLAINT_NOTICE, messages };
  return messagesTo(context, members, message);
}
