import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { editPath, liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { badge, band, bubble, card, heading, note, openButton, panel, quietButton, rows } from './parts.ts';
import { categoryName, person, standing } from './words.ts';

type Result = 'approved' | 'rejected' | 'changes_requested';

const words: Record<Result, { kind: string; next: string }> = {
  approved: {
    kind: 'คำขอได้รับอนุมัติแล้ว',
    next: 'ผู้ดูแลเว็บไซต์จะนำข้อมูลขึ้นเผยแพร่ และระบบจะแจ้งให้ทราบเมื่อเผยแพร่แล้ว',
  },
  rejected: {
    kind: 'คำขอไม่ได้รับอนุมัติ',
    next: 'เรื่องนี้สิ้นสุดแล้ว หากต้องการเผยแพร่ข้อมูลที่แก้ไขแล้ว กรุณายื่นคำขอใหม่',
  },
  changes_requested: {
    kind: 'คำขอถูกส่งกลับให้แก้ไข',
    next: 'กรุณาแก้ไขตามเหตุผลที่แจ้ง แล้วส่งเรื่องเดิมอีกครั้ง โดยใช้เลขที่คำขอเดิม',
  },
};

/** Tells the submitter how their request was decided, why, and what they can do next. */
export function resultBubble(result: Result, { submission, profile, liffId }: CardData): LineMessage {
  const { id, number, content, lastRefusal, decisions } = submission;
  const { kind, next } = words[result];
  const tone = result === 'changes_requested' ? 'changes' : result;
  const last = decisions.at(-1);
  const refused = result !== 'approved' && lastRefusal;
  const by = refused ? lastRefusal.by : last?.by;
  const at = refused ? lastRefusal.at : last?.at;
  const contents = bubble({
    header: band(tone, profile.name.short, kind, number),
    body: [
      heading(content.title),
      badge(standing(submission).name, tone),
      ...(refused ? [panel('เหตุผล', lastRefusal.reason, tone)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้พิจารณา', by ? person(by) : null],
        ['เมื่อ', at ? thaiShortDateTime(at) : null],
      ),
      { ...note(next), margin: 'lg' },
    ],
    footer: [
      ...(result === 'changes_requested'
        ? [openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(id)))]
        : []),
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`${kind} ${number}: ${content.title}`, contents);
}
