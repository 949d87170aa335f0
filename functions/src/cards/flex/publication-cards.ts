import { submissionPath } from '@prakat/shared/addresses/mini-app';
import { sharedAddressOf, standsAt } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { awaitsRemoval, heldNow, sheetToPost } from '@prakat/shared/publication/standing';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { isVerbalPending } from '../waiting-words.ts';
import { liffLink, openButton, openPage, openRequest } from './buttons.ts';
import { findingsParts } from './findings-part.ts';
import { itemCard } from './item-parts.ts';
import { approvedBy, displayPeriod, provedLine, shownContent, upSince } from './item-words.ts';
import { closing, panel, rows } from './parts.ts';
import { categoryName, person } from './words.ts';

/** Tells the owner that the item is on the website, or there again: where, since when, and who approved it. */
export function publishedCard(data: CardData): LineMessage {
  const { submission, publication, profile } = data;
  const content = shownContent(data);
  const page = openPage(publication);
  return itemCard(data, {
    tone: 'published',
    kind: submission.corrects ? 'เผยแพร่ฉบับแก้ไขบนเว็บไซต์แล้ว' : 'เผยแพร่บนเว็บไซต์แล้ว',
    content,
    body: rows(
      ['แก้ไขข้อมูลเลขที่', submission.corrects?.number],
      ['หมวดหมู่', categoryName(profile, content)],
      ['เผยแพร่เมื่อ', publication && upSince(publication)],
      ['ผู้อนุมัติ', approvedBy(data)],
      ['ระยะเผยแพร่', displayPeriod(profile, data)],
      ['ที่อยู่เว็บ', publication && sharedAddressOf(publication)],
      ['ตรวจบนเว็บไซต์', publication && provedLine(publication)],
    ),
    footer: [page && openButton(page), openRequest(data)],
  });
}

/** Tells owner and whoever took it down that it goes up again. */
export function restoredCard(data: CardData): LineMessage {
  const { publication, profile } = data;
  const content = shownContent(data);
  return itemCard(data, {
    tone: 'published',
    kind: 'นำกลับขึ้นเว็บไซต์',
    content,
    body: [
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['ระยะเผยแพร่', displayPeriod(profile, data)],
        ['เหตุผลที่เคยนำลง', publication?.takenDown?.reason],
        ['ผู้ที่เคยนำลง', publication?.takenDown?.by && person(publication.takenDown.by)],
      ),
      closing('ข้อมูลที่เคยนำลงจะกลับมาเผยแพร่ตามเดิม หากไม่ถูกต้องกรุณาแจ้งผู้ดูแลเว็บไซต์'),
    ],
    footer: [openRequest(data)],
  });
}

/**
 * Tells who decides, and the owner, that the last look before the website found personal data which nobody has answered
 * for: it waits for whoever decides.
 */
export function heldBackCard(data: CardData): LineMessage {
  const { publication, profile, onPublication, liffId, submission } = data;
  const held = publication && heldNow(publication);
  const { content } = submission;
  const mayRelease = onPublication.includes('release');
  const open = liffLink('ตรวจและให้เผยแพร่', liffId, submissionPath(submission.id));
  return itemCard(data, {
    tone: 'rejected',
    kind: 'พักการเผยแพร่ไว้ให้ตรวจ',
    content,
    body: [
      ...findingsParts({ findings: held?.findings ?? [] }),
      ...rows(['หมวดหมู่', categoryName(profile, content)], ['พักไว้เมื่อ', held && thaiShortDateTime(held.since)]),
      closing(
        mayRelease
          ? 'ข้อมูลนี้ยังไม่ขึ้นเว็บไซต์ กรุณาตรวจ แล้วระบุเหตุผลที่เผยแพร่ได้ หรือแจ้งเจ้าของข้อมูลให้ยกเลิกและแก้ไข'
          : 'ข้อมูลนี้ยังไม่ขึ้นเว็บไซต์ ระบบแจ้งผู้มีอำนาจอนุมัติให้ตรวจแล้ว ท่านยกเลิกการเผยแพร่เพื่อแก้ไขได้จากรายละเอียดคำขอ',
      ),
    ],
    footer: [mayRelease ? openButton(open) : null, openRequest(data)],
  });
}

/** Tells the owner that a webmaster checked the page: the third signature of the paper form. */
export function confirmedCard(data: CardData): LineMessage {
  const { publication } = data;
  const confirmed = publication && standsAt(publication)?.confirmed;
  const page = openPage(publication);
  return itemCard(data, {
    tone: 'published',
    kind: 'ยืนยันการเผยแพร่แล้ว',
    content: shownContent(data),
    body: [
      ...rows(
        ['ผู้ยืนยัน', confirmed && person(confirmed.by)],
        ['เมื่อ', confirmed && thaiShortDateTime(confirmed.at)],
        ['ที่อยู่เว็บ', publication && sharedAddressOf(publication)],
        ['ตรวจบนเว็บไซต์', publication && provedLine(publication)],
      ),
      closing(`ผู้ดูแลเว็บไซต์ตรวจหน้าที่เผยแพร่แล้ว ${leftAfterChecking(data)}`),
    ],
    footer: [page && openButton(page), openRequest(data)],
  });
}

