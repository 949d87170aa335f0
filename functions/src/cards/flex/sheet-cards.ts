import { paperPath } from '@prakat/shared/addresses/mini-app';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { versionOf } from '@prakat/shared/publication/placements';
import { sheetToPost, sheetToTakeOff } from '@prakat/shared/publication/standing';
import { transitions } from '@prakat/shared/publication/transitions';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { detail } from './alert-cards.ts';
import { agreeButton, liffLink, openButton, openRequest, postback } from './buttons.ts';
import { itemCard, signingFor } from './item-parts.ts';
import { claimedBy, displayPeriod, shownContent } from './item-words.ts';
import { closing, facts, type Part, panel, rows } from './parts.ts';
import { claimButton, taskNote } from './task-cards.ts';
import { categoryName, person } from './words.ts';

/** The sheet as a paper, to be printed. */
const printSheet = ({ profile, liffId, submission }: CardData): Part =>
  openButton(
    liffLink('พิมพ์แผ่นประกาศ', liffId, paperPath(derivedId(profile.id, 'notice_sheet', submission.id))),
  );

/** Asks the webmasters to put the sheet of a published item on the notice board, in the place of an older one. */
export function postSheetCard(data: CardData): LineMessage {
  const { submission, publication, profile, onPublication } = data;
  const content = shownContent(data);
  const board = publication && sheetToPost(publication);
  const { label } = transitions.post_sheet;
  const shown = publication?.shown;
  const seen = publication && shown ? versionOf(publication, shown.version) : null;
  return itemCard(data, {
    tone: 'task',
    kind: 'งานติดบอร์ดประชาสัมพันธ์',
    alt: 'งานติดบอร์ดประชาสัมพันธ์',
    content,
    body: [
      ...facts(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['ระยะเผยแพร่', displayPeriod(profile, data)],
        ['ผู้รับงาน', publication?.claim && claimedBy(publication), 2],
      ),
      ...signingFor(data, 'ติดประกาศ'),
      taskNote(
        publication,
        board?.placed != null
          ? 'กรุณาพิมพ์แผ่นประกาศฉบับแก้ไข ติดแทนแผ่นเดิม แล้วแจ้งว่าติดแล้ว'
          : 'กรุณาพิมพ์แผ่นประกาศ ติดที่บอร์ด แล้วแจ้งว่าติดแล้ว หากมีภาพถ่ายหรือไม่ติดบอร์ด กรุณาแจ้งจากรายละเอียดคำขอ',
      ),
    ],
    footer: [
      printSheet(data),
      seen && onPublication.includes('post_sheet')
        ? agreeButton(
            postback(
              label,
              { a: 'post_sheet', p: publication?.id ?? '', v: seen.version, h: seen.contentHash },
              `${label} คำขอ ${submission.number}`,
            ),
          )
        : null,
      claimButton(data),
      openRequest(data),
    ],
  });
}

/** Asks the webmasters to take the sheet off the notice board: its time is over, or what it says has come down. */
export function removeSheetCard(data: CardData): LineMessage {
  const { submission, publication, profile, onPublication } = data;
  const content = shownContent(data);
  const board = publication && sheetToTakeOff(publication);
  const { label } = transitions.remove_sheet;
  const down = publication?.state === 'taken_down' ? publication.takenDown : null;
  return itemCard(data, {
    tone: 'task',
    kind: 'งานปลดจากบอร์ดประชาสัมพันธ์',
    alt: 'งานปลดจากบอร์ดประชาสัมพันธ์',
    content,
    body: [
      ...(down ? [panel('เหตุผลที่นำลง', down.reason, 'changes')] : []),
      ...facts(
        ['หมวดหมู่', categoryName(profile, content)],
        ['เจ้าของข้อมูล', submission.submitter.name],
        ['ผู้ติดประกาศ', board?.confirmed && person(board.confirmed.by)],
        ['ผู้รับงาน', publication?.claim && claimedBy(publication), 2],
      ),
      ...signingFor(data, 'ปลดประกาศ'),
      taskNote(publication, 'กรุณาปลดแผ่นประกาศออกจากบอร์ด แล้วกดแจ้งว่าปลดแล้ว'),
    ],
    footer: [
      board && onPublication.includes('remove_sheet')
        ? agreeButton(
            postback(
              label,
              { a: 'remove_sheet', p: publication?.id ?? '', d: board.since },
              `${label} คำขอ ${submission.number}`,
            ),
          )
        : null,
      claimButton(data),
      openRequest(data),
    ],
  });
}

/** Tells the owner why it is not put on the notice board; on the website it stays. */
export const sheetSkippedCard = (data: CardData): LineMessage => {
  const content = shownContent(data);
  return itemCard(data, {
    tone: 'plain',
    kind: 'ไม่ติดบอร์ดประชาสัมพันธ์',
    content,
    body: [
      ...rows(['หมวดหมู่', categoryName(data.profile, content)], ['เหตุผล', detail(data, 'reason')]),
      closing('ข้อมูลยังเผยแพร่บนเว็บไซต์ตามเดิม หากต้องการให้ติดบอร์ดกรุณาติดต่อผู้ดูแลเว็บไซต์'),
    ],
    footer: [openRequest(data)],
  });
};
