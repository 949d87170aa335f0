import { freshnessItemOf } from '../freshness/items.ts';
import { periodBefore, periodOf, type Refresh } from '../freshness/period.ts';
import type { FreshnessStanding } from '../freshness/standing.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { STATISTICS_STANDARD } from '../office/standard-categories.ts';
import { calendarDate } from '../time/thai-date.ts';
import type { InformationList, ListLine } from './information-list.ts';
import type { LineState } from './line-state.ts';
import type { ListMark } from './list-mark.ts';
import { listById } from './lists/index.ts';
import type { LiveItem } from './live-item.ts';
import { placeFor, responsibleFor } from './places.ts';

export type LineResult = {
  line: ListLine;
  state: LineState;
  /** The item that serves the line; null for none. */
  item: LiveItem | null;
  absent: ListMark['absent'];
  /** Why the line is as it is, where its state does not say so; null for nothing to add. */
  why: string | null;
  /** Who answers for it by the office's profile, in words. */
  responsible: string[];
};

export type Counts = Record<LineState, number>;

export type ListResult = { list: InformationList; lines: LineResult[]; counts: Counts };

/** What the check is made of. */
export type CompletenessFacts = {
  /** Of every line that has an item, that item; and of each topic and subtopic something that is on display. */
  publications: readonly LiveItem[];
  marks: readonly ListMark[];
  /** How current each topic and subtopic is that the office looks at, on the day. */
  standings: readonly FreshnessStanding[];
  /** The product counts visits and satisfaction, and the website shows them by itself. */
  counting?: boolean;
  /** Calendar day in Bangkok. */
  today: string;
};

type Found = Pick<LineResult, 'state' | 'item' | 'why'>;

/**
 * An office's website held against a list. A line of the office's own list is served by what stands under it; any other by
 * the item that somebody tied to it, as long as that is on display; each by one item of its own. What is empty is missing,
 * whoever looked at it.
 */
export function completeness(
  profile: OfficeProfile,
  list: InformationList,
  facts: CompletenessFacts,
): ListResult {
  const marks = new Map(facts.marks.map((mark) => [mark.lineId, mark]));
  const users = usersOf(list, facts.marks);
  const lines = list.lines.map((line): LineResult => {
    const absent = marks.get(line.id)?.absent ?? null;
    const found = foundFor(profile, line, facts, marks.get(line.id)?.publicationId ?? null, users);
    const state = found.state === 'missing' && absent && !line.countedBy ? 'absent' : found.state;
    const place = found.item ?? placeFor(profile, line);
    return {
      line,
      ...found,
      state,
      why: state === 'absent' ? null : found.why,
      absent: state === 'absent' ? absent : null,
      responsible: place ? responsibleFor(profile, place) : [],
    };
  });
  return { list, lines, counts: countsOf(lines) };
}

