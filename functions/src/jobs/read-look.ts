import { isItGone, whatIsMissing } from '@prakat/shared/publication/proof/judge';
import { proofAt, type Wanted } from '@prakat/shared/publication/proof/wanted';
import type { Placement, Proof, Publication } from '@prakat/shared/publication/schema';
import type { Seen } from '../proof/look.ts';

/** What was found, and whether it is said: what could not be asked is no word about what stands there. */
export type Found = Pick<Proof, 'says' | 'wrong' | 'version'> & { isKnown: boolean };

/** As much of it as the record of a publication takes. */
const MOST_LETTERS = 500;

/**
 * What a look at a place came to. `drift` is what the destination itself says of what it put there, in sentences; null
 * where it could not be asked, which is no word about it: what was known of it before is known still. `at` is ISO 8601, UTC.
 */
export function readLook(
  { answers }: Seen,
  drift: readonly string[] | null,
  {
    publication,
    wanted,
    place,
    at,
  }: { publication: Publication; wanted: Wanted; place: Placement; at: string },
): Found {
  const { version } = wanted;
  if (wanted.is === 'gone') {
    const gone = isItGone(answers);
    if (gone.is === 'gone') return { version, says: 'gone', wrong: null, isKnown: true };
    return { version, says: 'still_there', wrong: gone.wrong, isKnown: gone.is === 'still_there' };
  }
  const { title = '' } = publication.shown?.content ?? {};
  const missing = whatIsMissing({ title }, answers);
  // Whether the product reaches itself is for whoever runs it to see to, not for the webmasters of each office.
  const isKnown = answers.page.ok || place.destination !== 'built-in';
  const known = proofAt(publication, place, at);
  const changes = drift ?? (known?.says === 'changed' && known.wrong !== null ? [known.wrong] : []);
  if (missing !== null) {
    const wrong = [missing, ...(drift ?? [])].join(' ').slice(0, MOST_LETTERS);
    // Where the website itself says what was changed, it is known that others do not find it either.
    const isSilent = !answers.page.ok && answers.page.isSilent && !drift?.length;
    return { version, says: isSilent ? 'unreached' : 'missing', wrong, isKnown };
  }
  return changes.length === 0
    ? { version, says: 'found', wrong: null, isKnown }
    : { version, says: 'changed', wrong: changes.join(' ').slice(0, MOST_LETTERS), isKnown };
}
