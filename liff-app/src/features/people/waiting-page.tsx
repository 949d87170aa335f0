import type { RegistrationView } from '@prakat/shared/api/people';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useEffect, useState } from 'preact/hooks';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import type { LineClient } from '../../liff/line-client.ts';
import { ownUserId } from '../../liff/own-user-id.ts';
import type { PeopleApi } from './people-api.ts';
import { SetUpForm } from './set-up-form.tsx';

/** What was sent, and what happens next. The first person of an office types the set-up code here. */
export function WaitingPage(props: {
  view: RegistrationView;
  people: PeopleApi;
  line: LineClient;
  officeName: string;
  onMend: () => void;
  onChanged: (view: RegistrationView) => void;
  onRetry: () => void;
}) {
  const { view, line } = props;
  const { fields, office } = view;
  const unit = office.units.find(({ id }) => id === fields?.unitId)?.name ?? '';
  return (
    <Page title="รอการรับลงทะเบียน">
      <section class="card filed">
        <p class="submission-title">ส่งข้อมูลลงทะเบียนแล้ว</p>
        {view.sentAt && <p>{thaiDateTime(view.sentAt)}</p>}
      </section>
      {view.awaitsSetUp && <SetUpForm people={props.people} onDone={props.onChanged} />}
      <section class="card">
        <h2>ขั้นตอนต่อไป</h2>
        <ol class="next-steps">
          <li>ผู้ดูแลระบบของ{props.officeName}ตรวจสอบข้อมูลของท่าน</li>
          <li>ระบบแจ้งผลทาง LINE กรุณาเพิ่มบัญชีทางการของหน่วยงานเป็นเพื่อนเพื่อรับข้อความ</li>
          <li>เมื่อรับลงทะเบียนแล้ว ท่านยื่นและพิจารณาคำขอได้ตามหน้าที่</li>
        </ol>
      </section>
      {fields && (
        <section class="card">
          <h2>ข้อมูลที่ส่ง</h2>
          <dl class="facts">
            <dt>ชื่อ</dt>
            <dd>{fields.name}</dd>
            <dt>ตำแหน่ง</dt>
            <dd>
              <PositionTitle title={fields.positionTitle} />
            </dd>
            <dt>กลุ่มงาน</dt>
            <dd>{unit}</dd>
            <dt>ติดต่อกลับ</dt>
            <dd>{fields.contact}</dd>
            {view.changedAccount && (
              <>
                <dt>การเปลี่ยนบัญชี</dt>
                <dd>เคยลงทะเบียนแล้ว ขอใช้บัญชี LINE นี้แทนบัญชีเดิม</dd>
              </>
            )}
            <OwnId line={line} />
          </dl>
          <button type="button" class="button" onClick={props.onMend}>
            แก้ไขข้อมูล
          </button>
        </section>
      )}
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={props.onRetry}>
          ตรวจสอบอีกครั้ง
        </button>
        {line.isInLine && (
          <button type="button" class="button" onClick={line.closeWindow}>
            ปิดหน้าต่าง
          </button>
        )}
      </div>
    </Page>
  );
}

/** For whoever enters people from a list, who needs it. */
function OwnId({ line }: { line: LineClient }) {
  const [userId, setUserId] = useState<string | null>(null);
  useEffect(() => {
    line.idToken().then(
      (token) => setUserId(ownUserId(token)),
      () => setUserId(null),
    );
  }, [line]);
  return userId ? (
    <>
      <dt>รหัสผู้ใช้ LINE</dt>
      <dd>
        <span class="user-id">{userId}</span>
      </dd>
    </>
  ) : null;
}
