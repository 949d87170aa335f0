import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, link, note, openButton, panel, quietButton, rows } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { categoryName, person } from './words.ts';

const kinds = {
  taken_down: 'นำข้อมูลลงจากเว็บไซต์แล้ว',
  expired: 'ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว',
} as const;

/**
 * Tells owner and webmasters that an item came down: why, who did it, and what the old address says now. From a
 * website that webmasters keep by hand only they can take it, and they are asked to.
 */
export function takenDownBubble(
  event: keyof typeof kinds,
  { submission, profile, liffId, actions }: CardData,
): LineMessage {
  const { id, number, content, publication } = submission;
  const kind = kinds[event];
  const down = publication?.takenDown;
  const elsewhere = publication?.by === 'webmaster';
  const isWebmaster = actions.includes('restore');
  const page = elsewhere && isWebmaster && link('เปิดหน้าที่ต้องนำลง', publication.url);
  const contents = bubble({
    header: band('plain', profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(event === 'taken_down' && down ? [panel('เหตุผล', down.reason, 'plain')] : []),
      ...(elsewhere && isWebmaster
        ? [panel('กรุณานำลงจากเว็บไซต์ของหน่วยงานด้วย', 'เรื่องนี้ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบนำลงแทนไม่ได้', 'changes')]
        : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['นำลงเมื่อ', down ? thaiShortDateTime(down.at) : null],
        ['ผู้นำลง', down ? (down.by ? person(down.by) : 'ระบบ') : null],
        ['ที่หน้าเดิมแจ้ง', elsewhere ? null : (down?.publicReason ?? null)],
        ['ที่อยู่เว็บ', publication?.url ?? null],
      ),
      {
        ...note(
          elsewhere && !isWebmaster
            ? 'เรื่องนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงแล้ว'
            : 'หากยังต้องเผยแพร่ต่อ ผู้ดูแลเว็บไซต์นำกลับขึ้นได้จากรายละเอียดคำขอ',
        ),
        margin: 'lg',
      },
    ],
    footer: [
      page ? openButton(page) : null,
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
