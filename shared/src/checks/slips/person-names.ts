import { fold } from '../../text/fold.ts';
import { splitTitle } from '../../text/thai-names.ts';

/** A person's name in its parts, folded. `sex`: as the title tells it; null where the title is anyone's. */
export type PersonName = { sex: 'm' | 'f' | null; first: string; family: string };

/** A title as it stands before a name in running text, as a pattern; `splitTitle` reads it. */
export const TITLE =
  '(?:ว่าที่ ?(?:ร้อยตรีหญิง|ร้อยตรี|ร้อยโท|ร้อยเอก|ร\\. ?ต\\. ?หญิง|ร\\. ?[ตทอ]\\.)|นายแพทย์|แพทย์หญิง|นพ\\.|พญ\\.|ทพญ\\.|ทพ\\.|ภญ\\.|ภก\\.|ดร\\.|นางสาว|น\\. ?ส\\.|นาง|นาย)';

/** A name with its title in its parts; null for what is no name of two words. */
export function readName(name: string): PersonName | null {
  const titles: string[] = [];
  let rest = name;
  for (
    let { title, rest: after } = splitTitle(rest);
    title !== '';
    { title, rest: after } = splitTitle(rest)
  ) {
    titles.push(title);
    rest = after;
  }
  const [first = '', ...family] = fold(rest).split(' ');
  if (first.length < 2 || family.length === 0) return null;
  const isFemale = titles.some((title) => /นาง|หญิง/.test(title));
  const isMale = titles.some((title) => title.startsWith('นาย'));
  return { sex: isFemale ? 'f' : isMale ? 'm' : null, first, family: family.join('') };
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
