import { neededForMemos } from '../../office/lacking-of-papers.ts';
import { nothingOfPapers } from '../../office/paper-schemas.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { gapMark, gapsIn } from '../gaps.ts';
import { type Block, type CellBlock, type Paper, paragraph, wordsOf } from '../paper.ts';
import { signatureCell } from '../signature-cell.ts';
import { paperNumerals } from '../thai-numerals.ts';
import { paragraphsOf, type Section, type Written } from '../written-paper.ts';
import { headsNote, type WhatIsAsked } from './heads-note.ts';
import { officeWords } from './memo-words.ts';

/** What makes one memo differ from another. */
export type MemoParts = WhatIsAsked & {
  /** เรื่อง, in Arabic numerals. */
  subject: string;
  /** สิ่งที่ส่งมาด้วย, in order; the line is left out where there are none. */
  enclosures: readonly string[];
  body: Block[];
};

/**
 * A memo (แบบบันทึกข้อความ): the fixed head, the body, the proposer at the right, the head's note below at the left. Order and
 * labels as in the memos of seed 003 (lines 37 to 157).
 */
export function memoPaper(profile: OfficeProfile, written: Written, parts: MemoParts): Paper {
  const { papers = nothingOfPapers } = profile;
  const { signatory } = officeWords(profile);
  const { proposer, decision } = written;
  const signed = proposer && { ...proposer, at: null, note: null };
  const blocks: Block[] = [
    ...headOf(profile, written, parts),
    ...parts.body,
    besideNothing([45, 55], [], signatureCell(signed, '', papers.posts)),
    besideNothing([66, 34], headsNote(parts, written, { signatory, posts: papers.posts }), []),
  ];
  const paper: Paper = {
    title: paperNumerals(`บันทึกข้อความ เรื่อง ${parts.subject}`),
    at: written.at,
    mark: written.mark,
    blocks,
    persons: [...new Set([proposer?.name, decision?.by.name].filter((name) => name !== undefined))],
    missing: [],
  };
  return { ...paper, missing: gapsIn(wordsOf(paper)) };
}

/** What is signed at one side of the page and stays together; a memo that fills its page takes only the head's note to the next. */
const besideNothing = (widths: [number, number], left: CellBlock[], right: CellBlock[]): Block => ({
  kind: 'table',
  columns: 2,
  widths,
  unruled: true,
  together: true,
  rows: [
    [
      { span: 1, blocks: left },
      { span: 1, blocks: right },
    ],
  ],
});

/** Dots behind the code of an office, for the number to be written by hand. */
const DOTS = '.'.repeat(16);

function headOf(profile: OfficeProfile, { number, date }: Written, parts: MemoParts): Block[] {
  const { papers = nothingOfPapers } = profile;
  const { signatory } = officeWords(profile);
  const code = papers.officeCode || gapMark(neededForMemos.officeCode);
  const labelled = (...fields: [label: string, value: string][]): Block => ({
    kind: 'labelled',
    fields: fields.map(([label, value]) => ({ label, value: paperNumerals(value) })),
  });
  return [
    { kind: 'emblem', title: 'บันทึกข้อความ' },
    labelled(['ส่วนราชการ', agencyLine(profile)]),
    labelled(['ที่', number ?? `${code}/${DOTS}`], ['วันที่', date ? thaiDate(date) : '']),
    labelled(['เรื่อง', parts.subject]),
    paragraph(paperNumerals(`เรียน ${signatory.join(' ')}`)),
    ...enclosed(parts.enclosures),
  ];
}

/** The office with its district and province, and its telephone where it has given one. */
function agencyLine({ name, contact, papers = nothingOfPapers }: OfficeProfile): string {
  const place = papers.addressLine || (name.full.includes(name.place) ? '' : name.place);
  return [name.full, place, contact.phone && `โทร. ${contact.phone}`].filter(Boolean).join(' ');
}

function enclosed(enclosures: readonly string[]): Block[] {
  const [only, ...others] = enclosures;
  if (only === undefined) return [];
  if (others.length === 0) return [paragraph(paperNumerals(`สิ่งที่ส่งมาด้วย ${only}`))];
  const lines = enclosures.map((what, index) =>
    paragraph(paperNumerals(`${index + 1}. ${what}`), { indent: 1 }),
  );
  return [paragraph('สิ่งที่ส่งมาด้วย'), ...lines];
}

/** The paragraphs of a section as they stand in the memo; `indent` 2 for the lines of a list. */
export const worded = (section: Section, written: Written, indent: 1 | 2 = 1): Block[] =>
  paragraphsOf(section, written).map((text) => paragraph(paperNumerals(text), { indent }));

/** A part of the body below its heading, which goes with it where nothing is left of it. */
export const headed = (text: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', text, align: 'left' }, ...blocks] : [];

/** Lines of a list as they are proposed: numbered where there are several. */
export const listed = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line, index) => `${index + 1}. ${line}`).join('\n') : (lines[0] ?? '');
