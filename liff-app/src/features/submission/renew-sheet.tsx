import { thaiDate } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import type { PublicationSheetProps } from './action-sheets.ts';
import { renewedFrom } from './display-period.ts';
import { PeriodSheet } from './period-sheet.tsx';

/** Keeps the item on the website for longer; what it says stays as it was approved. */
export function RenewSheet(props: PublicationSheetProps) {
  const { me } = useApp();
  const { displayUntil: until, mayDecide } = props.publication;
  return (
    <PeriodSheet
      {...props}
      explained={
        <>
          {until && <p>กำหนดเดิมถึงวันที่ {thaiDate(until)} เนื้อหายังคงเป็นฉบับที่ได้รับอนุมัติ</p>}
          {!mayDecide && <p class="hint">การเผยแพร่โดยไม่กำหนดวันสิ้นสุดต้องให้ผู้มีอำนาจอนุมัติดำเนินการ หรือยื่นคำขอแก้ไข</p>}
        </>
      }
      rules={{
        from: renewedFrom(until, me.today),
        after: until,
        kept: null,
        atMost: null,
        mayBeEndless: mayDecide,
      }}
      first="one_year"
      label="ยืนยันต่ออายุ"
      onChosen={(displayUntil) => props.onSend({ action: 'renew', displayUntil })}
    />
  );
}
