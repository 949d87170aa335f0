import type { TextFinding } from '../finding.ts';
import { provinces, provincesOfDistrict } from './data/places.ts';
import type { SearchedText } from './folded-text.ts';
import { distance, graphemes, isSwapped } from './person-names.ts';
import { slip } from './slip-finding.ts';
import { nameAt, type SlipKnowledge } from './slip-knowledge.ts';

/** The beginning of an agency's name, before the name of its place. */
const AGENCY =
  /(?<district>สำนักงาน ?สาธารณสุข ?อำเภอ ?|สสอ\. ?)|(?<province>สำนักงาน ?สาธารณสุข ?จังหวัด ?|สสจ\. ?)|(?<hospital>โรงพยาบาล|รพ\. ?)/g;
/** A head's post on a line of its own, which a signature has above it. */
const HEAD_LINE =
  /(?:^|\n) *(?:ตำแหน่ง *)?(?:ผู้ช่วย|นายแพทย์)?สาธารณสุข(?:(?<district>อำเภอ)|(?<province>จังหวัด))/g;
const SIGNATURE_ABOVE = /(?:^|\n)[^\n)]{0,40}\( *(?:นาย|นาง|น\.ส\.|ดร\.|พ|ท|ว่าที่)[^\n()]{2,60}\)\s*$/;

/** Papers of which the agency named in the heading is the publisher. */
const PAPER =
  /^[\s\d.•*-]*(?:ประกาศ|คำสั่ง|ระเบียบ|ข้อบังคับ|แบบฟอร์ม|แผน|รายงาน(?!ตัว)|คู่มือ|กรอบแนวทาง|แนวทาง|มาตรการ|สรุป|ทำเนียบ|โครงสร้าง|วิสัยทัศน์|พันธกิจ|นโยบาย|เจตนารมณ์|วิธีการ|ขั้นตอน|ชื่อหน่วยงาน|หน่วยงาน *:|ส่วนราชการ)/;
/** Agencies under another, and websites that are its own. */
const BELONGS =
  /(?:หน่วยงาน(?:ภายใน)?(?:และหน่วยงาน)?ใน(?:สังกัด)?|เว็บไซต์(?: ?ของ(?:หน่วยงาน)?)?|บอร์ดประชาสัมพันธ์(?: ?ของ)?) ?$/;
/** What only the publisher does in its own paper. */
const ACTS = /^ {0,2}(?:จึง|มีหน้าที่|มอบหมาย|กำหนดแนวทาง|ได้กำหนดแนวทาง|ขอประกาศ|แต่งตั้ง)/;
/** Where the sentence begins with the agency: nothing before it but the number of a paragraph. */
const ITEM = /^[\s\d.)(•*-]*$/;
/** Words that make of an agency somebody who is spoken of. */
const MENTIONED =
  /(?<!ส่วน)ร่วม|หนังสือ|(?<!เข้า)ถึง|(?<!ร้อง|โรง|นัก)เรียน|จาก|(?<!ติด)ตาม|อ้าง|สำเนา|แนบ|ดูงาน|เปรียบเทียบ|โดย|และ ?$|(?<!กำ|เกี่ยว)กับ|ณ |ที่มา|ย้าย|โอน|ข่าว(?!สาร)|ยกเลิก|เยี่ยม|ต้อนรับ|สนับสนุน|อบรม|ขอบคุณ|ประชุม|ที่เว็บไซต์|ทางเว็บไซต์|ดูได้|ดาวน์โหลด|สมัครได้|เชิญ|เผยแพร่(?:ประกาศ|คำสั่ง)|ส่ง(?!เสริม)|ระหว่าง|ตัวอย่าง|ไปยัง|ให้แก่/;
const SPOKEN_OF_AFTER = /^[^\n]{0,40}(?:ดูงาน|เข้าร่วม|เข้ารับ|ย้าย|มาเยี่ยม|ลงพื้นที่|แจ้งว่า|แจ้งให้)/;

/** What the hospitals' places share with words that may follow "โรงพยาบาล". */
const WORDS_TOO = new Set(['เลย', 'ตาก', 'แพร่', 'ปาย']);

/** A hospital's name may be longer than its place: โรงพยาบาลกัลยาณิวัฒนาการุณย์. */
const HOSPITAL_ENDS = /^(?:[^ก-๎]|เรื่อง|ประจำ|จังหวัด|อำเภอ|มี|จึง|ให้|ได้|ปี|มอบหมาย|$)/;

