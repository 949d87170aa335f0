import type { Content } from '../../submission/schema.ts';
import { calendarDate, daysBetween, thaiDate, thaiDateRange } from '../../time/thai-date.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { datesIn, ERA } from './dates-in-text.ts';
import { type FoldedText, searchedText } from './folded-text.ts';
import { excerptOf } from './slip-finding.ts';

/** The fields of a request that say when its information is of. */
export type DatedContent = Pick<Content, 'title' | 'requestDate' | 'coversFrom' | 'coversTo' | 'datedAt'>;

const FISCAL_YEAR = new RegExp(`ปีงบประมาณ\\s{0,3}(?:${ERA})?\\s{0,3}(\\d{4})(?!\\d)`, 'g');
const QUARTER = /ไตรมาส(?:ที่)?\s{0,3}([1-4])(?!\d)/g;

type Range = { from: string; to: string };

/** First and last day of a Buddhist fiscal year, or of one of its quarters. */
function fiscalRange(year: number, quarter: number | null): Range {
  const gregorian = year - 543;
  if (quarter === null) return { from: `${gregorian - 1}-10-01`, to: `${gregorian}-09-30` };
  const ends = ['12-31', '03-31', '06-30', '09-30'] as const;
  const begins = ['10-01', '01-01', '04-01', '07-01'] as const;
  const of = quarter === 1 ? gregorian - 1 : gregorian;
  return { from: `${of}-${begins[quarter - 1]}`, to: `${of}-${ends[quarter - 1]}` };
}

const areApart = (a: Range, b: Range) => a.to < b.from || b.to < a.from;

/** The only value of a pattern's first group in a text; null where there is none or several disagree. */
function onlyNumber(text: string, pattern: RegExp): { number: number; start: number; end: number } | null {
  const matches = [...text.matchAll(pattern)];
  const [first] = matches;
  if (!first || matches.some((match) => match[1] !== first[1])) return null;
  return { number: Number(first[1]), start: first.index, end: first.index + first[0].length };
}

/** The one day that a title says its information is of: ข้อมูล ณ วันที่ 31 มีนาคม 2567; null where it names none or several. */
function dayOfInformation(title: FoldedText): (Range & { start: number; end: number }) | null {
  const [day, ...others] = datesIn(title);
  if (!day?.date || others.length > 0) return null;
  const isOfInformation = /(?:ข้อมูล|ประจำวันที่|ณ วันที่)\s*$/.test(title.folded.slice(0, day.start));
  return isOfInformation ? { from: day.date, to: day.date, start: day.start, end: day.end } : null;
}

/**
 * What the fields of one request say against each other: a title whose fiscal year, quarter or day lies wholly outside
 * the days that the information is said to cover, a range that ends before it begins, information dated after the
 * request. Each is told at the title, the field that people read first.
 */
export function findContradictions(content: DatedContent): Finding[] {
  const { lined } = searchedText(content.title);
  const { coversFrom, coversTo, datedAt, requestDate } = content;
  const found = (kind: FindingKind, excerpt: string, suggestion: string | null): Finding => ({
    kind,
    certainty: 'likely',
    where: { in: 'field', field: 'title' },
    excerpt,
    suggestion,
  });
  const atTitle = (start: number, end: number) =>
    excerptOf(content.title, lined.at[start] ?? 0, (lined.at[end - 1] ?? 0) + 1);

  const findings: Finding[] = [];
  const covers: Range | null =
    coversFrom || coversTo ? { from: coversFrom ?? '1900-01-01', to: coversTo ?? '2199-12-31' } : null;
  const coversInWords = `ช่วงวันที่ของข้อมูล: ${thaiDateRange(coversFrom, coversTo)}`;

  if (coversFrom && coversTo && coversFrom > coversTo)
    findings.push(
      found(
        'dates_contradict',
        `ช่วงวันที่ของข้อมูล: ${thaiDate(coversFrom)} ถึง ${thaiDate(coversTo)}`,
        `${thaiDate(coversTo)} ถึง ${thaiDate(coversFrom)}`,
      ),
    );
  else if (covers) {
    const year = onlyNumber(lined.folded, FISCAL_YEAR);
    const quarter = onlyNumber(lined.folded, QUARTER);
    const ofYear = year && fiscalRange(year.number, null);
    const ofQuarter = year && quarter && fiscalRange(year.number, quarter.number);
    if (ofYear && areApart(ofYear, covers))
      findings.push(found('fiscal_year_number', atTitle(year.start, year.end), coversInWords));
    else if (ofQuarter && areApart(ofQuarter, covers))
      findings.push(found('quarter_months', atTitle(quarter.start, quarter.end), coversInWords));
    const day = dayOfInformation(lined);
    if (day && areApart(day, covers))
      findings.push(found('dates_contradict', atTitle(day.start, day.end), coversInWords));
  }

  if (datedAt && daysBetween(requestDate, calendarDate(datedAt)) > 0)
    findings.push(
      found(
        'dates_contradict',
        `วันเวลากำกับข้อมูล ${thaiDate(calendarDate(datedAt))} อยู่หลังวันที่ยื่นคำขอ ${thaiDate(requestDate)}`,
        null,
      ),
    );
  return findings;
}
