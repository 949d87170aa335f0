// Without a library: Bangkok's distance to UTC never changes, and of calendar days a phone needs no more than what stands here.

export const thaiMonths = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

export const thaiShortMonths = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

type Day = { year: number; month: number; day: number };

function dayOf(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** Bangkok is seven hours ahead of UTC the whole year round; there is no daylight saving. */
const BANGKOK_MS = 7 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** An instant as clocks in Bangkok show it: 2021-12-24T10:05:09.000Z, whose Z says nothing. */
const inBangkok = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + BANGKOK_MS).toISOString();

let asked: { instant: string | number; day: string } = { instant: '', day: '' };

/**
 * The calendar day in Bangkok of an instant: 2021-12-24. Whoever looks at a list asks for the day of one instant for every right
 * to every record: the last answer is kept.
 */
export function calendarDate(instant: string | number): string {
  if (asked.instant !== instant) asked = { instant, day: inBangkok(instant).slice(0, 10) };
  return asked.day;
}

const calendarDayOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** The instant at which a calendar day begins in Bangkok. */
export const startOfDay = (date: string): string => new Date(`${date}T00:00:00+07:00`).toISOString();

/** An instant as day and time in Bangkok: 2021-12-24T10:05. */
export const localDateTime = (instant: string | number): string => inBangkok(instant).slice(0, 16);

/** The time of day of an instant as people read it: 10.05. */
const clockTime = (instant: string | number): string => localDateTime(instant).slice(11).replace(':', '.');

/** An instant to the second, as a clock in Bangkok shows it and with its distance to UTC: 2021-12-24T10:05:09+07:00. */
export const localSecond = (instant: number): string => `${inBangkok(instant).slice(0, 19)}+07:00`;

/** The instant of a day and time in Bangkok, as `localDateTime` writes it. */
export const instantOf = (local: string): string => new Date(`${local}:00+07:00`).toISOString();

/** A calendar day some days later (or earlier). */
export const addDays = (date: string, days: number): string =>
  calendarDayOf(Date.parse(date) + days * DAY_MS);

/** The same day some months later; the last day of the month where that one is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = dayOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return calendarDayOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Days from one calendar day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.trunc((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The Buddhist Era year of a Gregorian one. */
export const buddhistYear = (gregorianYear: number): number => gregorianYear + 543;

/** A calendar day as people read it: 24 ธันวาคม 2564. */
export function thaiDate(date: string): string {
  const { year, month, day } = dayOf(date);
  return `${day} ${thaiMonths[month - 1]} ${buddhistYear(year)}`;
}

/** A calendar day in little space: 24 ธ.ค. 2564. */
export function thaiShortDate(date: string): string {
  const { year, month, day } = dayOf(date);
  return `${day} ${thaiShortMonths[month - 1]} ${buddhistYear(year)}`;
}

/** An instant as people read it, Bangkok time: 24 ธันวาคม 2564 เวลา 10.05 น. */
export const thaiDateTime = (instant: string | number): string =>
  `${thaiDate(calendarDate(instant))} เวลา ${clockTime(instant)} น.`;

/** An instant in little space: 24 ธ.ค. 2564 10.05 น. */
export const thaiShortDateTime = (instant: string | number): string =>
  `${thaiShortDate(calendarDate(instant))} ${clockTime(instant)} น.`;

/** Two calendar days with either end open, said once where they share month or year: 1–31 ตุลาคม 2564. */
export function thaiDateRange(from: string | null, to: string | null): string {
  if (from && to) {
    if (from === to) return thaiDate(from);
    const a = dayOf(from);
    const b = dayOf(to);
    if (a.year !== b.year) return `${thaiDate(from)} – ${thaiDate(to)}`;
    if (a.month !== b.month) return `${a.day} ${thaiMonths[a.month - 1]} – ${thaiDate(to)}`;
    return `${a.day}–${thaiDate(to)}`;
  }
  if (from) return `ตั้งแต่ ${thaiDate(from)}`;
  if (to) return `ถึง ${thaiDate(to)}`;
  return 'ไม่ระบุช่วงวันที่';
}

/** Arabic digits replaced by Thai ones, for printed official papers: ๒๔ ธันวาคม ๒๕๖๔. */
export const thaiNumerals = (text: string | number): string =>
  String(text).replace(/[0-9]/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));

/** The fiscal year of an instant, Buddhist Era: 1 October 2564 begins 2565. */
export function fiscalYear(instant: string | number): number {
  const { year, month } = dayOf(calendarDate(instant));
  return buddhistYear(month >= 10 ? year + 1 : year);
}

/** The same of a calendar day. */
export const fiscalYearOfDay = (date: string): number => fiscalYear(startOfDay(date));

/** The quarter of the fiscal year: October to December is 1. */
export function fiscalQuarter(instant: string | number): 1 | 2 | 3 | 4 {
  const { month } = dayOf(calendarDate(instant));
  return ((Math.floor((month + 2) / 3) % 4) + 1) as 1 | 2 | 3 | 4;
}
