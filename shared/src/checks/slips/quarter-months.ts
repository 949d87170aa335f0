import { thaiMonths, thaiShortMonths } from '../../time/thai-date.ts';
import type { TextFinding } from '../finding.ts';
import { ERA, MONTH, monthNumber, readYear } from './dates-in-text.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const YEAR = `(?:${ERA})?\\s{0,3}(?:\\d{4}|\\d{2})(?!\\d)`;
const monthRange = (n: 1 | 2) =>
  `(?:เดือน\\s{0,3})?(?<from${n}>${MONTH})\\s{0,3}(?:(?<fromYear${n}>${YEAR}))?\\s{0,3}(?:-|–|—|ถึง|จนถึง)\\s{0,3}(?:เดือน)?\\s{0,3}(?<to${n}>${MONTH})(?:\\s{0,3}(?<toYear${n}>${YEAR}))?`;
const FISCAL = `(?:\\s{0,3}[/(,]?\\s{0,3}(?<word>(?:ของ|ประจำ)?\\s{0,3}(?:ปีงบประมาณ|ปี))?\\s{0,3}(?<fiscal>${YEAR}))?`;

/** ไตรมาสที่ 2 ปีงบประมาณ 2567 (ม.ค. - มี.ค. 2567), or the months first and the quarter in brackets. */
const QUARTER_FIRST = new RegExp(
  `ไตรมาส(?:ที่)?\\s{0,3}(?<quarter1>[1-4])(?!\\d)${FISCAL}\\s{0,3}[:(]?\\s{0,3}(?:ระหว่าง|ตั้งแต่|ประจำ|ช่วง)?\\s{0,3}${monthRange(1)}`,
  'g',
);
const MONTHS_FIRST = new RegExp(
  `${monthRange(2)}\\s{0,3}\\(\\s{0,3}ไตรมาส(?:ที่)?\\s{0,3}(?<quarter2>[1-4])(?!\\d)`,
  'g',
);

/** Trade and its statistics count quarters from January, and say ปี where the state says ปีงบประมาณ. */
const OF_TRADE = /ปฏิทิน|เศรษฐกิจ|GDP|ท่องเที่ยว|สินเชื่อ|ตลาด|ผลผลิต|ส่งออก|นำเข้า|บริษัท|(?<!งบ)ลงทุน|ธุรกิจ/;

/** The fiscal year right before its quarter: ปีงบประมาณ 2567 ไตรมาสที่ 1. */
const YEAR_BEFORE = new RegExp(`ปีงบประมาณ\\s{0,3}(${YEAR})\\s{0,3}[,(]?\\s{0,3}$`);

const firstMonth = [10, 1, 4, 7] as const;
const name = (quarter: number, short: boolean) => {
  const first = firstMonth[quarter - 1] as number;
  const names = short ? thaiShortMonths : thaiMonths;
  return `${names[first - 1]} - ${names[first + 1]}`;
};
const quarterOf = (month: number) => (Math.floor((month + 2) / 3) % 4) + 1;
const yearOf = (written: string | undefined) =>
  written === undefined
    ? null
    : readYear(written.replace(/\D/g, ''), written.startsWith('ค') ? 'ค.ศ.' : undefined);

/**
 * Quarters whose months are another's, and months whose year lies outside the fiscal year that is named with them. The
 * fiscal year runs from 1 October to 30 September and is named by the year it ends in (พ.ร.บ.วิธีการงบประมาณ พ.ศ. 2561,
 * section 4), so quarter 1 is October to December. Months from October on are a running total and right.
 */
export function wrongQuarters(text: SearchedText): TextFinding[] {
  const { folded } = text.lined;
  const matches = [...folded.matchAll(QUARTER_FIRST), ...folded.matchAll(MONTHS_FIRST)];
  return matches.flatMap((match) => {
    const { quarter1, quarter2, from1, from2, to1, to2, toYear1, fiscal, word } = match.groups ?? {};
    const quarter = Number(quarter1 ?? quarter2);
    const from = monthNumber(from1 ?? from2 ?? '');
    const to = monthNumber(to1 ?? to2 ?? '');
    const span = [match.index, match.index + match[0].length] as const;
    const isWhole = quarterOf(from) === quarter && quarterOf(to) === quarter && from <= to;
    const isRunningTotal = from === 10 && quarterOf(to) === quarter;
    const isQuarter = from % 3 === 1 && to === from + 2;
    if (!isWhole && !isRunningTotal) {
      const right = isQuarter ? ` หรือ ไตรมาสที่ ${quarterOf(from)}` : '';
      const around = folded.slice(Math.max(0, match.index - 300), span[1] + 100);
      const isOfCalendar = [from, to].every((month) => Math.ceil(month / 3) === quarter);
      if (isOfCalendar && (word?.endsWith('ปี') || OF_TRADE.test(around))) return [];
      return [
        slip(text, text.lined, span, {
          kind: 'quarter_months',
          certainty: isOfCalendar ? 'likely' : 'sure',
          suggestion: `ไตรมาสที่ ${quarter} (${name(quarter, (from1 ?? from2 ?? '').includes('.'))})${right}`,
        }),
      ];
    }
    const before = YEAR_BEFORE.exec(folded.slice(Math.max(0, match.index - 40), match.index))?.[1];
    const fiscalYear = yearOf(word?.endsWith('ปีงบประมาณ') ? fiscal : before);
    const endYear = yearOf(toYear1);
    const right = fiscalYear === null ? null : to >= 10 ? fiscalYear - 1 : fiscalYear;
    if (endYear === null || right === null || endYear === right) return [];
    return [
      slip(text, text.lined, span, {
        kind: 'fiscal_year_number',
        certainty: 'sure',
        suggestion: `${thaiMonths[to - 1]} ${right + 543}`,
      }),
    ];
  });
}
