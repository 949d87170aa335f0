import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aFile } from '../testing/fixtures.ts';
import { UploadCancelled, uploadFile } from './upload.ts';

/** The network edge: what the browser would do with a request, done by the test. */
class FakeRequest {
  static latest: FakeRequest;
  headers: Record<string, string> = {};
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  sent: unknown = null;

  constructor() {
    FakeRequest.latest = this;
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    this.sent = body;
  }
  abort() {
    if (this.sent) this.onabort?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

const file = new File(['%PDF-1.7'], 'กรอบแนวทาง.pdf');
const onProgress = vi.fn();
const onSignedOut = vi.fn();
const start = async () => {
  const upload = uploadFile({
    address: '/api/satun/files',
    file,
    idToken: async () => 'token-1',
    onProgress,
    onSignedOut,
  });
  upload.done.catch(() => {});
  await Promise.resolve();
  return upload;
};

it('of a file that the phone cannot read any more says so, and not that the network failed', async () => {
  const gone = new File(['x'], 'แผน.pdf');
  gone.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as never;
  const upload = uploadFile({ address: '/f', file: gone, idToken: async () => 't', onProgress, onSignedOut });
  upload.done.catch(() => {});
  await Promise.resolve();
  FakeRequest.latest.onerror?.();
  await expect(upload.done).rejects.toMatchObject({ kind: 'refused', message: /อ่านไฟล์ “แผน.pdf” .*ไม่ได้/ });
});

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  onProgress.mockReset();
  onSignedOut.mockReset();
});

describe('an upload', () => {
  it('sends the bytes as they are, with the Thai name encoded', async () => {
    const upload = await start();
    expect(FakeRequest.latest.sent).toBe(file);
    expect(FakeRequest.latest.headers).toEqual({
      Authorization: 'Bearer token-1',
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent('กรอบแนวทาง.pdf'),
    });
    FakeRequest.latest.upload.onprogress?.({ loaded: 4 });
    FakeRequest.latest.answer(201, aFile());
    await expect(upload.done).resolves.toEqual(aFile());
    expect(onProgress).toHaveBeenCalledWith(4);
  });
  it('that is refused gives the sentence of the server', async () => {
    const upload = await start();
    FakeRequest.latest.answer(415, { error: { code: 'file_content_mismatch', message: 'ไม่ตรงกับนามสกุล' } });
    await expect(upload.done).rejects.toMatchObject({ kind: 'refused', message: 'ไม่ตรงกับนามสกุล' });
  });
  it('with an expired sign-in says so', async () => {
    const upload = await start();
    FakeRequest.latest.answer(401, { error: { code: 'sign_in_expired', message: 'หมดอายุ' } });
    await expect(upload.done).rejects.toMatchObject({ kind: 'signed_out' });
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
  it('over a broken connection can be tried again', async () => {
    const upload = await start();
    FakeRequest.latest.onerror?.();
    await expect(upload.done).rejects.toMatchObject({ kind: 'unreachable' });
  });
  it('that is stopped is no failure to report', async () => {
    const upload = await start();
    upload.cancel();
    await expect(upload.done).rejects.toBeInstanceOf(UploadCancelled);
  });
  it('is given up after a minute without progress, but not while it moves', async () => {
    vi.useFakeTimers();
    const upload = await start();
    await vi.advanceTimersByTimeAsync(50_000);
    FakeRequest.latest.upload.onprogress?.({ loaded: 4 });
    const settled = vi.fn();
    upload.done.catch(settled);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(upload.done).rejects.toMatchObject({ kind: 'timeout' });
  });
});
