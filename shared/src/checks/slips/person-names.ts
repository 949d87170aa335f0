/** A person's name in its parts. `sex`: as the title tells it; null where the title is anyone's. */
export type PersonName = { sex: 'm' | 'f' | null; first: string; family: string };

/** Titles before a name, those of one sex apart; a rank or degree may stand before or after them. */
const MALE = 'นาย';
const FEMALE = 'นางสาว|น\\.\\s?ส\\.|นาง';
const PROFESSION = 'นายแพทย์|แพทย์หญิง|นพ\\.|พญ\\.|ทพญ\\.|ทพ\\.|ภญ\\.|ภก\\.|ดร\\.';
const RANK = 'ว่าที่\\s?(?:ร้อยตรีหญิง|ร้อยตรี|ร\\.ต\\.หญิง|ร\\.ต\\.)|ร้อยตำรวจ(?:เอก|โท|ตรี)|พันตำรวจ(?:เอก|โท|ตรี)';
/** Any title, as a pattern; นายแพทย์ before นาย. */
export const TITLE = `(?:${RANK}|${PROFESSION}|${FEMALE}|${MALE})`;

const NAME = new RegExp(
  `^\\s*(?<titles>(?:${TITLE}\\s?){0,3})(?<first>[ก-ฮเ-ไ][ก-๎]+)\\s+(?:(?:ณ|แซ่)\\s?)?(?<family>[ก-ฮเ-ไ][ก-๎]+)\\s*$`,
);

export const sexOf = (titles: string): PersonName['sex'] => {
  if (/นางสาว|น\.\s?ส\.|นาง|หญิง|พญ\.|ภญ\./.test(titles)) return 'f';
  return /นาย|นพ\.|ภก\./.test(titles) ? 'm' : null;
};

/** A name with its title in its parts; null for what is no name of two words. */
export function readName(name: string): PersonName | null {
  const { titles = '', first, family } = NAME.exec(name)?.groups ?? {};
  return first && family ? { sex: sexOf(titles), first, family } : null;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** The letters of a word as readers see them: a consonant with its marks is one. */
export const graphemes = (word: string): string[] =>
  [...segmenter.segment(word)].map(({ segment }) => segment);

/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein). */
export function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** True when two neighbouring letters or marks of one word changed places in the other: ประเสิรฐ for ประเสริฐ. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b.charAt(index));
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
