import { thaiShortDateTime } from '../../time/thai-date.ts';
import type { Placement, Proof, Publication } from '../schema.ts';
import { proofNames } from '../state-names.ts';
import { proofAt, wantedAt } from './wanted.ts';

/** What an outsider found, in a line: when, or what is wrong. */
export const proofLine = ({ says, wrong, at }: Proof): string =>
  wrong === null ? `${proofNames[says]} เมื่อ ${thaiShortDateTime(at)}` : `${proofNames[says]}: ${wrong}`;

/**
 * How a place stands as outsiders see it, for people of the office; null where there is nothing to be seen. Nothing is said
 * to be on the website before it was found there. `at` is ISO 8601, UTC.
 */
export function proofWords(
  publication: Publication,
  place: Placement,
  at: string,
): { says: Proof['says'] | 'looking'; words: string } | null {
  if (!wantedAt(publication, place, at)) return null;
  const proof = proofAt(publication, place, at);
  return proof
    ? { says: proof.says, words: proofLine(proof) }
    : { says: 'looking', words: 'กำลังตรวจบนเว็บไซต์' };
}
