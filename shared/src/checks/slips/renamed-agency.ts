import type { TextFinding } from '../finding.ts';
import { type RenamedAgency, renamedAgencies, repealedNotices } from './data/renamed.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const literal = (words: string) => words.replace(/[.()]/g, '\\$&');
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);

const renamedBy = new Map<string, RenamedAgency>(
  renamedAgencies.flatMap((agency) => agency.old.map((old) => [old, agency] as const)),
);
const OLD_NAME = new RegExp(
  `(?:${longestFirst([...renamedBy.keys()])
    .map(literal)
    .join('|')})(?![A-Za-z])`,
  'g',
);

/** Before an old name: the sentence tells history, or cites a paper by who issued it then. */
const TELLS_HISTORY = /(?:เดิม|อดีต|เปลี่ยนชื่อ|ยกเลิก)/;
const CITES_PAPER = /(?:ประกาศ|ระเบียบ|กฎ|คำสั่ง|ข้อบังคับ|จัดตั้ง|ตั้งแต่).{0,6}$/;
/** What the agency does, beside its short form: สรอ. is the United States, too (ดอลลาร์ สรอ.). */
const OF_ITS_WORK = /เว็บไซต์|ภาครัฐ|ดิจิทัล|อิเล็กทรอนิกส์|e-?Service/i;
/** When what is told was: ในปี 2555. */
const IN_YEAR = /ปี(?:พ\.?ศ\.?|งบประมาณ)?(25\d\d)/;
/** Version 2.0 and older of the government website standard were made under the old name. */
const OLD_STANDARD = /(?:version|เวอร์ชัน|เวอร์ชั่น|รุ่นที่|ฉบับที่|v\.?)[12](?:\.0)?\)?(?:ของ|โดย)?$/i;
/** After an old name: the sentence goes on to say what became of it. */
const SAYS_SO = /^[^\n]{0,14}(?:ปัจจุบัน|ซึ่ง(?:ต่อมา|ปัจจุบัน|ได้เปลี่ยน)|เปลี่ยนชื่อ|ในขณะนั้น|\(เดิม\))/;

/** Agencies by a name that they no longer have (`data/renamed.ts`). */
export function renamedAgenciesIn(text: SearchedText): TextFinding[] {
  const { folded, at } = text.tight;
  return [...folded.matchAll(OLD_NAME)].flatMap((match) => {
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(0, match.index - 60), match.index);
    // A short form is a word of its own: not the tail of another (กสรอ.).
    const isShort = match[0].length < 6;
    if (isShort && /[ก-๎A-Za-z.]/.test(text.original.charAt((at[match.index] ?? 0) - 1))) return [];
    if (isShort && !OF_ITS_WORK.test(before)) return [];
    if (TELLS_HISTORY.test(before) || CITES_PAPER.test(before) || OLD_STANDARD.test(before)) return [];
    if (SAYS_SO.test(folded.slice(end, end + 40))) return [];
    const then = Number(IN_YEAR.exec(before)?.[1]);
    if (then < (renamedBy.get(match[0])?.year ?? 0)) return [];
    const suggestion = renamedBy.get(match[0])?.now ?? null;
    return [
      slip(text, text.tight, [match.index, end], { kind: 'renamed_agency', certainty: 'likely', suggestion }),
    ];
  });
}

const REPEALED = new RegExp(
  `(${longestFirst(repealedNotices.map(({ name }) => name))
    .map(literal)
    .join('|')})(?:พ\\.?ศ\\.?|ปี)?(\\d{4})(?!\\d)`,
  'g',
);

/** Notices and regulations that are no longer in force, cited as if they were (`data/renamed.ts`). */
export function repealedNoticesIn(text: SearchedText): TextFinding[] {
  const { folded } = text.tight;
  return [...folded.matchAll(REPEALED)].flatMap((match) => {
    const notice = repealedNotices.find(({ name, year }) => name === match[1] && year === Number(match[2]));
    const before = folded.slice(Math.max(0, match.index - 90), match.index);
    if (!notice || /ยกเลิก|แทนที่|(?<!เพิ่ม)เดิม/.test(before)) return [];
    const end = match.index + match[0].length;
    if (/^[^\n]{0,30}(?:ถูก)?ยกเลิก/.test(folded.slice(end, end + 50))) return [];
    return [
      slip(text, text.tight, [match.index, end], {
        kind: 'repealed_notice',
        certainty: 'sure',
        suggestion: notice.now,
      }),
    ];
  });
}
