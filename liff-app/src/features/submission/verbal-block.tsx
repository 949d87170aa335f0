import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { FileLinks } from './files.tsx';

type Verbal = NonNullable<SubmissionView['verbal']>;

/** Permission that was given by word of mouth, and whether it has been confirmed in writing. */
export function VerbalBlock(props: { verbal: Verbal; onExpired: () => Promise<void> }) {
  const { verbal } = props;
  const { givenBy, recordedBy, photo } = verbal;
  return (
    <section class="card">
      <h2>อนุมัติทางวาจา</h2>
      <VerbalStatus verbal={verbal} />
      <dl class="facts">
        <dt>ผู้ให้อนุมัติ</dt>
        <dd>
          {givenBy.name} {givenBy.positionTitle}
        </dd>
        <dt>ผู้รับคำอนุมัติ</dt>
        <dd>{verbal.givenTo}</dd>
        <dt>ให้อนุมัติเมื่อ</dt>
        <dd>
          {thaiDateTime(verbal.givenAt)} ({verbal.meansName})
        </dd>
        <dt>เหตุผลความเร่งด่วน</dt>
        <dd class="written">{verbal.whyUrgent}</dd>
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
          {recordedBy.name} {recordedBy.positionTitle} เมื่อ {thaiDateTime(verbal.recordedAt)}
        </dd>
      </dl>
    </section>
  );
}

function VerbalStatus({ verbal }: { verbal: Verbal }) {
  const { now } = useApp();
  const settled = verbal.settledAt ? ` เมื่อ ${thaiDateTime(verbal.settledAt)}` : '';
  if (verbal.status === 'confirmed') {
    return (
      <Notice tone="success" title="ยืนยันเป็นลายลักษณ์อักษรแล้ว">
        <p>
          โดย {verbal.givenBy.name}
          {settled}
        </p>
      </Notice>
    );
  }
  if (verbal.status === 'denied') {
    return (
      <Notice tone="warning" title="ผู้ที่ถูกระบุแจ้งว่าไม่ได้อนุมัติ">
        <p>
          โดย {verbal.givenBy.name}
          {settled}
        </p>
      </Notice>
    );
  }
  const overdue = now() > Date.parse(verbal.confirmBy);
  return (
    <Notice tone="warning" title={overdue ? 'เกินกำหนดยืนยันเป็นลายลักษณ์อักษรแล้ว' : 'รอยืนยันเป็นลายลักษณ์อักษร'}>
      <p>
        {verbal.givenBy.name} ต้องยืนยันภายใน {thaiDateTime(verbal.confirmBy)}
      </p>
    </Notice>
  );
}
