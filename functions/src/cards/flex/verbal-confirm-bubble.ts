import { verbalMeans } from '@prakat/shared/submission/state-names';
import { transitions } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import {
  agreeButton,
  band,
  bubble,
  card,
  heading,
  note,
  type Part,
  panel,
  postback,
  quietButton,
  refuseButton,
  rows,
} from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { categoryName, person } from './words.ts';

/** Asks whoever gave permission by word of mouth to confirm it in writing, or to say that it was not so. */
export function verbalConfirmBubble(data: CardData): LineMessage {
  const { submission, profile, liffId, now } = data;
  const { id, number, content, submitter, verbal } = submission;
  const overdue = verbal && now > verbal.confirmBy;
  const contents = bubble({
    header: band('changes', profile.name.short, 'ขอให้ยืนยันการอนุมัติทางวาจา', number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(verbal
        ? [
            panel(
              overdue ? 'เลยกำหนดยืนยันแล้ว' : 'กรุณายืนยันภายใน',
              thaiShortDateTime(verbal.confirmBy),
              overdue ? 'rejected' : 'changes',
            ),
          ]
        : []),
      ...rows(
        ['ผู้อนุมัติ', verbal && person(verbal.givenBy)],
        ['อนุมัติเมื่อ', verbal && thaiShortDateTime(verbal.givenAt)],
        ['วิธี', verbal && verbalMeans[verbal.means]],
        ['แจ้งแก่', verbal?.givenTo ?? null],
        ['ความเร่งด่วน', verbal?.whyUrgent ?? null],
        ['หมายเหตุ', verbal?.note ?? null],
        ['ภาพถ่าย', verbal?.photo ? 'มี เปิดดูได้ในรายละเอียด' : null],
        ['ผู้บันทึก', verbal && `${person(verbal.recordedBy)} เมื่อ ${thaiShortDateTime(verbal.recordedAt)}`],
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['ไฟล์แนบ', content.files.length ? `${content.files.length} ไฟล์` : 'ไม่มี'],
      ),
      {
        ...note('เมื่อยืนยัน ระบบจะบันทึกเป็นการอนุมัติของท่าน หากไม่ได้อนุมัติ ระบบจะถามเหตุผล นำข้อมูลลง และแจ้งผู้เกี่ยวข้อง', 400),
        margin: 'lg',
      },
    ],
    footer: [
      ...verbalButtons(data),
      quietButton(
        liffLink(verbal?.photo ? 'เปิดดูรายละเอียดและภาพถ่าย' : 'เปิดดูรายละเอียด', liffId, submissionPath(id)),
      ),
    ],
  });
  return card(`กรุณายืนยันการอนุมัติทางวาจา คำขอ ${number}: ${content.title}`, contents);
}

/** They name the moment of the record, so that a card of an earlier permission never settles a later one. */
function verbalButtons({ submission: { id, number, verbal }, actions }: CardData): Part[] {
  if (!verbal) return [];
  const confirm = transitions.confirm_verbal.label;
  const deny = transitions.deny_verbal.label;
  const said = { s: id, v: verbal.recordedAt };
  return [
    ...(actions.includes('confirm_verbal')
      ? [agreeButton(postback(confirm, { a: 'confirm_verbal', ...said }, `${confirm} คำขอ ${number}`))]
      : []),
    ...(actions.includes('deny_verbal')
      ? [refuseButton(postback(deny, { a: 'ask_deny_verbal', ...said }, `${deny} คำขอ ${number}`))]
      : []),
  ];
}
