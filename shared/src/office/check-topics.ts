import { checkSeatCount, checkSeats, checkUnit, tooMany } from './check-seats.ts';
import { type Handling, handlingFor } from './handling.ts';
import type { Category, OfficeProfile, Subtopic } from './profile.ts';
import { type ProfilePath, type ProfileProblem, profileProblem, repeated } from './profile-problem.ts';
import { responsibleSeats } from './responsible-seats.ts';
import { MAX_SEATS } from './seat.ts';

/**
 * The office's topics and their subtopics: each number once, every name they use exists, what they show lasts until
 * its next refresh, and whoever answers for them can be told at once.
 */
export function checkTopics(profile: OfficeProfile): ProfileProblem[] {
  return [
    ...repeated(
      profile.categories,
      ({ number }) => String(number),
      (index) => ['categories', index, 'number'],
    ),
    ...profile.categories.flatMap((category, index) => {
      const path = ['categories', index];
      return [
        ...checkOwn(profile, category, path),
        ...checkWhole(profile, handlingFor(profile, category.id, null), path),
        ...category.subtopics.flatMap((subtopic, at) => {
          const below = [...path, 'subtopics', at];
          const own = checkOwn(profile, subtopic, below);
          // What is inherited as it is was found fault with above.
          if (!setsTiming(subtopic) && !setsPeople(subtopic)) return own;
          return [
            ...own,
            ...checkWhole(profile, handlingFor(profile, category.id, subtopic.id), below, subtopic),
          ];
        }),
      ];
    }),
  ];
}

const setsTiming = ({ refresh, displayDays, ifAny }: Subtopic) =>
  refresh !== undefined || displayDays !== undefined || ifAny !== undefined;
const setsPeople = ({ preparedBy, publishedBy, refresh, ifAny }: Subtopic) =>
  preparedBy !== undefined || publishedBy !== undefined || refresh !== undefined || ifAny !== undefined;

/** What a topic or subtopic sets itself. */
function checkOwn(
  profile: OfficeProfile,
  { preparedBy = [], route, publishedBy = [], responsible, checker }: Category | Subtopic,
  path: ProfilePath,
): ProfileProblem[] {
  return [
    ...repeated(preparedBy, String, (index) => [...path, 'preparedBy', index]),
    ...preparedBy.flatMap((unit, index) => checkUnit(profile, unit, [...path, 'preparedBy', index])),
    ...(route !== undefined && !Object.hasOwn(profile.routes, route)
      ? [profileProblem([...path, 'route'], `อ้างถึงเส้นทางอนุมัติ “${route}” ซึ่งไม่มีใน routes`)]
      : []),
    ...checkSeats(profile, publishedBy, [...path, 'publishedBy']),
    ...checkSeatCount(profile, publishedBy, [...path, 'publishedBy'], 'ผู้เผยแพร่'),
    ...checkSeats(profile, responsible?.seats ?? [], [...path, 'responsible', 'seats']),
    ...checkSeats(profile, checker?.seats ?? [], [...path, 'checker', 'seats']),
  ];
}

/** What comes of topic and subtopic together; `set` is the subtopic, whose inherited part was looked at before. */
function checkWhole(
  profile: OfficeProfile,
  handling: Handling | null,
  path: ProfilePath,
  set: Subtopic | null = null,
): ProfileProblem[] {
  if (!handling) return [];
  return [
    ...(set === null || setsTiming(set) ? checkDisplay(profile, handling, path) : []),
    ...(set === null || setsPeople(set) ? checkResponsible(handling, path) : []),
  ];
}

/** Everybody who is told that it is to be looked at, is asked for at once. */
function checkResponsible(handling: Handling, path: ProfilePath): ProfileProblem[] {
  const { preparedBy, refresh, ifAny, publishedBy } = handling;
  // A longer list of publishers was found fault with by itself.
  if (refresh === 'none' || ifAny || publishedBy.length > MAX_SEATS) return [];
  const count = responsibleSeats(handling).length;
  return preparedBy.length > 0 && count > MAX_SEATS
    ? [tooMany([...path, 'preparedBy'], 'ผู้จัดเตรียมและผู้เผยแพร่', count)]
    : [];
}

const refreshDays = { monthly: 31, quarterly: 92, yearly: 366, none: 0 } as const;
const refreshNames = { monthly: 'รายเดือน', quarterly: 'รายไตรมาส', yearly: 'รายปี', none: 'ไม่กำหนด' } as const;

/**
 * An item that leaves before the next is due would leave its place empty every round; one shown for no longer than the
 * notice of its end would be announced to end on the day it begins.
 */
function checkDisplay(
  { expiryNoticeDays }: OfficeProfile,
  { displayDays: days, refresh: stated, ifAny }: Handling,
  path: ProfilePath,
): ProfileProblem[] {
  const refresh = ifAny ? 'none' : stated;
  if (days !== null && days <= expiryNoticeDays) {
    return [
      profileProblem(
        [...path, 'displayDays'],
        `ให้แสดงข้อมูลเพียง ${days} วัน แต่ expiryNoticeDays ให้แจ้งล่วงหน้า ${expiryNoticeDays} วันก่อนครบกำหนด`,
      ),
    ];
  }
  if (days === null || days >= refreshDays[refresh]) return [];
  const round = `${refreshNames[refresh]} (${refreshDays[refresh]} วัน)`;
  return [
    profileProblem(
      [...path, 'displayDays'],
      `ให้แสดงข้อมูลเพียง ${days} วัน สั้นกว่ารอบการปรับปรุง${round} ข้อมูลจะถูกนำลงก่อนมีข้อมูลใหม่`,
    ),
  ];
}