/** What of the procedure is still to come once a page was checked. */
function leftAfterChecking({ submission, publication }: CardData): string {
  if (isVerbalPending(submission)) return 'ยังรอผู้อนุมัติทางวาจายืนยันเป็นลายลักษณ์อักษร';
  if (publication && sheetToPost(publication)) return 'ยังรอติดประกาศที่บอร์ดประชาสัมพันธ์';
  return 'คำขอนี้ดำเนินการครบทุกขั้นตอน';
}

/** Tells owner and webmasters that an item came down: why, who did it, and what the old address says now. */
export function takenDownCard(kind: string, data: CardData): LineMessage {
  const { publication, profile, onPublication } = data;
  const content = shownContent(data);
  const down = publication?.takenDown;
  const isOurs = publication?.placements.some(({ destination }) => destination === 'built-in') ?? false;
  const mayRestore = onPublication.includes('restore');
  return itemCard(data, {
    tone: 'plain',
    kind,
    content,
    body: [
      ...(down && down.kind !== 'expired' ? [panel('เหตุผล', down.reason, 'plain')] : []),
      ...rows(
        ['หมวดหมู่', categoryName(profile, content)],
        ['นำลงเมื่อ', down && thaiShortDateTime(down.at)],
        ['ผู้นำลง', down && (down.by ? person(down.by) : 'ระบบ')],
        ['ที่หน้าเดิมแจ้ง', isOurs ? down?.publicReason : null],
        ['ที่อยู่เว็บ', publication && sharedAddressOf(publication)],
      ),
      closing(afterTakingDown(publication)),
    ],
    footer: [openRequest(data, mayRestore ? 'เปิดรายละเอียดหรือนำกลับขึ้น' : undefined)],
  });
}

/** What becomes of it now, or who can put it back. */
function afterTakingDown(publication: Publication | null): string {
  if (publication?.placements.some(awaitsRemoval))
    return 'ข้อมูลนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงแล้ว';
  const { next, shown, takenDown } = publication ?? {};
  if (next && shown)
    return next.version > shown.version
      ? 'ฉบับแก้ไขที่ได้รับอนุมัติแล้วจะขึ้นเว็บไซต์ตามกำหนด'
      : 'ฉบับก่อนหน้าที่ได้รับอนุมัติจะกลับขึ้นเว็บไซต์แทน';
  if (takenDown?.kind === 'unconfirmed') return 'เมื่อผู้อนุมัติยืนยันเป็นลายลักษณ์อักษรแล้ว จึงนำกลับขึ้นได้จากรายละเอียดคำขอ';
  return takenDown?.byDecider
    ? 'หากยังต้องเผยแพร่ต่อ การนำกลับขึ้นเว็บไซต์ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ'
    : 'หากยังต้องเผยแพร่ต่อ ผู้ดูแลเว็บไซต์นำกลับขึ้นได้จากรายละเอียดคำขอ';
}

/** Tells the owner that a webmaster took it off the website that is kept by hand. */
export function removedCard(data: CardData): LineMessage {
  const { publication } = data;
  return itemCard(data, {
    tone: 'plain',
    kind: 'นำลงจากเว็บไซต์เรียบร้อยแล้ว',
    content: shownContent(data),
    body: [
      ...rows(
        ['เหตุผลที่นำลง', publication?.takenDown?.reason],
        ['ที่อยู่เดิม', publication && sharedAddressOf(publication)],
      ),
      closing('ผู้ดูแลเว็บไซต์แจ้งว่านำข้อมูลนี้ลงจากเว็บไซต์ของหน่วยงานแล้ว'),
    ],
    footer: [openRequest(data)],
  });
}

/** Tells owner and webmasters that it does not go up any more: its last day passed first, or it was not confirmed in time. */
export function lapsedCard(data: CardData): LineMessage {
  const { submission, publication, profile, details } = data;
  const { reason, until } = details;
  const stays = publication && standsAt(publication);
  const why =
    typeof reason === 'string'
      ? reason
      : `พ้นวันสิ้นสุดการเผยแพร่ที่ได้รับอนุมัติ${typeof until === 'string' ? ` (${thaiDate(until)})` : ''} ก่อนนำขึ้นเว็บไซต์`;
  return itemCard(data, {
    tone: 'changes',
    kind: 'ไม่นำขึ้นเว็บไซต์',
    content: submission.content,
    body: [
      panel('เหตุผล', why, 'changes'),
      ...rows(
        ['หมวดหมู่', categoryName(profile, submission.content)],
        ['เจ้าของข้อมูล', person(submission.submitter)],
      ),
      closing(
        stays ? 'ข้อมูลฉบับเดิมยังเผยแพร่ต่อไป หากยังต้องแก้ไข กรุณายื่นคำขอแก้ไขใหม่' : 'หากยังต้องเผยแพร่ กรุณายื่นคำขอใหม่',
      ),
    ],
    footer: [openRequest(data)],
  });
}
