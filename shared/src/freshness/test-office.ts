import { aSignature } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import type { FreshnessCheck } from './check.ts';
import { type FreshnessItem, freshnessItems } from './items.ts';

/**
 * For tests: an office whose first topic is looked at monthly, with a plan by quarter, recruitment in other hands and
 * forms only if there are any; whose second has no subtopics; and which looks at nothing else.
 */
export function anOfficeThatLooks() {
  const profile = anOfficeProfile();
  const [first, second, ...others] = profile.categories;
  if (!first || !second) throw new Error('too few topics');
  first.subtopics = [
    { id: 'news', name: 'ข่าว' },
    { id: 'plans', name: 'แผน', refresh: 'quarterly' },
    {
      id: 'jobs',
      name: 'รับสมัครงาน',
      preparedBy: ['academic'],
      publishedBy: [{ unit: 'submitter', role: 'webmaster' }],
    },
    { id: 'history', name: 'ประวัติ', refresh: 'none' },
    { id: 'forms', name: 'แบบฟอร์ม', ifAny: true },
  ];
  second.subtopics = [];
  for (const other of others) other.refresh = 'none';
  return profile;
}

/** What it looks at, by its key. */
export function anItem(key: string): FreshnessItem {
  const item = freshnessItems(anOfficeThatLooks()).find((each) => each.key === key);
  if (!item) throw new Error(`nothing is looked at as ${key}`);
  return item;
}

/** Somebody looked on that day and found nothing changed. */
export const aCheck = (date: string): FreshnessCheck => ({
  id: 'check-1',
  officeId: 'test-office',
  item: 'general-information.news',
  period: date.slice(0, 7),
  by: aSignature(),
  at: `${date}T01:30:00.000Z`,
  result: 'unchanged',
  event: { publicationId: 'publication-1', seq: 2 },
});
