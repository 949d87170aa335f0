import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { FileLinks } from './files.tsx';

type Verbal = NonNullable<SubmissionView['verbal']>;

/** Permission that was given by word of mouth, and whether it has been confirmed in writing. */
export function VerbalBlock(props: { view: SubmissionView; verbal: Verbal; onExpired: () => Promise<void> }) {
  const { view, verbal } = props;
  const { givenBy, recordedBy, photo } = verbal;
  return (
    <section class="card">
      <h2>อนุมัติทางวาจา</h2>
      <VerbalStatus view={view} verbal={verbal} />
      <dl class="facts">
        <dt>ผู้ให้อนุมัติ</dt>
        <dd>
          {givenBy.name} <PositionTitle title={givenBy.positionTitle} />
        </dd>
        <dt>ผู้รับคำอนุมัติ</dt>
        <dd>{verbal.givenTo}</dd>
        <dt>ให้อนุมัติเมื่อ</dt>
        <dd>
          {thaiDateTime(verbal.givenAt)} ({verbal.meansName})
        </dd>
        <dt>เหตุผลความเร่งด่วน</dt>
        <dd class="written">{verbal.whyUrgent}</dd>
        {verbal.clearance && (
          <>
            <dt>ตรวจแล้ว เผยแพร่ได้ เพราะ</dt>
            <dd class="written">{verbal.clearance}</dd>
          </>
        )}
        {verbal.passedOver.length > 0 && (
          <>
            <dt>ขั้นตอนที่ข้ามไป</dt>
            <dd>{verbal.passedOver.join(', ')}</dd>
          </>
        )}
        {verbal.note && (
          <>
            <dt>หมายเหตุ</dt>
            <dd class="written">{verbal.note}</dd>
          </>
        )}
        {photo && (
          <>
            <dt>ภาพถ่าย (เห็นเฉพาะเจ้าหน้าที่)</dt>
            <dd>
              <FileLinks files={[photo]} onExpired={props.onExpired} />
            </dd>
          </>
        )}
        <dt>ผู้บันทึก</dt>
        <dd>
          {recordedBy.name} <PositionTitle title={recordedBy.positionTitle} /> เมื่อ{' '}
          {thaiDateTime(verbal.recordedAt)}
        </dd>
      </dl>
    </section>
  );
}

function VerbalStatus({ view, verbal }: { view: SubmissionView; verbal: Verbal }) {
  const { now } = useApp();
  // Where the giver has left, whoever holds the post now settles it.
  const settler = view.steps.at(-1)?.by ?? view.lastRefusal?.by ?? verbal.givenBy.name;
  const settled = verbal.settledAt ? ` เมื่อ ${thaiDateTime(verbal.settledAt)}` : '';
  if (verbal.status === 'confirmed') {
    return (
      <Notice tone="success" title="ยืนยันเป็นลายลักษณ์อักษรแล้ว">
        <p>
          โดย {settler}
          {settled}
        </p>
      </Notice>
    );
  }
  if (verbal.status === 'denied') {
    return (
      <Notice tone="warning" title="ผู้ที่ถูกระบุแจ้งว่าไม่ได้อนุมัติ">
        <p>
          โดย {settler}
          {settled}
        </p>
      </Notice>
    );
  }
  if (verbal.status === 'lapsed') {
    return (
      <Notice tone="info" title="การอนุมัติทางวาจาสิ้นผล">
        <p>ยกเลิกการเผยแพร่ก่อนขึ้นเว็บไซต์{settled} จึงไม่ต้องยืนยันเป็นลายลักษณ์อักษร</p>
      </Notice>
    );
  }
  const isPassedOn = verbal.settledBy.join() === verbal.giverSeats.join();
  const overdue = now() > Date.parse(verbal.confirmBy);
  return (
    <Notice tone="warning" title={overdue ? 'เกินกำหนดยืนยันเป็นลายลักษณ์อักษรแล้ว' : 'รอยืนยันเป็นลายลักษณ์อักษร'}>
      <p>
        {isPassedOn ? `${verbal.givenBy.name} พ้นหน้าที่แล้ว ผู้ดำรงตำแหน่งที่ให้อนุมัติได้` : verbal.givenBy.name}{' '}
        ต้องยืนยันภายใน {thaiDateTime(verbal.confirmBy)}
      </p>
    </Notice>
  );
}
