import type { LogEvent } from '@prakat/shared/machine/event';
import { hashOf } from '@prakat/shared/machine/hash';
import { boardOf, isByHand, isWebsite, standsAt } from '@prakat/shared/publication/placements';
import type { Placement, Publication, Version } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import { hashContent } from '@prakat/shared/submission/fingerprint';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { entriesIn } from './audit-request.ts';
import {
  type BroughtVersion,
  type CheckFacts,
  type NamedFile,
  named,
  type OrderFacts,
  type PublicationFacts,
  permissionKey,
} from './facts.ts';
import type { Fault } from './findings.ts';
import { faultOfLog, type Logged, type Look } from './logs.ts';

const place = { kind: 'publication', collection: 'publicationEvents', of: 'publications' } as const;

/**
 * Recomputes the log of what stands on the website. The public is shown the record itself, so that a record which is
 * what its log leads to is what was decided, word for word and place for place; besides, the fields that lists ask by
 * are made anew, and content is compared with the fingerprint of its version.
 */
export function auditPublication(
  logged: Logged<Publication>,
): { fault: Fault; facts: null } | { fault: null; facts: PublicationFacts } {
  const checks = new Map<number, CheckFacts>();
  const orders: OrderFacts[] = [];
  const photos = new Map<string, NamedFile>();
  const look: Look<Publication> = (event, before, after) => {
    const check = checkIn(event, before, after);
    if (check) checks.set(event.seq, check);
    orders.push(...ordersIn(event, before, after));
    for (const photo of photosIn(after)) photos.set(photo.id, named(photo, true));
    return faultOfContents(after) ?? faultOfLists(after);
  };
  const fault = faultOfLog(place, logged, look);
  const { record, events } = logged;
  if (fault || !record) return { fault: fault ?? missing(logged.id), facts: null };
  return {
    fault: null,
    facts: {
      officeId: record.officeId,
      number: record.number,
      versions: record.versions.map(broughtBy),
      times: events.map(({ at }) => at),
      entries: entriesIn(events),
      photos,
      checks,
      orders,
    },
  };
}

const photosIn = (publication: Publication): AttachedFile[] => {
  const { sheet } = boardOf(publication) ?? {};
  return [sheet?.photo, sheet?.takenOff?.photo].filter((photo) => photo != null);
};

const broughtBy = (given: Version): BroughtVersion => {
  const { version, submissionId, submissionNumber, verbal, contentHash, approvedBy, approvedAt } = given;
  const permission = permissionKey(contentHash, approvedBy.memberId, approvedAt);
  return { version, submissionId, submissionNumber, verbal, permission };
};

const missing = (id: string): Fault => ({ record: `publications/${id}`, reason: 'is missing' });

/** What is shown, and what is to be, has the fingerprint of the version that it is said to be. */
function faultOfContents({ shown, next, versions }: Publication): string | null {
  for (const held of [shown, next]) {
    if (!held) continue;
    const version = versions.find((one) => one.version === held.version);
    if (version?.contentHash !== hashContent(held.content)) return 'shows what was not permitted';
  }
  return null;
}

function faultOfLists(publication: Publication): string | null {
  for (const [field, value] of Object.entries(listedFields(publication)))
    if (publication[field as keyof Publication] !== value) return `${field} does not follow from the rest`;
  return null;
}

/** What an event says of how current something is: it was looked at, or a version of it went up. */
function checkIn(event: LogEvent, before: Publication | null, after: Publication): CheckFacts | null {
  const { at, action, details } = event;
  const { shown } = after;
  if (!shown) return null;
  const { categoryId, subtopicId } = shown.content;
  if (action === 'check_unchanged') {
    const [item, period] = [String(details.item), String(details.period)];
    const by = hashOf(after.lastCheck?.by ?? null);
    return { result: 'unchanged', at, by, item, period, categoryId, subtopicId };
  }
  if (before?.shown?.version === shown.version) return null;
  const by = hashOf(standsAt(after)?.confirmed?.by ?? null);
  return { result: 'updated', at, by, item: null, period: null, categoryId, subtopicId };
}

/** Orders that an event gave: of each place that the product itself fills or empties and that came to wait for it. */
function ordersIn({ at }: LogEvent, before: Publication | null, after: Publication): OrderFacts[] {
  return after.placements.flatMap((placement): OrderFacts[] => {
    const old = before?.placements.find(({ id }) => id === placement.id);
    if (isByHand(placement) || placement.error !== null || !wasOrdered(old, placement)) return [];
    const { id, state, version } = placement;
    // A group waits without an order until the page was found.
    if (state === 'wanted' && !isWebsite(placement)) return [];
    return state === 'removing'
      ? [{ kind: 'remove', placement: id, version: null, at }]
      : [{ kind: 'place', placement: id, version, at }];
  });
}

const waiting: ReadonlySet<Placement['state']> = new Set(['wanted', 'placing', 'removing']);

/** What leaves a place leaves it once, whatever is to come there after it; a version that is to come is ordered by itself. */
function wasOrdered(old: Placement | undefined, { state, since, version }: Placement): boolean {
  if (!waiting.has(state)) return false;
  if (old?.state !== state || old.since !== since) return true;
  return state !== 'removing' && old.version !== version;
}
