import { type Seal, sealCode } from '@prakat/shared/machine/seal';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { sealName } from '../../seals/newest-seal.ts';
import { band, bubble, card, closing, panel, rows, text } from './parts.ts';

/** The newest seal of an office's logs, which leaves the house with this message once a month. */
export function sealBubble(profile: Pick<OfficeProfile, 'name'>, seal: Seal): LineMessage {
  const contents = bubble({
    header: band('plain', profile.name.short, 'ตราบันทึกประจำเดือน'),
    body: [
      text('ตรานี้รับรองบันทึกทุกขั้นตอนของหน่วยงานในระบบจนถึงเวลาที่ระบุ โปรดเก็บข้อความนี้ไว้เป็นหลักฐาน'),
      panel(`ตราที่ ${seal.seq}`, sealCode(seal), 'plain'),
      ...rows(['ประทับเมื่อ', thaiDateTime(seal.at)], ['ใช้เทียบ', sealName(seal)]),
      closing(
        'หากสงสัยว่าบันทึกถูกแก้ไขย้อนหลัง ให้ผู้ดูแลเครื่องแม่ข่ายเทียบตรานี้กับระบบ (npm run audit -- --seal แล้วตามด้วยค่าในช่อง ใช้เทียบ)',
      ),
    ],
  });
  return card(`ตราบันทึกประจำเดือน ตราที่ ${seal.seq} ${sealCode(seal)}`, contents);
}
