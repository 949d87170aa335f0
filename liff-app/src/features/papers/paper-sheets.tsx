import type { PaperView } from '@prakat/shared/api/papers';
import type { PaperActionBody } from '@prakat/shared/api/papers-body';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PositionTitle } from '../../components/position-title.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Sending } from '../people/use-sending.ts';
import { REASON_MAX, reasonProblem } from '../submission/reason.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';

type Action = PaperView['actions'][number];

export type PaperSheetProps = {
  view: PaperView;
  action: Action;
  sending: Sending;
  onSend: (body: PaperActionBody, done: string) => void;
  onClose: () => void;
};

/** Asks once more before anything is done with a paper, and says what will happen. */
function ConfirmSheet(
  props: PaperSheetProps & {
    title: string;
    label: string;
    danger?: boolean;
    onConfirm: () => void;
    children: ComponentChildren;
  },
) {
  const { view, title, label, danger = false, sending, onConfirm, onClose } = props;
  return (
    <Sheet title={title} busy={sending.sending} onClose={onClose}>
      <p class="sheet-subject">{view.title}</p>
      {props.children}
      <SheetButtons
        label={label}
        danger={danger}
        sending={sending.sending}
        failure={sending.failure}
        onSend={onConfirm}
        onClose={onClose}
      />
    </Sheet>
  );
}

/** The writer puts the paper before the head, or closes one that nobody else signs. */
export function PresentSheet(props: PaperSheetProps) {
  const { view, action, onSend } = props;
  const hasDecision = paperKinds[view.kind].decision !== null;
  const lacks = [
    ...(view.number === null && view.proposedNumber !== null ? ['เลขที่เอกสาร'] : []),
    ...(view.date === null ? ['วันที่'] : []),
    ...view.missing,
  ];
  return (
    <ConfirmSheet
      {...props}
      title={`${action.label}?`}
      label={`ยืนยัน${action.label}`}
      onConfirm={() =>
        onSend(
          { action: 'paper_present', revision: view.revision },
          hasDecision ? 'เสนอเอกสารแล้ว ระบบแจ้งผู้บริหารทาง LINE ให้แล้ว' : 'จัดทำเอกสารแล้ว พิมพ์เพื่อลงนามได้',
        )
      }
    >
      <p>
        {hasDecision
          ? 'ระบบจะแจ้งผู้บริหารให้เปิดอ่านและพิจารณาทาง LINE ระหว่างรอพิจารณาจะแก้ไขไม่ได้ แต่ดึงกลับมาแก้ไขได้'
          : 'เอกสารจะไม่มีคำว่า “ร่าง” และแก้ไขไม่ได้จนกว่าจะดึงกลับมา'}
      </p>
      {lacks.length > 0 && <p>ยังไม่ได้ระบุ: {[...new Set(lacks)].join(', ')} ในเอกสารจะเว้นเป็นเส้นประไว้</p>}
    </ConfirmSheet>
  );
}

/** The head signs: what is signed stands once more in the sheet. */
export function SignSheet(props: PaperSheetProps) {
  const { view, action, onSend } = props;
  return (
    <ConfirmSheet
      {...props}
      title={`${action.label}เอกสารนี้`}
      label={`ยืนยัน${action.label}`}
      onConfirm={() =>
        onSend({ action: 'paper_sign', revision: view.revision }, `${action.label}และลงนามในเอกสารแล้ว`)
      }
    >
      <PaperFacts view={view} />
      <p>
        ระบบจะบันทึกว่าท่านได้อ่านและลงนาม “{action.label}” ในเอกสารฉบับที่แสดงอยู่นี้ พร้อมชื่อ ตำแหน่ง วันและเวลาของท่าน
        และพิมพ์ไว้ในเอกสาร
      </p>
    </ConfirmSheet>
  );
}

/** The head does not approve, and says why. */
export function DenySheet(props: PaperSheetProps) {
  const { view, action, onSend } = props;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = typed.trim();
  const problem = reasonProblem(reason, 'กรุณาระบุเหตุผล');
  const deny = () => {
    setAsked(true);
    if (problem) return document.getElementById('paper-reason')?.focus();
    onSend({ action: 'paper_deny', revision: view.revision, reason }, 'แจ้งผลและเหตุผลแก่ผู้เสนอแล้ว');
  };
  return (
    <ConfirmSheet
      {...props}
      title={`${action.label}เอกสารนี้`}
      label={`ยืนยัน${action.label}`}
      danger
      onConfirm={deny}
    >
      <PaperFacts view={view} />
      <TextField
        id="paper-reason"
        label="เหตุผลที่แจ้งผู้เสนอ"
        required
        rows={3}
        limit={REASON_MAX}
        value={typed}
        problem={asked && problem ? problem : undefined}
        onInput={setTyped}
      />
    </ConfirmSheet>
  );
}

/** Back to the desk of whoever writes it. */
export const TakeBackSheet = (props: PaperSheetProps) => (
  <ConfirmSheet
    {...props}
    title={`${props.action.label}?`}
    label="ยืนยันดึงกลับ"
    onConfirm={() =>
      props.onSend(
        { action: 'paper_take_back', revision: props.view.revision },
        'ดึงเอกสารกลับมาเป็นร่างแล้ว แก้ไขได้',
      )
    }
  >
    <p>เอกสารจะกลับเป็นร่าง ข้อความเดิมยังอยู่ เมื่อแก้ไขแล้วต้องเสนอใหม่อีกครั้ง</p>
  </ConfirmSheet>
);

/** Nobody needs it any more; its number stays used. */
export const CancelSheet = (props: PaperSheetProps) => (
  <ConfirmSheet
    {...props}
    title={`${props.action.label}?`}
    label="ยืนยันยกเลิกเอกสาร"
    danger
    onConfirm={() =>
      props.onSend({ action: 'paper_cancel', revision: props.view.revision }, 'ยกเลิกเอกสารแล้ว')
    }
  >
    <p>
      เอกสารที่ยกเลิกแล้วแก้ไขหรือนำกลับมาใช้ไม่ได้ หากต้องใช้อีกต้องเริ่มเอกสารใหม่ ประวัติยังอยู่ในทะเบียน
      {props.view.number && ` และเลขที่ ${props.view.number} จะไม่นำไปใช้กับเอกสารอื่น`}
    </p>
  </ConfirmSheet>
);

/** What identifies a paper; nothing of one that has neither number nor date nor who put it forward. */
export const PaperFacts = ({ view }: { view: PaperView }) =>
  !view.number && !view.date && !view.proposedBy ? null : (
    <dl class="facts">
      {view.number && (
        <>
          <dt>เลขที่</dt>
          <dd>{view.number}</dd>
        </>
      )}
      {view.date && (
        <>
          <dt>ลงวันที่</dt>
          <dd>{thaiDate(view.date)}</dd>
        </>
      )}
      {view.proposedBy && (
        <>
          <dt>ผู้เสนอ</dt>
          <dd>
            {view.proposedBy.name} <PositionTitle title={view.proposedBy.positionTitle} />
          </dd>
        </>
      )}
    </dl>
  );
