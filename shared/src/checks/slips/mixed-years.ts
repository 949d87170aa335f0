import type { TextFinding } from '../finding.ts';
import type { DateInText } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const WITH_ERA = /(พ\s?\.\s?ศ\s?\.?|ค\s?\.\s?ศ\s?\.?)\s{0,3}(\d{4})(?!\d)/g;
const FISCAL_YEAR = /ปีงบประมาณ\s{0,3}(?:พ\s?\.\s?ศ\s?\.?\s{0,3})?(\d{4})(?!\d)/g;

/** So near to the present that a year under the wrong era is one of ours; older ones are history (พ.ศ. 1893). */
const isNear = (gregorian: number, today: number) => gregorian > today - 45 && gregorian < today + 30;

/**
 * Years under the wrong era (พ.ศ. 2026, ค.ศ. 2569), and days of both eras in one text with nothing to tell them apart.
 * Buddhist years are 543 more than Gregorian ones; a fiscal year is always a Buddhist one.
 */
export function mixedYears(text: SearchedText, dates: readonly DateInText[], today: string): TextFinding[] {
  const { folded } = text.lined;
  const thisYear = Number(today.slice(0, 4));
  const found = (start: number, end: number, certainty: 'sure' | 'likely', suggestion: string) =>
    slip(text, text.lined, [start, end], { kind: 'mixed_years', certainty, suggestion });

  const wrongEra = [...folded.matchAll(WITH_ERA)].flatMap((match) => {
    const year = Number(match[2]);
    const end = match.index + match[0].length;
    const isBuddhist = match[1]?.startsWith('พ');
    if (isBuddhist && isNear(year, thisYear))
      return [found(match.index, end, 'sure', `พ.ศ. ${year + 543} หรือ ค.ศ. ${year}`)];
    if (!isBuddhist && year >= 2400 && year < 2700)
      return [found(match.index, end, 'sure', `ค.ศ. ${year - 543} หรือ พ.ศ. ${year}`)];
    return [];
  });

  const fiscal = [...folded.matchAll(FISCAL_YEAR)].flatMap((match) => {
    const year = Number(match[1]);
    if (!isNear(year, thisYear) || /พ\s?\.\s?ศ/.test(match[0])) return [];
    return [found(match.index, match.index + match[0].length, 'likely', `ปีงบประมาณ พ.ศ. ${year + 543}`)];
  });

  const bare = dates.filter(({ year }) => year?.written.length === 4 && year.era !== 'ค.ศ.');
  const christian = bare.filter(
    ({ year }) => year?.era === null && Number(year.written) >= 1900 && Number(year.written) < 2150,
  );
  const hasBuddhist = bare.some(({ year }) => Number(year?.written) >= 2400);
  const mixed = hasBuddhist
    ? christian.map(({ start, end, year }) =>
        found(start, end, 'likely', `พ.ศ. ${Number(year?.written) + 543}`),
      )
    : [];
  return [...wrongEra, ...fiscal, ...mixed];
}
