import CloseWindowModule from '@line/liff/close-window';
import liff from '@line/liff/core';
import GetContextModule from '@line/liff/get-context';
import GetIdTokenModule from '@line/liff/get-id-token';
import IsInClientModule from '@line/liff/is-in-client';
import IsLoggedInModule from '@line/liff/is-logged-in';
import LoginModule from '@line/liff/login';
import LogoutModule from '@line/liff/logout';
import OpenWindowModule from '@line/liff/open-window';
import SendMessagesModule from '@line/liff/send-messages';
import { isChatOfTwo } from './chat-of-receipt.ts';
import { LineStartError, type StartLine } from './line-client.ts';
import { withoutSignIn } from './without-sign-in.ts';

// The pluggable SDK takes its modules before `init`; only what is used here is in the bundle.
for (const Module of [
  IsInClientModule,
  IsLoggedInModule,
  LoginModule,
  LogoutModule,
  GetIdTokenModule,
  CloseWindowModule,
]) {
  liff.use(new Module());
}

// On their own: their types fit no list with the others.
liff.use(new OpenWindowModule());
liff.use(new GetContextModule());
liff.use(new SendMessagesModule());

/** The LINE platform itself. */
export const startLine: StartLine = async ({ liffId }) => {
  try {
    await liff.init({ liffId });
  } catch (cause) {
    throw startError(cause);
  }
  if (!liff.isLoggedIn()) {
    liff.login({ redirectUri: withoutSignIn(location.href) });
    return new Promise(() => {});
  }
  history.replaceState(null, '', withoutSignIn(location.href));
  return {
    isInLine: liff.isInClient(),
    query: '',
    async idToken() {
      const token = liff.getIDToken();
      if (!token)
        throw new LineStartError('LINE ไม่ได้ส่งข้อมูลยืนยันตัวตน กรุณาแจ้งผู้ดูแลระบบให้เปิดสิทธิ openid ของแอป LIFF');
      return token;
    },
    signInAgain() {
      // In LINE's browser `login` does nothing: a fresh token comes with the next opening.
      if (liff.isInClient()) return liff.closeWindow();
      liff.logout();
      liff.login({ redirectUri: withoutSignIn(location.href) });
    },
    closeWindow: () => liff.closeWindow(),
    async writeInChat(text) {
      if (!liff.isInClient()) return;
      try {
        if (!isChatOfTwo(liff.getContext()?.type)) return;
        await liff.sendMessages([{ type: 'text', text }]);
      } catch {
        // The number is on the screen; the receipt is a nicety.
      }
    },
    openOutside: (address) => liff.openWindow({ url: address, external: true }),
  };
};

function startError(cause: unknown): LineStartError {
  const { code, message } = cause as { code?: string; message?: string };
  // LIFF checks the token against the phone's clock; a wrong clock shows as an invalid token.
  if (code === 'INVALID_ID_TOKEN') {
    return new LineStartError('ยืนยันตัวตนกับ LINE ไม่สำเร็จ กรุณาตรวจสอบว่าวันที่และเวลาของเครื่องถูกต้อง แล้วลองใหม่', {
      cause,
    });
  }
  const detail = code ?? message ?? '';
  return new LineStartError(
    `เชื่อมต่อกับ LINE ไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ตแล้วลองใหม่${detail ? ` (${detail})` : ''}`,
    { cause },
  );
}
