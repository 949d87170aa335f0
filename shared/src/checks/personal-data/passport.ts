import { type Candidate, mask } from './candidate.ts';

/**
 * Numbers of passports. A Thai one has one or two letters and six or seven digits (AA1234567); others have up to nine
 * letters and digits (ICAO Doc 9303, part 3). Many codes look so: the word must stand before it.
 */
const PASSPORT =
  /(?:หนังสือเดินทาง|พาสปอร์ต|passport)[^\d\n]{0,30}?(?<![A-Za-z\d])([A-Z]{1,2} ?\d{6,7}|[A-Z]\d{8}|\d{8,9})(?![A-Za-z\d])(?![-/.]\d)/gi;

export function findPassports(text: string): Candidate[] {
  return [...text.matchAll(PASSPORT)].flatMap((match) => {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    const excerpt = mask(number, 3, 1);
    return [{ kind: 'passport', certainty: 'likely', start: end - number.length, end, excerpt } as const];
  });
}
