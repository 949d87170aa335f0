import { lastEnd, TITLED_NAME, textAfter, textBefore } from './around.ts';
import { type Candidate, mask } from './candidate.ts';
import { foldDigits } from './fold-digits.ts';

/**
 * Mobile numbers: ten digits, 06, 08 or 09 first, or +66 for the zero (แผนเลขหมายโทรคมนาคม, กสทช.). Landlines belong to
 * offices almost always and are left alone.
 */
const MOBILE =
  /(?<![\d+])(?<!\d[-./])(?:\(?\+?66\)?[ -]?(?:\(0\))?|0)[ -]?[689](?:[ -]?\d){8}(?!\d)(?![-./]\d)/g;

/** A number of persons (ผู้พิการ 56 คน) or whom a service is for (สำหรับผู้พิการ) is nobody. */
const PRIVATE =
  /(?<!(?<!ติด)ต่อ|แก่|สำหรับ|เพื่อ|ดูแล|รับส่ง|ช่วยเหลือ)(?:ผู้ป่วย(?!นอก|ใน)|คนไข้|ผู้ติดเชื้อ|ผู้สัมผัส|ผู้เสี่ยง|กลุ่มเสี่ยง|ผู้รับบริการ|ผู้(?:ถูก)?ร้อง(?:เรียน|ทุกข์)?|ผู้เสียหาย|ญาติ|บิดา|มารดา|บุตร|ลูกสาว|ลูกชาย|พี่สาว|พี่ชาย|น้องสาว|น้องชาย|หลาน|ผู้ปกครอง|คู่สมรส|สามี|ภรรยา|ผู้สมัคร|ผู้สูงอายุ|ผู้พิการ|คนพิการ|หญิงตั้งครรภ์|ผู้แจ้ง|เจ้าของบ้าน|ส่วนตัว|เบอร์บ้าน|ผู้เสพ)(?! *[\d,]+ *(?:คน|ราย))/g;
/** A number is given to be called: of an office, of somebody in the post, of a firm. */
const PUBLIC =
  /ติดต่อ|สอบถาม|ประสาน(?:งาน)?|สายด่วน|call ?center|(?:ร้องเรียน|แจ้งเหตุ|แจ้งเบาะแส|แจ้งข้อมูล|รับเรื่อง)|เจ้าหน้าที่|ผู้รับผิดชอบ|ตำแหน่ง|หัวหน้า|นักวิชาการ|นักจัดการ|นักวิเคราะห์|พยาบาล(?!ผู้ป่วย)|ผู้อำนวยการ|เจ้าพนักงาน|แพทย์|เภสัชกร|สาธารณสุขอำเภอ|นักการ|นิติกร|ผู้ดูแลระบบ|กำนัน|ผู้ใหญ่บ้าน|อสม\.?|บริษัท|ห้างหุ้นส่วน|หจก\.?|ร้าน|ผู้ขาย|ผู้รับจ้าง|ผู้เสนอราคา|วิทยากร|ประธาน|เลขานุการ/gi;
const ORGANISATION = /สำนักงาน|โรงพยาบาล|รพ\.|ศูนย์|กลุ่มงาน|ฝ่าย|งาน|เทศบาล|อบต\.?|องค์การ|หน่วย|กู้ชีพ|สถานี|กรม|กอง/g;

/** A telephone number as its national digits, whatever way it is written: +66 81 … and ๐๘๑-… are the same. */
export function nationalDigits(written: string): string {
  const digits = foldDigits(written).text.replace(/\D/g, '');
  return digits.startsWith('66') && digits.length === 11
    ? `0${digits.slice(2)}`
    : digits.replace(/^660(?=\d{9}$)/, '0');
}

/** Whether what stands around a mobile number says that it is a private person's. */
function isPrivate(before: string, after: string): boolean {
  const person = lastEnd(before, PRIVATE);
  const called = lastEnd(before, PUBLIC);
  if (person >= 0 && person >= called) return true;
  if (called >= 0 || lastEnd(after, PUBLIC) >= 0) return false;
  if (lastEnd(after, PRIVATE) >= 0) return true;
  const name = lastEnd(before, TITLED_NAME);
  return name >= 0 ? name > lastEnd(before, ORGANISATION) : lastEnd(after, TITLED_NAME) >= 0;
}

/**
 * Mobile numbers of private persons in a folded text.
 * @param known numbers that are public, written any way
 */
export function* findTelephones(text: string, known: readonly string[]): Generator<Candidate> {
  const open = new Set(known.map(nationalDigits));
  for (const match of text.matchAll(MOBILE)) {
    const end = match.index + match[0].length;
    if (open.has(nationalDigits(match[0]))) continue;
    if (!isPrivate(textBefore(text, match.index, 120), textAfter(text, end, 40))) continue;
    const excerpt = mask(nationalDigits(match[0]), 3, 2);
    yield { kind: 'telephone', certainty: 'likely', start: match.index, end, excerpt };
  }
}
