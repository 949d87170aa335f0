import { thaiDate } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import { useApp } from '../../app-context.ts';
import type { PublicationSheetProps } from './action-sheets.ts';
import { PeriodSheet } from './period-sheet.tsx';
import { SubjectSheet } from './subject-sheet.tsx';

/**
 * Puts back what came down. A webmaster does so until the end that was permitted, at most; whoever may decide, until any
 * day, and only such a person what one of them took down.
 */
export function RestoreSheet(props: PublicationSheetProps) {
  const { me } = useApp();
  const { displayUntil: until, takenDown, mayDecide } = props.publication;
  const isOver = until !== null && until < me.today;
  if (!mayDecide && takenDown?.byDecider) {
    return (
      <CannotRestore {...props}>
        {takenDown.by} ซึ่งเป็นผู้มีอำนาจอนุมัติ เป็นผู้นำข้อมูลนี้ลง การนำกลับขึ้นเว็บไซต์ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ
      </CannotRestore>
    );
  }
  if (!mayDecide && isOver) {
    return (
      <CannotRestore {...props}>
        ข้อมูลนี้ได้รับอนุมัติให้เผยแพร่ถึงวันที่ {thaiDate(until)} ซึ่งผ่านไปแล้ว การนำกลับขึ้นเว็บไซต์ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ
        หรือให้เจ้าของข้อมูลยื่นคำขอแก้ไข
      </CannotRestore>
    );
  }
  const atMost = mayDecide ? null : until;
  return (
    <PeriodSheet
      {...props}
      explained={<Explained {...{ until, isOver, atMost }} />}
      rules={{
        from: me.today,
        after: null,
        kept: isOver ? null : until,
        atMost,
        mayBeEndless: atMost === null,
      }}
      first={isOver ? 'one_year' : until ? 'kept' : 'endless'}
      label="ยืนยันนำกลับขึ้นเว็บไซต์"
      onChosen={(displayUntil) => props.onSend({ action: 'restore', displayUntil })}
    />
  );
}

function Explained(props: { until: string | null; isOver: boolean; atMost: string | null }) {
  const { until, isOver, atMost } = props;
  if (until && isOver) return <p>กำหนดเดิมสิ้นสุดแล้วเมื่อวันที่ {thaiDate(until)} กรุณากำหนดวันสิ้นสุดใหม่</p>;
  if (!atMost) return <p>ข้อมูลจะกลับขึ้นเว็บไซต์ตามฉบับที่ได้รับอนุมัติ และระบบจะแจ้งเจ้าของข้อมูลและผู้ที่นำลง</p>;
  return (
    <p>
      ข้อมูลนี้ได้รับอนุมัติให้เผยแพร่ถึงวันที่ {thaiDate(atMost)} ท่านนำกลับขึ้นได้ไม่เกินวันนั้น
      หากต้องการนานกว่านั้นกรุณาให้ผู้มีอำนาจอนุมัติดำเนินการ หรือยื่นคำขอแก้ไข
    </p>
  );
}

const CannotRestore = ({ children, ...props }: PublicationSheetProps & { children: ComponentChildren }) => (
  <SubjectSheet {...props} label={null} onConfirm={() => {}}>
    <p>{children}</p>
  </SubjectSheet>
);
