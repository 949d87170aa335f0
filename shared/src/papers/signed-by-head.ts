import type { OfficeProfile } from '../office/profile.ts';
import { buddhistYear, thaiDateTime, thaiMonths } from '../time/thai-date.ts';
import type { Gaps } from './gaps.ts';
import { type Block, type CellBlock, paragraph } from './paper.ts';
import { signatoryPost } from './signatory-post.ts';
import { signatureCell } from './signature-cell.ts';
import { paperNumerals } from './thai-numerals.ts';
import type { PaperDecision } from './written-paper.ts';

function signing(profile: OfficeProfile, decision: PaperDecision | null, gaps: Gaps): CellBlock[] {
  if (decision && decision.kind !== 'deny') {
    const { by, at } = decision;
    const { name, positionTitle, onBehalfOf } = by;
    const note = `ลงนามผ่านระบบ เมื่อ ${thaiDateTime(at)}`;
    return signatureCell({ name, positionTitle, onBehalfOf, at, note }, '', profile.papers?.posts);
  }
  const centred = (text: string) => paragraph(paperNumerals(text), { align: 'center' });
  return [
    { kind: 'signing' },
    centred(`(${'.'.repeat(50)})`),
    ...(signatoryPost(profile) ?? [gaps.gap('ผู้ลงนามของหน่วยงาน')]).map(centred),
  ];
}

/** Place of the head's signature below an announcement or order, at the right: open for a pen until they decided. */
export const signedByHead = (profile: OfficeProfile, decision: PaperDecision | null, gaps: Gaps): Block => ({
  kind: 'table',
  columns: 2,
  widths: [40, 60],
  unruled: true,
  together: true,
  rows: [
    [
      { span: 1, blocks: [] },
      { span: 1, blocks: signing(profile, decision, gaps) },
    ],
  ],
});

/** The dated line above it: ประกาศ ณ วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๔, with dots while there is no day. `what`: ประกาศ, สั่ง. */
export function givenOn(what: string, date: string | null): Block {
  const [year = 0, month = 1, day = 1] = date?.split('-').map(Number) ?? [];
  const [onDay, inMonth, inYear] = date
    ? [String(day), thaiMonths[month - 1], String(buddhistYear(year))]
    : ['.'.repeat(8), '.'.repeat(22), '.'.repeat(12)];
  return paragraph(paperNumerals(`${what} ณ วันที่ ${onDay} เดือน ${inMonth} พ.ศ. ${inYear}`), {
    align: 'center',
  });
}
