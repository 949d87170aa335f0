import { fold } from '@prakat/shared/text/fold';

/** What people say politely after what they want; more of one sound is the same word (ครับบบ). */
const AFTER =
  /(?:ครับ+ ?ผม|ครับ+|คร้าบ+|ค้าบ+|คับ+|ฮะ+|ฮับ+|ค่ะ+|คะ+|ค่า|จ้า|จ้ะ+|จ๊ะ+|จ๋า|นะ+|น้า|หน่อย|ด้วย|ขอบคุณ|ขอบคุณมาก)$/;
/** And before it. */
const BEFORE = /^(?:สวัสดี|ขอดู|อยากดู|ขอ|อยาก|ต้องการ|รบกวน|ช่วย|กรุณา|ดู|เปิด|(?:ครับ|ค่ะ|คะ)(?= ))/;
const MARKS_AFTER = /[^\p{L}\p{M}\p{N}]+$/u;
const MARKS_BEFORE = /^[^\p{L}\p{M}\p{N}]+/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Whether a word ends at this place of a text: the dictionary of Thai says so, or Thai meets something else there. */
function isBoundary(text: string, index: number): boolean {
  if (index === 0 || index === text.length || !/^[ก-๎]{2}$/.test(text.slice(index - 1, index + 1)))
    return true;
  return words.segment(text).containing(index)?.index === index;
}

function withoutAfter(text: string): string {
  const bare = text.replace(MARKS_AFTER, '');
  const found = AFTER.exec(bare);
  if (!found || found.index === 0 || !isBoundary(bare, found.index)) return bare;
  return withoutAfter(bare.slice(0, found.index));
}

function withoutBefore(text: string): string {
  const bare = text.replace(MARKS_BEFORE, '');
  const [found] = BEFORE.exec(bare) ?? [];
  if (!found || found.length === bare.length || !isBoundary(bare, found.length)) return bare;
  return withoutBefore(bare.slice(found.length));
}

/**
 * What a typed text may mean, likeliest first: folded, without the marks and courtesies after it, and then without
 * those before it. `รอฉันค่ะ` is รอฉัน; `“ขอดูคำขอ #2570-0001” ครับ` is คำขอ #2570-0001. Never empty: marks alone are themselves.
 */
export function meaningsOf(text: string): [string, string] {
  const folded = fold(text);
  const meant = withoutAfter(folded).replace(MARKS_BEFORE, '') || folded;
  return [meant, withoutBefore(meant) || meant];
}
