import { Sheet } from '../../components/sheet.tsx';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { type LineSheetProps, LineSubject } from './line-subject.tsx';

/** Takes back what was said of a line: nothing serves it then, and nobody has said that there is none. */
export function UntieSheet({ line, send, onDone, onClose }: LineSheetProps) {
  const sending = useSending();
  return (
    <Sheet
      title={line.absent ? 'ยกเลิกคำว่าไม่มีข้อมูล' : 'เลิกใช้ข้อมูลนี้กับข้อนี้'}
      onClose={onClose}
      busy={sending.sending}
    >
      <LineSubject line={line} />
      <p>
        {line.absent
          ? 'เหตุผลที่บันทึกไว้จะไม่แสดงอีก และข้อนี้จะกลับเป็น “ยังไม่มี”'
          : 'ข้อมูลยังอยู่บนเว็บไซต์ตามเดิม แต่จะไม่นับเป็นข้อมูลของข้อนี้'}
      </p>
      <SheetButtons
        label="ยืนยันการยกเลิก"
        sending={sending.sending}
        failure={sending.failure}
        onSend={() => sending.send(() => send({}), onDone)}
        onClose={onClose}
      />
    </Sheet>
  );
}
