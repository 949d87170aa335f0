import { peoplePath } from '@prakat/shared/addresses/mini-app';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { OfficeWarning } from '@prakat/shared/people/staffing';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton } from './buttons.ts';
import { band, bubble, card, closing, note, panel } from './parts.ts';

const MOST = 6;

/** Tells the administrators what the office lacks, once a week as long as it stands. */
export function officeWarningsBubble({
  profile,
  liffId,
  warnings,
}: {
  profile: OfficeProfile;
  liffId: string;
  warnings: readonly OfficeWarning[];
}): LineMessage {
  const more = warnings.length - MOST;
  const contents = bubble({
    header: band('alert', profile.name.short, 'แจ้งผู้ดูแลระบบ: หน่วยงานยังไม่พร้อมตามระเบียบปฏิบัติ'),
    body: [
      ...warnings.slice(0, MOST).map(({ message }, index) => panel(`ข้อ ${index + 1}`, message, 'alert')),
      ...(more > 0 ? [note(`และอีก ${more} ข้อ ดูได้ในหน้ารายชื่อเจ้าหน้าที่`)] : []),
      closing('ระบบจะแจ้งอีกสัปดาห์ละครั้งจนกว่าจะแก้ไข'),
    ],
    footer: [openButton(liffLink('เปิดรายชื่อเจ้าหน้าที่', liffId, peoplePath))],
  });
  return card(`แจ้งผู้ดูแลระบบ: ${warnings[0]?.message ?? ''}`, contents);
}
