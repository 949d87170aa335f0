import { type PaperKind, paperKindIds } from './paper-kinds.ts';

/**
 * The id of a paper that is made from the records: there is one for each thing it is about, in the register or not yet. No
 * colon: the ids of its events have theirs.
 */
export const derivedId = (officeId: string, kind: PaperKind, subject: string): string =>
  `${officeId}.${kind}.${subject.replaceAll(':', '~')}`;

/** What such an id is about; null for the id of a paper that people word, for one of another office, and for one written otherwise. */
export function readDerivedId(officeId: string, id: string): { kind: PaperKind; subject: string } | null {
  if (!id.startsWith(`${officeId}.`)) return null;
  const [kind = '', ...rest] = id.slice(officeId.length + 1).split('.');
  const known = paperKindIds.find((each) => each === kind);
  const subject = rest.join('.').replaceAll('~', ':');
  return known && subject && derivedId(officeId, known, subject) === id ? { kind: known, subject } : null;
}
