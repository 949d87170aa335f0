import type { Proof } from '../schema.ts';

const wrongs: ReadonlySet<Proof['says']> = new Set(['changed', 'missing', 'unreached', 'still_there']);

/** The webmasters have something to mend, or to look at themselves. Apart from the rules, for the mini-app. */
export const isWrong = (says: Proof['says']): boolean => wrongs.has(says);
