import { type ClientRequest, request } from 'node:http';

/** A request that was begun and is not ended. */
export type Unfinished = {
  /** What it is answered. */
  answer: Promise<{ status: number; code: string | null }>;
  /** Resolves when the other side has ended the connection. */
  ended: Promise<void>;
  isOpen(): boolean;
  leave(): void;
};

const codeIn = (text: string): string | null => {
  try {
    return JSON.parse(text).error?.code ?? null;
  } catch {
    return null;
  }
};

/** Begins a request that says a body of `size` bytes, and sends `sent` of them. */
export function begin(
  url: string,
  { headers = {}, size, sent }: { headers?: Record<string, string>; size: number; sent: number },
): Unfinished {
  const call: ClientRequest = request(url, {
    method: 'POST',
    headers: { 'content-length': String(size), ...headers },
    agent: false,
  });
  let isOpen = true;
  const ended = new Promise<void>((resolve) => {
    call.once('close', () => {
      isOpen = false;
      resolve();
    });
  });
  const answer = new Promise<{ status: number; code: string | null }>((resolve, reject) => {
    call.once('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, code: codeIn(text) });
    });
    call.once('error', reject);
  });
  answer.catch(() => {});
  call.write(Buffer.alloc(sent, 'x'));
  return { answer, ended, isOpen: () => isOpen, leave: () => call.destroy() };
}

/** What would be a signature of LINE's, of other bytes. */
export const NO_SIGNATURE = { 'x-line-signature': Buffer.alloc(32, 7).toString('base64') };
