import type { ApprovalStep, OfficeProfile } from './profile.ts';
import { type ProfilePath, type ProfileProblem, profileProblem, repeated } from './profile-problem.ts';
import { type Seat, seatKey } from './seat.ts';

/** The ten categories and their subtopics: every name they use exists, and what they show lasts until its next refresh. */
export function checkCategories(profile: OfficeProfile): ProfileProblem[] {
  const numbers = new Set(profile.categories.map(({ number }) => number));
  const missing = Array.from({ length: 10 }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  const problems = missing.length
    ? [
        profileProblem(
          ['categories'],
          `ต้องมีหมวดหมู่หมายเลข 1–10 อย่างละหนึ่งหมวด ยังขาดหมายเลข ${missing.join(', ')}`,
        ),
      ]
    : [];
  profile.categories.forEach((category, index) => {
    const path = ['categories', index];
    problems.push(...checkHandling(profile, category, path));
    problems.push(...checkDisplay(profile, category.displayDays, category.refresh, path));
    category.subtopics.forEach((subtopic, at) => {
      const below = [...path, 'subtopics', at];
      problems.push(...checkHandling(profile, subtopic, below));
      if (subtopic.displayDays === undefined && subtopic.refresh === undefined) return;
      const days = subtopic.displayDays === undefined ? category.displayDays : subtopic.displayDays;
      problems.push(...checkDisplay(profile, days, subtopic.refresh ?? category.refresh, below));
    });
  });
  return problems;
}

/** The parts that a category and its subtopics share; absent ones are inherited and checked there. */
function checkHandling(
  profile: OfficeProfile,
  handling: {
    preparedBy?: string[] | undefined;
    route?: string | undefined;
    publishedBy?: Seat[] | undefined;
  },
  path: ProfilePath,
): ProfileProblem[] {
  const { preparedBy = [], route, publishedBy = [] } = handling;
  return [
    ...repeated(preparedBy, String, (index) => [...path, 'preparedBy', index]),
    ...preparedBy.flatMap((unit, index) => checkUnit(profile, unit, [...path, 'preparedBy', index])),
    ...(route !== undefined && !Object.hasOwn(profile.routes, route)
      ? [profileProblem([...path, 'route'], `อ้างถึงเส้นทางอนุมัติ “${route}” ซึ่งไม่มีใน routes`)]
      : []),
    ...checkSeats(profile, publishedBy, [...path, 'publishedBy']),
  ];
}

const refreshDays = { monthly: 31, quarterly: 92, yearly: 366, none: 0 } as const;
const refreshNames = { monthly: 'รายเดือน', quarterly: 'รายไตรมาส', yearly: 'รายปี', none: 'ไม่กำหนด' } as const;

/**
 * An item that leaves before the next is due would leave the category empty every round; one shown for no longer
 * than the notice of its end would be announced to end on the day it begins.
 */
function checkDisplay(
  { expiryNoticeDays }: OfficeProfile,
  days: number | null,
  refresh: keyof typeof refreshDays,
  path: ProfilePath,
): ProfileProblem[] {
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

function checkUnit(profile: OfficeProfile, unit: string, path: ProfilePath): ProfileProblem[] {
  return profile.units.some(({ id }) => id === unit)
    ? []
    : [profileProblem(path, `อ้างถึงหน่วยงาน “${unit}” ซึ่งไม่มีใน units`)];
}

function checkSeats(profile: OfficeProfile, seats: readonly Seat[], path: ProfilePath): ProfileProblem[] {
  return [
    ...repeated(
      seats,
      (seat) => seatKey(seat),
      (index) => [...path, index],
    ),
    ...seats.flatMap(({ position, unit, role }, index) => [
      ...(position !== undefined && !profile.positions.some(({ id }) => id === position)
        ? [profileProblem([...path, index, 'position'], `อ้างถึงตำแหน่ง “${position}” ซึ่งไม่มีใน positions`)]
        : []),
      ...(unit !== undefined && unit !== 'submitter'
        ? checkUnit(profile, unit, [...path, index, 'unit'])
        : []),
      // `seatsOf` gives nobody such a seat, so the step would wait for ever.
      ...(position !== undefined && role !== undefined
        ? [
            profileProblem(
              [...path, index],
              'ระบุทั้งตำแหน่ง (position) และบทบาท (role) พร้อมกันไม่ได้ กรุณาเลือกอย่างเดียว',
            ),
          ]
        : []),
    ]),
  ];
}

/** Every route ends in a decision, and no person could take two of its steps. */
export function checkRoutes(profile: OfficeProfile): ProfileProblem[] {
  return Object.entries(profile.routes).flatMap(([route, steps]) => {
    const earlier = new Map<string, number>();
    return steps.flatMap((step, index) => {
      const path = ['routes', route, index];
      const problems = [
        ...checkSeats(profile, step.by, [...path, 'by']),
        ...checkStandIns(profile, step, [...path, 'standIn']),
      ];
      const last = index === steps.length - 1;
      if (last && step.kind !== 'approve')
        problems.push(profileProblem([...path, 'kind'], 'เป็นขั้นตอนสุดท้าย จึงต้องเป็น approve'));
      if (!last && step.kind === 'approve')
        problems.push(
          profileProblem([...path, 'kind'], 'เป็น approve ได้เฉพาะขั้นตอนสุดท้าย ขั้นตอนก่อนหน้าต้องเป็น consider'),
        );
      // Nobody may take two steps of one request, so a seat held by one person would stop the second step.
      const shared = step.by.map((seat) => seatKey(seat)).find((key) => earlier.has(key));
      if (shared !== undefined)
        problems.push(
          profileProblem(
            [...path, 'by'],
            `มีผู้มีสิทธิ์ชุดเดียวกับขั้นตอนที่ ${earlier.get(shared)} (${shared}) ผู้พิจารณาแต่ละขั้นตอนต้องเป็นคนละคน`,
          ),
        );
      for (const seat of step.by) if (!earlier.has(seatKey(seat))) earlier.set(seatKey(seat), index + 1);
      return problems;
    });
  });
}

/** Escalation hands a step to somebody else: a stand-in who holds the step already is none. */
function checkStandIns(
  profile: OfficeProfile,
  { by, standIn = [] }: ApprovalStep,
  path: ProfilePath,
): ProfileProblem[] {
  const own = new Set(by.map((seat) => seatKey(seat)));
  return [
    ...checkSeats(profile, standIn, path),
    ...standIn.flatMap((seat, index) =>
      own.has(seatKey(seat))
        ? [
            profileProblem(
              [...path, index],
              `ระบุผู้มีสิทธิ์ของขั้นตอนนี้เอง (${seatKey(seat)}) เป็นผู้ปฏิบัติหน้าที่แทน กรุณาระบุผู้อื่น`,
            ),
          ]
        : [],
    ),
  ];
}
