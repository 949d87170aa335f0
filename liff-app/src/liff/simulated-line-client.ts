import liff from '@line/liff/core';
import IsInClientModule from '@line/liff/is-in-client';
import { LiffMockPlugin } from '@line/liff-mock';
import { pageStorage } from '../browser-storage.ts';
import { LineStartError, type StartLine } from './line-client.ts';
import { readSimulatedPhone } from './simulated-phone.ts';

type MockApi = { set(data: (previous: Record<string, unknown>) => Record<string, unknown>): void };
type MockedLiff = {
  init(config: { liffId: string; mock: true }): Promise<void>;
  isInClient(): boolean;
  getIDToken(): string | null;
  closeWindow(): void;
  sendMessages(messages: unknown[]): Promise<void>;
  $mock: MockApi;
};

/** A token this close to its end is exchanged before it is sent. */
const RENEW_BEFORE_MS = 30_000;

/** LINE's own mock of LIFF, with the person who holds the simulator's phone. In the simulation build only. */
export const startLine: StartLine = async ({ officeId, liffId }) => {
  const phone = readSimulatedPhone(location.search, pageStorage());
  if (!phone) {
    throw new LineStartError(
      'ระบบนี้กำลังทำงานในโหมดจำลอง กรุณาเปิดแบบฟอร์มนี้จากหน้าจอโทรศัพท์จำลอง โดยเลือกบุคคล แล้วแตะเมนูหรือปุ่มในแชต',
      { retry: false },
    );
  }
  liff.use(new IsInClientModule());
  liff.use(new LiffMockPlugin() as never);
  const mocked = liff as unknown as MockedLiff;
  await mocked.init({ liffId, mock: true });

  const tell = (message: Record<string, unknown>) => window.parent.postMessage(message, phone.line);
  mocked.closeWindow = () => tell({ type: 'liff.closeWindow' });
  mocked.sendMessages = (messages) =>
    new Promise((resolve, reject) => {
      const id = crypto.randomUUID();
      const hear = ({ origin, data }: MessageEvent) => {
        if (origin !== phone.line || data?.type !== 'liff.sendMessages.answer' || data.id !== id) return;
        removeEventListener('message', hear);
        if (data.error) reject(Object.assign(new Error(data.error.message), { code: data.error.code }));
        else resolve();
      };
      addEventListener('message', hear);
      tell({ type: 'liff.sendMessages', id, messages });
    });

  let expiresAt = 0;
  const renew = async () => {
    const address = new URL('/_sim/id-token', phone.line);
    address.search = new URLSearchParams({ officeId, userId: phone.user }).toString();
    const response = await fetch(address).catch((cause: unknown) => {
      throw new LineStartError('ติดต่อเครื่องจำลอง LINE ไม่ได้ กรุณาตรวจสอบว่าเครื่องจำลองยังทำงานอยู่', { cause });
    });
    if (!response.ok) throw new LineStartError('เครื่องจำลอง LINE ไม่รู้จักบุคคลนี้ กรุณาเปิดจากหน้าจอโทรศัพท์จำลองอีกครั้ง');
    const token = (await response.json()) as { idToken: string; expiresAt: number };
    expiresAt = token.expiresAt;
    mocked.$mock.set((previous) => ({
      ...previous,
      isInClient: true,
      isLoggedIn: true,
      getIDToken: token.idToken,
    }));
  };
  await renew();

  return {
    isInLine: mocked.isInClient(),
    query: phone.query,
    async idToken() {
      if (Date.now() > expiresAt - RENEW_BEFORE_MS) await renew();
      return mocked.getIDToken() ?? '';
    },
    // As in LINE itself: a fresh token comes with the next opening.
    signInAgain: () => mocked.closeWindow(),
    closeWindow: () => mocked.closeWindow(),
    writeInChat: (text) => mocked.sendMessages([{ type: 'text', text }]).catch(() => {}),
    openOutside: (address) => {
      window.open(address, '_blank', 'noopener');
    },
  };
};
