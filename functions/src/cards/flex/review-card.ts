import { submissionPath, verbalPath } from '@prakat/shared/addresses/mini-app';
import type { Postback } from '@prakat/shared/buttons/postback-data';
import { sureFindings } from '@prakat/shared/checks/finding-kinds';
import { decisionsNow, type Submission } from '@prakat/shared/submission/schema';
import { type ActionName, transitionOf, transitions } from '@prakat/shared/submission/transitions';
import { calendarDate, thaiDate, thaiShortDate } from '@prakat/shared/time/thai-date';
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
import { isMended, mendedPart } from './mended-part.ts';
import { brief, facts, type Part, panel, photograph, sideBySide } from './parts.ts';
import { filesInShort, placeOf } from './words.ts';

/** How the button of each weight looks. */
export const weighted = { agree: agreeButton, refuse: refuseButton, neutral: neutralButton } as const;

/**
 * What a reviewer decides on, sent to each of them in 1:1 chat. Its buttons name the revision and the fingerprint
 * of the content, files included, so that a decision holds for what the card was drawn from and nothing else.
 */
export function reviewCard(data: CardData): LineMessage {
  const { submission } = data;
  const { content, corrects } = submission;
  const urgent = content.urgency === 'urgent';
  const what = corrects ? 'คำขอแก้ไขข้อมูลที่เผยแพร่' : 'คำขอเผยแพร่ข้อมูล';
  return itemCard(data, {
    tone: 'review',
    kind: `${what}${urgent ? ' (ด่วน)' : ''}`,
    alt: `${urgent ? 'ด่วน ' : ''}รอพิจารณา`,
    content,
    hero: data.picture
      ? photograph(data.picture, liffLink('ดูรูปและไฟล์', data.liffId, submissionPath(submission.id)))
      : null,
    body: [
      ...(isMended(submission) ? [] : [brief(content.details)]),
      ...correction(data),
      ...(urgent ? [panel('เหตุผลความเร่งด่วน', content.urgentReason ?? 'ไม่ได้ระบุ', 'rejected', 120)] : []),
      ...(endHasPassed(data)
        ? [panel('วันสิ้นสุดที่ขอไว้ผ่านไปแล้ว', 'ผู้อนุมัติต้องกำหนดวันสิ้นสุดการเผยแพร่ใหม่ก่อนอนุมัติ', 'changes')]
        : []),
      ...findingsParts(submission.checks),
      ...(isMended(submission) ? factsOnceMore(data) : factsAtFirst(data)),
      ...signingFor(data, 'พิจารณาคำขอนี้'),
    ],
    footer: [...decisionButtons(data), verbalButton(data), openRequest(data, 'เปิดดูรายละเอียดและไฟล์')],
  });
}

/** What the form says, as whoever has not seen it needs it. */
function factsAtFirst(data: CardData): Part[] {
  const { submission, profile } = data;
  const { content, submitter, author } = submission;
  const ownerName = content.informationOwner.name;
  const filedBy = `${submitter.name} ${submitter.unitName}`;
  return facts(
    ['หมวดหมู่', placeOf(profile, content), 2],
    ['ผู้รับผิดชอบ', ownerName === submitter.name ? filedBy : ownerName],
    ['ผู้ยื่นคำขอ', ownerName === submitter.name ? null : filedBy, 2],
    ['ผู้แก้ไข', author.memberId === submitter.memberId ? null : author.name],
    ['ไฟล์แนบ', filesInShort(content)],
    ['ลิงก์', content.externalLink, 2],
    ['เผยแพร่', displayed(data), 2],
    ['หมายเหตุ', content.remarks, 2],
    ['เห็นชอบแล้ว', proposedBy(submission)],
  );
}

/** Of a request that was mended: why it came back and what was changed, and the rest in as few lines as can be. */
function factsOnceMore(data: CardData): Part[] {
  const { submission, profile } = data;
  const { content } = submission;
  return [
    ...mendedPart(submission, profile),
    ...facts(
      ['หมวดหมู่', placeOf(profile, content)],
      ['ผู้รับผิดชอบ', content.informationOwner.name],
      ['เผยแพร่', displayed(data)],
    ),
  ];
}

/** From when, and for how long. */
function displayed({ profile, submission }: CardData): string {
  const { publishOn } = submission.content;
  const period = displayPeriod(profile, { submission, publication: null });
  return publishOn ? `ตั้งแต่ ${thaiDate(publishOn)} ${period}` : period;
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

/** Who has put it before whoever decides now, and when: of this filing, for an earlier one was about other words. */
function proposedBy(submission: Submission): string | null {
  const last = decisionsNow(submission).at(-1);
  return last ? `${last.by.name} ${thaiShortDate(calendarDate(last.at))}` : null;
}

/** The decision that lets it go on by itself; those that hold it back below, side by side, where no thumb slips. */
function decisionButtons(data: CardData): Part[] {
  const buttons = data.actions.flatMap((name) => decisionButton(name, data) ?? []);
  const [first, ...others] = buttons;
  if (!first || others.length === 0) return buttons;
  return [first, { ...sideBySide(others), margin: 'md' }];
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
