import { normaliseText } from '@prakat/shared/text/normalise';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { REASON_MAX, reasonProblem } from './reason.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** What the public is told when nothing else is typed; the server's own sentence. */
const PUBLIC_REASON = 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว';

/** An action that needs to say why. */
function ReasonSheet(
  props: ActionSheetProps & {
    /** What will happen, before the person writes. */
    about: ComponentChildren;
    reasonLabel: string;
    label: string;
    danger?: boolean;
    /** More fields, below the reason. */
    children?: ComponentChildren;
    /** True while one of those fields has a problem, which it shows itself. */
    blocked?: boolean;
    onReason: (reason: string) => void;
  },
) {
  const { view, action, about, reasonLabel, children, danger = false, blocked, onReason, ...rest } = props;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = normaliseText(typed);
  const problem = reason ? reasonProblem(reason) : 'กรุณาระบุเหตุผล';
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('action-reason')?.focus();
    else if (!blocked) onReason(reason);
  };
  return (
    <Sheet title={`${action.label} เลขที่ ${view.number}`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      {about}
      <TextField
        id="action-reason"
        label={reasonLabel}
        required
        rows={3}
        value={typed}
        limit={REASON_MAX}
        problem={asked && problem ? problem : undefined}
        onInput={setTyped}
      />
      {children}
      <SheetButtons {...rest} danger={danger} onSend={send} />
    </Sheet>
  );
}

/** The person named says it was not so: what is up comes down, and everyone concerned is told. */
export function DenyVerbalSheet(props: ActionSheetProps) {
  const { view } = props;
  const follows =
    view.state === 'published'
      ? 'ระบบจะนำเรื่องนี้ลงจากเว็บไซต์ทันที'
      : view.correcting
        ? 'คำขอแก้ไขจะไม่เผยแพร่ ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์'
        : view.state === 'approved'
          ? 'เรื่องนี้จะไม่เผยแพร่'
          : 'เรื่องนี้จะไม่กลับขึ้นเว็บไซต์';
  return (
    <ReasonSheet
      {...props}
      about={<p>{follows} และแจ้งผู้รับผิดชอบเรื่อง ผู้บันทึก ผู้ดูแลเว็บไซต์ และผู้ดูแลระบบให้ทราบ</p>}
      reasonLabel="เหตุผล"
      label="ยืนยันว่าไม่ได้อนุมัติ"
      danger
      onReason={(reason) => props.onSend({ action: 'deny_verbal', reason })}
    />
  );
}

/** A webmaster could not put it up. */
export const ReportFailureSheet = (props: ActionSheetProps) => (
  <ReasonSheet
    {...props}
    about={<p>ระบบจะแจ้งผู้รับผิดชอบเรื่องและผู้ดูแลระบบ และคืนงานนี้ให้ผู้ดูแลเว็บไซต์ทุกท่าน</p>}
    reasonLabel="นำขึ้นเว็บไซต์ไม่ได้เพราะ"
    label="แจ้งผู้เกี่ยวข้อง"
    onReason={(reason) => props.onSend({ action: 'report_publish_failure', reason })}
  />
);

/** Down before its time: the reason stays inside, and what the public is told is written apart. */
export function TakeDownSheet(props: ActionSheetProps) {
  const { publication } = props.view;
  const [told, setTold] = useState('');
  const publicReason = normaliseText(told);
  const tooLong = publicReason.length > REASON_MAX;
  return (
    <ReasonSheet
      {...props}
      about={
        publication?.by === 'webmaster' ? (
          <p>เรื่องนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง กรุณานำออกจากเว็บไซต์นั้นด้วย</p>
        ) : (
          <p>เรื่องนี้จะลงจากเว็บไซต์ทันที ผู้ที่เปิดที่อยู่เดิมจะเห็นข้อความที่ท่านแจ้งต่อประชาชน</p>
        )
      }
      reasonLabel="เหตุผล (ภายในหน่วยงาน)"
      label="ยืนยันนำลง"
      danger
      blocked={tooLong}
      onReason={(reason) => props.onSend({ action: 'take_down', reason, publicReason })}
    >
      <TextField
        id="public-reason"
        label="ข้อความแจ้งประชาชน (ถ้ามี)"
        hint={`เว้นว่างไว้ หมายถึง “${PUBLIC_REASON}” กรุณาไม่ระบุชื่อบุคคลหรือเรื่องภายใน`}
        rows={2}
        value={told}
        limit={REASON_MAX}
        problem={tooLong ? `ข้อความยาวเกิน ${REASON_MAX} ตัวอักษร กรุณาย่อให้สั้นลง` : undefined}
        onInput={setTold}
      />
    </ReasonSheet>
  );
}
