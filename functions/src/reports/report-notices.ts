import { roleSeat } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import type { Publication } from '@prakat/shared/publication/schema';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import { reportSeats } from '@prakat/shared/reports/settle';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { reportBubble } from '../cards/flex/report-bubbles.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';

export const REPORT_NOTICE = 'problem_report' as const;

/** What an item is called where people hear of it. */
export const reportedItem = ({ id, number, shown }: Publication) => ({
  id,
  number,
  title: shown?.content.title ?? number,
});

/** Who hears of reports about an item and can be reached: its owner and the webmasters; administrators where none of them can. */
export async function whoHears(
  reader: StoreReader,
  publication: Publication,
  day: string,
): Promise<Member[]> {
  const { officeId } = publication;
  const reached = async (seats: string[]) =>
    (await membersOnSeats(reader, officeId, seats, day)).filter(({ reachable }) => reachable);
  const members = await reached(reportSeats(publication));
  return members.length > 0 ? members : reached([roleSeat('administrator')]);
}

/** The card of one report to each of them. */
export async function cardsAbout(
  context: Context,
  { profile, liffId }: Office,
  reader: StoreReader,
  { publication, report, day }: { publication: Publication; report: ProblemReport; day: string },
): Promise<OutboxEntry[]> {
  const messages = [reportBubble({ profile, liffId }, reportedItem(publication), report)];
  const message = { officeId: profile.id, about: null, notice: REPORT_NOTICE, messages };
  return messagesTo(context, await whoHears(reader, publication, day), message);
}
