import { hashOf } from '../../machine/hash.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from './paper-kinds.ts';

/** Letters and digits that nobody takes for others, as they are read over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** The code of what a paper says: 60 bits of the fingerprint of its words. The same words have the same code. */
export function paperCode(officeId: string, kind: PaperKind, paper: Paper): string {
  const hash = hashOf({ officeId, kind, paper });
  return Array.from({ length: LENGTH }, (_, at) =>
    LETTERS.charAt(Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16) % LETTERS.length),
  ).join('');
}

/** As it is printed: 7K3F-09QX-M2TB. */
export const printedCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** A code as somebody typed it, without blanks and dashes, letters that are taken for others mended; null for none. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u200B-\u200D-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
