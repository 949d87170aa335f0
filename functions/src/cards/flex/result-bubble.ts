import type { Submission } from '@prakat/shared/submission/schema';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { editPath, liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, note, openButton, panel, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { approvedBy, categoryName, isVerbalPending, person } from './words.ts';

type Result = 'approved' | 'rejected' | 'changes_requested';

type Words = { kind: string; next: string };

/** What was decided and what comes of it; a correction leaves the item as it was approved before. */
function wordsFor(result: Result, submission: Submission, byHand: boolean): Words {
  const stillUp = submission.publishedContent !== null || submission.state === 'published';
  const day = submission.content.publishOn;
  switch (result) {
    case 'approved':
      return {
        kind: 'คำขอได้รับอนุมัติแล้ว',
        next: `${byHand ? 'ผู้ดูแลเว็บไซต์จะนำข้อมูลขึ้นเผยแพร่' : 'ระบบจะนำข้อมูลขึ้นเว็บไซต์'}${day ? `ในวันที่ ${thaiDate(day)}` : ''} และจะแจ้งให้ทราบเมื่อเผยแพร่แล้ว`,
      };
    case 'rejected':
      return stillUp
        ? {
            kind: 'การแก้ไขไม่ได้รับอนุมัติ',
            next: 'ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่ หากต้องการแก้ไขอีกครั้งกรุณาขอแก้ไขจากรายละเอียดคำขอ',
          }
        : {
            kind: 'คำขอไม่ได้รับอนุมัติ',
            next: 'เรื่องนี้สิ้นสุดแล้ว หากต้องการเผยแพร่ข้อมูลที่แก้ไขแล้ว กรุณายื่นคำขอใหม่',
          };
    case 'changes_requested':
      return {
        kind: 'คำขอถูกส่งกลับให้แก้ไข',
        next: 'กรุณาแก้ไขตามเหตุผลที่แจ้ง แล้วส่งเรื่องเดิมอีกครั้ง โดยใช้เลขที่คำขอเดิม',
      };
  }
}

/** Tells the submitter how their request was decided, why, and what they can do next. */
export function resultBubble(
  result: Result,
  { submission, profile, liffId, actions }: CardData,
): LineMessage {
  const { id, number, content, lastRefusal, decisions, verbal } = submission;
  const { kind, next } = wordsFor(result, submission, submission.publishByHand);
  const tone = result === 'changes_requested' ? 'changes' : result;
  const last = decisions.at(-1);
  const refused = result !== 'approved' && lastRefusal;
  const by = refused ? lastRefusal.by : null;
  const at = refused ? lastRefusal.at : isVerbalPending(submission) ? verbal?.givenAt : last?.at;
  const contents = bubble({
    header: band(tone, profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(refused ? [panel('เหตุผล', lastRefusal.reason, tone)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้พิจารณา', result === 'approved' ? approvedBy(submission) : by ? person(by) : null],
        ['เมื่อ', at ? thaiShortDateTime(at) : null],
      ),
      { ...note(next), margin: 'lg' },
    ],
    footer: [
      ...(actions.includes('resubmit') ? [openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(id)))] : []),
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`${kind} ${number}: ${content.title}`, contents);
}
