import type { Publication } from '@prakat/shared/publication/schema';
import { NOT_TO_FORGET, type ProblemReport } from '@prakat/shared/reports/problem-report';
import { type SaidReport, saysTheSame } from '@prakat/shared/reports/read-report';
import { canBeReported } from '@prakat/shared/reports/settle';
import { MOST_A_DAY, tellsNow } from '@prakat/shared/reports/tell-now';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { reportCounterId } from '../store/report-counter.ts';
import type { StoreTransaction } from '../store/store.ts';
import { endOf } from '../visits/salts.ts';
import { visitBookOf } from '../visits/visit-book.ts';
import { raterHash, reporterAddress } from '../visits/visitor-hash.ts';
import { cardsAbout } from './report-notices.ts';

/** Reports that count from one address in a day: people of one house or office, and no more than these. */
export const MOST_FROM_ADDRESS = 10;
/** Reports of a day that are read at a time; more are not taken. */
const MOST_READ = 200;

/** `number`: as the sender is told. `too_many`: from their address or of the office today. `gone`: the item is not up any more. */
export type Filed = { outcome: 'filed'; number: string } | { outcome: 'too_many' } | { outcome: 'gone' };

/**
 * Takes a resident's word that an item is wrong or out of date, gives it a number, and has the item's owner and the webmasters
 * told. Said again word for word while it waits, it is the same report. `address`: counted for the day as a hash, and not kept.
 */
export async function fileReport(
  context: Context,
  office: Office,
  { publicationId, said, address }: { publicationId: string; said: SaidReport; address: string },
): Promise<Filed> {
  const officeId = office.profile.id;
  const at = isoNow(context);
  const day = calendarDate(at);
  const sender = await senderIdOf(context, officeId, address, day);
  const id = context.newId();
  const filed = await context.store.transact(async (tx): Promise<Filed> => {
    const publication = await tx.get('publications', publicationId);
    if (!isUp(publication, officeId, context.clock())) return { outcome: 'gone' };
    const ofToday = (
      await tx.find('problemReports', 'byDay', { equals: { officeId, day }, limit: MOST_READ })
    ).items;
    const same = ofToday.find((report) => saysTheSame(report, publicationId, said));
    if (same) return { outcome: 'filed', number: same.number };
    const sent = await tx.get('raters', sender.id);
    if (ofToday.length >= MOST_A_DAY || (sent?.answers ?? 0) >= MOST_FROM_ADDRESS)
      return { outcome: 'too_many' };

    const told = await tx.find('problemReports', 'byTold', {
      equals: { officeId, toldOn: day },
      limit: MOST_READ,
    });
    const isTold = tellsNow(told.items, publicationId, day);
    const counter = await nextNumber(tx, officeId, fiscalYear(at));
    const report: ProblemReport = {
      id,
      officeId,
      number: counter.number,
      publicationId,
      version: publication.shown?.version ?? 1,
      categoryId: publication.categoryId,
      subtopicId: publication.subtopicId,
      ...said,
      status: 'open',
      at,
      day,
      toldOn: isTold ? day : null,
      settled: null,
      forgetOn: NOT_TO_FORGET,
    };
    const cards = isTold ? await cardsAbout(context, office, tx, { publication, report, day }) : [];
    tx.create('problemReports', report);
    tx.put('counters', counter.record);
    tx.put('raters', { ...sender, answers: (sent?.answers ?? 0) + 1, told: false });
    for (const card of cards) tx.create('outbox', card);
    return { outcome: 'filed', number: report.number };
  });
  context.logger.info({ officeId, publicationId, outcome: filed.outcome }, 'report of a resident');
  context.nudgeOutbox();
  return filed;
}

const isUp = (publication: Publication | null, officeId: string, now: number): publication is Publication =>
  publication?.officeId === officeId && canBeReported(publication, now);

/** The record of an address for this day: who answers how satisfied they are is counted apart. */
async function senderIdOf(
  context: Context,
  officeId: string,
  address: string,
  day: string,
): Promise<{ id: string; expiresAt: string }> {
  const salt = await visitBookOf(context).salts.of(day);
  return {
    id: `${officeId}:${day}:${raterHash(salt, officeId, reporterAddress(address))}`,
    expiresAt: endOf(day),
  };
}

/** The next number of a fiscal year (B.E.): 15/2565. Not one of requests, which it must not be taken for. */
async function nextNumber(tx: StoreTransaction, officeId: string, year: number) {
  const id = reportCounterId(officeId, year);
  const value = ((await tx.get('counters', id))?.value ?? 0) + 1;
  return { number: `${value}/${year}`, record: { id, value } };
}
