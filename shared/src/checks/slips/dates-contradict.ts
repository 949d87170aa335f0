import type { TextFinding } from '../finding.ts';
import type { DateInText } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const weekdays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
const WEEKDAY = /วัน(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์)\s?ที่\s{0,3}$/;
/** A dash at the beginning of a line is an item of a list. */
const TO = /^(?:\s*(?:จน)?ถึง| *[–—-])\s*(?:วัน(?:[ก-๎]{2,9})?ที่\s*)?$/;
/** One month with two days: 15 - 12 มกราคม 2567. */
const FIRST_DAY = /วันที่\s*(\d{1,2})\s*(?:ถึง|–|—|-)\s*$/;

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
    // With the month in place of the day alone, a range of two eras is another slip.
    return [found(from.start, to.end, 'sure', null)];
  });

  const backwardsInMonth = dates.flatMap(({ start, end, day }) => {
    const first = FIRST_DAY.exec(folded.slice(Math.max(0, start - 24), start));
    const firstDay = Number(first?.[1]);
    return first && firstDay > day && firstDay <= 31
      ? [found(start - first[0].length, end, 'likely', null)]
      : [];
  });
  return [...wrongWeekdays, ...backwards, ...backwardsInMonth];
}
