import { complaintKindIds, complaintKinds } from '../../complaints/complaint-kinds.ts';
import { type KindId, kindIds, kindOf, periodText } from '../../privacy/periods.ts';
import type { OfficeProfile } from '../profile.ts';
import type { Seat } from '../seat.ts';
import type { PartInWords } from './office-in-words.ts';
import { seatInWords } from './seat-words.ts';

/** Who may know of what residents bring before the office: seats, and never who brought what. */
export function complaintsPart(profile: OfficeProfile): PartInWords {
  const { complaints } = profile;
  return {
    id: 'complaints',
    title: 'คำร้องของประชาชน',
    sentences: [
      'คำร้องเปิดดูได้เฉพาะผู้มีสิทธิตามประเภท ผู้ที่ถูกร้องเรียนเปิดดูไม่ได้ และผู้ดูแลระบบที่ไม่ใช่ผู้มีสิทธิเปิดดูไม่ได้',
      ...(complaints && complaints.agencies.length > 0
        ? [`หน่วยงานที่ส่งต่อคำร้องได้: ${complaints.agencies.join(', ')}`]
        : []),
    ],
    items: complaintKindIds.flatMap((kind) => {
      const rule = complaints?.kinds[kind];
      if (!rule) return [];
      const all = (seats: readonly Seat[], between: string) =>
        seats.map((seat) => seatInWords(seat, profile)).join(between);
      const instead = all(rule.otherwise, ' แล้วจึง ');
      return [
        {
          name: complaintKinds[kind],
          sentences: [
            `ผู้มีสิทธิรับ: ${all(rule.seenBy, ' และ ')}`,
            ...(instead ? [`หากผู้มีสิทธิทุกคนถูกร้องเรียนหรือไม่มีผู้ดำรงตำแหน่ง ส่งถึง ${instead}`] : []),
            `ต้องดำเนินการให้แล้วเสร็จภายใน ${rule.dueDays} วันทำการ`,
          ],
        },
      ];
    }),
  };
}

const ofComplaints: readonly KindId[] = ['complaint', 'complainant'];

/** For how long each kind of personal data is kept. */
export const privacyPart = (profile: OfficeProfile): PartInWords => ({
  id: 'privacy',
  title: 'ระยะเวลาที่เก็บข้อมูลส่วนบุคคล',
  sentences: [],
  items: kindIds
    .filter((id) => profile.complaints !== undefined || !ofComplaints.includes(id))
    .map((id) => ({ name: kindOf(id).name, sentences: [periodText(id, profile)] })),
});
