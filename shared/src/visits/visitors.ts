/** Letters of a visitor's hash: 48 bits, so that of 20,000 visitors a day hardly ever two are taken for one. */
export const HASH_LENGTH = 8;
/** Visitors a day that one process tells apart; of more nobody is added, whatever is sent. */
export const MOST_VISITORS = 20_000;

/** The hashes of a day as one text that a record holds. */
export const joined = (hashes: Iterable<string>): string => [...hashes].join('');

/** How many visitors these texts name together, each once whoever counted them. */
export function visitorsIn(texts: readonly string[]): number {
  const seen = new Set<string>();
  for (const text of texts)
    for (let at = 0; at + HASH_LENGTH <= text.length; at += HASH_LENGTH)
      seen.add(text.slice(at, at + HASH_LENGTH));
  return seen.size;
}