/** Headings are shorter than this. */
const LINE = 160;

type Named = { start: number; end: number; level: 'district' | 'province' | 'hospital'; place: string };

function namedAt(folded: string, match: RegExpExecArray): Named | null {
  const { district, province } = match.groups ?? {};
  const level = district ? 'district' : province ? 'province' : 'hospital';
  const from = match.index + match[0].length;
  const place =
    level === 'district'
      ? nameAt(folded, from, provincesOfDistrict)
      : level === 'province'
        ? nameAt(folded, from, provinces)
        : (nameAt(folded, from, provincesOfDistrict) ?? nameAt(folded, from, provinces));
  if (!place) return null;
  if (
    level === 'hospital' &&
    (WORDS_TOO.has(place) || !HOSPITAL_ENDS.test(folded.slice(from + place.length, from + place.length + 10)))
  )
    return null;
  return { start: match.index, end: from + place.length, level, place };
}

/** Whether an agency's name may head the office's papers: its own, its province's, one under it. */
function isOurs({ level, place }: Named, folded: string, end: number, { office }: SlipKnowledge): boolean {
  if (office.kind === 'other' || office.province === null) return true;
  if (level === 'province') return place === office.province;
  if (level === 'district') {
    if (office.kind === 'district') return place === office.place;
    return provinces.get(office.province)?.has(place) ?? false;
  }
  // Hospitals of one's own province are partners; their names are often longer than their place.
  if (office.kind !== 'hospital') return true;
  return Boolean(
    office.place && (office.place.startsWith(place) || folded.startsWith(office.place, end - place.length)),
  );
}

/**
 * Another office's name where the publisher of the paper stands: in a heading, as the one whose agencies or website the
 * paper is about, as the one who orders in it, under a signature. A name that is mentioned (ร่วมกับ, ตามหนังสือ, เรียน,
 * news, places) is left alone. Which offices there are: `data/places.ts`.
 */
export function otherAgencies(text: SearchedText, known: SlipKnowledge): TextFinding[] {
  const { folded } = text.lined;
  const found = ({ start, end }: Named) =>
    slip(text, text.lined, [start, end], {
      kind: 'other_agency',
      certainty: 'likely',
      suggestion: known.office.full,
    });

  const named = [...folded.matchAll(AGENCY)].flatMap((match) => {
    const agency = namedAt(folded, match);
    if (!agency || isOurs(agency, folded, agency.end, known)) return [];
    const before = folded.slice(Math.max(0, agency.start - LINE), agency.start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const after = folded.slice(agency.end, agency.end + 60);
    if (MENTIONED.test(line.slice(-70)) || SPOKEN_OF_AFTER.test(after)) return [];
    const isPublisher = line.length < LINE && PAPER.test(line);
    return isPublisher || BELONGS.test(line) || (ITEM.test(line) && ACTS.test(after)) ? [found(agency)] : [];
  });

  const signed = [...folded.matchAll(HEAD_LINE)].flatMap((match) => {
    const agency = namedAt(folded, match);
    const above = folded.slice(Math.max(0, match.index - 120), match.index);
    if (!agency || !SIGNATURE_ABOVE.test(above) || isOurs(agency, folded, agency.end, known)) return [];
    const start = match.index + match[0].search(/\S/);
    return [found({ ...agency, start })];
  });
  return [...named, ...signed, ...misspeltOwnName(text, known)];
}

/** The office's own name with a letter wrong, where no other office has that name. */
function misspeltOwnName(text: SearchedText, { office }: SlipKnowledge): TextFinding[] {
  const { kind, place, full } = office;
  if ((kind !== 'district' && kind !== 'province') || !place || place.length < 4) return [];
  const own = graphemes(place);
  const { folded } = text.lined;
  return [...folded.matchAll(AGENCY)].flatMap((match) => {
    if (!match.groups?.[kind] || namedAt(folded, match)) return [];
    const from = match.index + match[0].length;
    const length = [0, 1, -1].find((more) => {
      const written = folded.slice(from, from + place.length + more);
      return isSwapped(written, place) || distance(graphemes(written), own) === 1;
    });
    if (length === undefined) return [];
    const span = [match.index, from + place.length + length] as const;
    return [slip(text, text.lined, span, { kind: 'other_agency', certainty: 'likely', suggestion: full })];
  });
}
