import { provincePath } from '@prakat/shared/addresses/mini-app';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { byNeed } from '@prakat/shared/province/by-need';
import { countNames, type District, needsAttention, totalOf } from '@prakat/shared/province/districts';
import { thaiShortDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton } from './buttons.ts';
import { tones } from './palette.ts';
import { band, bubble, card, column, framed, note, type Part, rows, text } from './parts.ts';

/** However many districts there are: a province has up to 32 of them, and the mini-app has the whole list. */
const MOST = 5;

export type ProvinceCard = {
  profile: Pick<OfficeProfile, 'name'>;
  liffId: string;
  /** At least one, in any order. */
  districts: readonly District[];
};

/** How the districts of a province stand, once a month: all of them in short, and those first that need attention most. */
export function provinceBubble({ profile, liffId, districts }: ProvinceCard): LineMessage {
  const { topics } = totalOf(districts);
  const names = countNames(districts);
  const lateIn = districts.filter(({ topics }) => topics.late > 0).length;
  const open = districts.filter(needsAttention).sort(byNeed);
  const more = open.length - MOST;
  const summary =
    lateIn > 0
      ? `มีหัวข้อเกินกำหนด ${lateIn} จาก ${districts.length} หน่วยงาน`
      : `ไม่มีหัวข้อเกินกำหนด ทั้ง ${districts.length} หน่วยงาน`;
  const contents = bubble({
    header: band(lateIn > 0 ? 'changes' : 'task', profile.name.short, 'หน่วยงานในจังหวัด ประจำเดือน'),
    body: [
      text(summary, { weight: 'bold' }),
      ...rows(
        ['เกินกำหนด', `${topics.late} หัวข้อ`],
        ['ถึงรอบ', `${topics.due} หัวข้อ`],
        ['วาจารอยืนยัน', `${names.verbal} คำขอ`],
        ['คำขอค้าง', `${names.waitingTooLong} คำขอ`],
        ['เผยแพร่', `${names.quarter} เรื่องในไตรมาสนี้`],
      ),
      ...open.slice(0, MOST).map(row),
      ...(more > 0 ? [{ ...note(`และอีก ${more} หน่วยงานในหน้ารายการทั้งหมด`), margin: 'md' as const }] : []),
    ],
    footer: [openButton(liffLink('เปิดหน่วยงานในจังหวัด', liffId, provincePath))],
  });
  return card(`หน่วยงานในจังหวัด: ${summary}`, contents);
}

function row(district: District): Part {
  const { name, topics, verbal, waitingTooLong, published } = district;
  const names = countNames([district]);
  const parts = [
    topics.late > 0 ? `เกินกำหนด ${topics.late} หัวข้อ` : '',
    waitingTooLong > 0 ? `คำขอค้าง ${names.waitingTooLong}` : '',
    verbal.number > 0 ? `วาจารอยืนยัน ${names.verbal}` : '',
  ].filter(Boolean);
  const last =
    published.last === null ? 'ไม่มีการเผยแพร่ในรอบ 2 ปี' : `เผยแพร่ล่าสุด ${thaiShortDate(published.last)}`;
  const { onTint } = tones[topics.late > 0 ? 'rejected' : 'task'];
  return column(
    [
      text(name, { weight: 'bold', maxLines: 2 }, 120),
      text(parts.join(' · '), { size: 'xs', weight: 'bold', color: onTint }, 160),
      note(last),
    ],
    { ...framed, spacing: 'sm' },
  );
}
