import { normaliseText } from '@prakat/shared/text/normalise';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../components/text-field.tsx';
import type { ActionSheetProps, PublicationSheetProps, SheetBase } from './action-sheets.ts';
import { afterDenial } from './after-denial.ts';
import { REASON_MAX, reasonProblem } from './reason.ts';
import { SubjectSheet } from './subject-sheet.tsx';

/** An action that needs to say why. */
export function ReasonSheet(
  props: SheetBase & {
    /** What will happen, before the person writes. */
    about: ComponentChildren;
    reasonLabel: string;
    /** What is said to who writes none; that a reason is missing when absent. */
    noReason?: string;
    label: string;
    danger?: boolean;
    /** More fields, below the reason. */
    children?: ComponentChildren;
    /** True while one of those fields has a problem, which it shows itself. */
    blocked?: boolean;
    onReason: (reason: string) => void;
  },
) {
  const { about, reasonLabel, noReason = 'กรุณาระบุเหตุผล', children, blocked, onReason } = props;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = normaliseText(typed);
  const problem = reason ? reasonProblem(reason) : noReason;
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('action-reason')?.focus();
    else if (!blocked) onReason(reason);
  };
  return (
    <SubjectSheet {...props} onConfirm={send}>
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
    </SubjectSheet>
  );
}

/** The person named says it was not so: what is up comes down, and everyone concerned is told. */
export const DenyVerbalSheet = (props: ActionSheetProps) => (
  <ReasonSheet
    {...props}
    about={<p>{afterDenial(props.view)} ระบบจะแจ้งเจ้าของข้อมูล ผู้บันทึก ผู้ดูแลเว็บไซต์ และผู้ดูแลระบบให้ทราบ</p>}
    reasonLabel="เหตุผล"
    label="ยืนยันว่าไม่ได้อนุมัติ"
    danger
    onReason={(reason) => props.onSend({ action: 'deny_verbal', reason })}
  />
);

/** A webmaster could not put it up. */
export const ReportFailureSheet = (props: PublicationSheetProps) => (
  <ReasonSheet
    {...props}
    about={<p>ระบบจะแจ้งเจ้าของข้อมูลและผู้ดูแลระบบ และคืนงานนี้ให้ผู้ดูแลเว็บไซต์ทุกท่าน</p>}
    reasonLabel="นำขึ้นเว็บไซต์ไม่ได้เพราะ"
    label="แจ้งผู้เกี่ยวข้อง"
    onReason={(reason) => props.onSend({ action: 'report_publish_failure', reason })}
  />
);
