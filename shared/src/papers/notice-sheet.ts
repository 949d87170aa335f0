import type { OfficeProfile } from '../office/profile.ts';
import { versionNow } from '../publication/item-standing.ts';
import type { Publication } from '../publication/schema.ts';
import { publicationStateNames } from '../publication/state-names.ts';
import { calendarDate, thaiDate, thaiDateRange } from '../time/thai-date.ts';
import { fitLines, linesTaken } from './fit-lines.ts';
import { collectGaps } from './gaps.ts';
import { type Block, type Cell, type Paper, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';

/** `address`: of its page on the office's website; null while it has none. */
export type NoticeFacts = { publication: Publication; address: string | null };

const QR_MILLIMETRES = 35;

/**
 * Lines of 16 pt on a page of A4, and those that all but title and text takes, as drawn (14) and a few more: office, heading,
 * code, address, period, number, attachments, the days of the board.
 */
const LINES = { page: 47, others: 17 };

/**
 * Looks of the title, from the largest: how wide and how tall its letters are for those of the text, and on how many lines it
 * may stand. The last takes every title that the form takes.
 */
const LOOKS = [
  { size: 'poster', wide: 3, tall: 3, lines: 4 },
  { size: 'large', wide: 1.8, tall: 2.2, lines: 6 },
  { size: null, wide: 1.2, tall: 1.2, lines: 9 },
] as const;

/**
 * The sheet of a published item for the notice board (003: lines 22, 83 and 368): one page of A4. A text that does not fit
 * is cut at a sentence and says where the rest is read.
 */
export function noticeSheet(profile: OfficeProfile, { publication, address }: NoticeFacts): Paper {
  const gaps = collectGaps();
  const { state, number, updatedAt } = publication;
  const { content } = publication.next ?? publication.shown ?? { content: null };
  const centred = (text: string): Block => paragraph(paperNumerals(text), { align: 'center' });
  const title = content?.title ?? gaps.gap('หัวข้อของประกาศ');
  const look = LOOKS.find(({ wide, lines }) => linesTaken(title, wide) <= lines) ?? LOOKS[2];
  const heading = fitLines(title, look.lines, look.wide);
  const titleLines = linesTaken(heading.text, look.wide) * look.tall;
  const fitted = fitLines(textOf(content?.details ?? ''), LINES.page - LINES.others - titleLines);
  const attached = content?.files.length ?? 0;
  return {
    title: paperNumerals(`ประกาศ ${title}`),
    at: updatedAt,
    mark: state === 'on_display' ? null : publicationStateNames[state],
    blocks: [
      { kind: 'heading', text: paperNumerals(`${profile.name.full} ${profile.name.place}`) },
      { kind: 'heading', text: 'ประกาศ' },
      {
        kind: 'heading',
        text: paperNumerals(`${heading.text}${heading.cut ? '…' : ''}`),
        ...(look.size ? { size: look.size } : {}),
      },
      ...fitted.text
        .split('\n')
        .filter(Boolean)
        .map((text) => paragraph(paperNumerals(text), { indent: 1 })),
      ...(fitted.cut ? [centred('(อ่านต่อที่เว็บไซต์)')] : []),
      ...(attached > 0 ? [centred(`เอกสารแนบ ${attached} ไฟล์ อ่านได้ที่เว็บไซต์`)] : []),
      centred(`ระยะเวลาเผยแพร่ ${periodOf(publication)}`),
      centred(`คำขอเลขที่ ${number}`),
      ...whereToRead(address ?? '', () => gaps.gap('ที่อยู่ของหน้านี้บนเว็บไซต์')),
      onTheBoard(publication),
    ],
    persons: [],
    missing: gaps.missing,
  };
}

/** Without blank lines, which would take room. */
const textOf = (details: string): string =>
  details
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

function whereToRead(address: string, gap: () => string): Block[] {
  if (address === '') return [paragraph(gap(), { align: 'center' })];
  return [
    { kind: 'qr', address, millimetres: QR_MILLIMETRES },
    paragraph(address, { align: 'center', small: true }),
  ];
}

/** From when to when it is shown: of what is to go up next, or of what is there. */
function periodOf(publication: Publication): string {
  const { next, shown, publishedAt, displayUntil } = publication;
  const { content } = next ?? shown ?? { content: null };
  const from = publishedAt ? calendarDate(publishedAt) : (content?.publishOn ?? null);
  const permitted = versionNow(publication).end?.until ?? content?.displayUntil ?? null;
  const until = next ? permitted : displayUntil;
  if (from && until) return thaiDateRange(from, until);
  const begins = from ? `ตั้งแต่วันที่ ${thaiDate(from)}` : 'ตั้งแต่วันที่เผยแพร่';
  return until ? `${begins} ถึงวันที่ ${thaiDate(until)}` : `${begins} ไม่กำหนดวันสิ้นสุด`;
}

/** When somebody put it on the board and took it down, where that is recorded; dots for a pen. */
function onTheBoard({ placements }: Publication): Block {
  const board = placements.find(({ destination }) => destination === 'notice-board');
  const day = (at: string | undefined) => (at ? thaiDate(calendarDate(at)) : '.'.repeat(36));
  const half = (text: string): Cell => ({
    span: 1,
    blocks: [paragraph(paperNumerals(text), { align: 'center' })],
  });
  return {
    kind: 'table',
    columns: 2,
    unruled: true,
    together: true,
    rows: [
      [half(`ติดประกาศเมื่อ ${day(board?.confirmed?.at)}`), half(`ปลดเมื่อ ${day(board?.sheet?.takenOff?.at)}`)],
    ],
  };
}
