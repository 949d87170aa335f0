import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aMe, aView } from '../testing/fixtures.ts';
import { createApi } from './client.ts';
import type { ApiFailure } from './failure.ts';

const answer = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

const fetched = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
const onSignedOut = vi.fn();
const api = createApi({ officeId: 'satun', idToken: async () => 'token-1', onSignedOut });

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  onSignedOut.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const failureOf = (promise: Promise<unknown>): Promise<ApiFailure> =>
  promise.then(
    () => {
      throw new Error('did not fail');
    },
    (error) => error,
  );

describe('a call', () => {
  it('carries the ID token and the office', async () => {
    fetched.mockResolvedValue(answer(200, aMe()));
    await expect(api.me()).resolves.toMatchObject({ data: { today: '2021-12-24' } });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/satun/me');
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer token-1' });
  });
  it('sends a file as it is', async () => {
    fetched.mockResolvedValue(answer(200, []));
    const file = new Blob(['<svg/>']);
    await api.request('PUT', '/papers/assets/emblem', file);
    const [, init] = fetched.mock.calls[0] ?? [];
    expect(init?.body).toBe(file);
    expect(init?.headers).toMatchObject({ 'Content-Type': 'application/octet-stream' });
  });
  it('asks for the page after the one it has', async () => {
    fetched.mockResolvedValue(answer(200, { items: [], next: null }));
    await api.list('waiting', 'cursor=1&2');
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/satun/submissions?list=waiting&after=cursor%3D1%262');
  });
  it('searches for what is given and leaves out the rest', async () => {
    fetched.mockImplementation(async () => answer(200, { items: [], next: null }));
    const terms = {
      q: 'จัดซื้อ',
      standing: 'on_display',
      category: '',
      unit: '',
      person: 'me',
      from: '',
      to: '',
    };
    await api.search(terms, null);
    await api.search({ ...terms, q: '' }, 'next-1');
    expect(fetched.mock.calls.map(([address]) => decodeURIComponent(address))).toEqual([
      '/api/satun/submissions?list=search&q=จัดซื้อ&standing=on_display&person=me',
      '/api/satun/submissions?list=search&standing=on_display&person=me&after=next-1',
    ]);
  });
  it('asks who can be named in an action', async () => {
    fetched.mockResolvedValue(answer(200, []));
    await api.people('a/b', 'verbal');
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/satun/submissions/a%2Fb/people?for=verbal');
  });
  it('acts on a request, or on what stands on the website by it', async () => {
    fetched.mockImplementation(async () => answer(200, aView()));
    await api.act('a/b', { action: 'withdraw' });
    await api.actOnPublication('a/b', { action: 'call_off' });
    expect(fetched.mock.calls.map(([address, init]) => [address, init.body])).toEqual([
      ['/api/satun/submissions/a%2Fb/actions', '{"action":"withdraw"}'],
      ['/api/satun/submissions/a%2Fb/publication/actions', '{"action":"call_off"}'],
    ]);
  });
  it('tells a request filed now from one that had been filed before', async () => {
    const body = { filingKey: 'k', draft: {} as never, corrects: null };
    fetched.mockResolvedValueOnce(answer(201, aView())).mockResolvedValueOnce(answer(200, aView()));
    await expect(api.submit(body)).resolves.toMatchObject({ again: false, view: { number: '2565-0001' } });
    await expect(api.submit(body)).resolves.toMatchObject({ again: true });
  });
  it('compares the clocks at the moment when the answer came, however much later it is read', async () => {
    const cameAt = Date.parse('2021-12-24T02:00:00.000Z');
    const asked = Object.assign(answer(200, { now: '2021-12-24T02:00:07.000Z' }), { cameAt });
    const ahead = new Map([['/api/satun/me', Promise.resolve(asked)]]);
    const early = createApi({ officeId: 'satun', idToken: async () => 'token', onSignedOut, ahead });
    await expect(early.me()).resolves.toMatchObject({ clockAhead: 7_000 });
  });
  it('takes what was asked ahead once, and asks anew after that', async () => {
    const ahead = new Map([['/api/satun/me', Promise.resolve(answer(200, { now: 'ahead' }))]]);
    const early = createApi({ officeId: 'satun', idToken: async () => 'token', onSignedOut, ahead });
    await expect(early.me()).resolves.toMatchObject({ data: { now: 'ahead' } });
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockResolvedValue(answer(200, { now: 'later' }));
    await expect(early.me()).resolves.toMatchObject({ data: { now: 'later' } });
    expect(fetched).toHaveBeenCalledOnce();
  });
});

describe('a call that fails', () => {
  it('gives the refusal of the server with its sentence and fields', async () => {
    const fields = [{ field: 'title', message: 'กรุณากรอกหัวข้อ' }];
    fetched.mockResolvedValue(answer(422, { error: { code: 'invalid_input', message: 'แก้ไขก่อน', fields } }));
    const failure = await failureOf(api.me());
    expect(failure).toMatchObject({ kind: 'refused', code: 'invalid_input', message: 'แก้ไขก่อน', fields });
    expect(onSignedOut).not.toHaveBeenCalled();
  });
  it('says once that the sign-in has run out', async () => {
    fetched.mockResolvedValue(answer(401, { error: { code: 'sign_in_expired', message: 'หมดอายุ' } }));
    expect(await failureOf(api.me())).toMatchObject({ kind: 'signed_out', code: 'sign_in_expired' });
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
  it.each([
    [
      'without a connection',
      () => fetched.mockRejectedValue(new TypeError('Failed to fetch')),
      'unreachable',
    ],
    [
      'at a proxy that answers with its own page',
      () => fetched.mockResolvedValue(answer(502, '<h1>Bad</h1>')),
      'fault',
    ],
    [
      'with an answer that is no JSON',
      () => fetched.mockResolvedValue(answer(200, '<h1>Login</h1>')),
      'fault',
    ],
    [
      'by a fault of the server',
      () => fetched.mockResolvedValue(answer(500, { error: { code: 'unexpected', message: 'ขัดข้อง' } })),
      'fault',
    ],
  ])('%s has a Thai sentence', async (_how, prepare, kind) => {
    prepare();
    const failure = await failureOf(api.me());
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/[ก-๙]/);
  });
  it('is given up after half a minute without an answer', async () => {
    vi.useFakeTimers();
    fetched.mockImplementation(
      (_address, init) =>
        new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const failing = failureOf(api.me());
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await failing).kind).toBe('timeout');
  });
});
