/**
 * What the office has settled, in words, in the manner of `api.ts`; for everybody of the office:
 *
 * | call | | answer |
 * |---|---|---|
 * | GET  /api/{office}/office-in-words | | `OfficeInWords`; names of LINE groups for administrators alone |
 */
import type { PartInWords } from '../office/in-words/office-in-words.ts';

export type OfficeInWords = { parts: PartInWords[] };
