/**
 * Parts of which titles of positions are made. Browsers and phones break Thai by dictionaries that know few official words, and part
 * ผู้ช่วยสาธารณสุขอำเภอ within one of them. Short words that stand within others (รอง in คุ้มครอง) are none.
 */
const PARTS = [
  'ผู้อำนวยการ',
  'ผู้ช่วย',
  'หัวหน้า',
  'กลุ่มงาน',
  'นักวิชาการ',
  'นักวิเคราะห์',
  'นักจัดการ',
  'นักทรัพยากร',
  'เจ้าพนักงาน',
  'พนักงาน',
  'โรงพยาบาล',
  'พยาบาล',
  'วิชาชีพ',
  'นายแพทย์',
  'เภสัชกร',
  'นิติกร',
  'สาธารณสุข',
  'อำเภอ',
  'จังหวัด',
  'เครื่องคอมพิวเตอร์',
  'คอมพิวเตอร์',
  'ธุรการ',
  'พัสดุ',
  'ปฏิบัติการ',
  'ปฏิบัติงาน',
  'ชำนาญการพิเศษ',
  'ชำนาญการ',
  'ชำนาญงาน',
  'เชี่ยวชาญ',
  'รับผิดชอบ',
  'เว็บไซต์',
].join('|');

/** A part ends where no vowel or mark of its last letter follows. */
const PART = `(?:${PARTS})(?![\\u0E30-\\u0E3A\\u0E47-\\u0E4E])`;
const SEGMENT = new RegExp(`${PART}|\\s+|(?:(?!${PART})\\S)+`, 'g');

/** A title in the pieces between which a line may end; put together they are the title. */
export const titleSegments = (title: string): string[] => title.match(SEGMENT) ?? [];

/** A longer piece is broken as it comes: with large letters it would not fit a line. */
const LONGEST = 30;
/** A piece that is kept on one line. */
export const isWhole = (segment: string): boolean => segment.trim() !== '' && segment.length <= LONGEST;
