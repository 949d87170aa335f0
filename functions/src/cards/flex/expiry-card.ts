import { submissionPath } from '@prakat/shared/addresses/mini-app';
import { renewalChoices } from '@prakat/shared/submission/renewal';
import { calendarDate, daysBetween, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { liffLink, neutralButton, openPage, postback, quietButton } from './buttons.ts';
import { itemCard } from './item-parts.ts';
import { shownContent, upSince } from './item-words.ts';
import { ink } from './palette.ts';
import { note, type Part, panel, pressable, rows, text } from './parts.ts';
import { categoryName, person } from './words.ts';

/** Tells owner and webmasters some days ahead that an item will come down, and lets them choose. */
export function expiryCard(data: CardData): LineMessage {
  const { submission, publication, profile, liffId, now, onPublication } = data;
  const content = shownContent(data);
  const lastDay = publication?.displayUntil ?? null;
  const left = lastDay ? daysBetween(calendarDate(now), lastDay) : 0;
  const page = openPage(publication);
  const choosing = publication !== null && lastDay !== null && onPublication.includes('renew');
  return itemCard(data, {
    tone: 'task',
    kind: 'ใกล้ครบกำหนดเผยแพร่',
    content,
    body: [
      ...(lastDay
        ? [
            panel(
              'จะนำลงจากเว็บไซต์เมื่อสิ้นวันที่',
              `${thaiDate(lastDay)} (${left > 0 ? `อีก ${left} วัน` : 'วันนี้'})`,
              'changes',
            ),
          ]
        : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เจ้าของข้อมูล', person(submission.submitter)],
        ['เผยแพร่เมื่อ', publication && upSince(publication)],
      ),
      ...(choosing ? choices(publication.id, lastDay, data.mayDecide) : []),
    ],
    footer: [
      choosing
        ? neutralButton(
            postback(
              'ปล่อยให้ครบกำหนด',
              { a: 'let_expire', p: publication.id, u: lastDay },
              `ปล่อยให้คำขอ ${submission.number} ครบกำหนด`,
            ),
          )
        : null,
      page && quietButton(page),
      quietButton(liffLink('เลือกวันอื่นหรือดูรายละเอียด', liffId, submissionPath(submission.id))),
    ],
  });
}

/**
 * The last day that a card was drawn with goes with each press: a second press of the same card renews nothing more. To
 * show without end is offered to whoever may decide that.
 */
const choices = (p: string, lastDay: string, mayDecide: boolean): Part[] => [
  text('ต่ออายุการเผยแพร่', { size: 'xs', weight: 'bold', margin: 'lg' }),
  ...renewalChoices(lastDay)
    .filter(({ until }) => until !== null || mayDecide)
    .map(({ choice, label, until }) =>
      pressable(
        [
          text(label, { color: ink.pressableText, weight: 'bold' }),
          note(until ? `เผยแพร่ถึงวันที่ ${thaiDate(until)}` : 'เผยแพร่ต่อไปจนกว่าจะนำลง'),
        ],
        postback(label, { a: 'renew', p, u: lastDay, w: choice }),
      ),
    ),
  { ...note('เนื้อหายังคงเหมือนเดิมตามที่ได้รับอนุมัติ กรุณาตรวจว่าข้อมูลยังเป็นปัจจุบันก่อนต่ออายุ'), margin: 'md' },
];
