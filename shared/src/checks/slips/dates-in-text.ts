import { thaiMonths, thaiShortMonths } from '../../time/thai-date.ts';
import type { FoldedText } from './folded-text.ts';

/** How an era is written before a year, as a pattern. */
export const ERA = '(?:พ\\s?\\.?\\s?ศ\\s?\\.?|ค\\s?\\.\\s?ศ\\s?\\.?)';
/** A month in full or short, as a pattern; the dots of the short form may be torn apart or the last one missing. */
export const MONTH = [
  ...thaiMonths,
  ...thaiShortMonths.map((short) => short.replace(/\.$/, '').replace('.', '\\.\\s?').concat('\\.?')),
].join('|');

/** 1 for มกราคม or ม.ค. or ม. ค; 0 for anything else. */
export function monthNumber(written: string): number {
  const letters = written.replace(/[.\s]/g, '');
  const index = thaiMonths.map(String).indexOf(letters);
  return (
    (index >= 0 ? index : thaiShortMonths.findIndex((short) => short.replaceAll('.', '') === letters)) + 1
  );
}

/** The Gregorian year that is meant: 2567, พ.ศ. 67 and 2024 are one year; null where it cannot be known. */
export function readYear(written: string, era: string | undefined): number | null {
  const number = Number(written);
  if (era?.startsWith('ค')) return written.length === 4 ? number : null;
  if (written.length === 2) return number >= 40 ? 2500 + number - 543 : null;
  if (number >= 2400 && number < 2700) return number - 543;
  return number >= 1900 && number < 2157 ? number : null;
}

/** Days of a month; of February 29 where the year is not known. */
export const daysInMonth = (month: number, gregorian: number | null): number =>
  new Date(Date.UTC(gregorian ?? 2000, month, 0)).getUTCDate();

/** A day in words as it stands in a text: 24 ธันวาคม พ.ศ. 2564, วันศุกร์ที่ 24 ธ.ค. 64. */
export type DateInText = {
  start: number;
  end: number;
  day: number;
  month: number;
  /** As it is written, with the era where one stands there; null for a day without a year. */
  year: { written: string; era: 'พ.ศ.' | 'ค.ศ.' | null; gregorian: number | null } | null;
  /** Gregorian, YYYY-MM-DD; null where the day does not exist or its year is not known. */
  date: string | null;
};

const GAP = '[\\s]{0,14}';
const DATE = new RegExp(
  `(?<![\\d,/.])(?<day>\\d{1,2})${GAP}(?:เดือน)?${GAP}(?<month>${MONTH})` +
    `(?:${GAP}(?<era>${ERA})?${GAP}(?<year>\\d{4}|\\d{2})(?![\\d,/]|\\.\\d|${GAP}(?:${MONTH})))?`,
  'g',
);

/** Every day that is written with the name of its month, in the order of the text (`lined` of `searchedText`). */
export function datesIn({ folded }: FoldedText): DateInText[] {
  return [...folded.matchAll(DATE)].map((match) => {
    const { day: dayWritten = '', month: monthWritten = '', era, year: yearWritten } = match.groups ?? {};
    const day = Number(dayWritten);
    const month = monthNumber(monthWritten);
    const gregorian = yearWritten ? readYear(yearWritten, era) : null;
    const exists = gregorian !== null && day >= 1 && day <= daysInMonth(month, gregorian);
    return {
      start: match.index,
      end: match.index + match[0].length,
      day,
      month,
      year: yearWritten
        ? { written: yearWritten, era: era ? (era.startsWith('ค') ? 'ค.ศ.' : 'พ.ศ.') : null, gregorian }
        : null,
      date: exists ? new Date(Date.UTC(gregorian, month - 1, day)).toISOString().slice(0, 10) : null,
    };
  });
}

/** Index of the first date that begins at `position` or later; the number of dates where none does. */
export function firstDateFrom(dates: readonly DateInText[], position: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
