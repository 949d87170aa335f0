import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { agreeButton, postback, quietButton } from './buttons.ts';
import { itemCard, signingFor } from './item-parts.ts';
import { displayPeriod } from './item-words.ts';
import { panel, rows } from './parts.ts';
import { categoryName, filesInWords } from './words.ts';

/** Asks whoever gives the last approval once more, because it publishes; for exactly what stood on the card. */
export function publishConfirmBubble(data: CardData): LineMessage {
  const { submission, profile } = data;
  const { id, revision, contentHash, content } = submission;
  return itemCard(data, {
    tone: 'review',
    kind: 'ยืนยันก่อนเผยแพร่',
    content,
    body: [
      panel('เมื่อยืนยันแล้ว', whatFollows(data), 'published'),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ระยะเผยแพร่', displayPeriod(profile, { submission, publication: null })],
        ['ไฟล์แนบ', filesInWords(content)],
      ),
      ...signingFor(data, 'อนุมัติคำขอนี้'),
    ],
    footer: [
      agreeButton(
        postback(
          'ยืนยันอนุมัติ',
          { a: 'approve', s: id, r: revision, h: contentHash, y: '1' },
          `ยืนยันอนุมัติ คำขอ ${submission.number}`,
        ),
      ),
      quietButton(postback('ยกเลิก', { a: 'cancel' })),
    ],
  });
}

function whatFollows({ submission, publication, profile, now }: CardData): string {
  const { content, corrects } = submission;
  const { website, lineGroup } = profile.destinations;
  const group = lineGroup ? ' และประกาศในกลุ่ม LINE' : '';
  const instead = corrects && publication?.state === 'on_display' ? 'แทนฉบับที่เผยแพร่อยู่' : '';
  const day = content.publishOn !== null && content.publishOn > calendarDate(now) ? content.publishOn : null;
  if (website === 'manual')
    return `ผู้ดูแลเว็บไซต์จะนำขึ้นเว็บไซต์${instead}${day ? `ในวันที่ ${thaiDate(day)}` : ''}${group}`;
  return `${day ? `จะเผยแพร่ในวันที่ ${thaiDate(day)}` : 'จะเผยแพร่ทันที'}บนเว็บไซต์ของหน่วยงาน${instead}${group}`;
}
