import { z } from 'zod';
import { normaliseText } from '../../text/normalise.ts';
import { MAX_WORDING } from '../written-paper.ts';

/** What people type into a paper, as it is taken from the mini-app and as it is decided on: tidied like every text of the product. */

/** The number of a paper, on one line; null for none. */
export const numberSchema = typedLine(100, 'เลขที่เอกสารต้องไม่เกิน 100 ตัวอักษร')
  .transform((text) => text || null)
  .nullable();

/** By section, whose ids are words of the program. */
export const wordingSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  typedText(MAX_WORDING, `ข้อความแต่ละส่วนต้องไม่เกิน ${MAX_WORDING.toLocaleString('en')} ตัวอักษร`),
);

/** A text of some lines. `problem`: what is said of one that is longer. */
export function typedText(most: number, problem: string) {
  return z.string().transform(normaliseText).pipe(z.string().max(most, problem));
}

/** The same on one line. */
export function typedLine(most: number, problem: string) {
  return z
    .string()
    .transform((text) => normaliseText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(most, problem));
}
