import { splitTitle } from './thai-names.ts';

const collator = new Intl.Collator('th');

/** The order of a Thai dictionary: by consonant, whatever vowel is written before it. For `sort`. */
export const compareThai = (a: string, b: string): number => collator.compare(a, b);

/** People as a list shows them: by first name, whatever title stands before it. */
export const compareNames = (a: string, b: string): number =>
  compareThai(splitTitle(a).rest, splitTitle(b).rest) || compareThai(a, b);
