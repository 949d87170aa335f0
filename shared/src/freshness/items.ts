import { roleNames } from '../people/names.ts';
import { handlingFor } from '../office/handling.ts';
import type { Category, OfficeProfile } from '../office/profile.ts';
import { type Seat, type SeatKey, seatKey } from '../office/seat.ts';
import type { Refresh } from './period.ts';

/** What is looked at by itself: a category, or a subtopic that the profile handles otherwise than its category. */
export type FreshnessItem = {
  /** `CATEGORY` or `CATEGORY.SUBTOPIC`. */
  key: string;
  categoryId: string;
  subtopicId: string | null;
  /** The category's number and name, with the subtopic's. */
  name: string;
  refresh: Refresh;
  /** Units that prepare it; empty for any. */
  preparedBy: string[];
  publishedBy: Seat[];
};

type Subtopic = Category['subtopics'][number];

/** A subtopic is looked at by itself when its frequency or the people responsible are its own. */
const standsAlone = ({ refresh, preparedBy, publishedBy }: Subtopic): boolean =>
  refresh !== undefined || preparedBy !== undefined || publishedBy !== undefined;

/** Everything an office has to look at, in the order of its categories. */
export function freshnessItems(profile: OfficeProfile): FreshnessItem[] {
  return [...profile.categories]
    .sort((a, b) => a.number - b.number)
    .flatMap((category) => {
      const alone = category.subtopics.filter(standsAlone);
      const rest = category.subtopics.length === 0 || alone.length < category.subtopics.length;
      return [...(rest ? [null] : []), ...alone.map(({ id }) => id)].flatMap(
        (subtopicId) => itemAt(profile, category.id, subtopicId) ?? [],
      );
    });
}

/** What is looked at when something of this category or subtopic is; null when nothing is. */
export function freshnessItemOf(
  profile: OfficeProfile,
  categoryId: string,
  subtopicId: string | null,
): FreshnessItem | null {
  const category = profile.categories.find(({ id }) => id === categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === subtopicId);
  const key = subtopic && standsAlone(subtopic) ? `${categoryId}.${subtopic.id}` : categoryId;
  return freshnessItems(profile).find((item) => item.key === key) ?? null;
}

function itemAt(profile: OfficeProfile, categoryId: string, subtopicId: string | null): FreshnessItem | null {
  const handling = handlingFor(profile, categoryId, subtopicId);
  if (!handling || handling.refresh === 'none') return null;
  const { category, subtopic, refresh, preparedBy, publishedBy } = handling;
  return {
    key: subtopic ? `${categoryId}.${subtopic.id}` : categoryId,
    categoryId,
    subtopicId,
    name: `${category.number}. ${category.name}${subtopic ? ` – ${subtopic.name}` : ''}`,
    refresh,
    preparedBy,
    publishedBy,
  };
}

/** Whoever answers for it being current: who publishes it, and everybody in the units that prepare it. */
export function responsibleSeats({ preparedBy, publishedBy }: FreshnessItem): SeatKey[] {
  const publishers = publishedBy.flatMap((seat) =>
    seat.unit === 'submitter' ? preparedBy.map((unit) => seatKey(seat, unit)) : [seatKey(seat)],
  );
  return [...new Set([...publishers, ...preparedBy.map((unit) => seatKey({ unit }))])];
}

/** The same in words: หน่วยงาน, ตำแหน่ง, ผู้ดูแลเว็บไซต์. */
export function responsibleNames(item: FreshnessItem, profile: OfficeProfile): string[] {
  const unitName = (unit: string) => profile.units.find(({ id }) => id === unit)?.name ?? unit;
  const seats = item.publishedBy.map(({ position, unit, role }) =>
    [
      position && (profile.positions.find(({ id }) => id === position)?.title ?? position),
      role && roleNames[role],
      unit && unit !== 'submitter' && unitName(unit),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [...new Set([...item.preparedBy.map(unitName), ...seats])].filter(Boolean);
}
