import { freshnessPath } from '@prakat/shared/addresses/mini-app';
import { refreshNames } from '@prakat/shared/freshness/period';
import { canBeChecked, type FreshnessStanding } from '@prakat/shared/freshness/standing';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate, thaiShortDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, neutralButton, openButton, postback } from './buttons.ts';
import { tones } from './palette.ts';
import { band, bubble, card, column, framed, note, type Part, text } from './parts.ts';

/** More would be a card that nobody reads to the end; the mini-app has the whole list. */
const MOST = 8;

export type FreshnessCard = {
  profile: OfficeProfile;
  liffId: string;
  /** What this person has to look at, none of it checked yet. */
  standings: readonly FreshnessStanding[];
};

/** What one person has to look at, late first: each with a button for when nothing has changed, where there is something. */
export function freshnessBubble({ profile, liffId, standings }: FreshnessCard): LineMessage {
  const late = standings.filter((standing) => standing.late);
  const ordered = [...late, ...standings.filter((standing) => !standing.late)];
  const more = ordered.length - MOST;
  const summary = `มี ${ordered.length} รายการที่ท่านต้องตรวจ${late.length ? ` เกินกำหนดแล้ว ${late.length} รายการ` : ''}`;
  const contents = bubble({
    header: band(late.length ? 'changes' : 'task', profile.name.short, 'ตรวจความเป็นปัจจุบันของข้อมูล'),
    body: [
      text(summary, { weight: 'bold' }),
      note(
        'เปิดดูหน้าเว็บไซต์ของแต่ละหมวด หากไม่มีการเปลี่ยนแปลงให้กดปุ่มของรายการนั้น หากต้องปรับปรุงหรือยังไม่มีข้อมูลให้ยื่นคำขอเผยแพร่',
      ),
      ...ordered.slice(0, MOST).map(row),
      ...(more > 0 ? [{ ...note(`และอีก ${more} รายการในหน้ารายการทั้งหมด`), margin: 'md' as const }] : []),
    ],
    footer: [openButton(liffLink('เปิดรายการทั้งหมด', liffId, freshnessPath))],
  });
  return card(`ตรวจความเป็นปัจจุบันของข้อมูล: ${summary}`, contents);
}

function row(standing: FreshnessStanding): Part {
  const { item, period, status, late, dueBy, last, reports } = standing;
  const { onTint } = tones[late ? 'rejected' : 'task'];
  const when =
    status === 'reported'
      ? 'กรุณาตรวจตามที่ประชาชนแจ้ง'
      : late
        ? `พ้นกำหนดเมื่อวันที่ ${thaiShortDate(dueBy)}`
        : `${period.name} ภายในวันที่ ${thaiShortDate(dueBy)}`;
  const seen = last ? `ตรวจล่าสุด ${thaiShortDate(calendarDate(last.at))}` : 'ยังไม่เคยตรวจ';
  // Only the button acts: a finger that scrolls a long card must not sign for anything.
  return column(
    [
      text(item.name, { weight: 'bold', maxLines: 2 }, 120),
      text(when, { size: 'xs', weight: 'bold', color: onTint }, 120),
      note(`${refreshNames[item.refresh]} · ${seen}`),
      ...(reports > 0 ? [note(`ประชาชนแจ้งว่าผิดหรือไม่เป็นปัจจุบัน ${reports} รายการ ดูได้ในรายการทั้งหมด`)] : []),
      ...(canBeChecked(standing) ? [neutralButton(checked(item, period.key))] : []),
      ...(status === 'empty' ? [note('ไม่มีข้อมูลนี้บนเว็บไซต์ จึงยังไม่มีสิ่งที่จะตรวจ กรุณายื่นคำขอเผยแพร่')] : []),
    ],
    { ...framed, spacing: 'sm' },
  );
}

const checked = ({ categoryId, subtopicId, name }: FreshnessStanding['item'], period: string) =>
  postback(
    'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง',
    { a: 'fresh', c: categoryId, ...(subtopicId === null ? {} : { t: subtopicId }), k: period },
    `ตรวจแล้ว ไม่มีการเปลี่ยนแปลง: ${name}`,
  );
