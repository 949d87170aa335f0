import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isInPeriod, type RecordPeriod } from '@prakat/shared/papers/record-period';
import type { Publication } from '@prakat/shared/publication/schema';
import { calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { workingDaysBetween } from '@prakat/shared/time/working-days';
import { encodeCursor } from '../../store/cursor.ts';
import { every } from '../../store/every.ts';
import type { StoreReader } from '../../store/store.ts';
import { categoriesMissed } from './missed-rounds.ts';

export type ProblemsAsked = {
  period: RecordPeriod;
  /** How many of what was published in the period went up late (`isLate`). */
  late: number;
  /** Calendar day in Bangkok. */
  today: string;
};

/**
 * Problems and obstacles that an office's records show of a period, a sentence each, in Arabic numerals: requests refused and why,
 * what went up late, permission by word of mouth that was not confirmed or was denied, categories not looked through in time.
 */
export async function offeredProblems(
  reader: StoreReader,
  profile: OfficeProfile,
  { period, late, today }: ProblemsAsked,
): Promise<string[]> {
  const { escalateAfterDays } = profile.reminders;
  const refused = await reasonsOfRefusal(reader, profile, period);
  const unconfirmed = await countVerbal(reader, profile, period, 'pending');
  const denied = await countVerbal(reader, profile, period, 'denied');
  const missed = await categoriesMissed(reader, profile, period, today);
  return [
    ...(refused.length > 0 ? [refusals(profile, refused)] : []),
    ...(late > 0 ? [`ข้อมูลที่นำขึ้นเว็บไซต์ช้ากว่า ${escalateAfterDays} วันทำการหลังได้รับอนุมัติ จำนวน ${late} เรื่อง`] : []),
    ...(unconfirmed > 0 ? [`การอนุญาตทางวาจาที่ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร จำนวน ${unconfirmed} เรื่อง`] : []),
    ...(denied > 0 ? [`การอนุญาตทางวาจาที่ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ จำนวน ${denied} เรื่อง`] : []),
    ...(missed.length > 0
      ? [`หมวดหมู่ที่มีข้อมูลไม่ได้ปรับปรุงหรือตรวจสอบครบตามรอบที่กำหนด ได้แก่ ${missed.join(', ')}`]
      : []),
  ];
}

/** คำขอที่ไม่ได้รับอนุมัติ จำนวน 3 เรื่อง (reason 2 เรื่อง, เหตุผลอื่น 1 เรื่อง): only reasons that the office has set are quoted. */
function refusals({ refusalReasons }: OfficeProfile, reasons: readonly string[]): string {
  const others = 'เหตุผลอื่น';
  const count = (text: string, of: number) => (of > 0 ? [`${text} ${of} เรื่อง`] : []);
  const known = refusalReasons.map(({ text }) => text);
  const byReason = [
    ...known.flatMap((text) => count(text, reasons.filter((reason) => reason === text).length)),
    ...count(others, reasons.filter((reason) => !known.includes(reason)).length),
  ];
  return `คำขอที่ไม่ได้รับอนุมัติ จำนวน ${reasons.length} เรื่อง (${byReason.join(', ')})`;
}

/** Requests by a state or a standing, from the first that was touched since a period began. */
const since = (list: string, { from }: RecordPeriod): string => {
  const value = new Date(Date.parse(startOfDay(from)) - 1).toISOString();
  return encodeCursor(list, { value, id: '0' });
};

/** Why each request was refused that was refused in the period. */
async function reasonsOfRefusal(
  reader: StoreReader,
  { id: officeId }: OfficeProfile,
  period: RecordPeriod,
): Promise<string[]> {
  const reasons: string[] = [];
  const find = { equals: { officeId, state: 'rejected' }, after: since('submissions.byState', period) };
  for await (const { lastRefusal } of every(reader, 'submissions', 'byState', find)) {
    if (lastRefusal && isInPeriod(period, lastRefusal.at)) reasons.push(lastRefusal.reason.trim());
  }
  return reasons;
}

/** How many permissions by word of mouth, given in the period, stand so. */
async function countVerbal(
  reader: StoreReader,
  { id: officeId }: OfficeProfile,
  period: RecordPeriod,
  status: 'pending' | 'denied',
): Promise<number> {
  let count = 0;
  const find = {
    equals: { officeId, 'verbal.status': status },
    after: since('submissions.byVerbal', period),
  };
  for await (const { verbal } of every(reader, 'submissions', 'byVerbal', find)) {
    if (verbal && isInPeriod(period, verbal.givenAt)) count += 1;
  }
  return count;
}

/**
 * True for what went up more working days after it was approved, or after the day that was asked for, than the office waits before
 * it passes somebody over.
 */
export function isLate({ reminders }: OfficeProfile, { versions, shown }: Publication): boolean {
  const [first] = versions;
  // Of what was corrected since, the day that was asked for at first is not in the record.
  if (!first?.upFrom || shown?.version !== first.version) return false;
  const approved = calendarDate(first.approvedAt);
  const { publishOn } = shown.content;
  const due = publishOn && publishOn > approved ? publishOn : approved;
  return workingDaysBetween(due, calendarDate(first.upFrom)) > reminders.escalateAfterDays;
}
