import { fold } from '@prakat/shared/text/fold';

/** What people say politely after what they want; more of one sound is the same word (ครับบบ). */
const AFTER =
  /(?:ครับ+ ?ผม|ครับ+|คร้าบ+|คร๊าบ+|ค้าบ+|คับ+|ฮะ+|ฮับ+|ค่ะ+|ค้ะ+|คะ+|ค่า|คร่า|จ้า|จร้า|จ้ะ+|จ๊ะ+|จ๋า|นะ+|น่ะ+|น้า|หน่อย|ด้วย|ที|เลย|ขอบคุณ|ขอบคุณมาก)$/;
/** And before it. */
const BEFORE = /^(?:สวัสดี|ขอดู|ขอทราบ|อยากดู|อยากทราบ|ขอ|อยาก|ต้องการ|รบกวน|ช่วย|กรุณา|ดู|เปิด|(?:ครับ|ค่ะ|คะ)(?= ))/;
const MARKS_AFTER = /[^\p{L}\p{M}\p{N}]+$/u;
const MARKS_BEFORE = /^[^\p{L}\p{M}\p{N}]+/u;
/** LINE's own emoji as they stand in a text that was folded: (happy), (line flower). */
const EMOJI_AFTER = /(?:\([a-z][a-z0-9 _'-]{0,30}\)[^\p{L}\p{M}\p{N})]*)+$/u;
const EMOJI_BEFORE = /^(?:[^\p{L}\p{M}\p{N}(]*\([a-z][a-z0-9 _'-]{0,30}\))+/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Whether a word ends at this place of a text: the dictionary of Thai says so, or Thai meets something else there. */
function isBoundary(text: string, index: number): boolean {
  if (index === 0 || index === text.length || !/^[ก-๎]{2}$/.test(text.slice(index - 1, index + 1)))
    return true;
  return words.segment(text).containing(index)?.index === index;
}

/** How many words a text has, by the dictionary of Thai. */
export const wordsIn = (text: string): number =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

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

const meanings = (folded: string): string[] => {
  const meant = withoutAfter(folded).replace(MARKS_BEFORE, '') || folded;
  return [meant, withoutBefore(meant) || meant];
};

/**
 * What a typed text may mean, likeliest first: folded, without the marks and courtesies after it, then without those
 * before it, and the same once more without LINE's emoji at its ends, which look like words in brackets. `รอฉันค่ะ` is
 * รอฉัน; `“ขอดูคำขอ #2570-0001” ครับ` is คำขอ #2570-0001. Never empty: marks alone are themselves.
 */
export function meaningsOf(text: string): string[] {
  const folded = fold(text);
  const plain = folded.replace(EMOJI_AFTER, '').replace(EMOJI_BEFORE, '').trim();
  return plain === folded || plain === '' ? meanings(folded) : [...meanings(folded), ...meanings(plain)];
}

/** Where LINE says that its emoji stand in a text, in UTF-16 units. */
type EmojiPlace = { index: number; length: number };

/** A text without LINE's emoji, which are pictures and no words. */
export const withoutEmoji = (text: string, emojis: readonly EmojiPlace[] = []): string =>
  [...emojis]
    .sort((a, b) => b.index - a.index)
    .reduce((rest, { index, length }) => `${rest.slice(0, index)} ${rest.slice(index + length)}`, text);
