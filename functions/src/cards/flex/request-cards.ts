import { editPath } from '@prakat/shared/addresses/mini-app';
import { publicationBy } from '@prakat/shared/publication/item-standing';
import { isByHand, standsAt, websiteOf } from '@prakat/shared/publication/placements';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { holdersInWords, isVerbalPending } from '../waiting-words.ts';
import {
  liffLink,
  neutralButton,
  openButton,
  openPage,
  openRequest,
  postback,
  quietButton,
} from './buttons.ts';
import { itemCard } from './item-parts.ts';
import { approvedBy, claimedBy, contentOf, displayPeriod, publicationDay, standing } from './item-words.ts';
import { closing, line, type Part, panel, row, rows, separator } from './parts.ts';
import { verbalButton } from './review-card.ts';
import { categoryName, decisionLine, person, verbalLine } from './words.ts';

type Result = 'approved' | 'rejected' | 'changes_requested';

/** What was decided and what comes of it; a correction that is refused leaves what it would have corrected as it is. */
function wordsFor(result: Result, data: CardData): { kind: string; next: string } {
  const { submission, publication } = data;
  const isCorrection = submission.corrects !== null;
  switch (result) {
    case 'approved': {
      const website = publication && websiteOf(publication);
      const day = publicationDay(data);
      return {
        kind: isCorrection ? 'คำขอแก้ไขได้รับอนุมัติแล้ว' : 'คำขอได้รับอนุมัติแล้ว',
        next: `${website && isByHand(website) ? 'ผู้ดูแลเว็บไซต์จะนำข้อมูลขึ้นเผยแพร่' : 'ระบบจะนำข้อมูลขึ้นเว็บไซต์'}${day ? `ในวันที่ ${day}` : ''} และจะแจ้งให้ทราบเมื่อเผยแพร่แล้ว`,
      };
    }
    case 'rejected':
      return isCorrection
        ? {
            kind: 'คำขอแก้ไขไม่ได้รับอนุมัติ',
            next: `${publication?.state === 'on_display' ? 'ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่ ' : ''}หากต้องการแก้ไขอีกครั้งกรุณายื่นคำขอแก้ไขใหม่`,
          }
        : {
            kind: 'คำขอไม่ได้รับอนุมัติ',
            next: 'คำขอนี้สิ้นสุดแล้ว หากต้องการเผยแพร่ข้อมูลที่แก้ไขแล้ว กรุณายื่นคำขอใหม่',
          };
    case 'changes_requested':
      return {
        kind: 'คำขอถูกส่งกลับให้แก้ไข',
        next: 'กรุณาแก้ไขตามเหตุผลที่แจ้ง แล้วส่งคำขอเดิมอีกครั้ง โดยใช้เลขที่คำขอเดิม',
      };
  }
}

/** Mends what was sent back, in the mini-app. */
const editButton = ({ submission, liffId, actions }: CardData): Part | null =>
  actions.includes('resubmit')
    ? openButton(liffLink('แก้ไขและส่งอีกครั้ง', liffId, editPath(submission.id)))
    : null;

/** Tells the submitter how their request was decided, why, and what they can do next. */
export function resultCard(result: Result, data: CardData): LineMessage {
  const { content, lastRefusal, decisions, verbal } = data.submission;
  const { kind, next } = wordsFor(result, data);
  const tone = result === 'changes_requested' ? 'changes' : result;
  const refused = result !== 'approved' && lastRefusal;
  const at = refused
    ? lastRefusal.at
    : isVerbalPending(data.submission)
      ? verbal?.givenAt
      : decisions.at(-1)?.at;
  return itemCard(data, {
    tone,
    kind,
    content,
    body: [
      ...(refused ? [panel('เหตุผล', lastRefusal.reason, tone)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(data.profile, content)],
        ['ผู้พิจารณา', result === 'approved' ? approvedBy(data) : refused ? person(refused.by) : null],
        ['เมื่อ', at && thaiShortDateTime(at)],
      ),
      closing(next),
    ],
    footer: [editButton(data), openRequest(data)],
  });
}

/** Tells the owner that a step has passed, and who has their request now. */
export const proposedCard = (data: CardData): LineMessage => statusCard(data, 'คำขอของท่านผ่านขั้นตอนหนึ่งแล้ว');