export function countsOf(lines: readonly Pick<LineResult, 'state'>[]): Counts {
  const counts: Counts = { present: 0, due: 0, overdue: 0, missing: 0, absent: 0 };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

/** Of each item that a list uses, the line that had it first; lines of one `together` have it in common. */
function usersOf({ lines }: InformationList, marks: readonly ListMark[]): Map<string, ListLine> {
  const users = new Map<string, ListLine>();
  const byAge = [...marks].sort((a, b) =>
    a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0,
  );
  for (const { lineId, publicationId } of byAge) {
    const line = lines.find(({ id }) => id === lineId);
    if (line && publicationId !== null && !users.has(publicationId)) users.set(publicationId, line);
  }
  return users;
}

/** One item may serve both: they are one line, or the list says so. */
export const mayShare = (a: ListLine, b: ListLine): boolean =>
  a.id === b.id || (a.together !== null && a.together === b.together);

const missing = (why: string | null = null): Found => ({ state: 'missing', item: null, why });

function foundFor(
  profile: OfficeProfile,
  line: ListLine,
  facts: CompletenessFacts,
  tiedTo: string | null,
  users: Map<string, ListLine>,
): Found {
  if (line.countedBy) return countedFrom(completeness(profile, listById(profile, line.countedBy), facts));
  if (facts.counting && isOfStatistics(line))
    return { state: 'present', item: null, why: 'ระบบนับและแสดงบนเว็บไซต์ทุกวัน' };
  if (line.own) {
    const newest = newestIn(facts.publications, line.own);
    return newest ? current(profile, line, newest, facts) : missing();
  }
  if (tiedTo === null) return missing();
  const item = facts.publications.find(({ id }) => id === tiedTo);
  if (!item) return missing('ไม่พบข้อมูลที่ผูกกับข้อนี้');
  const first = users.get(item.id);
  if (first && !mayShare(first, line))
    return missing(`“${item.title}” ใช้กับข้อ ${first.number} แล้ว ข้อมูลหนึ่งรายการใช้ได้กับข้อเดียว`);
  if (!item.isShown) return missing(`“${item.title}” ไม่ได้อยู่บนเว็บไซต์แล้ว`);
  return current(profile, line, item, facts);
}

/** Visits, satisfaction, survey: number 10 of the standard, in the standard's own list and in the office's. */
const isOfStatistics = ({ listId, hint }: ListLine): boolean =>
  (listId === 'gws' || listId === 'own') && hint.standard === STATISTICS_STANDARD;

function newestIn(
  publications: readonly LiveItem[],
  { categoryId, subtopicId }: NonNullable<ListLine['own']>,
): LiveItem | null {
  const there = publications.filter(
    (item) => item.isShown && item.categoryId === categoryId && item.subtopicId === subtopicId,
  );
  return there.sort((a, b) => (a.publishedAt > b.publishedAt ? -1 : 1))[0] ?? null;
}

const worstFirst: readonly LineState[] = ['missing', 'overdue', 'due', 'present', 'absent'];
const worst = (states: readonly LineState[]): LineState =>
  worstFirst.find((state) => states.includes(state)) ?? 'missing';

/** A line that stands for another list is as complete as the worst line of that one. */
function countedFrom({ list, lines, counts }: ListResult): Found {
  const state = worst(lines.map((line) => line.state));
  const open = counts.missing + counts.overdue + counts.due;
  const why = open === 0 ? null : `ต้องดำเนินการอีก ${open} ข้อ จาก ${lines.length} ข้อ ของ “${list.name}”`;
  return { state, item: null, why };
}

/** How current an item is, by the looks that its topic or subtopic gets, and by how often the list wants a new one. */
function current(
  profile: OfficeProfile,
  { refresh }: ListLine,
  item: LiveItem,
  { standings, today }: CompletenessFacts,
): Found {
  const key = freshnessItemOf(profile, item.categoryId, item.subtopicId)?.key;
  const standing = standings.find((each) => each.item.key === key);
  const looked = standing ? stateOf(standing) : 'present';
  const renewed = refresh ? renewal(refresh, calendarDate(item.publishedAt), today) : 'present';
  const state = worst([looked, renewed]);
  const why = [
    ...(standing && looked !== 'present' ? [lookWords(standing)] : []),
    ...(refresh && renewed !== 'present' ? [`ต้องเผยแพร่ฉบับใหม่ของ${periodOf(refresh, today).name}`] : []),
  ];
  return { state, item, why: why.join(' และ') || null };
}

const lookWords = ({ status, period }: FreshnessStanding): string =>
  status === 'reported' ? 'ต้องตรวจตามที่ประชาชนแจ้ง' : `ต้องตรวจความเป็นปัจจุบันของ${period.name}`;

/** A standing of a moment ago may know nothing yet of what went up since. */
function stateOf({ status, late }: FreshnessStanding): LineState {
  if (status === 'checked') return 'present';
  return status === 'overdue' || late ? 'overdue' : 'due';
}

function renewal(refresh: Refresh, publishedOn: string, today: string): LineState {
  const period = periodOf(refresh, today);
  if (publishedOn >= period.from) return 'present';
  return publishedOn >= periodBefore(refresh, period).from ? 'due' : 'overdue';
}
