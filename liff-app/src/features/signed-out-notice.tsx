import { browserStorage } from '../browser-storage.ts';
import { Notice } from '../components/notice.tsx';
import { forgetReads } from '../forget-reads.ts';
import type { LineClient } from '../liff/line-client.ts';

/** Over whatever is open when the sign-in has run out: nothing typed is lost by signing in again. */
export function SignedOutNotice({ line }: { line: LineClient }) {
  const signInAgain = () => {
    // Somebody else may be the next to sign in here.
    forgetReads(browserStorage());
    line.signInAgain();
  };
  return (
    <div class="signed-out">
      <Notice tone="error" title="การเข้าสู่ระบบหมดอายุแล้ว">
        <p>
          ข้อมูลที่กรอกไว้ยังอยู่ในเครื่องนี้{' '}
          {line.isInLine ? 'กรุณาปิดหน้าต่างแล้วเปิดจาก LINE อีกครั้ง' : 'กรุณาเข้าสู่ระบบด้วย LINE อีกครั้ง'}
        </p>
        <button type="button" class="button button-primary button-wide" onClick={signInAgain}>
          {line.isInLine ? 'ปิดแล้วเปิดใหม่จาก LINE' : 'เข้าสู่ระบบอีกครั้ง'}
        </button>
      </Notice>
    </div>
  );
}
