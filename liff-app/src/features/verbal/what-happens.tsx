import type { SubmissionView } from '@prakat/shared/api/api';
import { addDays, thaiDate } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';

/** Said before the button: recording it publishes, leaves out steps, and somebody else has to answer for it. */
export function WhatHappens({ view }: { view: SubmissionView }) {
  const { me } = useApp();
  const { publishOn } = view.content;
  const { confirmWithinDays, afterDeadline } = me.office.verbalApproval;
  const passedOver = view.steps.slice(0, -1).filter(({ done }) => !done);
  return (
    <Notice tone="warning" title="เมื่อบันทึกแล้ว">
      <ul class="bullets">
        <li>
          {view.corrects ? 'ฉบับแก้ไข' : 'ข้อมูลตามคำขอนี้'}
          {publishOn && publishOn > me.today
            ? `จะเผยแพร่ขึ้นเว็บไซต์ในวันที่ ${thaiDate(publishOn)} ตามที่กำหนดไว้`
            : 'จะดำเนินการเผยแพร่ขึ้นเว็บไซต์ทันที'}
        </li>
        {passedOver.length > 0 && (
          <li>ขั้นตอนที่ยังไม่ได้พิจารณาจะถูกข้ามไป: {passedOver.map(({ title }) => title).join(', ')}</li>
        )}
        <li>
          ผู้ให้อนุมัติต้องยืนยันเป็นลายลักษณ์อักษรภายในวันที่ {thaiDate(addDays(me.today, confirmWithinDays))}
          {afterDeadline === 'take_down' && ' หากพ้นกำหนด ระบบจะนำข้อมูลลงจากเว็บไซต์'}
        </li>
        <li>หากผู้ให้อนุมัติแจ้งว่าไม่ได้อนุมัติ ระบบจะนำข้อมูลลงจากเว็บไซต์ และแจ้งผู้เกี่ยวข้องทุกคน</li>
        <li>ชื่อของท่านจะอยู่ในบันทึกในฐานะผู้บันทึก</li>
      </ul>
    </Notice>
  );
}
