import type { OfficeProfile } from './profile.ts';
import { type ProfilePath, type ProfileProblem, profileProblem, repeated } from './profile-problem.ts';
import { MAX_SEATS, type Seat, seatKey, seatKeys } from './seat.ts';

/** A unit that something names is one of the office's. */
export const checkUnit = ({ units }: OfficeProfile, unit: string, path: ProfilePath): ProfileProblem[] =>
  units.some(({ id }) => id === unit) ? [] : [profileProblem(path, `อ้างถึงหน่วยงาน “${unit}” ซึ่งไม่มีใน units`)];

/** A list of seats: each once, of positions and units that exist, and such as somebody can hold. */
export function checkSeats(
  profile: OfficeProfile,
  seats: readonly Seat[],
  path: ProfilePath,
): ProfileProblem[] {
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

/**
 * Seats that are asked for together, counted once the submitter's unit is known: whoever holds one of them is found
 * with one query, and a query takes no more than `MAX_SEATS`. `what` names the list in the sentence.
 */
export function checkSeatCount(
  { units }: OfficeProfile,
  seats: readonly Seat[],
  path: ProfilePath,
  what: string,
): ProfileProblem[] {
  const most = Math.max(...units.map(({ id }) => seatKeys(seats, id).length));
  return most <= MAX_SEATS ? [] : [tooMany(path, what, most)];
}

/** The sentence for a list of seats that is too long to be asked for at once. */
export const tooMany = (path: ProfilePath, what: string, count: number): ProfileProblem =>
  profileProblem(
    path,
    `มี${what}รวม ${count} รายการ ระบบรองรับไม่เกิน ${MAX_SEATS} รายการ กรุณารวมเป็นตำแหน่ง หน่วยงาน หรือบทบาทที่ครอบคลุมแทน`,
  );
