import type { Submission } from '@prakat/shared/submission/schema';
import { verbalMeans } from '@prakat/shared/submission/state-names';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, note, panel, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { person } from './words.ts';

/** What a denial led to, which depends on how far the item had come. */
function afterDenial({ state, publication }: Submission): string {
  if (state === 'taken_down' && publication?.by === 'webmaster')
    return 'ข้อมูลนี้ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบนำลงแทนไม่ได้ ขอให้ผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์ของหน่วยงานโดยเร็ว';
  if (state === 'taken_down')
    return 'ข้อมูลไม่ได้เผยแพร่บนเว็บไซต์แล้ว หากต้องการเผยแพร่กรุณายื่นคำขอใหม่และขออนุมัติเป็นลายลักษณ์อักษร';
  if (state === 'published') return 'การแก้ไขครั้งนี้ไม่ถูกนำขึ้นเว็บไซต์ ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่';
  return 'ข้อมูลจะไม่ถูกนำขึ้นเว็บไซต์ หากต้องการเผยแพร่กรุณายื่นคำขอใหม่';
}

const words = {
  confirmed: {
    kind: 'ยืนยันการอนุมัติทางวาจาแล้ว',
    tone: 'approved',
    next: () => 'การอนุมัติทางวาจาของเรื่องนี้มีการยืนยันเป็นลายลักษณ์อักษรแล้ว ไม่ต้องดำเนินการเพิ่มเติม',
  },
  denied: { kind: 'ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติทางวาจา', tone: 'alert', next: afterDenial },
} as const;

/** Tells everyone who acted on a permission by word of mouth what became of it in writing. */
export function verbalSettledBubble(
  result: keyof typeof words,
  { submission, profile, liffId }: CardData,
): LineMessage {
  const { id, number, content, lastRefusal } = submission;
  // A denied correction is gone, and the item is again what was approved before: the denial is what was refused last.
  const verbal = submission.verbal?.status === result ? submission.verbal : null;
  const by = result === 'denied' ? lastRefusal?.by : verbal?.givenBy;
  const at = result === 'denied' ? lastRefusal?.at : verbal?.settledAt;
  const { kind, tone, next } = words[result];
  const contents = bubble({
    header: band(tone, profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(result === 'denied' && lastRefusal ? [panel('เหตุผล', lastRefusal.reason, tone)] : []),
      ...rows(
        [result === 'denied' ? 'ผู้ปฏิเสธ' : 'ผู้อนุมัติ', by ? person(by) : null],
        [result === 'denied' ? 'ปฏิเสธเมื่อ' : 'ยืนยันเมื่อ', at ? thaiShortDateTime(at) : null],
        ['วิธี', verbal && `${verbalMeans[verbal.means]} เมื่อ ${thaiShortDateTime(verbal.givenAt)}`],
        ['ผู้บันทึก', verbal && person(verbal.recordedBy)],
      ),
      { ...note(next(submission), 400), margin: 'lg' },
    ],
    footer: [quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id)))],
  });
  return card(`${kind} คำขอ ${number}: ${content.title}`, contents);
}
