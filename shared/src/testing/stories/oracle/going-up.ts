import { handlingFor } from '../../../office/handling.ts';
import type { Publication } from '../../../publication/schema.ts';
import { addDays, calendarDate } from '../../../time/thai-date.ts';
import { type Given, type ItemLedger, must, stands, versionOf } from './ledger.ts';

type Happened = Given<Publication, ItemLedger>;

/** True once the last day has passed; null has no end. `at` is ISO 8601, UTC. */
export const isOver = (end: string | null, at: string): boolean => end !== null && calendarDate(at) > end;

/** What was permitted, and nothing else, is to go up: one version for each permission. */
export function planned({ ledger, after, event, requests }: Happened): void {
  const version = after.versions.at(-1);
  const request = requests.get(version?.submissionId ?? '');
  must(version && request, `${event.action} goes back to a request`);
  const { record, until, permission } = request;
  must(permission !== 'none', 'only what was permitted is to go up');
  must(
    (record.corrects?.publicationId ?? record.id) === after.id,
    'a version belongs to the item that its request is about',
  );
  must(!ledger.versions.some(({ submissionId }) => submissionId === record.id), 'a permission is used once');
  must(
    version.contentHash === record.contentHash && after.next?.content.title === record.content.title,
    'what is to go up is what was permitted',
  );
  must(
    until === undefined ? version.end === null : version.end?.until === until,
    'it is to be shown until the day that was permitted',
  );
  ledger.versions.push({
    submissionId: record.id,
    content: record.content,
    hash: record.contentHash,
    until,
    end: undefined,
    replaced: null,
  });
  ledger.next = ledger.versions.length;
}

/** The last day of what goes up now: as permitted, else as the category says, counted from today. */
function lastDay({ office, ledger, event }: Happened): string | null {
  const { until, content } = versionOf(ledger, ledger.next);
  if (until !== undefined) return until;
  const { displayDays } = handlingFor(office.profile, content.categoryId, content.subtopicId) ?? {};
  return displayDays == null ? null : addDays(calendarDate(event.at), displayDays);
}

/** What was next is up: permitted still, on its day and not after its last. */
export function goesUp(given: Happened, at: NonNullable<ItemLedger['at']>): void {
  const { ledger, event, requests, before, after } = given;
  const { next } = ledger;
  must(next !== null, 'only what is to go up goes up');
  const version = versionOf(ledger, next);
  must(stands(requests.get(version.submissionId)?.permission), 'what goes up was permitted and not denied');
  const { publishOn } = version.content;
  must(publishOn === null || publishOn <= calendarDate(event.at), 'nothing goes up before its day');
  const end = lastDay(given);
  must(!isOver(end, event.at), 'nothing goes up after its last day');
  if (ledger.up !== next) version.replaced = ledger.up ?? version.replaced;
  ledger.end = end;
  version.end = end;
  ledger.up = next;
  ledger.last = next;
  ledger.at = at;
  ledger.found = null;
  const onBoard = given.office.profile.destinations.noticeBoard && version.content.noticeBoard === true;
  ledger.sheetWanted = onBoard ? next : null;
  ledger.next = null;
  ledger.downByDecider = false;
  must(
    before.publishedAt === null ? after.publishedAt === event.at : true,
    'the day it first went up is kept',
  );
}

/** A destination took it. */
export function placed(given: Happened): void {
  const { ledger, event, office } = given;
  const { placement, version } = event.details as { placement: string; version: number };
  if (!placement.startsWith('line-group')) {
    if (ledger.next === version) goesUp(given, placement === 'wordpress' ? placement : 'built-in');
    else must(ledger.up === version, 'only what is to go up goes up, or stays');
    return;
  }
  must(office.profile.destinations.lineGroup, 'groups are told where the office says so');
  must(ledger.told.get(placement) !== version, 'a group is told once of what stands');
  must(
    ledger.last === version || versionOf(ledger, version).end !== undefined,
    'a group is told what went up',
  );
  must(ledger.up !== null, 'a group is told of what is on display');
  must(
    ledger.at === 'built-in' || ledger.found === ledger.up,
    'a group is told of no page that nobody has seen',
  );
  ledger.told.set(placement, version);
}
