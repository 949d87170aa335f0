import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { FollowersAudience } from '@prakat/shared/publication/actions/telling-followers';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Content } from '@prakat/shared/submission/schema';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { link, openButton, postback, quietButton } from './buttons.ts';
import { band, bubble, card, closing, heading, type Part, rows, text } from './parts.ts';
import { categoryName } from './words.ts';

/**
 * The announcement in the office's LINE group, with the address of the page (null where it has none); `corrects` what was
 * announced there before. It says only what the public page says, and has no postback: anybody in a group can press
 * anything there.
 */
export function announcementMessage(
  publication: Announced,
  profile: OfficeProfile,
  url: string | null,
  corrects = false,
): LineMessage {
  return announcement(publication, profile, url, { corrects, more: [] });
}

/**
 * The same for residents who chose to hear of it, with the way to what they follow; every friend of the account is told how to
 * choose.
 */
export const followersMessage = (
  publication: Announced,
  profile: OfficeProfile,
  url: string | null,
  to: FollowersAudience,
): LineMessage =>
  announcement(publication, profile, url, {
    corrects: false,
    more: [quietButton(postback(to === 'category' ? 'หมวดหมู่ที่ติดตาม' : 'ติดตามหมวดหมู่', { a: 'following' }))],
  });

type Announced = Pick<Publication, 'shown' | 'next' | 'publishedAt'>;

function announcement(
  { shown, next, publishedAt }: Announced,
  profile: OfficeProfile,
  url: string | null,
  { corrects, more }: { corrects: boolean; more: Part[] },
): LineMessage {
  const content = (shown ?? next)?.content;
  if (!content) throw new Error('there is nothing to announce');
  const page = url === null ? null : link('อ่านประกาศฉบับเต็ม', url);
  const files = content.files.map(
    ({ extension, bytes }) => `${extension.toUpperCase()} ${fileSizeInWords(bytes)}`,
  );
  const contents = bubble({
    header: band('published', profile.name.full, corrects ? 'แก้ไขประกาศ' : 'ประกาศ'),
    body: [
      heading(content.title),
      ...(corrects ? [{ ...text(CORRECTED, { weight: 'bold' }), margin: 'md' as const }] : []),
      { ...text(content.details, { maxLines: 6 }, 240), margin: 'md' },
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['แหล่งที่มา', content.source],
        ['วันที่เผยแพร่', publishedAt && thaiDate(calendarDate(publishedAt))],
        ['ไฟล์แนบ', files.slice(0, 5).join(', ')],
      ),
      ...(page ? [] : [closing('อ่านฉบับเต็มได้ที่เว็บไซต์ของหน่วยงาน')]),
    ],
    footer: [page && openButton(page), ...more],
  });
  return card(`${corrects ? 'แก้ไข' : ''}ประกาศ ${profile.name.short}: ${content.title}`, contents);
}

const CORRECTED = 'ประกาศที่แจ้งในกลุ่มนี้ไว้ก่อนหน้ามีการแก้ไข กรุณาใช้ฉบับนี้';

/** What was announced in the group was taken down: what it was, when, and why, in the words for the public. */
export function withdrawnMessage(
  { title }: Content,
  { at, publicReason }: NonNullable<Publication['takenDown']>,
  { name }: OfficeProfile,
): LineMessage {
  const contents = bubble({
    header: band('alert', name.full, 'นำประกาศลงแล้ว'),
    body: [
      heading(title),
      {
        ...text('ประกาศที่แจ้งในกลุ่มนี้ไว้ก่อนหน้า หน่วยงานนำลงแล้ว กรุณาอย่าใช้หรือส่งต่อ', { weight: 'bold' }),
        margin: 'md',
      },
      ...rows(['เมื่อวันที่', thaiDate(calendarDate(at))], ['เหตุผล', publicReason]),
    ],
  });
  return card(`นำประกาศลงแล้ว ${name.short}: ${title}`, contents);
}
