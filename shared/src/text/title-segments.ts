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

const WORD_JOINER = '\u2060';
const ZERO_WIDTH_SPACE = '\u200B';
/** A longer piece is broken as it comes: with large letters it would not fit a line. */
const LONGEST = 30;

/**
 * A title for a place that knows of letters alone, such as a card: its pieces are kept whole by word joiners, and zero width spaces
 * say where a line may end. Only for drawing: what is stored, sought or copied has neither (`withoutJoiners`).
 */
export const joinTitle = (title: string): string =>
  titleSegments(title)
    .map((segment, at, all) => {
      const isSpace = /^\s/.test(segment);
      const next = all[at + 1];
      const end = !isSpace && next !== undefined && !/^\s/.test(next) ? ZERO_WIDTH_SPACE : '';
      return (isSpace || segment.length > LONGEST ? segment : joined(segment)) + end;
    })
    .join('');

/** Before each letter at which a word could begin; a vowel that is written first stays with its letter anyway. */
const joined = (word: string): string =>
  word.replace(/([\u0E01-\u0E3A\u0E45-\u0E4E])(?=[\u0E01-\u0E2E\u0E40-\u0E44])/g, `$1${WORD_JOINER}`);

export const withoutJoiners = (text: string): string => text.replace(/[\u2060\u200B]/g, '');
