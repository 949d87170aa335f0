import type { LogEvent } from '@prakat/shared/machine/event';
import { hashOf } from '@prakat/shared/machine/hash';
import { hashContent } from '@prakat/shared/submission/fingerprint';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import { type NamedFile, named, permissionKey, type RequestFacts } from './facts.ts';
import type { Fault } from './findings.ts';
import { faultOfLog, type Logged, type Look } from './logs.ts';

const place = { kind: 'submission', collection: 'events', of: 'submissions' } as const;

/**
 * Recomputes the log of a request: the chain, what it leads to, that decisions were added one by one and each by whoever
 * acted, and that the fingerprint is that of the content. Gives the first fault, or what other records are compared with.
 */
export function auditRequest(
  logged: Logged<Submission>,
): { fault: Fault; facts: null } | { fault: null; facts: RequestFacts } {
  const permitted = new Set<string>();
  const files = new Map<string, NamedFile>();
  const look: Look<Submission> = (event, before, after) => {
    for (const file of after.content.files) files.set(file.id, named(file, false));
    if (after.verbal?.photo) files.set(after.verbal.photo.id, named(after.verbal.photo, true));
    const giver = permitterIn(event, after);
    if (giver) permitted.add(permissionKey(after.contentHash, giver, event.at));
    return faultOfContent(after) ?? faultOfDecisions(event, before, after);
  };
  const fault = faultOfLog(place, logged, look);
  const { record, events } = logged;
  if (fault || !record) return { fault: fault ?? missing(logged.id), facts: null };
  return {
    fault: null,
    facts: {
      officeId: record.officeId,
      number: record.number,
      isApproved: record.state === 'approved',
      publicationId: publicationIdOf(record),
      isCorrection: record.corrects !== null,
      verbal: record.verbal?.status ?? null,
      permitted,
      files,
      times: events.map(({ at }) => at),
      entries: entriesIn(events),
    },
  };
}

const missing = (id: string): Fault => ({ record: `submissions/${id}`, reason: 'is missing' });

/** Who permitted by an event what the request says; null for any other event. */
function permitterIn({ action }: LogEvent, { decisions, verbal }: Submission): string | null {
  if (action === 'approve') return decisions.at(-1)?.by.memberId ?? null;
  return action === 'record_verbal_approval' ? (verbal?.givenBy.memberId ?? null) : null;
}

const faultOfContent = ({ content, contentHash }: Submission): string | null =>
  hashContent(content) === contentHash ? null : 'names another fingerprint than that of the content';

/** Decisions are only ever added, by whoever acted, when they acted. */
function faultOfDecisions(event: LogEvent, before: Submission | null, after: Submission): string | null {
  if (!('decisions' in event.changes)) return null;
  const old = before?.decisions ?? [];
  const [kept, added] = [after.decisions.slice(0, old.length), after.decisions.slice(old.length)];
  if (hashOf(kept) !== hashOf(old)) return 'changes a decision that was made before it';
  const { actor, at } = event;
  const own = added.every(
    (decision) => decision.at === at && actor.kind === 'member' && decision.by.memberId === actor.memberId,
  );
  return own ? null : 'adds a decision of somebody else than who acted';
}

/** Outbox entries that the log of a record says were given up. */
export const entriesIn = (events: readonly LogEvent[]): string[] =>
  events.flatMap(({ action, details }) =>
    action === 'note_undelivered' && typeof details.entryId === 'string' ? [details.entryId] : [],
  );
