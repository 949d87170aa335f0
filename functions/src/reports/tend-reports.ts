import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import type { Publication } from '@prakat/shared/publication/schema';
import { forgotten, type ProblemReport } from '@prakat/shared/reports/problem-report';
import { canBeReported, settled } from '@prakat/shared/reports/settle';
import { reportsBubble } from '../cards/flex/report-bubbles.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { REPORT_NOTICE, reportedItem, whoHears } from './report-notices.ts';

/** Reports that one transaction changes. */
const PAGE = 100;

/**
 * Once a day for each office: what waits about items that came down is settled, what people have not heard of is told in one card
 * to each, and what was written is forgotten 30 days after it was dealt with.
 */
export async function tendReports(context: Context, office: Office, today: string): Promise<void> {
  await settleOfGone(context, office);
  await tellRest(context, office, today);
  while (await forgetSome(context, office, today));
}

/** Of an item that is not up any more nothing is to be mended. */
async function settleOfGone(context: Context, { profile }: Office): Promise<void> {
  const find = { equals: { officeId: profile.id, status: 'open' }, limit: PAGE };
  const from = (after: string | null): Promise<string | null> =>
    context.store.transact(async (tx) => {
      const { items, next } = await tx.find('problemReports', 'byStatus', { ...find, after });
      const publications = await publicationsOf(tx, items);
      const gone = items.filter(({ publicationId }) => {
        const publication = publications.get(publicationId);
        return !publication || !canBeReported(publication, context.clock());
      });
      const end = { outcome: 'came_down', by: null, at: isoNow(context), note: '' } as const;
      for (const report of gone) tx.put('problemReports', settled(report, end));
      return next;
    });
  let next = await from(null);
  while (next !== null) next = await from(next);
}

/** One card a day to each person, with all that came when there had been cards enough. */
async function tellRest(context: Context, office: Office, today: string): Promise<void> {
  const officeId = office.profile.id;
  if ((await readMark(context.store, officeId, 'reports'))?.mark === today) return;
  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'reports');
    if (before?.mark === today) return;
    const untold = { equals: { officeId, toldOn: null }, limit: PAGE };
    const { items: reports } = await tx.find('problemReports', 'byTold', untold);
    if (reports.length === 0) return;
    const entries = await cardsOf(context, office, tx, { reports, today });
    leaveMark(context, tx, { officeId, job: 'reports', mark: today, before });
    for (const report of reports) tx.put('problemReports', { ...report, toldOn: today });
    for (const entry of entries) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

async function cardsOf(
  context: Context,
  { profile, liffId }: Office,
  tx: StoreTransaction,
  { reports, today }: { reports: readonly ProblemReport[]; today: string },
): Promise<OutboxEntry[]> {
  const people = new Map<string, { member: Member; about: Publication[] }>();
  for (const publication of (await publicationsOf(tx, reports)).values()) {
    for (const member of await whoHears(tx, publication, today)) {
      const person = people.get(member.id) ?? { member, about: [] };
      person.about.push(publication);
      people.set(member.id, person);
    }
  }
  const countOf = ({ id }: Publication) => reports.filter(({ publicationId }) => publicationId === id).length;
  return [...people.values()].map(({ member, about }) => {
    const items = about.map((each) => ({ ...reportedItem(each), reports: countOf(each) }));
    const messages = [reportsBubble({ profile, liffId }, items)];
    return messageEntry(context, {
      officeId: profile.id,
      about: null,
      address: member.lineUserId,
      notice: REPORT_NOTICE,
      messages,
    });
  });
}

async function publicationsOf(
  reader: StoreReader,
  reports: readonly ProblemReport[],
): Promise<Map<string, Publication>> {
  const ids = [...new Set(reports.map(({ publicationId }) => publicationId))];
  const found = await Promise.all(ids.map((id) => reader.get('publications', id)));
  return new Map(found.flatMap((publication) => (publication ? [[publication.id, publication]] : [])));
}

/** True when there may be more. */
async function forgetSome({ store }: Context, { profile }: Office, today: string): Promise<boolean> {
  const find = { equals: { officeId: profile.id }, upTo: today, limit: PAGE };
  const { items } = await store.find('problemReports', 'toForget', find);
  if (items.length === 0) return false;
  await store.transact(async (tx) => {
    const reports = await Promise.all(items.map(({ id }) => tx.get('problemReports', id)));
    for (const report of reports)
      if (report && report.forgetOn <= today) tx.put('problemReports', forgotten(report));
  });
  return items.length === PAGE;
}
