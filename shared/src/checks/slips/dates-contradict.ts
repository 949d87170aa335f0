import type { TextFinding } from '../finding.ts';
import { type DateInText, ERA, MONTH, monthNumber, readYear } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const weekdays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const WEEKDAY = /วัน(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์)\s?ที่\s{0,3}$/;
/** A dash at the beginning of a line is an item of a list. */
const TO = /^(?:\s*(?:จน)?ถึง| *[–—-])\s*(?:วัน(?:[ก-๎]{2,9})?ที่\s*)?$/;
/** One month with two days: 15 - 12 มกราคม 2567. */
const FIRST_DAY = /วันที่\s*(\d{1,2})\s*(?:ถึง|–|—|-)\s*$/;

const YEAR = `(${ERA})?\\s{0,3}(\\d{4}|\\d{2})(?!\\d)`;
/** Months or years alone: มกราคม 2568 - ธันวาคม 2567, พ.ศ. 2570 - 2566. */
const MONTHS = new RegExp(
  `(${MONTH})\\s{0,3}${YEAR}\\s{0,3}(?:ถึง|[–—-])\\s{0,3}(?:เดือน)?\\s{0,3}(${MONTH})\\s{0,3}${YEAR}`,
  'g',
);
const YEARS =
  /พ\s?\.?\s?ศ\s?\.?\s{0,3}(2[456]\d\d) ?(?:ถึง|[–—-]) ?(?:พ\s?\.?\s?ศ\s?\.?\s{0,3})?(2[456]\d\d)(?!\d)/g;

/** Months and years whose range ends before it begins. */
function backwardPeriods(folded: string): [start: number, end: number][] {
  const spanOf = (match: RegExpExecArray): [number, number] => [match.index, match.index + match[0].length];
  const months = [...folded.matchAll(MONTHS)].filter(([, from, fromEra, fromYear, to, toEra, toYear]) => {
    const [begins, ends] = [readYear(fromYear ?? '', fromEra), readYear(toYear ?? '', toEra)];
    if (begins === null || ends === null) return false;
    return begins * 12 + monthNumber(from ?? '') > ends * 12 + monthNumber(to ?? '');
  });
  const years = [...folded.matchAll(YEARS)].filter(([, from, to]) => Number(from) > Number(to));
  return [...months, ...years].map(spanOf);
}

/**
 * A day of the week that its date did not have, and ranges that end before they begin. Both are told by the calendar
 * alone (ISO 8601 weekday of the Gregorian date).
 */
export function contradictingDates(text: SearchedText, dates: readonly DateInText[]): TextFinding[] {
  const { folded } = text.lined;
  const found = (start: number, end: number, certainty: 'sure' | 'likely', suggestion: string | null) =>
    slip(text, text.lined, [start, end], { kind: 'dates_contradict', certainty, suggestion });

  const wrongWeekdays = dates.flatMap(({ start, end, date }) => {
    const said = WEEKDAY.exec(folded.slice(Math.max(0, start - 24), start));
    if (!said || !date) return [];
    const right = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
    const name = said[1]?.replace('ฯ', '') ?? '';
    return right.startsWith(name) ? [] : [found(start - said[0].length, end, 'sure', `วัน${right}`)];
  });

  const backwards = dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (!to?.date || !from.date || from.date <= to.date || !TO.test(folded.slice(from.end, to.start)))
      return [];
    return [found(from.start, to.end, 'sure', null)];
  });

  const backwardsInMonth = dates.flatMap(({ start, end, day }) => {
    const first = FIRST_DAY.exec(folded.slice(Math.max(0, start - 24), start));
    const firstDay = Number(first?.[1]);
    return first && firstDay > day && firstDay <= 31
      ? [found(start - first[0].length, end, 'likely', null)]
      : [];
  });
  const backwardsInPeriod = backwardPeriods(folded).map(([start, end]) => found(start, end, 'likely', null));
  return [...wrongWeekdays, ...backwards, ...backwardsInMonth, ...backwardsInPeriod];
}
