import type { PublicationSheetProps } from './action-sheets.ts';
import { PersonSheet } from './people-sheets.tsx';
import { SubjectSheet } from './subject-sheet.tsx';

export const ClaimTaskSheet = (props: PublicationSheetProps) => (
  <SubjectSheet
    {...props}
    title={`${props.action.label}?`}
    label="ยืนยันรับงาน"
    onConfirm={() => props.onSend({ action: 'claim_task' })}
  >
    <p>ระบบจะแจ้งผู้ดูแลเว็บไซต์ท่านอื่นว่าท่านรับงานนี้แล้ว หากทำไม่ได้ ท่านส่งต่องานได้</p>
  </SubjectSheet>
);

/** An administrator frees the task of a webmaster who cannot do it. */
export const ReleaseTaskSheet = (props: PublicationSheetProps) => (
  <SubjectSheet
    {...props}
    title={`${props.action.label}?`}
    label="ยืนยันคืนงาน"
    onConfirm={() => props.onSend({ action: 'release_task' })}
  >
    <p>{claimedBy(props)}งานนี้จะกลับไปเป็นของผู้ดูแลเว็บไซต์ทุกท่าน และระบบจะแจ้งให้ทราบทาง LINE</p>
  </SubjectSheet>
);

/** The head, or an administrator, says which webmaster does it. */
export const AssignTaskSheet = (props: PublicationSheetProps) => (
  <PersonSheet
    {...props}
    purpose="publishing"
    about={`${claimedBy(props)}ผู้ที่ได้รับมอบหมายจะได้รับแจ้งทาง LINE และเป็นผู้รับงานนี้`}
    personLabel="มอบหมายให้"
    nobody="ไม่มีผู้ดูแลเว็บไซต์ที่ลงทะเบียนในระบบ"
    label="ยืนยันมอบหมายงาน"
    onChosen={(to) => props.onSend({ action: 'assign_task', to })}
  />
);

const claimedBy = ({ publication: { claim } }: PublicationSheetProps): string =>
  claim ? `ขณะนี้ ${claim.name} รับงานนี้อยู่ ` : '';
