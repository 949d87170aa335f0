import type { Delivery, SimChat, SimMessage, SimOffice } from '../../line-platform/control-api.ts';
import type { PressParams } from '../actions/press-plan.ts';

/** Where a person is: their 1:1 chat with the Official Account, or a group (`groupId`). */
export type Standpoint = { officeId: string; userId: string; groupId?: string };
export type PressBody = { messageId: string; params?: PressParams } & (
  | { label: string }
  | { data: string; displayText?: string }
);
/** `fillInText` are the words to put into the keyboard that a postback opened. */
export type PressAnswer = (Delivery & { fillInText?: string }) | { open: string } | { copied: string };
export type SentFile = {
  fileName: string;
  contentType: string;
  base64: string;
  /** Of images that are sent together. */
  imageSet?: { id: string; index: number; total: number };
};

/** The simulator could not be asked (`away`), or it refused; `message` is the sentence to show. */
export class SimError extends Error {
  readonly kind: 'away' | 'refused';
  constructor(kind: 'away' | 'refused', message: string) {
    super(message);
    this.name = 'SimError';
    this.kind = kind;
  }
}

const AWAY = 'ติดต่อเครื่องจำลอง LINE ไม่ได้ กรุณาตรวจสอบว่าโปรแกรมยังทำงานอยู่';
const DEFAULT_PRODUCT_URL = 'http://localhost:4400';

/** The simulator's own doors as the phone uses them. Every call throws `SimError` and nothing else. */
export function createSimClient(origin: string, fetchIt: typeof fetch = (...args) => fetch(...args)) {
  async function call(path: string, init?: RequestInit): Promise<{ body: unknown; headers: Headers }> {
    let response: Response;
    try {
      response = await fetchIt(`${origin}/_sim/${path}`, init);
    } catch {
      throw new SimError('away', AWAY);
    }
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { body, headers: response.headers };
    const reason =
      typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : undefined;
    throw new SimError(
      response.status >= 500 ? 'away' : 'refused',
      reason ?? `เครื่องจำลองตอบว่าทำไม่ได้ (${response.status})`,
    );
  }
  const get = async <T>(path: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString();
    return (await call(search ? `${path}?${search}` : path)).body as T;
  };
  const post = async <T>(path: string, body: object) =>
    (
      await call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).body as T;

  return {
    /** The offices, and the address of the product that the header `x-product-url` names. */
    async offices(): Promise<{ offices: SimOffice[]; productUrl: string }> {
      const { body, headers } = await call('offices');
      const productUrl = (headers.get('x-product-url') ?? DEFAULT_PRODUCT_URL).replace(/\/+$/, '');
      return { offices: body as SimOffice[], productUrl };
    },
    chats: (officeId: string, userId: string) => get<SimChat[]>('chats', { officeId, userId }),
    received: ({ officeId, userId, groupId }: Standpoint) =>
      get<SimMessage[]>('received', groupId ? { officeId, groupId } : { officeId, userId }),
    now: async () => (await get<{ now: number }>('clock')).now,
    advance: (advanceMs: number) => post<{ now: number }>('clock', { advanceMs }),
    say: (at: Standpoint, text: string) => post<Delivery>('say', { ...at, text }),
    /** What a LIFF page writes in the person's name, where its app may. */
    liffSend: (at: Standpoint, texts: string[]) =>
      post<Delivery[]>('liff-send', { ...at, messages: texts.map((text) => ({ type: 'text', text })) }),
    press: (at: Standpoint, body: PressBody) => post<PressAnswer>('press', { ...at, ...body }),
    sendFile: (at: Standpoint, file: SentFile) => post<Delivery>('send-file', { ...at, ...file }),
    friend: (officeId: string, userId: string, follows: boolean) =>
      post<Delivery>(follows ? 'follow' : 'unfollow', { officeId, userId }),
    membership: (officeId: string, groupId: string, joined: boolean) =>
      post<Delivery>(joined ? 'join' : 'leave', { officeId, groupId }),
  };
}
export type SimClient = ReturnType<typeof createSimClient>;
