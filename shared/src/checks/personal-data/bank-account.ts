import { lastEnd, TITLED_NAME, textAfter, textBefore } from './around.ts';
import { type Candidate, mask } from './candidate.ts';

/**
 * Numbers of bank accounts. Most Thai banks write ten digits as 123-4-56789-0; ออมสิน, ธ.ก.ส. and ธอส. have twelve, few
 * have up to fifteen. Digits alone do not tell, so a word must stand before them; พร้อมเพย์ takes a telephone or an ID.
 */
const NUMBER =
  /(?<!\d)(?<!\d[-./])(?:\d{3}[- ]\d[- ]\d{5}[- ]\d|\d{3}[- ]\d{6}[- ]\d|\d{3}[- ]\d{3}[- ]\d{4}|\d{3}[- ]\d{7}|\d{10}|\d{12}|\d{15}|0\d{1,2}[- ]\d{1,4}[- ]\d{4,8}(?:[- ]\d{1,3})?|\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d)(?!\d)(?![-./]\d)/g;

const BANKS =
  'กรุงไทย|กรุงเทพ|กสิกร|ไทยพาณิชย์|กรุงศรี|ออมสิน|เพื่อการเกษตร|อาคารสงเคราะห์|อิสลาม|ทหารไทย|ธนชาต|ทีทีบี|ยูโอบี|ซีไอเอ็มบี|เกียรตินาคิน|ทิสโก้|แลนด์';
const SAYS_ACCOUNT = new RegExp(
  `(?<!รหัส)เลข(?:ที่)?บัญชี|บัญชี[^\\d\\n]{0,40}เลขที่|บัญชี(?:ธนาคาร|เงินฝาก|ออมทรัพย์)?(?:${BANKS})|พร้อมเพย์|promptpay|ธนาคาร(?:${BANKS})|ธ\\.ก\\.ส\\.|a/c no|account n(?:o|umber)`,
  'gi',
);
/** Numbers of ten digits and more that stand near those words and are none. */
const SAYS_OTHER =
  /โทร(?:ศัพท์|สาร)?\.?|มือถือ|เบอร์|รหัส|แยกประเภท|ผังบัญชี|บัญชีมาตรฐาน|gfmis|เงินฝากคลัง|ศูนย์ต้นทุน|หน่วยเบิกจ่าย|ผู้เสียภาษี|หนังสือที่|เลขที่หนังสือ|โครงการ|สัญญา|ประจำตัวประชาชน|สายด่วน/gi;
/** Papers of a bank with numbers of their own. */
const BANK_PAPER = /ค้ำประกัน|เช็ค|ตั๋ว|ดราฟต์/;
/** The word was said of a number before this one. */
const ANOTHER_NUMBER = /(?:\d[- ]?){8}/;
/** An account of an office, a fund or a firm is no person's. */
const ORGANISATION =
  /ชื่อบัญชี[ :“"]*(?:เงิน|โรงพยาบาล|รพ\.|สำนักงาน|สสจ|สสอ|กองทุน|มูลนิธิ|บริษัท|ห้างหุ้นส่วน|หจก|ร้าน|สหกรณ์|ชมรม|เทศบาล|องค์การ|อบต|วัด|กรม|โครงการ|ศูนย์|สมาคม|คณะกรรมการ)|บัญชี(?:เงินฝาก(?:ธนาคาร)?)?(?:ของ)?(?:เงินบำรุง|โรงพยาบาล|สำนักงาน|กองทุน|หน่วยงาน|ส่วนราชการ|มูลนิธิ|บริษัท)|เงินนอกงบประมาณ|เงินบำรุง|เงินบริจาค|บริจาคเข้า/;

export function* findBankAccounts(text: string): Generator<Candidate> {
  // Long tables are full of such numbers, and seldom have the word.
  if (text.search(SAYS_ACCOUNT) < 0) return;
  for (const match of text.matchAll(NUMBER)) {
    const before = textBefore(text, match.index, 90);
    const end = match.index + match[0].length;
    const account = lastEnd(before, SAYS_ACCOUNT);
    if (account < 0 || account < lastEnd(before, SAYS_OTHER)) continue;
    if (ANOTHER_NUMBER.test(before.slice(account))) continue;
    if (BANK_PAPER.test(before)) continue;
    const around = before + textAfter(text, end, 70);
    if (ORGANISATION.test(around) && lastEnd(around, TITLED_NAME) < 0) continue;
    const excerpt = mask(match[0], 3, 1);
    yield { kind: 'bank_account', certainty: 'likely', start: match.index, end, excerpt };
  }
}
