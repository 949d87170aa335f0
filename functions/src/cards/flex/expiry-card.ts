import { submissionPath } from '@prakat/shared/addresses/mini-app';
import { renewalChoices } from '@prakat/shared/submission/renewal';
import { calendarDate, daysBetween, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { liffLink, neutralButton, openPage, postback, quietButton } from './buttons.ts';
import { itemCard } from './item-parts.ts';
import { shownContent } from './item-words.ts';
import { ink } from './palette.ts';
import { fact, note, type Part, panel, pressable, text } from './parts.ts';

/** Tells owner and webmasters some days ahead that an item will come down, and lets them choose. */
export function expiryCard(data: CardData): LineMessage {
  const { submission, publication, liffId, now, onPublication } = data;
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
      ...fact('เจ้าของข้อมูล', submission.submitter.name),
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
  text('ต่ออายุ เมื่อตรวจแล้วว่าข้อมูลยังเป็นปัจจุบัน', { size: 'xs', weight: 'bold', margin: 'md' }),
  ...renewalChoices(lastDay)
    .filter(({ until }) => until !== null || mayDecide)
    .map(({ choice, label, until }) =>
      pressable(
        [
          {
            type: 'box',
            layout: 'horizontal',
            contents: [
              text(label, { color: ink.pressableText, weight: 'bold', flex: 0 }),
              {
                ...note(until ? `ถึง ${thaiDate(until)}` : 'จนกว่าจะนำลง'),
                align: 'end',
                gravity: 'center',
              },
            ],
          },
        ],
        postback(label, { a: 'renew', p, u: lastDay, w: choice }),
        'sm',
      ),
    ),
];
