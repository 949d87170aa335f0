import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, link, note, openButton, rows, text } from './parts.ts';
import { categoryName, fileSize } from './words.ts';

/**
 * The announcement in the office's LINE group. It says only what the public page says, and has no postback:
 * anybody in a group can press anything there.
 */
export function announcementBubble({ submission, profile }: CardData): LineMessage {
  const { content, publication } = submission;
  const page = publication && link('อ่านประกาศฉบับเต็ม', publication.url);
  const files = content.files.map(({ extension, bytes }) => `${extension.toUpperCase()} ${fileSize(bytes)}`);
  const contents = bubble({
    header: band('published', profile.name.full, 'ประกาศ'),
    body: [
      heading(content.title),
      { ...text(content.details, { maxLines: 6 }, 240), margin: 'md' },
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['แหล่งที่มา', content.source],
        ['วันที่เผยแพร่', publication && thaiDate(calendarDate(publication.publishedAt))],
        ['ไฟล์แนบ', files.length ? files.slice(0, 5).join(', ') : null],
      ),
      ...(page ? [] : [{ ...note('อ่านฉบับเต็มได้ที่เว็บไซต์ของหน่วยงาน'), margin: 'lg' as const }]),
    ],
    footer: [page && openButton(page)],
  });
  return card(`ประกาศ ${profile.name.short}: ${content.title}`, contents);
}
