import type { PublicationView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ActionSheetProps, PublicationSheetProps, SheetBase } from './action-sheets.ts';
import { HeldBy } from './held-by.tsx';
import { SubjectSheet } from './subject-sheet.tsx';
import { isComingBack, newVersion } from './versions.ts';

/** The owner takes the request back; what a correction would have corrected stays as it is. */
export const WithdrawSheet = (props: ActionSheetProps) => (
  <SubjectSheet
    {...props}
    title={`${props.action.label}?`}
    danger
    label="ยืนยันถอนคำขอ"
    onConfirm={() => props.onSend({ action: 'withdraw' })}
  >
    {props.view.corrects ? (
      <p>คำขอแก้ไขนี้จะไม่ได้รับการพิจารณา ข้อมูลเลขที่ {props.view.corrects} ยังคงอยู่เหมือนเดิม</p>
    ) : (
      <p>คำขอนี้จะไม่ได้รับการพิจารณาและไม่เผยแพร่ หากต้องการเผยแพร่ภายหลังต้องยื่นคำขอใหม่ ประวัติของคำขอยังอยู่</p>
    )}
  </SubjectSheet>
);

/** Whoever has it is asked to go on. */
const NudgeSheet = (props: SheetBase & { onConfirm: () => void }) => (
  <SubjectSheet {...props} title="ติดตามคำขอ" label="ยืนยันติดตาม" onConfirm={props.onConfirm}>
    {props.view.heldBy && <HeldBy heldBy={props.view.heldBy} />}
    <p>ระบบจะแจ้งผู้ที่คำขอรออยู่ทาง LINE ว่าท่านขอติดตาม ทำได้วันละหนึ่งครั้งต่อคำขอ</p>
  </SubjectSheet>
);
export const NudgeRequestSheet = (props: ActionSheetProps) => (
  <NudgeSheet {...props} onConfirm={() => props.onSend({ action: 'nudge' })} />
);
export const NudgePublicationSheet = (props: PublicationSheetProps) => (
  <NudgeSheet {...props} onConfirm={() => props.onSend({ action: 'nudge' })} />
);

/** The person who gave permission by word of mouth now signs for it. */
export function ConfirmVerbalSheet(props: ActionSheetProps) {
  const { verbal, content } = props.view;
  return (
    <SubjectSheet
      {...props}
      title={`${props.action.label}?`}
      label="ยืนยันว่าอนุมัติ"
      onConfirm={() => props.onSend({ action: 'confirm_verbal' })}
    >
      {verbal && (
        <p>
          {verbal.givenBy.name} ให้อนุมัติทางวาจาแก่ {verbal.givenTo} เมื่อ {thaiDateTime(verbal.givenAt)} (
          {verbal.meansName})
        </p>
      )}
      <p>
        การยืนยันนี้มีผลเท่ากับการลงนามอนุมัติเป็นลายลักษณ์อักษร สำหรับเนื้อหา
        {content.files.length > 0 && `และไฟล์แนบ ${content.files.length} ไฟล์`}ของคำขอนี้
        กรุณาตรวจเนื้อหาและไฟล์ก่อนยืนยัน
      </p>
    </SubjectSheet>
  );
}

/** The owner thinks better of what was approved, before it goes up. */
export function CallOffSheet(props: PublicationSheetProps) {
  const { publication } = props;
  return (
    <SubjectSheet
      {...props}
      title={`${props.action.label}?`}
      danger
      label="ยืนยันยกเลิกการเผยแพร่"
      onConfirm={() => props.onSend({ action: 'call_off' })}
    >
      <p>{whatIsCalledOff(publication)}</p>
      {newVersion(publication)?.verbal === 'pending' && (
        <p>การอนุมัติทางวาจาของฉบับนี้จะสิ้นผล และไม่ต้องยืนยันเป็นลายลักษณ์อักษรอีก</p>
      )}
    </SubjectSheet>
  );
}

function whatIsCalledOff(publication: PublicationView): string {
  const next = newVersion(publication);
  if (publication.state === 'on_display') {
    return `ฉบับแก้ไขตามคำขอเลขที่ ${next?.submissionNumber ?? ''} จะไม่ขึ้นเว็บไซต์ ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์`;
  }
  if (isComingBack(publication)) return 'ข้อมูลนี้จะไม่กลับขึ้นเว็บไซต์';
  return 'ข้อมูลที่อนุมัติแล้วจะไม่ขึ้นเว็บไซต์ หากต้องการเผยแพร่ภายหลังต้องยื่นคำขอใหม่ ประวัติของคำขอยังอยู่';
}
