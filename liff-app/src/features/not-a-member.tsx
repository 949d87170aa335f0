import { useEffect, useState } from 'preact/hooks';
import { Page } from '../components/page.tsx';
import type { LineClient } from '../liff/line-client.ts';
import { ownUserId } from '../liff/own-user-id.ts';

/** For a person whom the office has not registered: what to do, and the id that the administrator will ask for. */
export function NotAMember(props: {
  line: LineClient;
  officeName: string;
  message: string;
  onRetry: () => void;
}) {
  const { line } = props;
  const [userId, setUserId] = useState<string | null>(null);
  useEffect(() => {
    line.idToken().then(
      (token) => setUserId(ownUserId(token)),
      () => setUserId(null),
    );
  }, [line]);
  return (
    <Page title="ยังไม่ได้ลงทะเบียน">
      <div class="empty">
        <p role="alert">{props.message}</p>
      </div>
      <section class="card">
        <h2>สิ่งที่ต้องทำ</h2>
        <ol class="next-steps">
          <li>แจ้งชื่อ ตำแหน่ง และหน่วยงานของท่านแก่ผู้ดูแลระบบของ{props.officeName}</li>
          {userId && (
            <li>
              แจ้งรหัสผู้ใช้ LINE ของท่าน
              <span class="user-id">{userId}</span>
            </li>
          )}
          <li>เมื่อผู้ดูแลระบบลงทะเบียนแล้ว กดปุ่ม “ตรวจสอบอีกครั้ง”</li>
        </ol>
      </section>
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
