import type { Submission } from '../../../submission/schema.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import { type Given, must, type RequestLedger } from './ledger.ts';

/** May what an event on a request says have happened? Brings the ledger up to date. */
export type RequestCheck = (given: Given<Submission, RequestLedger>) => void;

/** What a decision says of itself in the record is what its event says. */
export function decided({ before, after, event, member }: Parameters<RequestCheck>[0]): void {
  const decision = after.decisions.at(-1);
  must(after.decisions.length === before.decisions.length + 1, `${event.action} adds a decision`);
  must(
    decision?.by.memberId === member.id && decision.at === event.at && decision.round === before.round,
    `the decision of ${event.action} says who and when`,
  );
  must(
    decision?.contentHash === before.contentHash && decision.revision === before.revision,
    `the decision of ${event.action} is on the content that was there`,
  );
}

/** What the public must not see of a person is published only with the written word of whoever permits it. */
export function clearedOf({ before }: Parameters<RequestCheck>[0], clearance: string | null): void {
  const holdsIdNumber = /\d-\d{4}-\d{5}-\d{2}-\d/.test(before.content.details);
  must(!holdsIdNumber || clearance, 'an ID number is published only with the word of whoever permits it');
}

/** The last day that is permitted; it does not lie in the past. */
export function permittedUntil({ before, event }: Parameters<RequestCheck>[0]): string | null | undefined {
  const set = event.details.displayUntil as string | null | undefined;
  const until = set === undefined ? (before.content.displayUntil ?? undefined) : set;
  must(
    until == null || until >= calendarDate(event.at),
    `${event.action} is not for a time that is over (${until})`,
  );
  return until;
}
