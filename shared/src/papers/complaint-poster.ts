import { complaintKindIds, complaintKinds, WEBSITE_KIND } from '../complaints/complaint-kinds.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Block, type Paper, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';

const QR_MILLIMETRES = 90;

/** A sheet for the wall: what the box takes, and a code that a telephone reads. `address`: of the form. Made of the profile alone. */
export function complaintPoster(
  profile: Pick<OfficeProfile, 'name' | 'contact' | 'complaints'>,
  address: string,
): Paper {
  const { name, contact } = profile;
  const centred = (text: string, small = false): Block =>
    paragraph(paperNumerals(text), { align: 'center', ...(small && { small: true }) });
  return {
    title: `กล่องรับความคิดเห็นและเรื่องราวร้องทุกข์ ${name.full}`,
    at: null,
    mark: null,
    blocks: [
      { kind: 'heading', text: paperNumerals(`${name.full} ${name.place}`) },
      { kind: 'heading', text: 'รับความคิดเห็น', size: 'poster' },
      { kind: 'heading', text: 'และเรื่องราวร้องทุกข์', size: 'poster' },
      { kind: 'qr', address, millimetres: QR_MILLIMETRES },
      paragraph(address, { align: 'center', small: true }),
      { kind: 'heading', text: 'สแกนด้วยกล้องโทรศัพท์ ไม่ต้องระบุชื่อ', size: 'large' },
      ...[...complaintKindIds.map((kind) => complaintKinds[kind]), WEBSITE_KIND].map((text) => centred(text)),
      centred('ผู้ที่หน่วยงานกำหนดเท่านั้นที่อ่านได้ ผู้ที่ท่านร้องเรียนจะไม่เห็นคำร้อง'),
      centred('ท่านจะได้เลขที่คำร้องและรหัสไว้ติดตามผล'),
      ...(contact.phone ? [centred(`โทรศัพท์ ${contact.phone}`)] : []),
    ],
    persons: [],
    missing: [],
  };
}
