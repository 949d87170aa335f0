import { provinces } from '../checks/slips/data/places.ts';
import { thaiMonths } from '../time/thai-date.ts';

/** A part of a text: `whole` stays on one line. Parts in order are the text. */
export type Part = { text: string; whole: boolean };

/** A longer name is broken where it must be: it would stand out of a narrow cell. */
const LONGEST = 40;

const literally = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** A place is one behind the word that says so: the rest of a text may hold its letters by chance. */
const places = new RegExp(
  `(?<=จังหวัด|อำเภอ|เขต|จ\\. ?|อ\\. ?|สสอ\\. ?|สสจ\\. ?|รพ\\. ?|โรงพยาบาล)(?:${literally(
    new Set([...provinces].flatMap(([province, districts]) => [province, ...districts])),
  )})`,
  'g',
);

/** Words of these papers that a dictionary takes for two, and breaks where nobody would: วิสัย|ทัศน์, ไตรมา|สละ. */
const terms = new RegExp(
  literally([
    'วิสัยทัศน์',
    'พันธกิจ',
    'กลไก',
    'ไตรมาสละ',
    'ไตรมาส',
    'ชำนาญการพิเศษ',
    'ชำนาญการ',
    'ชำนาญงาน',
    'ปฏิบัติการ',
    'ปฏิบัติงาน',
    'ตัวชี้วัด',
    'ปีงบประมาณ',
    'งบประมาณ',
    'เว็บไซต์',
    'ประชาสัมพันธ์',
    'ลายลักษณ์อักษร',
    'ไปรษณีย์อิเล็กทรอนิกส์',
    ...thaiMonths,
  ]),
  'g',
);

/**
 * A text with the names of places (จังหวัดหนองบัวลำภู: หนองบัวลำภู), of these persons and some terms apart: a dictionary knows
 * few of them and would break them anywhere.
 */
export function wholeNames(text: string, persons: readonly string[]): Part[] {
  const names = persons.filter((name) => name !== '' && name.length <= LONGEST);
  const byName = names.length > 0 ? [...text.matchAll(new RegExp(literally(names), 'g'))] : [];
  const found = [...byName, ...text.matchAll(places), ...text.matchAll(terms)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((a, b) => a.from - b.from);
  const parts: Part[] = [];
  let end = 0;
  const add = (from: number, to: number, whole: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), whole });
    end = Math.max(end, to);
  };
  for (const { from, to } of found) {
    if (from < end) continue;
    add(end, from, false);
    add(from, to, true);
  }
  add(end, text.length, false);
  return parts;
}
