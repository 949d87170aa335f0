import type { FreshnessCheck } from '../freshness/check.ts';
import { type FreshnessItem, freshnessItems } from '../freshness/items.ts';
import { type Period, periodOf } from '../freshness/period.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Publication } from '../publication/schema.ts';
import type { Submission, VerbalApproval } from '../submission/schema.ts';
import { addDays, startOfDay } from '../time/thai-date.ts';
import { isInPeriod, type RecordPeriod } from './record-period.ts';
import type { Remark } from './register/paper-record.ts';
import type { WebsiteOfYear } from './yearly-website.ts';

/** What a clerk typed during the year for the report: a problem, or what is suggested. */
export type YearlyRemark = Pick<Remark, 'kind' | 'text'>;

/** A permission by word of mouth, and how it stands in writing. */
export type VerbalOfYear = Pick<VerbalApproval, 'givenAt' | 'status' | 'settledAt'> & {
  /** Number of the request. */
  number: string;
  /** Who gave it. */
  name: string;
};

/** What the records say of a fiscal year, in Arabic numerals: what the yearly follow-up report (seed 000) is drawn from. */
export type YearlyFacts = {
  /** The fiscal year. */
  period: RecordPeriod;
  /** Calendar day in Bangkok on which it was read; a year that is not over goes as far. */
  today: string;
  /** The day on which the office began with the product: no look is missed before it. Null for always. */
  firstDay: string | null;
  /** How many went up for the first time in the year, by category. */
  published: Readonly<Record<string, number>>;
  /** Subtopics, as `CATEGORY.SUBTOPIC`, of which something was on display on the last day. */
  standing: readonly string[];
  /** Periods in which each topic or subtopic was looked at, by its key. */
  checked: Readonly<Record<string, readonly string[]>>;
  /** How many versions took the place of another on the website. */
  corrections: number;
  takenDown: Readonly<Record<NonNullable<Publication['takenDown']>['kind'], number>>;
  verbal: readonly VerbalOfYear[];
  /** Why requests were sent back or refused, the commonest first. */
  refusals: readonly { reason: string; count: number }[];
  remarks: readonly YearlyRemark[];
  /** Visits and satisfaction; left out of what was told before they were counted. */
  website?: WebsiteOfYear;
  /** The newest moment of all this, ISO 8601 UTC; null where there is nothing. */
  at: string | null;
};

/** What a year is counted from; `period` is a fiscal year. */
export type YearAsked = Pick<YearlyFacts, 'period' | 'today' | 'firstDay' | 'remarks'>;

/** Collects the facts of a year, record by record, in any order. */
export type YearlyTally = {
  addPublication: (publication: Publication) => void;
  addSubmission: (submission: Submission) => void;
  addCheck: (check: FreshnessCheck) => void;
  /** Something may have stood there on the last day and nothing happened to it in the year. */
  addStanding: (publication: Publication) => void;
  isStanding: (place: string) => boolean;
  facts: () => YearlyFacts;
};

export function yearlyTally(asked: YearAsked): YearlyTally {
  const { period, today } = asked;
  const lastDay = period.to < today ? period.to : today;
  const published: Record<string, number> = {};
  const standing = new Set<string>();
  const checked: Record<string, string[]> = {};
  const takenDown = { expired: 0, early: 0, denied: 0, unconfirmed: 0 };
  const verbal: VerbalOfYear[] = [];
  const refusals = new Map<string, number>();
  let corrections = 0;
  let at: string | null = null;
  /** True of what happened in the year. */
  const inYear = (moment: string | null | undefined): moment is string => {
    if (!moment || !isInPeriod(period, moment)) return false;
    if (at === null || moment > at) at = moment;
    return true;
  };

  const addStanding = (publication: Publication) => {
    const { categoryId, subtopicId } = publication;
    if (subtopicId !== null && stoodOn(publication, lastDay)) standing.add(`${categoryId}.${subtopicId}`);
  };

  return {
    addPublication(publication) {
      const { publishedAt, categoryId, versions, takenDown: down } = publication;
      if (inYear(publishedAt)) published[categoryId] = (published[categoryId] ?? 0) + 1;
      const [, ...later] = versions
        .map(({ upFrom }) => upFrom ?? '')
        .filter(Boolean)
        .sort();
      corrections += later.filter(inYear).length;
      if (down && inYear(down.at)) takenDown[down.kind] += 1;
      addStanding(publication);
    },
    addSubmission({ number, decisions, verbal: given }) {
      for (const { outcome, at: decidedAt, reason } of decisions)
        if ((outcome === 'rejected' || outcome === 'sent_back') && inYear(decidedAt) && reason)
          refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      if (!given || !inYear(given.givenAt)) return;
      const { givenAt, givenBy, status, settledAt } = given;
      verbal.push({ number, name: givenBy.name, givenAt, status, settledAt });
      // When it was confirmed is told, in whatever year that was.
      if (settledAt && (at === null || settledAt > at)) at = settledAt;
    },
    addCheck({ item, period: key, at: lookedAt }) {
      if (inYear(lookedAt)) checked[item] = [...(checked[item] ?? []), key];
    },
    addStanding,
    isStanding: (place) => standing.has(place),
    facts: () => ({
      ...asked,
      published,
      standing: [...standing].sort(),
      checked,
      corrections,
      takenDown,
      verbal: verbal.sort((a, b) => (a.givenAt < b.givenAt ? -1 : 1)),
      refusals: [...refusals]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
      at,
    }),
  };
}

/** Some version of it was on display at the end of a calendar day. */
export function stoodOn({ versions }: Pick<Publication, 'versions'>, day: string): boolean {
  const end = startOfDay(addDays(day, 1));
  return versions.some(
    ({ upFrom, upUntil, displayUntil }) =>
      upFrom !== null &&
      upFrom < end &&
      (upUntil === null || upUntil >= end) &&
      (displayUntil === null || displayUntil >= day),
  );
}

/** How the looks at one topic or subtopic were kept in the year. */
export type LooksKept = {
  item: FreshnessItem;
  /** Periods in which somebody was to look: those that are over, and the running one once somebody has. */
  periods: Period[];
  missed: Period[];
};

/** What people of the office look at, each with the periods of the year that count and those that went by without. */
export function looksKept(profile: OfficeProfile, facts: YearlyFacts): LooksKept[] {
  const { period, today, firstDay, checked } = facts;
  const items = freshnessItems(profile).filter(({ counted }) => !counted);
  return items.map((item) => {
    const looked = new Set(checked[item.key] ?? []);
    const periods: Period[] = [];
    for (let day = period.from; day <= period.to; ) {
      const each = periodOf(item.refresh, day);
      const isOver = each.to < today && (firstDay === null || firstDay <= each.to);
      if (isOver || looked.has(each.key)) periods.push(each);
      day = addDays(each.to, 1);
    }
    return { item, periods, missed: periods.filter(({ key }) => !looked.has(key)) };
  });
}

/** What was permitted by word of mouth and nobody has confirmed in writing. */
export const unconfirmed = ({ verbal }: Pick<YearlyFacts, 'verbal'>): VerbalOfYear[] =>
  verbal.filter(({ status }) => status === 'pending');

/** The office began with the product within the year: from then on looks count. */
export const beganWithin = ({ firstDay, period }: Pick<YearlyFacts, 'firstDay' | 'period'>): string | null =>
  firstDay !== null && firstDay > period.from && firstDay <= period.to ? firstDay : null;
