import type { ApprovalStep, OfficeProfile } from '../office/profile.ts';
import type { Seat } from '../office/seat.ts';
import { unitName } from '../office/unit-name.ts';

type Named = Pick<OfficeProfile, 'positions' | 'units'>;

/** Roles as the procedures word them. */
const roleWords: Record<NonNullable<Seat['role']>, string> = {
  webmaster: 'เจ้าหน้าที่ผู้รับผิดชอบ (Web master)',
  staff: 'เจ้าหน้าที่',
  administrator: 'ผู้ดูแลระบบ',
};

/** หัวหน้ากลุ่มงาน and กลุ่มงานพัสดุ are หัวหน้ากลุ่มงานพัสดุ: what ends the one and begins the other is said once. */
function postOfUnit(post: string, unit: string): string {
  for (let length = Math.min(post.length, unit.length); length >= 3; length -= 1) {
    if (post.endsWith(unit.slice(0, length))) return post + unit.slice(length);
  }
  return `${post}ของ${unit}`;
}

function seatInWords(profile: Named, { position, unit, role }: Seat): string {
  const held = position ? (profile.positions.find(({ id }) => id === position)?.title ?? position) : null;
  const post = held ?? (role && roleWords[role]);
  if (!unit) return post ?? '';
  const named = unit === 'submitter' ? 'หน่วยงานเจ้าของข้อมูล' : unitName(profile, unit);
  return post ? postOfUnit(post, named) : named;
}

/** Who is entitled to something, as a paper says it: ผู้ช่วยสาธารณสุขอำเภอ หรือหัวหน้ากลุ่มงานพัสดุ. Nobody is named. */
export const seatsInWords = (profile: Named, seats: readonly Seat[]): string =>
  [...new Set(seats.map((seat) => seatInWords(profile, seat)))].filter(Boolean).join(' หรือ');

/** The steps of a route as one sentence: who considers and proposes it to whom, and who decides. */
export const stepsInWords = (profile: Named, steps: readonly ApprovalStep[]): string =>
  steps.reduce((said, { by, title }) => {
    const who = seatsInWords(profile, by);
    if (said === '') return `${who} ${title}`;
    return `${said}${said.endsWith('เสนอ') ? '' : ' และเสนอ'}${who} เพื่อ${title}`;
  }, '');
