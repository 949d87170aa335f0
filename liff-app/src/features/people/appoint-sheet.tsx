import { Sheet } from '../../components/sheet.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PersonSheetProps } from './person-screen.tsx';
import { useSending } from './use-sending.ts';

/** Whoever decides appoints somebody to keep the website, or takes it from them again. */
export function AppointSheet({ person, people, onDone, onClose }: PersonSheetProps) {
  const { sending, failure, send } = useSending();
  const { roles, name } = person;
  const holds = roles.includes('webmaster');
  const wanted = holds ? roles.filter((role) => role !== 'webmaster') : [...roles, 'webmaster' as const];
  const submit = () =>
    send(
      () => people.change(person.id, { roles: wanted }),
      (next) => onDone(next, holds ? 'ถอนจากผู้ดูแลเว็บไซต์แล้ว' : 'แต่งตั้งเป็นผู้ดูแลเว็บไซต์แล้ว'),
    );
  const title = holds ? 'ถอนจากผู้ดูแลเว็บไซต์' : 'แต่งตั้งเป็นผู้ดูแลเว็บไซต์';
  return (
    <Sheet title={title} busy={sending} onClose={onClose}>
      <p class="sheet-subject">{name}</p>
      <p>
        {holds
          ? 'มีผลทันที งานนำข้อมูลขึ้นเว็บไซต์ที่ผู้นี้รับไว้กลับไปยังผู้ดูแลเว็บไซต์ท่านอื่น ระบบแจ้งเจ้าตัวทาง LINE'
          : 'มีผลทันที ผู้นี้นำข้อมูลที่อนุมัติแล้วขึ้นเว็บไซต์และยืนยันการเผยแพร่ได้ ระบบแจ้งเจ้าตัวทาง LINE'}
      </p>
      <SheetButtons
        danger={holds}
        label={holds ? 'ถอน' : 'แต่งตั้ง'}
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
