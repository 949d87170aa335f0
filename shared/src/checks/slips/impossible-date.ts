import { thaiMonths } from '../../time/thai-date.ts';
import type { TextFinding } from '../finding.ts';
import { type DateInText, daysInMonth, MONTH } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

/** Before a number that counts something else than days: ฉบับที่ 31 เมษายน 2567, and cells of a table of months. */
const COUNTS_ELSE = new RegExp(
  `(?:ฉบับที่|ครั้งที่|เล่มที่|เล่ม|รุ่นที่|สัปดาห์ที่|ตอนที่|ลำดับที่|จำนวน|ข้อ|หน้า|(?:${MONTH})(?:\\s*\\d{2,4})?)\\s*$`,
);
const SAYS_DAY = /(?:วันที่|วัน[ก-๎]{2,9}ที่|ลงวันที่)\s*$/;

/** Days in numbers after วันที่: วันที่ 31/02/2567. */
const NUMERIC = /วันที่\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])/g;

/** Days that no calendar has: 30 กุมภาพันธ์, 31 เมษายน, 29 กุมภาพันธ์ of a common year (proleptic Gregorian calendar). */
export function impossibleDates(text: SearchedText, dates: readonly DateInText[]): TextFinding[] {
  const { folded } = text.lined;
  const found = (start: number, end: number, suggestion: string | null) =>
    slip(text, text.lined, [start, end], { kind: 'impossible_date', certainty: 'sure', suggestion });

  const inWords = dates.flatMap(({ start, end, day, month, year }) => {
    const last = daysInMonth(month, year?.gregorian ?? null);
    if (day >= 1 && day <= last) return [];
    const before = folded.slice(Math.max(0, start - 30), start);
    const isDay =
      SAYS_DAY.test(before) || (day <= 31 && day >= 1 && year !== null && !COUNTS_ELSE.test(before));
    return isDay ? [found(start, end, `เดือน${thaiMonths[month - 1]}มี ${last} วัน`)] : [];
  });

  const inNumbers = [...folded.matchAll(NUMERIC)].flatMap((match) => {
    const [day, month] = [Number(match[1]), Number(match[2])];
    const written = match[3] ?? '';
    const year = Number(written) + (written.length === 2 ? 2500 : 0);
    const gregorian = year >= 2400 ? year - 543 : year;
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, gregorian);
    // 12/31/2567 is the other order of some programs, which is no day of the Thai calendar either.
    return exists ? [] : [found(match.index, match.index + match[0].length, null)];
  });
  return [...inWords, ...inNumbers];
}
