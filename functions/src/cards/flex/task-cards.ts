import { submissionPath } from '@prakat/shared/addresses/mini-app';
import { sharedAddressOf, standsAt, versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { awaitsRemoval, dayAhead } from '@prakat/shared/publication/standing';
import { destinationNames } from '@prakat/shared/publication/state-names';
import { transitions } from '@prakat/shared/publication/transitions';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { publicationTurnWords } from '../waiting-words.ts';
import {
  agreeButton,
  liffLink,
  neutralButton,
  openButton,
  openPage,
  openRequest,
  postback,
} from './buttons.ts';
import { itemCard, signingFor } from './item-parts.ts';
import { approvedBy, claimedBy, displayPeriod, publicationDay, shownContent } from './item-words.ts';
import { closing, facts, type Part, panel, rows, sideBySide } from './parts.ts';
import { categoryName, filesInShort, placeOf } from './words.ts';

/** Takes the task, so that two webmasters do not do it at once. */
export function claimButton({ submission: { number }, publication, onPublication }: CardData): Part | null {
  if (!publication || !onPublication.includes('claim_task')) return null;
  const { label } = transitions.claim_task;
  return neutralButton(postback(label, { a: 'claim_task', p: publication.id }, `${label} คำขอ ${number}`));
}

/** The buttons that there are, beside each other where there are two. */
const inOneRow = (...buttons: (Part | null)[]): Part[] => {
  const there = buttons.filter((button) => button !== null);
  return there.length > 1 ? [{ ...sideBySide(there), margin: 'md' }] : there;
};

/** What the task is; and what taking it is for, as long as nobody has. */
export const taskNote = (publication: Publication | null, what: string): Part =>
  closing(publication?.claim ? what : `ยังไม่มีผู้รับงาน ${what}`);

/**
 * Gives the webmasters an approved item to put on the website by hand, not before its day; its address is reported in
 * the mini-app.
 */
export function publishTaskCard(data: CardData): LineMessage {
  const { submission, publication, profile, liffId, now } = data;
  const content = publication?.next?.content ?? submission.content;
  const ahead = publication && dayAhead(publication, now);
  const day = ahead && thaiDate(ahead);
  return itemCard(data, {
    tone: 'task',
    kind: 'งานนำขึ้นเผยแพร่',
    alt: 'งานนำขึ้นเผยแพร่',
    content,
    body: [
      ...(day ? [panel('นำขึ้นเว็บไซต์ตั้งแต่วันที่', day, 'changes')] : []),
      ...facts(
        ['หมวดหมู่', placeOf(profile, content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['ผู้อนุมัติ', approvedBy(data)],
        ['ระยะเผยแพร่', displayPeriod(profile, data)],
        ['ไฟล์แนบ', filesInShort(content)],
        ['หน้าเว็บเดิม', publication && sharedAddressOf(publication), 2],
        ['ผู้รับงาน', publication?.claim && claimedBy(publication), 2],
      ),
      ...signingFor(data, 'นำขึ้นเผยแพร่'),
      taskNote(publication, `กรุณานำขึ้นเว็บไซต์${day ? `ตั้งแต่วันที่ ${day} ` : ''} แล้วแจ้งที่อยู่หน้าเว็บ`),
    ],
    footer: [
      openButton(liffLink('เปิดคำขอและแจ้งที่อยู่หน้าเว็บ', liffId, submissionPath(submission.id))),
      claimButton(data),
    ],
  });
}

/** Asks the webmasters to look at the published page and sign that it is right; the first who does has done it. */
export function confirmTaskCard(data: CardData): LineMessage {
  const { submission, publication, profile } = data;
  const content = shownContent(data);
  const page = openPage(publication);
  return itemCard(data, {
    tone: 'task',
    kind: 'งานตรวจและยืนยัน',
    alt: 'งานตรวจและยืนยันการเผยแพร่',
    content,
    body: [
      ...facts(
        ['หมวดหมู่', placeOf(profile, content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['ผู้อนุมัติ', approvedBy(data)],
        ['ไฟล์แนบ', filesInShort(content)],
        ['ผู้รับงาน', publication?.claim && claimedBy(publication), 2],
      ),
      ...signingFor(data, 'ยืนยันการเผยแพร่'),
      taskNote(publication, 'กรุณาเปิดตรวจแล้วกดยืนยัน'),
    ],
    footer: [
      page && openButton(page),
      ...inOneRow(confirmButton(data), claimButton(data)),
      openRequest(data),
    ],
  });
}

/** It names the version and the content that the card shows: whoever confirms signs for that and for nothing newer. */
function confirmButton({ submission: { number }, publication, onPublication }: CardData): Part | null {
  if (!publication?.shown || !onPublication.includes('confirm_publication')) return null;
  const { label } = transitions.confirm_publication;
  const { version, contentHash } = versionOf(publication, publication.shown.version);
  const seen = { p: publication.id, v: version, h: contentHash };
  return agreeButton(postback(label, { a: 'confirm_publication', ...seen }, `${label} คำขอ ${number}`));
}

/** Asks the webmasters to take something off a website by hand: kept by hand, or where the product could not. */
export function removeTaskCard(data: CardData): LineMessage {
  const { submission, publication, profile, onPublication } = data;
  const content = shownContent(data);
  const places = publication?.placements.filter(awaitsRemoval) ?? [];
  const page = openPage(publication, 'เปิดหน้าที่ต้องนำลง');
  const { label } = transitions.confirm_removed;
  const mayConfirm = publication && onPublication.includes('confirm_removed');
  const error = places.find((place) => place.error)?.error;
  return itemCard(data, {
    tone: 'task',
    kind: 'งานนำลงจากเว็บไซต์',
    alt: 'งานนำลงจากเว็บไซต์',
    content,
    body: [
      ...(publication?.takenDown ? [panel('เหตุผลที่นำลง', publication.takenDown.reason, 'changes')] : []),
      ...facts(
        ['หมวดหมู่', placeOf(profile, content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['นำลงจาก', places.map(({ destination }) => destinationNames[destination]).join(', ')],
        ['ที่อยู่เว็บ', places.map(({ address }) => address).find(Boolean), 2],
        ['ข้อผิดพลาด', error, 3],
        ['ผู้รับงาน', publication?.claim && claimedBy(publication), 2],
      ),
      ...signingFor(data, 'นำลงจากเว็บไซต์'),
      taskNote(
        publication,
        error
          ? 'ระบบนำข้อมูลนี้ลงเองไม่สำเร็จ ประชาชนอาจยังเปิดอ่านได้ กรุณานำลงจากเว็บไซต์โดยเร็ว แล้วกดแจ้งว่านำลงแล้ว'
          : 'ข้อมูลนี้ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบนำลงแทนไม่ได้ กรุณานำลงจากเว็บไซต์ แล้วกดแจ้งว่านำลงแล้ว',
      ),
    ],
    footer: [
      page && openButton(page),
      mayConfirm
        ? agreeButton(
            postback(
              label,
              { a: 'confirm_removed', p: publication.id, r: publication.revision },
              `${label} คำขอ ${submission.number}`,
            ),
          )
        : null,
      claimButton(data),
      openRequest(data),
    ],
  });
}

/** To the other webmasters: one of them has taken the task. */
export function taskClaimedCard(data: CardData): LineMessage {
  const { publication } = data;
  return itemCard(data, {
    tone: 'plain',
    kind: 'มีผู้รับงานแล้ว',
    content: publication?.next?.content ?? shownContent(data),
    body: [
      ...rows(
        ['งาน', publication && publicationTurnWords(publication)],
        ['ผู้รับงาน', publication && claimedBy(publication)],
      ),
      closing('ท่านไม่ต้องดำเนินการ เว้นแต่ผู้รับงานส่งต่องานให้ท่าน'),
    ],
    footer: [openRequest(data)],
  });
}

/** To the webmasters who were asked to put it up: its owner thought better of it. */
export function calledOffCard(data: CardData): LineMessage {
  const { submission, publication, profile } = data;
  const stays = publication && standsAt(publication);
  return itemCard(data, {
    tone: 'plain',
    kind: 'ยกเลิกการเผยแพร่',
    content: submission.content,
    body: [
      ...rows(
        ['หมวดหมู่', categoryName(profile, submission.content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['วันที่เผยแพร่', publicationDay(data)],
      ),
      closing(
        stays
          ? 'เจ้าของข้อมูลยกเลิกการนำฉบับนี้ขึ้นเว็บไซต์ ไม่ต้องนำขึ้น ข้อมูลฉบับเดิมยังเผยแพร่ต่อไป'
          : 'เจ้าของข้อมูลยกเลิกการเผยแพร่ ไม่ต้องนำขึ้นเว็บไซต์',
      ),
    ],
    footer: [openRequest(data)],
  });
}
