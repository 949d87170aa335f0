import { lastEnd, TITLED_NAME } from './around.ts';
import type { Candidate } from './candidate.ts';

/** So many rows are a list; two people in a sentence are none. */
const FEWEST_ROWS = 3;
/** Rows between that say nothing about a person: a heading on each page, an empty line. */
const MOST_ROWS_BETWEEN = 3;

/** Beside a name, these are a patient's or a private person's whatever else the row says. */
const ALWAYS_PRIVATE =
  /(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)|(?<![A-Za-z])[HA]N[ :.]*\d{3,}|(?<![A-Za-z\d])[A-TV-Z]\d{2}\.\d{1,2}(?!\d)/;
/**
 * Of somebody in a post these are said too: a duty about diabetes, a number to call. A workbook that took a mobile
 * number for a number has lost its zero.
 */
const PRIVATE_BUT_FOR_STAFF =
  /(?<!\d)0[ -]?[689](?:[ -]?\d){8}(?!\d)|(?<![\d.,-])[689]\d{8}(?![\d.,])|อายุ ?\d{1,3}[^\n]{0,40}(?:บ้านเลขที่|หมู่|ม\.|ต\.|ตำบล|ที่อยู่)|(?:บ้านเลขที่|ที่อยู่)[^\n]{0,60}อายุ|เบาหวาน|ความดัน|วัณโรค|เอชไอวี|HIV|ไข้เลือดออก|จิตเวช|ติดเตียง|ไตวาย|ไตเรื้อรัง|มะเร็ง|โควิด|ซึมเศร้า|พิการ|ตั้งครรภ์|ยาเสพติด|หลอดเลือดสมอง|หัวใจ|อัมพาต|ลมชัก/;
const STAFF =
  /หัวหน้า|นักวิชาการ|พยาบาล|ผู้อำนวยการ|เจ้าพนักงาน|กรรมการ|ประธาน|เลขานุการ|แพทย์|เภสัชกร|นักกายภาพ|ตำแหน่ง|สาธารณสุข|รพ\.สต|กลุ่มงาน|วิทยากร|ผู้จัดการ|กำนัน|ผู้ใหญ่บ้าน|อสม|นายก(?:เทศ|องค์|อบ)|ปลัด|ครู|ศึกษานิเทศก์|พนักงาน|นักจัดการ|เจ้าหน้าที่|ผู้รับผิดชอบ|นิติกร|ผู้ประสาน/;
/** Heads of columns; a row below with a name and a number or a bare ICD-10 code is a patient's. */
const PRIVATE_COLUMNS =
  /(?<![A-Za-z])(?:HN|AN|CID|ICD(?:-?10)?|Dx)(?![A-Za-z])|เลข(?:ที่)?(?:ประจำตัว|บัตร)(?:ประจำตัว)?ประชาชน|เลข(?:ที่)?บัญชี|วินิจฉัย|โรคประจำตัว/;
const CODE_OR_NUMBER = /(?<![A-Za-z\d])[A-TV-Z]\d{2}(?![A-Za-z\d])|\d{4,}/;

type Row = { start: number; end: number };

/** Lines that have a person's name and something private beside it. */
function* privateRows(text: string): Generator<Row & { line: number }> {
  let start = 0;
  let columns = false;
  for (const [line, content] of text.split('\n').entries()) {
    const end = start + content.length;
    const named = content.length < 2_000 && lastEnd(content, TITLED_NAME) >= 0;
    if (!named && PRIVATE_COLUMNS.test(content)) columns = true;
    if (named && isPrivate(content, columns)) yield { start, end, line };
    start = end + 1;
  }
}

function isPrivate(row: string, underPrivateColumns: boolean): boolean {
  if (ALWAYS_PRIVATE.test(row)) return true;
  if (STAFF.test(row)) return false;
  return PRIVATE_BUT_FOR_STAFF.test(row) || (underPrivateColumns && CODE_OR_NUMBER.test(row));
}

/**
 * Patient-like lists in a folded text: rows that each have a titled name and an ID, a hospital number, a diagnosis, a
 * mobile number or age and address. Names with posts (a committee, who passed an examination) are no such list.
 */
export function findListsOfPersons(text: string): Candidate[] {
  const lists: (Row & { rows: number; line: number })[] = [];
  for (const row of privateRows(text)) {
    const last = lists.at(-1);
    if (last !== undefined && row.line - last.line - 1 <= MOST_ROWS_BETWEEN) {
      last.end = row.end;
      last.line = row.line;
      last.rows += 1;
    } else lists.push({ ...row, rows: 1 });
  }
  return lists
    .filter(({ rows }) => rows >= FEWEST_ROWS)
    .map(({ start, end, rows }) => ({
      kind: 'list_of_persons',
      certainty: 'likely',
      start,
      end,
      excerpt: `จำนวน ${rows} ราย`,
    }));
}
