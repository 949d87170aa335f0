/**
 * The one folding of text that is compared or found: what a reader takes for the same folds alike, what differs in
 * meaning does not. Index, question, names and checks all use it, so that none knows a spelling that another does not.
 * It is for comparing only and never shown or stored as anybody's words (`normaliseText` is what is stored).
 *
 * | look-alikes | example | folded |
 * |---|---|---|
 * | SARA AM in two parts, its mark before or after, its ring lost as a blank by PDF | ทํา, นำ้ น้ํา นํ้า, จ านวน | ทำ, น้ำ, จำนวน |
 * | marks in another order: THANTHAKHAT or tone before the vowel | พันธ์ุ, คู่ with its tone first | พันธุ์, คู่ |
 * | signs typed twice | ที่่ | ที่ |
 * | blank before a mark, as PDF text has it | กรณ ีที่ | กรณีที่ |
 * | marks that Windows and Mac fonts keep in the private use area | U+F70A for ่ | ่ |
 * | ๅ for า, two SARA E for SARA AE | มๅ, เเผน | มา, แผน |
 * | mai yamok and paiyannoi with blanks about them | ต่าง ๆ ที่, กรุงเทพ ฯ | ต่างๆที่, กรุงเทพฯ |
 * | abbreviations with dots, and the one of a title of names | รพ.สต., น.ส.สมศรี | รพสต, นางสาวสมศรี |
 * | Thai digits, full-width and mathematical letters, ligatures, capitals, accents in two parts | ๒๕๖๙, ＩＴＡ, ﬁle | 2569, ita, file |
 * | dashes, quotation marks, blanks and line breaks of every kind | 2569–0001, “ก” | 2569-0001, "ก" |
 * | what is not seen: zero-width, control and direction characters | U+200B | (nothing) |
 */
export function fold(text: string): string {
  return rules.reduce((folded, [pattern, write]) => folded.replace(pattern, write), text);
}

/** Raised when `fold` comes to fold anything otherwise: what was saved folded is then folded again. */
export const FOLD_VERSION = 2;

/** Folded without blanks, for comparing whole names and titles: `พ.ศ. 2569` and `พ.ศ.2569` are the same. */
export const foldTight = (text: string): string => fold(text).replaceAll(' ', '');

/**
 * `at[i]` is where in the text, in UTF-16 units, the folded unit `i` comes from; it never decreases, and
 * `at[folded.length]` is the length of the text.
 */
export type FoldedWithMap = { folded: string; at: number[] };

/** The same folding, with the way back to the text: `text.slice(at[start], at[end])` is what was found. */
export function foldWithMap(text: string): FoldedWithMap {
  const whole = { folded: text, at: Array.from({ length: text.length + 1 }, (_, index) => index) };
  return rules.reduce(replaceWithMap, whole);
}

type Rule = readonly [pattern: RegExp, write: (match: string) => string];

function replaceWithMap({ folded, at }: FoldedWithMap, [pattern, write]: Rule): FoldedWithMap {
  const moved: { index: number; length: number; units: number }[] = [];
  const next = folded.replace(pattern, (match: string, index: number) => {
    const written = write(match);
    const [length, units] = [match.length, written.length];
    // What keeps its length keeps its places.
    if (units !== length) moved.push({ index, length, units });
    return written;
  });
  if (moved.length === 0) return { folded: next, at };
  const nextAt: number[] = [];
  let from = 0;
  const keepUntil = (end: number) => {
    for (let unit = from; unit < end; unit += 1) nextAt.push(at[unit] as number);
  };
  for (const { index, length, units } of moved) {
    keepUntil(index);
    for (let unit = 0; unit < units; unit += 1) nextAt.push(at[index + Math.min(unit, length - 1)] as number);
    from = index + length;
  }
  keepUntil(at.length);
  return { folded: next, at: nextAt };
}

/**
 * Thai marks in the private use area, U+F700 and U+F884 onwards: fonts of Windows and of the Mac keep there the same
 * mark drawn lower or further left, and letters without their foot.
 */
const WINDOWS_MARKS =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';
const MAC_MARKS =
  '\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C\u0E4C\u0E4D\u0E0D\u0E38\u0E39\u0E3A\u0E10';

