import { type Candidate, mask } from './candidate.ts';

/**
 * A person's LINE ID: 4 to 20 of a–z, 0–9, dot, hyphen and underscore (LINE's help pages), after words that name it.
 * An official account begins with @ and is meant for the public.
 */
const LINE_ID =
  /(?:(?<![A-Za-z])line[ _-]?id|id[ _-]?line|ไลน์[ ]?ไอดี|ไอดี[ ]?ไลน์|ไลน์[ ]?id|id[ ]?ไลน์|ไอดีไลน์)[ \t]*(?:คือ|ว่า)?[ \t:=.]*([a-z0-9][a-z0-9._-]{3,19})(?![A-Za-z0-9@])/gi;

/** Without the word ID a mark must follow, and the name must look like no word: `ไลน์ : khunsri99`. */
const LINE_NAME =
  /(?:(?<![A-Za-z])line|ไลน์)[ \t]*[:=][ \t]*(?=[a-z._-]*\d|[a-z\d]*[._-][a-z\d])([a-z0-9][a-z0-9._-]{3,19})(?![A-Za-z0-9@/.])/gi;

export function findLineIds(text: string): Candidate[] {
  return [...text.matchAll(LINE_ID), ...text.matchAll(LINE_NAME)].map((match) => {
    const id = match[1] ?? '';
    const end = match.index + match[0].length;
    return {
      kind: 'line_id',
      certainty: 'likely',
      start: end - id.length,
      end,
      excerpt: mask(id, 3, 0),
    } as const;
  });
}
