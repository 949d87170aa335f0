import type { FreshnessCheck } from '@prakat/shared/freshness/check';
import { periodOf } from '@prakat/shared/freshness/period';
import { hashOf } from '@prakat/shared/machine/hash';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { CheckFacts, PublicationFacts } from './facts.ts';
import type { Findings } from './findings.ts';

/**
 * Compares the record of a check of how current something is with the event that it names. The event is one of a
 * publication of the same office: `check_unchanged`, or one by which another version came to stand on the website. It
 * says the same result, moment and person; for `unchanged` also the item and the period, and otherwise the item is that
 * of the version and the period one that the moment lies in. The id follows from office, item and period. Null when all
 * of it is so.
 */
export function faultOfCheck(
  check: FreshnessCheck,
  publications: ReadonlyMap<string, PublicationFacts>,
): string | null {
  const { event, officeId, result, at, by, item, period } = check;
  const publication = publications.get(event.publicationId);
  const facts = publication?.officeId === officeId ? publication.checks.get(event.seq) : undefined;
  if (facts?.result !== result) return 'names an event that says nothing of it';
  if (facts.at !== at) return 'is of another moment than the event that it names';
  if (facts.by !== hashOf(by)) return 'is of another person than the event that it names';
  const says = facts.result === 'unchanged' ? [facts.item] : itemsOf(facts);
  if (!says.includes(item)) return 'is about something else than the event that it names';
  const isOfPeriod = facts.period === null ? periodsAt(at).includes(period) : facts.period === period;
  if (!isOfPeriod) return 'is of another period than the event that it names';
  return check.id === idOf(officeId, item, period) ? null : 'has an id of another place';
}

/**
 * Compares the records of checks with the events that they name, and misses those that events must have led to. What is
 * about publications in `unsound` is left out.
 */
export async function matchChecks(
  checks: AsyncIterable<FreshnessCheck>,
  publications: ReadonlyMap<string, PublicationFacts>,
  unsound: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const stored = new Set<string>();
  for await (const check of checks) {
    stored.add(check.id);
    if (unsound.has(check.event.publicationId)) continue;
    const fault = faultOfCheck(check, publications);
    if (fault) findings.add(check.officeId, null, `freshnessChecks/${check.id}`, fault);
  }
  for (const facts of publications.values())
    for (const id of checksOf(facts).filter((one) => !stored.has(one)))
      findings.add(facts.officeId, facts.number, `freshnessChecks/${id}`, 'is missing');
}

/** Ids of the records that the events of a publication must have led to: each person's look at it has one. */
const checksOf = ({ officeId, checks }: PublicationFacts): string[] =>
  [...checks.values()].flatMap(({ item, period }) => (item && period ? [idOf(officeId, item, period)] : []));

const itemsOf = ({ categoryId, subtopicId }: CheckFacts): string[] =>
  subtopicId ? [`${categoryId}.${subtopicId}`, categoryId] : [categoryId];

const periodsAt = (at: string): string[] =>
  (['monthly', 'quarterly', 'yearly'] as const).map((refresh) => periodOf(refresh, calendarDate(at)).key);

function idOf(officeId: string, item: string, period: string): string {
  const [category, subtopic = '-'] = item.split('.');
  return [officeId, category, subtopic, period].join(':');
}
