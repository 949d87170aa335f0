import type { FreshnessStanding } from '../freshness/standing.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Submission } from '../submission/schema.ts';
import { isWaitingTooLong } from '../submission/timing.ts';
import { calendarDate } from '../time/thai-date.ts';
import type { DistrictCounts } from './districts.ts';

/** What the counts of an office are made of. */
export type DistrictFacts = {
  /** Calendar day in Bangkok. */
  today: string;
  standings: readonly Pick<FreshnessStanding, 'status' | 'late'>[];
  /** Requests whose permission by word of mouth is pending. */
  verbal: readonly Pick<Submission, 'verbal'>[];
  /** Requests that wait for people. */
  waiting: readonly Submission[];
  /** When what went up for the first time in the running quarter did, ISO 8601 UTC. */
  publishedAt: readonly string[];
  /** When anything went up last, ISO 8601 UTC. */
  lastPublishedAt: string | null;
};

/** The counts of an office on a day. */
export function districtCounts(profile: OfficeProfile, facts: DistrictFacts): DistrictCounts {
  const { today, standings, lastPublishedAt } = facts;
  const late = standings.filter((standing) => standing.late).length;
  const current = standings.filter((standing) => !standing.late && standing.status === 'checked').length;
  const given = facts.verbal.flatMap(({ verbal }) =>
    verbal?.status === 'pending' ? [calendarDate(verbal.givenAt)] : [],
  );
  const month = today.slice(0, 7);
  return {
    topics: { current, due: standings.length - late - current, late },
    verbal: { number: given.length, oldest: given.sort()[0] ?? null },
    published: {
      last: lastPublishedAt && calendarDate(lastPublishedAt),
      month: facts.publishedAt.filter((at) => calendarDate(at).startsWith(month)).length,
      quarter: facts.publishedAt.length,
    },
    waitingTooLong: facts.waiting.filter((request) => isWaitingTooLong(request, profile, today)).length,
  };
}
