import { submissionPath, verbalPath } from '@prakat/shared/addresses/mini-app';
import type { Postback } from '@prakat/shared/buttons/postback-data';
import { sureFindings } from '@prakat/shared/checks/finding-kinds';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { decisionsNow, type Submission } from '@prakat/shared/submission/schema';
import { type ActionName, transitionOf, transitions } from '@prakat/shared/submission/transitions';
import { calendarDate, thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import {
  agreeButton,
  liffLink,
  neutralButton,
  openButton,
  openRequest,
  postback,
  quietButton,
  refuseButton,
} from './buttons.ts';
import { clipLine } from './clip.ts';
import { findingsParts } from './findings-part.ts';
import { itemCard, signingFor } from './item-parts.ts';
import { displayPeriod } from './item-words.ts';
import { note, type Part, panel, rows, separator, text } from './parts.ts';
import { categoryName, coveredPeriod, decisionLine, person, subtopicName } from './words.ts';

const FILES_SHOWN = 5;
const DECISIONS_SHOWN = 2;

/** How the button of each weight looks. */
export const weighted = { agree: agreeButton, refuse: refuseButton, neutral: neutralButton } as const;

/**
 * What a reviewer decides on, sent to each of them in 1:1 chat. Its buttons name the revision and the fingerprint
 * of the content, files included, so that a decision holds for what the card was drawn from and nothing else.
 */
export function reviewCard(data: CardData): LineMessage {
  const { submission, profile, actions } = data;
  const { content, submitter, author, corrects, lastRefusal, round } = submission;
  const urgent = content.urgency === 'urgent';
  const what = corrects ? 'คำขอแก้ไขข้อมูลที่เผยแพร่' : 'คำขอเผยแพร่ข้อมูล';
  return itemCard(data, {
    tone: 'review',
    kind: `${what}${urgent ? ' (ด่วน)' : ''} รอพิจารณา`,
    alt: `${urgent ? 'ด่วน ' : ''}รอพิจารณา`,
    content,
    body: [
      ...correction(data),
      ...(urgent ? [panel('เหตุผลความเร่งด่วน', content.urgentReason ?? 'ไม่ได้ระบุ', 'rejected', 160)] : []),
      ...(endHasPassed(data)
        ? [panel('วันสิ้นสุดที่ขอไว้ผ่านไปแล้ว', 'ผู้อนุมัติต้องกำหนดวันสิ้นสุดการเผยแพร่ใหม่ก่อนอนุมัติ', 'changes')]
        : []),
      ...findingsParts(submission.checks),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['หัวข้อย่อย', subtopicName(profile, content)],
        ['รายละเอียด', clipLine(content.details, 100)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['ผู้แก้ไข', author.memberId === submitter.memberId ? null : person(author)],
        ['กลุ่มงาน', submitter.unitName],
        ['ติดต่อกลับ', submitter.contact],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['แหล่งที่มา', content.source],
        ['ช่วงข้อมูล', coveredPeriod(content)],
        ['กำกับเมื่อ', content.datedAt && thaiDateTime(content.datedAt)],
        ['วันที่เผยแพร่', content.publishOn && thaiDate(content.publishOn)],
        ['ระยะเผยแพร่', displayPeriod(profile, { submission, publication: null })],
        ['ลิงก์', content.externalLink],
        ['หมายเหตุ', content.remarks && clipLine(content.remarks, 70)],
        ['เคยส่งกลับเพราะ', round > 1 && lastRefusal ? clipLine(lastRefusal.reason, 80) : null],
      ),
      separator(),
      ...files(submission),
      ...earlierDecisions(submission),
      ...signingFor(data, 'พิจารณาคำขอนี้'),
    ],
    footer: [
      ...actions.map((name) => decisionButton(name, data)),
      verbalButton(data),
      openRequest(data, 'เปิดดูรายละเอียดและไฟล์'),
    ],
  });
}

/** What deciding on a correction does to what stands on the website, or no longer does. */
function correction({ submission: { corrects }, publication }: CardData): Part[] {
  if (!corrects) return [];
  const heading = 'ผลของการพิจารณา';
  if (publication?.state === 'on_display') {
    return [panel(heading, 'เมื่ออนุมัติ ฉบับนี้จะขึ้นแทนฉบับที่เผยแพร่อยู่ หากไม่อนุมัติ ฉบับเดิมยังเผยแพร่ต่อไป', 'published')];
  }
  const down = publication?.takenDown;
  if (publication?.state === 'taken_down' && down) {
    const why = `ข้อมูลนี้นำลงจากเว็บไซต์แล้ว เหตุผล: ${clipLine(down.reason, 120)}`;
    return [panel(heading, `${why}\nการอนุมัติจะนำขึ้นเว็บไซต์อีกครั้ง`, 'changes')];
  }
  return [panel(heading, 'เมื่ออนุมัติ ฉบับนี้จะขึ้นเว็บไซต์แทนฉบับที่รอเผยแพร่อยู่', 'published')];
}

/** The last day of display that the form asks for is over: whoever approves sets it anew, in the mini-app. */
const endHasPassed = ({ submission: { content }, now }: Pick<CardData, 'submission' | 'now'>): boolean =>
  content.displayUntil !== null && content.displayUntil < calendarDate(now);

function files({ content }: Submission): Part[] {
  const shown = content.files.slice(0, FILES_SHOWN);
  const more = content.files.length - shown.length;
  const title = content.files.length ? `ไฟล์แนบ ${content.files.length} ไฟล์` : 'ไม่มีไฟล์แนบ';
  return [
    text(title, { size: 'xs', weight: 'bold', margin: 'lg' }),
    ...shown.map(({ name, extension, bytes }) => ({
      ...text(`${clipLine(name, 50)} (${extension.toUpperCase()}, ${fileSizeInWords(bytes)})`),
      margin: 'sm',
    })),
    ...(more > 0 ? [note(`และอีก ${more} ไฟล์ ดูได้ในรายละเอียด`)] : []),
  ];
}

/** Of this filing: what was decided on an earlier one was about other words. */
function earlierDecisions(submission: Submission): Part[] {
  const decisions = decisionsNow(submission);
  if (decisions.length === 0) return [];
  return [
    text('ผู้พิจารณาก่อนหน้า', { size: 'xs', weight: 'bold', margin: 'lg' }),
    ...decisions.slice(-DECISIONS_SHOWN).map((decision) => ({
      ...text(decisionLine(decision), { size: 'xs' }, 130),
      margin: 'sm',
    })),
  ];
}

/** Permission by word of mouth is recorded in the mini-app. */
export function verbalButton({ submission, liffId, actions }: CardData): Part | null {
  if (!actions.includes('record_verbal_approval')) return null;
  return quietButton(liffLink(transitions.record_verbal_approval.label, liffId, verbalPath(submission.id)));
}

/** Actions that need a reason first ask for it; the others decide at once. Null for what is no decision on the request. */
function decisionButton(name: ActionName, data: CardData): Part | null {
  const { label, answers, weight = 'neutral', needsReason } = transitionOf(name);
  if (answers !== 'review') return null;
  const { id, number, revision, contentHash } = data.submission;
  if (name === 'approve' && endHasPassed(data)) {
    return openButton(liffLink('กำหนดวันสิ้นสุดใหม่และอนุมัติ', data.liffId, submissionPath(id)));
  }
  // Personal data was found for sure: whoever permits it says why it may be published all the same.
  const asks = needsReason || (name === 'approve' && sureFindings(data.submission.checks).length > 0);
  const a = (asks ? `ask_${name}` : name) as
    | 'propose'
    | 'approve'
    | 'ask_reject'
    | 'ask_send_back'
    | 'ask_approve';
  const press: Postback = { a, s: id, r: revision, h: contentHash };
  return weighted[weight](postback(label, press, `${label} คำขอ ${number}`));
}
