import type { PapersOfOffice } from '../office/paper-schemas.ts';
import type { Signature } from '../people/member.ts';
import { actingFor } from '../people/names.ts';
import { buddhistYear, calendarDate, thaiMonths, thaiNumerals } from '../time/thai-date.ts';
import { type CellBlock, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';

/** One of the form's places to sign: who, on which day, and how it is recorded. */
export type Signed = {
  name: string;
  positionTitle: string;
  /** For whom the person signed; null in their own right. */
  onBehalfOf: Signature['onBehalfOf'];
  /** ISO 8601 UTC; null while it is not signed. */
  at: string | null;
  /** Small line on how it came into the record; null for none. */
  note: string | null;
};

/** Posts are printed in up to three lines. */
const POST_LINES = 3;

/** How the office breaks its posts into lines, by position; one of them is known again by its words. */
export type Posts = PapersOfOffice['posts'];

/** A post as it stands under a name: as the office breaks it, else its parts one below the other. */
export function postLines(title: string, posts: Posts = {}): string[] {
  const parts = title.split(/\s+/).filter(Boolean);
  const words = (text: string) => text.split(/\s+/).join(' ');
  const own = Object.values(posts).find((lines) => words(lines.join(' ')) === parts.join(' '));
  if (own) return own;
  if (parts.length <= POST_LINES) return parts;
  return [...parts.slice(0, POST_LINES - 1), parts.slice(POST_LINES - 1).join(' ')];
}

/** Room to sign, name in brackets, post, for whom; dots for a pen where nobody is known. `label` stands before the post. */
export function signatureCell(signed: Signed | null, label = '', ownPosts: Posts = {}): CellBlock[] {
  const centred = (text: string) => paragraph(text, { align: 'center' });
  if (!signed) {
    const dots = '.'.repeat(label ? 40 : 50);
    return [{ kind: 'signing' }, centred(`(${'.'.repeat(50)})`), centred(`${label}${dots}`)];
  }
  const [first = '', ...others] = postLines(signed.positionTitle, ownPosts);
  const posts = [`${label}${first}`, ...others];
  if (signed.onBehalfOf) posts.push(actingFor(signed.onBehalfOf));
  return [
    { kind: 'signing' },
    centred(`(${signed.name})`),
    ...posts.map((post) => centred(paperNumerals(post))),
    ...(signed.note ? [paragraph(paperNumerals(signed.note), { align: 'center', small: true })] : []),
  ];
}

/** The dated line below a signature, as the form has it: วันที่...๒๔...เดือน...ธันวาคม...พ.ศ....๒๕๖๔... */
export function signingDate(signed: Signed | null): CellBlock {
  const how = { align: 'center' } as const;
  if (!signed?.at) return paragraph(`วันที่${'.'.repeat(8)}เดือน${'.'.repeat(22)}พ.ศ.${'.'.repeat(12)}`, how);
  const [year = 0, month = 1, day = 1] = calendarDate(signed.at).split('-').map(Number);
  const [inEra, date] = [thaiNumerals(buddhistYear(year)), thaiNumerals(day)];
  return paragraph(`วันที่...${date}...เดือน...${thaiMonths[month - 1]}...พ.ศ....${inEra}...`, how);
}
