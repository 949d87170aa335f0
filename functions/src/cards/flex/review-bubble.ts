import type { Postback } from '@prakat/shared/buttons/postback-data';
import { actingFor } from '@prakat/shared/people/names';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { transitionOf, transitions } from '@prakat/shared/submission/transitions';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath, verbalPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { clipLine } from './clip.ts';
import {
  agreeButton,
  band,
  bubble,
  card,
  heading,
  neutralButton,
  note,
  type Part,
  panel,
  postback,
  quietButton,
  refuseButton,
  rows,
  separator,
  text,
} from './parts.ts';
import { standingParts } from './standing-parts.ts';
import {
  categoryName,
  coveredPeriod,
  decisionLine,
  displayPeriod,
  fileSize,
  person,
  subtopicName,
} from './words.ts';

const FILES_SHOWN = 5;
const DECISIONS_SHOWN = 4;

/**
 * What a reviewer decides on, sent to each of them in 1:1 chat. Its buttons name the revision and the fingerprint
 * of the content, files included, so that a decision holds for what the card was drawn from and nothing else.
 */
export function reviewBubble(data: CardData): LineMessage {
  const { submission, profile, liffId, actions, onBehalfOf } = data;
  const { content, submitter, number } = submission;
  const urgent = content.urgency === 'urgent';
  const what = submission.publishedContent ? 'ขอแก้ไขข้อมูลที่เผยแพร่' : 'คำขอเผยแพร่ข้อมูล';
  const kind = `${what}${urgent ? ' (ด่วน)' : ''} รอพิจารณา`;
  const contents = bubble({
    header: band('review', profile.name.short, kind, number),
    body: [
      heading(content.title),
      ...standingParts(submission),
      ...(urgent ? [panel('เหตุผลความเร่งด่วน', content.urgentReason ?? 'ไม่ได้ระบุ', 'rejected', 200)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['หัวข้อย่อย', subtopicName(profile, content)],
        ['รายละเอียด', clipLine(content.details, 140)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['หน่วยงาน', submitter.unitName],
        ['ติดต่อกลับ', submitter.contact],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['แหล่งที่มา', content.source],
        ['ช่วงข้อมูล', coveredPeriod(content)],
        ['วันที่เผยแพร่', content.publishOn && thaiDate(content.publishOn)],
        ['ระยะเผยแพร่', displayPeriod(profile, submission)],
        ['ลิงก์', content.externalLink],
        ['หมายเหตุ', content.remarks && clipLine(content.remarks, 100)],
      ),
      separator(),
      ...files(submission),
      ...earlierDecisions(submission),
      ...(onBehalfOf ? [panel('การลงนาม', `ท่านพิจารณาเรื่องนี้โดย${actingFor(onBehalfOf)}`, 'review', 200)] : []),
    ],
    footer: [
      ...actions.flatMap((name) => decisionButton(name, submission)),
      verbalButton(data),
      quietButton(liffLink('เปิดดูรายละเอียดและไฟล์', liffId, submissionPath(submission.id))),
    ],
  });
  return card(`${urgent ? 'ด่วน ' : ''}รอพิจารณา คำขอ ${number}: ${content.title}`, contents);
}

function files({ content }: Submission): Part[] {
  const shown = content.files.slice(0, FILES_SHOWN);
  const more = content.files.length - shown.length;
  const title = content.files.length ? `ไฟล์แนบ ${content.files.length} ไฟล์` : 'ไม่มีไฟล์แนบ';
  return [
    text(title, { size: 'xs', weight: 'bold', margin: 'lg' }),
    ...shown.map(({ name, extension, bytes }) => ({
      ...text(`${clipLine(name, 50)} (${extension.toUpperCase()}, ${fileSize(bytes)})`),
      margin: 'sm',
    })),
    ...(more > 0 ? [note(`และอีก ${more} ไฟล์ ดูได้ในรายละเอียด`)] : []),
  ];
}

function earlierDecisions({ decisions }: Submission): Part[] {
  if (decisions.length === 0) return [];
  return [
    text('ผู้พิจารณาก่อนหน้า', { size: 'xs', weight: 'bold', margin: 'lg' }),
    ...decisions.slice(-DECISIONS_SHOWN).map((decision) => ({
      ...text(decisionLine(decision), { size: 'xs' }, 160),
      margin: 'sm',
    })),
  ];
}

/** Permission by word of mouth is recorded in the mini-app. */
export function verbalButton({ submission, liffId, actions }: CardData): Part | null {
  if (!actions.includes('record_verbal_approval')) return null;
  return quietButton(liffLink(transitions.record_verbal_approval.label, liffId, verbalPath(submission.id)));
}

/** Actions that need a reason first ask for it; the others decide at once. */
function decisionButton(name: ActionName, { id, number, revision, contentHash }: Submission): Part[] {
  const { label } = transitionOf(name);
  const press = (a: 'propose' | 'approve' | 'ask_send_back' | 'ask_reject') => {
    const data: Postback = { a, s: id, r: revision, h: contentHash };
    return postback(label, data, `${label} คำขอ ${number}`);
  };
  if (name === 'propose' || name === 'approve') return [agreeButton(press(name))];
  if (name === 'send_back') return [neutralButton(press('ask_send_back'))];
  if (name === 'reject') return [refuseButton(press('ask_reject'))];
  return [];
}
