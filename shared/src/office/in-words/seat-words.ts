import { roleNames } from '../../people/names.ts';
import type { OfficeProfile } from '../profile.ts';
import type { Seat } from '../seat.ts';
import { unitName } from '../unit-name.ts';

type Names = Pick<OfficeProfile, 'positions' | 'units'>;

/** A seat in words: หัวหน้ากลุ่มงานของผู้ยื่นคำขอ, ผู้ดูแลเว็บไซต์ งานนิติการ. Names nobody. */
export function seatInWords({ position, unit, role }: Seat, profile: Names): string {
  const title = position && (profile.positions.find(({ id }) => id === position)?.title ?? position);
  const holder = [title, role && roleNames[role]].filter(Boolean).join(' ซึ่งเป็น');
  if (unit === 'submitter')
    return holder ? `${holder} ในกลุ่มงานเดียวกับผู้ยื่นคำขอ` : 'เจ้าหน้าที่ในกลุ่มงานเดียวกับผู้ยื่นคำขอ';
  if (!unit) return holder;
  return holder ? `${holder} ของ${unitName(profile, unit)}` : `เจ้าหน้าที่ของ${unitName(profile, unit)}`;
}

/** Several, of whom any one suffices: ก หรือ ข. */
export const seatsInWords = (seats: readonly Seat[], profile: Names): string =>
  [...new Set(seats.map((seat) => seatInWords(seat, profile)))].join(' หรือ ');
