import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, note, panel, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { categoryName, person } from './words.ts';

const kinds = {
  taken_down: 'นำข้อมูลลงจากเว็บไซต์แล้ว',
  expired: 'ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว',
} as const;

/** Tells owner and webmasters that an item came down: why, who did it, and what the old address says now. */
export function takenDownBubble(
  event: keyof typeof kinds,
  { submission, profile, liffId, actions }: CardData,
): LineMessage {
  const { id, number, content, publication } = submission;
  const kind = kinds[event];
  const down = publication?.takenDown;
  const byHand = profile.destinations.website === 'manual';
  const contents = bubble({
    header: band('plain', profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(event === 'taken_down' && down ? [panel('เหตุผล', down.reason, 'plain')] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['นำลงเมื่อ', down ? thaiShortDateTime(down.at) : null],
        ['ผู้นำลง', down ? (down.by ? person(down.by) : 'ระบบ') : null],
        ['ที่หน้าเดิมแจ้ง', down?.publicReason ?? null],
        ['ที่อยู่เว็บ', publication?.url ?? null],
      ),
      {
        ...note(
          byHand
            ? 'กรุณานำข้อมูลนี้ออกจากเว็บไซต์ของหน่วยงานด้วย เพราะระบบนำออกแทนไม่ได้'
            : 'หากยังต้องเผยแพร่ต่อ ผู้ดูแลเว็บไซต์นำกลับขึ้นได้จากรายละเอียดคำขอ',
        ),
        margin: 'lg',
      },
    ],
    footer: [
      quietButton(
        liffLink(
          actions.includes('restore') ? 'เปิดรายละเอียดหรือนำกลับขึ้น' : 'เปิดดูรายละเอียด',
          liffId,
          submissionPath(id),
        ),
      ),
    ],
  });
  return card(`${kind} คำขอ ${number}: ${content.title}`, contents);
}
