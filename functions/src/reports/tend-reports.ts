import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import type { Publication } from '@prakat/shared/publication/schema';
import { forgotten, type ProblemReport } from '@prakat/shared/reports/problem-report';
import { canBeReported, settled } from '@prakat/shared/reports/settle';
import { reportsBubble } from '../cards/flex/report-bubbles.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { Page, Store, StoreReader, StoreTransaction } from '../store/store.ts';
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
  const { store } = context;
  const open = { equals: { officeId: profile.id, status: 'open' }, limit: PAGE };
  let after: string | null = null;
  do {
    const page: Page<ProblemReport> = await store.find('problemReports', 'byStatus', { ...open, after });
    const publications = await publicationsOf(store, page.items);
    const gone = page.items.filter(({ publicationId }) => {
      const publication = publications.get(publicationId);
      return !publication || !canBeReported(publication, context.clock());
    });
    await change(store, gone, (report) =>
      report.status === 'open'
        ? settled(report, { outcome: 'came_down', by: null, at: isoNow(context), note: '' })
        : null,
    );
    after = page.next;
  } while (after !== null);
}

/** One card a day to each person, with all that came when there had been cards enough. */
async function tellRest(context: Context, office: Office, today: string): Promise<void> {
  const { store } = context;
  const officeId = office.profile.id;
  const untold = async (reader: StoreReader) => {
    const find = { equals: { officeId, toldOn: null }, limit: PAGE };
    return (await reader.find('problemReports', 'byTold', find)).items;
  };
  if ((await untold(store)).length === 0) return;
  await store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'reports');
    const reports = await untold(tx);
    if (before?.mark === today || reports.length === 0) return;
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
  await change(store, items, (report) => (report.forgetOn <= today ? forgotten(report) : null));
  return items.length === PAGE;
}

/** Changes reports as they are by then; null leaves one as it is. */
async function change(
  store: Store,
  found: readonly ProblemReport[],
  next: (report: ProblemReport) => ProblemReport | null,
): Promise<void> {
  if (found.length === 0) return;
  await store.transact(async (tx) => {
    const reports = await Promise.all(found.map(({ id }) => tx.get('problemReports', id)));
    for (const report of reports) {
      const changed = report && next(report);
      if (changed) tx.put('problemReports', changed);
    }
  });
}
