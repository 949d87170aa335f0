import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import { Sheet } from '../../components/sheet.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** Asked once more, with what will happen. */
function ConfirmSheet(
  props: ActionSheetProps & {
    label: string;
    danger?: boolean;
    onConfirm: () => void;
    children: ComponentChildren;
  },
) {
  const { view, action, children, danger = false, onConfirm, ...rest } = props;
  return (
    <Sheet title={`${action.label}?`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">
        เลขที่ {view.number} {view.title}
      </p>
      {children}
      <SheetButtons {...rest} danger={danger} onSend={onConfirm} />
    </Sheet>
  );
}

/** The owner takes the request back; a correction taken back leaves what is on the website. */
export const WithdrawSheet = (props: ActionSheetProps) => (
  <ConfirmSheet {...props} danger label="ยืนยันถอนคำขอ" onConfirm={() => props.onSend({ action: 'withdraw' })}>
    {props.view.correcting ? (
      <p>คำขอแก้ไขจะถูกยกเลิก ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์เหมือนเดิม</p>
    ) : (
      <p>เรื่องนี้จะไม่ได้รับการพิจารณาและไม่เผยแพร่ หากต้องการเผยแพร่ภายหลังต้องยื่นคำขอใหม่ ประวัติของเรื่องยังอยู่</p>
    )}
  </ConfirmSheet>
);

export const ClaimTaskSheet = (props: ActionSheetProps) => (
  <ConfirmSheet {...props} label="ยืนยันรับงาน" onConfirm={() => props.onSend({ action: 'claim_task' })}>
    <p>ผู้ดูแลเว็บไซต์ท่านอื่นจะเห็นว่าท่านรับงานนี้แล้ว หากทำไม่ได้ ท่านส่งต่องานได้</p>
  </ConfirmSheet>
);

/** An administrator frees the task of a webmaster who cannot do it. */
export const ReleaseTaskSheet = (props: ActionSheetProps) => (
  <ConfirmSheet {...props} label="ยืนยันคืนงาน" onConfirm={() => props.onSend({ action: 'release_task' })}>
    <p>
      {props.view.claim ? `ขณะนี้ ${props.view.claim.name} รับงานนี้อยู่ ` : ''}
      งานนี้จะกลับไปเป็นของผู้ดูแลเว็บไซต์ทุกท่าน และระบบจะแจ้งให้ทราบทาง LINE
    </p>
  </ConfirmSheet>
);

/** The person who gave permission by word of mouth now signs for it. */
export function ConfirmVerbalSheet(props: ActionSheetProps) {
  const { verbal, content } = props.view;
  return (
    <ConfirmSheet {...props} label="ยืนยันว่าอนุมัติ" onConfirm={() => props.onSend({ action: 'confirm_verbal' })}>
      {verbal && (
        <p>
          ท่านให้อนุมัติทางวาจาแก่ {verbal.givenTo} เมื่อ {thaiDateTime(verbal.givenAt)} ({verbal.meansName})
        </p>
      )}
      <p>
        การยืนยันนี้มีผลเท่ากับการลงนามอนุมัติเป็นลายลักษณ์อักษร สำหรับเนื้อหา
        {content.files.length > 0 && `และไฟล์แนบ ${content.files.length} ไฟล์`}ของเรื่องนี้
        กรุณาตรวจเนื้อหาและไฟล์ก่อนยืนยัน
      </p>
    </ConfirmSheet>
  );
}
