import { freshnessItems } from '../freshness/items.ts';
import { type FreshnessStanding, freshnessStanding } from '../freshness/standing.ts';
import { aCheck } from '../freshness/test-office.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { aSignature, BUILDER_TIME, theHeadSignature } from '../testing/builders.ts';
import type { ListLine } from './information-list.ts';
import { type ListMark, listMarkId } from './list-mark.ts';
import { lineById } from './lists/index.ts';
import type { LiveItem } from './live-item.ts';

/** For tests: something on display since 1 April 2567 under a topic that nobody looks at. */
export const anItemShown = (given: Partial<LiveItem> = {}): LiveItem => ({
  id: 'item-1',
  title: 'ประวัติความเป็นมา',
  number: '2567-0001',
  categoryId: 'statistics',
  subtopicId: 'general',
  publishedAt: '2024-04-01T03:00:00.000Z',
  isShown: true,
  ...given,
});

const OFFICE = 'test-office';

/** An item is tied to the line. */
export const aTie = (lineId: string, publicationId: string, updatedAt = BUILDER_TIME): ListMark => ({
  id: listMarkId(OFFICE, lineId),
  officeId: OFFICE,
  lineId,
  publicationId,
  absent: null,
  by: aSignature(),
  updatedAt,
});

/** The head has said that the office has no such information. */
export const anAbsence = (lineId: string): ListMark => ({
  ...aTie(lineId, ''),
  publicationId: null,
  absent: { reason: 'หน่วยงานไม่มีสัญญาสัมปทาน', by: theHeadSignature(), at: BUILDER_TIME },
});

/** How the office's topics stand that were last looked at on these days, by key; something is on display of each. */
export const standingsOf = (
  profile: OfficeProfile,
  today: string,
  looks: Record<string, string>,
): FreshnessStanding[] =>
  freshnessItems(profile).map((item) => {
    const on = looks[item.key];
    return freshnessStanding(item, on ? aCheck(on) : null, {
      today,
      firstDay: '2023-01-01',
      published: true,
    });
  });

export function theLine(profile: OfficeProfile, id: string): ListLine {
  const line = lineById(profile, id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}
