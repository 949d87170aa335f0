import { completenessPath } from '@prakat/shared/addresses/mini-app';
import type { CompletenessDigest } from '@prakat/shared/completeness/digest';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton } from './buttons.ts';
import { band, bubble, card, closing, column, framed, note, text } from './parts.ts';

const KIND = 'ความครบถ้วนของข้อมูลบนเว็บไซต์';

export type CompletenessCard = {
  profile: OfficeProfile;
  liffId: string;
  digest: CompletenessDigest;
  /** Calendar day on which it was counted. */
  today: string;
};

/** How the lists stand, one sentence for each; in one sentence where nothing is open. */
export function completenessBubble({ profile, liffId, digest, today }: CompletenessCard): LineMessage {
  const { lists, open } = digest;
  const isSettled = open === 0;
  const summary = isSettled
    ? `ข้อมูลบนเว็บไซต์ครบถ้วนและเป็นปัจจุบันทุกรายการ ณ วันที่ ${thaiDate(today)}`
    : `มี ${open} ข้อที่ต้องดำเนินการ ณ วันที่ ${thaiDate(today)}`;
  const contents = bubble({
    header: band(isSettled ? 'approved' : 'task', profile.name.short, KIND),
    body: [
      text(summary, { weight: 'bold' }),
      ...(isSettled ? [] : lists.map(({ name, sentence }) => listRow(name, sentence))),
      ...(isSettled
        ? []
        : [closing('เปิดรายการเพื่อดูข้อที่ยังขาด เลือกข้อมูลที่เผยแพร่แล้วให้ตรงกับข้อ หรือยื่นคำขอเผยแพร่เพิ่มเติม')]),
    ],
    footer: [openButton(liffLink('เปิดรายการ', liffId, completenessPath))],
  });
  return card(`${KIND}: ${summary}`, contents);
}

const listRow = (name: string, sentence: string) =>
  column([text(name, { weight: 'bold', maxLines: 3 }, 200), note(sentence)], { ...framed, spacing: 'sm' });