/** The Thai mark that a font keeps at a place of the private use area (U+F700–F71A, U+F884–F89E). */
export function thaiOfPrivateUse(letter: string): string {
  const code = letter.charCodeAt(0);
  return code < 0xf800 ? WINDOWS_MARKS.charAt(code - 0xf700) : MAC_MARKS.charAt(code - 0xf884);
}

const nothing = () => '';
const NIKHAHIT = '\u0E4D';
const SARA_AA = '\u0E32';
const SARA_AM = '\u0E33';

/**
 * Marks of one letter as they are written down: each once, in the order of their code points (vowel, tone, THANTHAKHAT),
 * before SARA AA or SARA AM, whose ring is a mark like others where it was typed by itself.
 */
function inOrder(written: string): string {
  const signs = new Set(written);
  const sara = [SARA_AA, SARA_AM].filter((sign) => signs.has(sign));
  const marks = [...signs].filter((sign) => sign !== SARA_AA && sign !== SARA_AM).sort();
  if (sara.length === 0) return marks.join('');
  const isAm = signs.has(SARA_AM) || signs.has(NIKHAHIT);
  return marks.filter((sign) => sign !== NIKHAHIT).join('') + (isAm ? SARA_AM : SARA_AA);
}

/** Everything that stands above or below a Thai consonant. */
const MARKS = '\u0E31\u0E34-\u0E3A\u0E47-\u0E4E';
/** What is written in a Thai word, but for digits and the signs ฯ and ๆ. */
const THAI = '\u0E01-\u0E3A\u0E40-\u0E45\u0E47-\u0E4E';
/** What a Thai syllable begins with. */
const INITIALS = '\u0E01-\u0E2E\u0E40-\u0E44';
const MISS = 'นางสาว';

/** In this order, which keeps what a rule writes from being what an earlier one looks for. No pattern fits nothing. */
const rules: readonly Rule[] = [
  [/[\p{Default_Ignorable_Code_Point}\p{Cs}]|(?![\t-\r\u0085])\p{Cc}/gu, nothing],
  [/[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC')],
  [/[\uF700-\uF71A\uF884-\uF89E]/g, thaiOfPrivateUse],
  [/[\u0E50-\u0E59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)],
  [/[\u2010-\u2015\u2212\uFE58\uFE63]/g, () => '-'],
  [/[\u2018-\u201B\u2032]/g, () => "'"],
  [/[\u201C-\u201F\u2033]/g, () => '"'],
  [/\p{Changes_When_Lowercased}/gu, (letter) => letter.toLowerCase()],
  [/[^\p{M}\s\u0E00-\u0E7F][\u0300-\u036F]+/gu, (letter) => letter.normalize('NFC')],
  [/[\s\u0085]+/g, () => ' '],
  [/\u0E45/g, () => SARA_AA],
  // Not the title deed น.ส.3, and no part of a longer abbreviation.
  [new RegExp(`(?<![${THAI}]\\.)น\\. ?ส\\.(?! ?\\d)`, 'g'), () => MISS],
  [new RegExp(`(?<![${THAI}.])นส\\.(?= ?[${INITIALS}])`, 'g'), () => MISS],
  // Not the dots of a line to fill in.
  [new RegExp(`(?<=[${THAI}])\\.(?!\\.)`, 'g'), nothing],
  [new RegExp(`(?<![${THAI}])นส(?= [${INITIALS}])`, 'g'), () => MISS],
  // No word begins with SARA AA: PDF text has lost the ring of SARA AM there.
  [new RegExp(`(?<=[\u0E01-\u0E2E${MARKS}]) ${SARA_AA}`, 'g'), () => SARA_AM],
  [
    new RegExp(
      `(?<=[\u0E01-\u0E2E${MARKS}${SARA_AA}${SARA_AM}]) (?=[${MARKS}${SARA_AA}${SARA_AM}\u0E30])`,
      'g',
    ),
    nothing,
  ],
  [/ (?=[\u0E2F\u0E46])|(?<=\u0E46) /g, nothing],
  [
    new RegExp(`[${MARKS}]*[${SARA_AA}${SARA_AM}][${SARA_AA}${SARA_AM}${MARKS}]*|[${MARKS}]{2,}`, 'g'),
    inOrder,
  ],
  [/เเ/g, () => 'แ'],
  [/^ | $/g, nothing],
];
