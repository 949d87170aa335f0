import type { Decision, State, VerbalApproval } from './schema.ts';

/** States as people read them. */
export const stateNames: Record<State, string> = {
  submitted: 'รอพิจารณา',
  changes_requested: 'ส่งกลับให้แก้ไข',
  rejected: 'ไม่อนุมัติ',
  withdrawn: 'ถอนคำขอแล้ว',
  approved: 'อนุมัติแล้ว',
};

/** What was decided at a step, as people read it. */
export const decisionNames: Record<Decision['outcome'], string> = {
  proposed: 'เห็นชอบและเสนอต่อ',
  approved: 'อนุมัติ',
  rejected: 'ไม่อนุมัติ',
  sent_back: 'ส่งกลับให้แก้ไข',
};

/** How permission was given by word of mouth. */
export const verbalMeans: Record<VerbalApproval['means'], string> = {
  in_person: 'พบด้วยตนเอง',
  telephone: 'ทางโทรศัพท์',
  line_call: 'โทรผ่าน LINE',
};
