import type { TextFinding } from '../finding.ts';
import { type DateInText, ERA, firstDateFrom, MONTH } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const FISCAL_YEAR = new RegExp(`ปีงบประมาณ\\s{0,3}(?:${ERA})?\\s{0,3}(\\d{4})(?!\\d)`, 'g');
/** Between a fiscal year and the days it runs from and to. */
const RUNS = /^\s*[:(]?\s*(?:ระหว่าง|ตั้งแต่|คือ|เริ่ม)?\s*(?:วันที่\s*)?$/;
const TO = /^(?:\s*(?:จน)?ถึง| *[–—-])\s*(?:วันที่\s*)?$/;
/** The number of an order or notice with the day right after it: ที่ 12/2567 ลงวันที่ 5 มกราคม 2567. */
const NUMBERED = /(?<=ที่)\s{0,3}\d{1,5}\/(2[456]\d\d)\s{1,3}(?:ลงวันที่|สั่ง ณ วันที่|ลง\s?วันที่)\s{0,3}$/;
const HEADING_NUMBER =
  /(?:^|\n)\s{0,20}(?:คำสั่ง[^\n\d]{0,80})?ที่\s{0,3}\d{1,5}\s?\/\s?(2[456]\d\d)\s{0,3}(?=\n|$)/g;
const SIGNED = new RegExp(
  `(?:สั่ง|ประกาศ) ณ\\s{0,3}วันที่\\s{0,14}\\d{1,2}\\s{0,14}(?:เดือน)?\\s{0,14}(?:${MONTH})`,
  'g',
);

/** The Buddhist fiscal year of a day. */
const fiscalYearOf = (date: string) =>
  Number(date.slice(0, 4)) + 543 + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);
const yearsOf = (date: string) => [Number(date.slice(0, 4)) + 543, fiscalYearOf(date)];

/**
 * Fiscal years that do not run as they are said to (1 October to 30 September, named by the year of their end), that lie
 * beyond any plan, and numbers of papers whose year is neither the calendar nor the fiscal year of their day (ระเบียบ
 * งานสารบรรณ 2526: numbers begin anew with the calendar year; some offices count orders by the fiscal year).
 */
export function wrongFiscalYears(
  text: SearchedText,
  dates: readonly DateInText[],
  today: string,
): TextFinding[] {
  const { folded } = text.lined;
  const thisYear = fiscalYearOf(today);
  const found = (start: number, end: number, certainty: 'sure' | 'likely', suggestion: string | null) =>
    slip(text, text.lined, [start, end], { kind: 'fiscal_year_number', certainty, suggestion });

  const years = [...folded.matchAll(FISCAL_YEAR)].flatMap((match) => {
    const year = Number(match[1]);
    const end = match.index + match[0].length;
    if (year > thisYear + 25 || (year < 2475 && year > 2200))
      return [found(match.index, end, 'likely', null)];
    const at = firstDateFrom(dates, end);
    const [from, to] = [dates[at], dates[at + 1]];
    if (!from?.date || !to?.date || year < 2400 || from.start > end + 60) return [];
    if (!RUNS.test(folded.slice(end, from.start)) || !TO.test(folded.slice(from.end, to.start))) return [];
    const isWholeYear = from.date.endsWith('-10-01') && to.date.endsWith('-09-30');
    const right = fiscalYearOf(to.date);
    if (!isWholeYear || fiscalYearOf(from.date) !== right || right === year) return [];
    return [found(match.index, to.end, 'sure', `ปีงบประมาณ พ.ศ. ${right}`)];
  });

  const numbers = dates.flatMap(({ start, end, date }) => {
    const before = folded.slice(Math.max(0, start - 50), start);
    const match = NUMBERED.exec(before);
    if (!match || !date || yearsOf(date).includes(Number(match[1]))) return [];
    return [found(start - match[0].length, end, 'likely', null)];
  });

  // One heading and one day of signing: a text that holds several papers does not say which belongs to which.
  const headings = [...folded.matchAll(HEADING_NUMBER)];
  const signed = [...folded.matchAll(SIGNED)];
  const day = dates.find(
    ({ start }) => signed[0] && start > signed[0].index && start < signed[0].index + signed[0][0].length,
  );
  const heading = headings[0];
  const headed =
    headings.length === 1 &&
    signed.length === 1 &&
    heading &&
    day?.date &&
    !yearsOf(day.date).includes(Number(heading[1]))
      ? [found(day.start, day.end, 'likely', null)]
      : [];
  return [...years, ...numbers, ...headed];
}
