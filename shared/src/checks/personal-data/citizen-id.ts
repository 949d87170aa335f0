import { textBefore } from './around.ts';
import type { Candidate } from './candidate.ts';

/**
 * The 13-digit number of a person, เลขประจำตัวประชาชน (ระเบียบสำนักทะเบียนกลางว่าด้วยการจัดทำทะเบียนราษฎร พ.ศ. 2535):
 * one digit for the kind of person (1–8; 0 is a legal person's tax number or a person without status), four for the
 * registrar, seven running, one check digit. Printed on the card as 1-2345-67890-12-1.
 */
const CARD =
  /(?<!\d)(?<!\d[-./])\d {0,2}[-. ] {0,2}\d{4} {0,2}[-. ] {0,2}\n?\d{5} {0,2}[-. ] {0,2}\n?\d{2} {0,2}[-. ] {0,2}\n?\d(?!\d)(?![-./]\d)/g;
const SOLID = /(?<!\d)(?<!\d[-./])\d{13}(?!\d)(?![-./]\d)/g;
/** Hyphens at other places than on the card: 1-2345-6789012-1. */
const HYPHENED = /(?<!\d)(?<!\d[-./])\d{1,12}(?:-\d{1,12}){1,5}(?!\d)(?![-./]\d)/g;
/** Any writing after the words that say what it is, boxes of a form for each digit too. */
const NAMED =
  /(?:ประจำตัวประชาชน|บัตร(?:ประจำตัว)?ประชาชน|เลขบัตร|ปชช\.?|\bCID\b|13 หลัก|[Cc]itizen ID|ID [Cc]ard)[^\d\n]{0,40}(?:\n[^\d\n]{0,10})?(\d(?:[ \t.|_/-]{0,3}\d){12})(?!\d)/g;

type Form = 'card' | 'solid' | 'hyphened' | 'named';
const forms: readonly [Form, RegExp][] = [
  ['card', CARD],
  ['solid', SOLID],
  ['hyphened', HYPHENED],
  ['named', NAMED],
];

const SAYS_PERSON =
  /ประจำตัวประชาชน|บัตร(?:ประจำตัว)?ประชาชน|เลขบัตร|ปชช\.?|\bCID\b|\bPID\b|13 หลัก|citizen id|national id|id card/i;
/** Directly before the digits: what else has 13 of them. A seller who is a person has the own number as tax number. */
const LINK = String.raw`[\s:.()#=_-]*(?:เลขที่|หมายเลข|เลข|รหัส|คือ|ที่|no\.?)?[\s:.#=_-]*$`;
const SAYS_TAX = new RegExp(String.raw`(?:ผู้เสียภาษี(?:อากร)?|tax id|\btin)${LINK}`, 'i');
const SAYS_OTHER = new RegExp(
  `(?:โครงการ|e-?gp|gfmis|สัญญา|นิติบุคคล|ใบสั่ง(?:ซื้อ|จ้าง)?|ใบเสร็จ(?:รับเงิน)?|ใบเสนอราคา|รับเรื่อง|เลขรับ|เลขที่รับ|คำขอ|ใบกำกับภาษี|เอกสาร|งบประมาณ|แหล่งของเงิน|พัสดุ|ครุภัณฑ์|สินทรัพย์|บาร์โค้ด|barcode|isbn|ean|gtin|ems|ไปรษณีย์|อ้างอิง|ref|imei|serial|s/n|เครื่อง|ทะเบียนยา|มิเตอร์|ผู้ใช้ไฟฟ้า|messageimage|fb_img|img|received|image|video)${LINK}`,
  'i',
);
const IN_ADDRESS = /(?:https?:\/\/|www\.)\S*$/;
/** Part of a key: 1a2B1234567890121kL. */
const IN_KEY = /(?:https?:\/\/|www\.)\S*[A-Za-z]$/;

/** Σ dᵢ × (14 − i) over the first twelve digits; the last is (11 − sum mod 11) mod 10. */
function hasValidCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(digits[i]) * (13 - i);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** How sure it is that these digits are a person's, from what stands before them; null: they are something else. */
function judge(digits: string, before: string, form: Form) {
  const named = form === 'named' || SAYS_PERSON.test(before);
  const other = SAYS_OTHER.test(before);
  if (!hasValidCheckDigit(digits) || !/^[1-8]/.test(digits)) return named && !other ? 'likely' : null;
  if (IN_KEY.test(before)) return null;
  if (other) return form === 'card' ? 'likely' : null;
  if (SAYS_TAX.test(before) || IN_ADDRESS.test(before)) return 'likely';
  return form === 'hyphened' && !named ? 'likely' : 'sure';
}

/** Numbers of persons in a folded text: sure with a valid check digit, likely where only the words say so. */
export function* findCitizenIds(text: string): Generator<Candidate> {
  for (const [form, pattern] of forms) {
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? match[0];
      const digits = written.replace(/\D/g, '');
      if (digits.length !== 13) continue;
      const start = match.index + match[0].length - written.length;
      const certainty = judge(digits, textBefore(text, start, 60), form);
      if (certainty === null) continue;
      const excerpt = `${digits[0]}-${digits.slice(1, 5)}-xxxxx-xx-x`;
      yield { kind: 'citizen_id', certainty, start, end: start + written.length, excerpt };
    }
  }
}
