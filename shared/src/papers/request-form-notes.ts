import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Signature } from '../people/member.ts';
import { actingFor } from '../people/names.ts';
import type { Publication } from '../publication/schema.ts';
import { decisionsNow, type Submission, type VerbalApproval } from '../submission/schema.ts';
import { verbalMeans } from '../submission/state-names.ts';
import { calendarDate, thaiDate, thaiDateRange, thaiDateTime } from '../time/thai-date.ts';
import { announcementSubject } from './announcement/announcement.ts';
import { boardWords } from './board-words.ts';
import type { Gaps } from './gaps.ts';
import type { FormItem } from './request-form.ts';
import { approvalOf } from './request-form-signed.ts';

/** What the form says below its table, a line each: the register's own fields, and how it was permitted. */
export function formNotes(
  profile: OfficeProfile,
  { submission, publication, announcement }: FormItem,
  { gap }: Pick<Gaps, 'gap'>,
): string[] {
  const { content, corrects, number, verbal } = submission;
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  const subtopic = handling?.subtopic ? ` หัวข้อย่อย ${handling.subtopic.name}` : '';
  const category = handling
    ? `${handling.category.number}. ${handling.category.name}${subtopic}`
    : gap('ชื่อหมวดหมู่ ซึ่งไม่อยู่ในแนวทางของหน่วยงานแล้ว');
  const clearance = approvalOf(submission)?.clearance ?? verbal?.clearance;
  const address = publication && addressFor(submission, publication);
  return [
    `เลขที่คำขอ ${number}${corrects ? ` (แก้ไขข้อมูลเลขที่ ${corrects.number})` : ''}`,
    ...(announcement ? [filedUnder(profile, announcement)] : []),
    `หมวดหมู่ ${category}`,
    `แหล่งที่มาหรือเจ้าของข้อมูล ${content.source || 'ไม่ได้ระบุ'}`,
    `ช่วงวันที่ของข้อมูล ${thaiDateRange(content.coversFrom, content.coversTo)}`,
    ...(content.urgentReason ? [`เรื่องด่วน เพราะ ${content.urgentReason}`] : []),
    ...decisionsNow(submission)
      .filter(({ outcome }) => outcome === 'proposed')
      .map(({ by, at }) => `เห็นชอบและเสนอ : (${by.name}) ${postOf(by)} วันที่ ${thaiDate(calendarDate(at))}`),
    ...(verbal ? [verbalNote(verbal)] : []),
    ...(clearance ? [`ตรวจข้อมูลส่วนบุคคลที่พบแล้ว เผยแพร่ได้ เพราะ ${clearance}`] : []),
    ...(address ? [`เผยแพร่ที่ ${address}`] : []),
    ...(content.noticeBoard && publication ? boardWords(publication) : []),
  ];
}

const filedUnder = (
  { name }: OfficeProfile,
  { fiscalYear, date }: NonNullable<FormItem['announcement']>,
): string => `ยื่นตามประกาศ${name.full} เรื่อง ${announcementSubject(fiscalYear)} ลงวันที่ ${thaiDate(date)}`;

const postOf = ({ positionTitle, onBehalfOf }: Signature): string =>
  onBehalfOf ? `${positionTitle} ${actingFor(onBehalfOf)}` : positionTitle;

/** What became of a permission by word of mouth in writing. */
const settlements: Record<VerbalApproval['status'], (verbal: VerbalApproval) => string> = {
  pending: ({ confirmBy }) => `ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร กำหนดยืนยันภายใน ${thaiDateTime(confirmBy)}`,
  confirmed: ({ settledAt }) =>
    `ยืนยันเป็นลายลักษณ์อักษรแล้ว${settledAt ? ` เมื่อวันที่ ${thaiDate(calendarDate(settledAt))}` : ''}`,
  denied: ({ settledAt }) =>
    `ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ${settledAt ? ` เมื่อวันที่ ${thaiDate(calendarDate(settledAt))}` : ''}`,
  lapsed: () => 'ไม่ต้องยืนยันเป็นลายลักษณ์อักษร เพราะยกเลิกการเผยแพร่แล้ว',
};

function verbalNote(verbal: VerbalApproval): string {
  const { givenBy, givenTo, givenAt, means, whyUrgent, status } = verbal;
  const given = `อนุมัติทางวาจาโดย ${givenBy.name} ${postOf(givenBy)} แก่ ${givenTo} เมื่อ ${thaiDateTime(givenAt)}`;
  return `${given} ${verbalMeans[means]} เหตุเร่งด่วน ${whyUrgent} ${settlements[status](verbal)}`;
}

/** Where what this request brought stands; null while it is nowhere, or another version stands there. */
function addressFor({ id }: Submission, { versions, placements }: Publication): string | null {
  const brought = versions.find(({ submissionId }) => submissionId === id)?.version;
  return placements.find(({ placed, address }) => address && placed === brought)?.address ?? null;
}