/** To whoever would have considered it: its owner took it back. */
export const withdrawnCard = (data: CardData): LineMessage =>
  statusCard(data, data.submission.corrects ? 'ผู้ยื่นคำขอถอนคำขอแก้ไข' : 'ผู้ยื่นคำขอถอนคำขอแล้ว');

/** Tells the successor that an item is theirs from now on, and what it asks of them. */
export function transferredCard(data: CardData): LineMessage {
  const { submission, publication, profile } = data;
  const { content, submitter, lastRefusal, state } = submission;
  const own = publicationBy(submission, publication);
  const page = own && standsAt(own) && openPage(own);
  return itemCard(data, {
    tone: 'task',
    kind: 'ท่านได้รับมอบคำขอนี้',
    body: [
      ...(state === 'changes_requested' && lastRefusal
        ? [panel('เหตุผลที่ส่งกลับ', lastRefusal.reason, 'changes')]
        : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ผู้ยื่นคำขอเดิม', person(submitter)],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['ระยะเผยแพร่', own && displayPeriod(profile, data)],
      ),
      closing('ผู้ดูแลระบบมอบให้ท่านเป็นเจ้าของข้อมูลต่อจากผู้ยื่นคำขอเดิม การแจ้งผล การแก้ไข และการต่ออายุจะมาถึงท่านตั้งแต่นี้ไป'),
    ],
    footer: [editButton(data), page && quietButton(page), openRequest(data)],
  });
}

/** Where an item stands, for anybody of the office who asks; `kind` says why they are told. */
export function statusCard(data: CardData, kind = 'สถานะคำขอ'): LineMessage {
  const { submission, publication, profile } = data;
  const { content, submitter, verbal, decisions, updatedAt } = submission;
  const { name, tone } = standing(data);
  const now = contentOf(data);
  const own = publicationBy(submission, publication);
  const place = own && standsAt(own);
  const page = place && openPage(own);
  const reason = reasonOf(data);
  const lines = [...decisions.slice(-4).map(decisionLine), ...(verbal ? [verbalLine(verbal)] : [])];
  const changedAt = own && own.updatedAt > updatedAt ? own.updatedAt : updatedAt;
  return itemCard(data, {
    tone: 'plain',
    kind,
    alt: `${kind} ${name}`,
    content: now,
    body: [
      ...(reason ? [panel('เหตุผล', reason, tone === 'plain' ? 'alert' : tone)] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, now)],
        ['ผู้ยื่นคำขอ', person(submitter)],
        ['วันที่ยื่น', thaiDate(content.requestDate)],
        ['วันที่เผยแพร่', publicationDay(data)],
        ['ระยะเผยแพร่', own && displayPeriod(profile, data)],
        ['ปรับปรุงล่าสุด', thaiShortDateTime(changedAt)],
        ['ผู้รับงาน', own?.claim ? claimedBy(own) : null],
        ['ผู้ยืนยัน', place?.confirmed && person(place.confirmed.by)],
      ),
      ...heldParts(data),
      ...(lines.length ? [separator()] : []),
      ...lines.map(line),
    ],
    footer: [
      editButton(data),
      page ? openButton(page) : null,
      nudgeButton(data),
      verbalButton(data),
      openRequest(data),
    ],
  });
}

/** With whom it is, since when and what comes next; nothing where nobody is waited for, or nobody asked who it is. */
function heldParts({ held }: CardData): Part[] {
  if (!held) return [];
  return [
    row('รออยู่ที่', holdersInWords(held), 500),
    ...rows(['ตั้งแต่', thaiShortDateTime(held.since)]),
    row('ขั้นต่อไป', held.next, 300),
  ];
}

/** Asks whoever has it to go on. */
function nudgeButton({ submission: { id, number }, actions, onPublication }: CardData): Part | null {
  if (!actions.includes('nudge') && !onPublication.includes('nudge')) return null;
  return neutralButton(postback('ติดตาม', { a: 'nudge', s: id }, `ติดตามคำขอ ${number}`));
}

/** Why it was refused, sent back or taken down; null where there is nothing to give a reason for. */
function reasonOf({ submission, publication }: CardData): string | null {
  const { state, lastRefusal } = submission;
  if (state === 'rejected' || state === 'changes_requested') return lastRefusal?.reason ?? null;
  const own = publicationBy(submission, publication);
  if (own?.state !== 'taken_down' || own.takenDown?.kind === 'expired') return null;
  return own.takenDown?.reason ?? null;
}
