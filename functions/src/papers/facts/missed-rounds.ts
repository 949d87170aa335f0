import { type FreshnessItem, freshnessItems } from '@prakat/shared/freshness/items';
import { type Period, periodOf } from '@prakat/shared/freshness/period';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { RecordPeriod } from '@prakat/shared/papers/record-period';
import { addDays, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { encodeCursor } from '../../store/cursor.ts';
import { every } from '../../store/every.ts';
import { readMark } from '../../store/marks.ts';
import type { StoreReader } from '../../store/store.ts';

/**
 * Categories of which anything was not looked through, nor anything published, in a round that ended in the period, with how many of
 * their subtopics: 1. ข้อมูลหน่วยงาน (3 หัวข้อย่อย). Rounds that are not over on the day, or were before the office began, do not count.
 */
export async function categoriesMissed(
  reader: StoreReader,
  profile: OfficeProfile,
  period: RecordPeriod,
  today: string,
): Promise<string[]> {
  const begun = await readMark(reader, profile.id, 'freshness');
  if (!begun) return [];
  const firstDay = calendarDate(begun.firstAt);
  const items = freshnessItems(profile).filter(({ counted }) => !counted);
  const found = await Promise.all(
    items.map(async (item) => {
      const rounds = roundsOf(item, period).filter(({ to }) => firstDay <= to && to < today);
      return rounds.length > 0 && (await isAnyMissed(reader, profile, item, rounds)) ? [item] : [];
    }),
  );
  const missed = found.flat();
  return profile.categories.flatMap(({ id, number, name }) => {
    const of = missed.filter(({ categoryId }) => categoryId === id);
    if (of.length === 0) return [];
    const subtopics = of.filter(({ subtopicId }) => subtopicId !== null).length;
    return [`${number}. ${name}${subtopics > 0 ? ` (${subtopics} หัวข้อย่อย)` : ''}`];
  });
}

/** Months, quarters or years of an item that end in a period, in order. */
function roundsOf({ refresh }: FreshnessItem, { from, to }: RecordPeriod): Period[] {
  const rounds: Period[] = [];
  for (let round = periodOf(refresh, from); round.to <= to; round = periodOf(refresh, addDays(round.to, 1))) {
    rounds.push(round);
  }
  return rounds;
}

async function isAnyMissed(
  reader: StoreReader,
  { id: officeId }: OfficeProfile,
  { key }: FreshnessItem,
  rounds: readonly Period[],
): Promise<boolean> {
  const left = new Set(rounds);
  const first = rounds[0]?.from ?? '';
  const end = startOfDay(addDays(rounds.at(-1)?.to ?? first, 1));
  const after = encodeCursor('freshnessChecks.byItem', { value: end, id: '0' });
  for await (const { at } of every(reader, 'freshnessChecks', 'byItem', {
    equals: { officeId, item: key },
    after,
  })) {
    const day = calendarDate(at);
    if (day < first) break;
    for (const round of left) if (round.from <= day && day <= round.to) left.delete(round);
    if (left.size === 0) return false;
  }
  return true;
}
