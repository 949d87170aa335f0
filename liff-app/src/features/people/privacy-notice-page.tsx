import type { RegistrationView } from '@prakat/shared/api/people';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';

/** The privacy notice before anything is asked. Pressing on records that it was read; it agrees to nothing. */
export function PrivacyNoticePage(props: {
  view: RegistrationView;
  officeName: string;
  onRead: () => void;
  onBack?: () => void;
}) {
  const { view, officeName } = props;
  return (
    <Page title="ลงทะเบียนเจ้าหน้าที่">
      {view.status === 'refused' && view.reason && (
        <Notice tone="warning" title="ผู้ดูแลระบบยังไม่รับลงทะเบียน">
          <p class="quote">{view.reason}</p>
          <p>แก้ไขข้อมูลแล้วส่งอีกครั้งได้</p>
        </Notice>
      )}
      <p>สำหรับเจ้าหน้าที่ของ{officeName}เท่านั้น ก่อนกรอกข้อมูล กรุณาอ่านประกาศด้านล่าง</p>
      <section class="card" aria-labelledby="notice-title">
        <h2 id="notice-title">{view.notice.title}</h2>
        <dl class="facts">
          {view.notice.sections.map(({ heading, text }) => (
            <>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
      </section>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={props.onRead}>
          อ่านแล้ว กรอกข้อมูลลงทะเบียน
        </button>
        {props.onBack && (
          <button type="button" class="button" onClick={props.onBack}>
            กลับ
          </button>
        )}
      </div>
      <p class="hint">ประกาศนี้แจ้งให้ทราบตามกฎหมาย ไม่ใช่การขอความยินยอม ระบบบันทึกวันและเวลาที่ท่านอ่าน</p>
    </Page>
  );
}
