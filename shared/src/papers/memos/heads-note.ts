import { calendarDate, thaiDate, thaiDateTime } from '../../time/thai-date.ts';
import { type CellBlock, paragraph } from '../paper.ts';
import { type PaperKind, paperKinds } from '../register/paper-kinds.ts';
import { type Posts, signatureCell } from '../signature-cell.ts';
import { paperNumerals } from '../thai-numerals.ts';
import type { PaperDecision, Written } from '../written-paper.ts';

export type WhatIsAsked = {
  kind: PaperKind;
  /** What the head writes who agrees: ทราบ, อนุมัติ. */
  agreed: string;
};

const DENIED = 'ไม่อนุมัติ เพราะ';

/** How a decision came into the record, the small line below it. */
const ways: Record<PaperDecision['kind'], string> = {
  acknowledge: 'รับทราบ',
  approve: 'อนุมัติ',
  deny: 'ไม่อนุมัติ',
};

/**
 * The head's note at the left below a memo: what was decided, by whom, when and how; while nothing is, what can be, room to sign
 * and dots. `signatory`: lines of the post to which the memo is addressed.
 */
export function headsNote(
  asked: WhatIsAsked,
  { number, decision }: Pick<Written, 'number' | 'decision'>,
  { signatory, posts }: { signatory: readonly string[]; posts: Posts },
): CellBlock[] {
  const centred = (text: string) => paragraph(paperNumerals(text), { align: 'center' });
  if (!decision) {
    return [
      ...choicesOf(asked),
      { kind: 'signing' },
      centred(`(${'.'.repeat(50)})`),
      ...signatory.map(centred),
      centred(`วันที่${'.'.repeat(40)}`),
    ];
  }
  const { kind, reason, by, at } = decision;
  const { name, positionTitle, onBehalfOf } = by;
  const numbered = number ? ` เลขที่ ${number}` : '';
  const how = `${ways[kind]}ผ่านระบบ เมื่อ ${thaiDateTime(at)}${numbered}`;
  return [
    kind === 'deny' ? paragraph(paperNumerals(`${DENIED} ${reason}`)) : centred(asked.agreed),
    ...signatureCell({ name, positionTitle, onBehalfOf, at, note: null }, '', posts),
    centred(`วันที่ ${thaiDate(calendarDate(at))}`),
    paragraph(paperNumerals(how), { align: 'center', small: true }),
  ];
}

/** Boxes to tick by hand; a report that is only to be seen cannot be denied. */
function choicesOf({ kind, agreed }: WhatIsAsked): CellBlock[] {
  const blank = (label: string): CellBlock => ({
    kind: 'choices',
    label: '',
    choices: [{ label, ticked: false }],
  });
  return paperKinds[kind].decision === 'acknowledge'
    ? [blank(agreed)]
    : [blank(agreed), blank(DENIED), { kind: 'dotted', lines: 1 }];
}
