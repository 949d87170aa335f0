import { renewalChoices } from '@prakat/shared/submission/renewal';
import { calendarDate, daysBetween, thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { ink } from './palette.ts';
import {
  band,
  bubble,
  card,
  heading,
  link,
  neutralButton,
  note,
  type Part,
  panel,
  postback,
  pressable,
  quietButton,
  rows,
  text,
} from './parts.ts';
import { categoryName, person } from './words.ts';

/** Tells owner and webmasters some days ahead that an item will come down, and lets them choose. */
export function expiryBubble(data: CardData): LineMessage {
  const { submission, profile, liffId, now, actions } = data;
  const { id, number, content, publication, submitter } = submission;
  const lastDay = publication?.displayUntil ?? null;
  const left = lastDay ? daysBetween(calendarDate(now), lastDay) : 0;
  const page = publication && link('เปิดหน้าที่เผยแพร่', publication.url);
  const choosing = lastDay !== null && actions.includes('renew');
  const contents = bubble({
    header: band('task', profile.name.short, 'ใกล้ครบกำหนดเผยแพร่', number),
    body: [
      heading(content.title),
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
        ['เจ้าของข้อมูล', person(submitter)],
        ['เผยแพร่เมื่อ', publication && thaiShortDateTime(publication.publishedAt)],
      ),
      ...(choosing ? choices(id, lastDay) : []),
    ],
    footer: [
      choosing
        ? neutralButton(
            postback(
              'ปล่อยให้ครบกำหนด',
              { a: 'let_expire', s: id, u: lastDay },
              `ปล่อยให้คำขอ ${number} ครบกำหนด`,
            ),
          )
        : null,
      page && quietButton(page),
      quietButton(liffLink('เลือกวันอื่นหรือดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`ใกล้ครบกำหนดเผยแพร่ ${number}: ${content.title}`, contents);
}

/** The last day that a card was drawn with goes with each press: a second press of the same card renews nothing more. */
const choices = (id: string, lastDay: string): Part[] => [
  text('ต่ออายุการเผยแพร่', { size: 'xs', weight: 'bold', margin: 'lg' }),
  ...renewalChoices(lastDay).map(({ choice, label, until }) =>
    pressable(
      [
        text(label, { color: ink.pressableText, weight: 'bold' }),
        note(until ? `เผยแพร่ถึงวันที่ ${thaiDate(until)}` : 'เผยแพร่ต่อไปจนกว่าจะนำลง'),
      ],
      postback(label, { a: 'renew', s: id, u: lastDay, w: choice }),
    ),
  ),
  { ...note('เนื้อหายังคงเหมือนเดิมตามที่ได้รับอนุมัติ กรุณาตรวจว่าข้อมูลยังเป็นปัจจุบันก่อนต่ออายุ'), margin: 'md' },
];
