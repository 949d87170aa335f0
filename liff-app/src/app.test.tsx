// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from './app.tsx';
import { type LineClient, LineStartError } from './liff/line-client.ts';
import { begin } from './start/begin.ts';
import { aView } from './testing/fixtures.ts';
import { aMe } from './testing/me-fixture.ts';

const config = { officeId: 'satun', officeName: 'สำนักงานสาธารณสุขจังหวัดสตูล', liffId: '1-a' };
const line = {
  isInLine: true,
  query: '',
  idToken: async () => 'token',
  signInAgain: () => {},
  closeWindow: () => {},
  writeInChat: async () => {},
  openOutside: () => {},
} as unknown as LineClient;

/** What the server was asked, in order; each answer is given when the test says so. */
let asked: string[] = [];
let answers: Record<string, unknown> = {};
beforeEach(() => {
  asked = [];
  answers = { '/liff-config': config, '/me': aMe(), '/submissions/s1': aView() };
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace('/api/satun', '');
    asked.push(path);
    const body = answers[path];
    return new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

async function open(path: string, meta: object[] | null) {
  history.replaceState(null, '', path);
  if (meta) {
    const element = document.createElement('meta');
    element.name = 'liff-config';
    element.content = JSON.stringify(meta);
    document.head.append(element);
  }
  const root = document.body.appendChild(document.createElement('div'));
  const startLine = vi.fn(async () => line);
  await act(async () => render(<App first={begin(startLine)} again={() => begin(startLine)} />, root));
  await vi.waitFor(() => expect(asked).toContain('/me'));
  return { startLine };
}

it('starts with what the shell says of the office, and asks nobody', async () => {
  const { startLine } = await open('/liff/satun/more', [
    { ...config, officeId: 'khemarat', liffId: '2-b' },
    config,
  ]);
  expect(asked).not.toContain('/liff-config');
  expect(startLine).toHaveBeenCalledWith({ officeId: 'satun', liffId: '1-a' });
});

it.each([
  ['says nothing', null],
  ['is of another office', [{ ...config, officeId: 'khemarat' }]],
])('asks where the shell %s', async (_what, meta) => {
  await open('/liff/satun/more', meta);
  expect(asked[0]).toBe('/liff-config');
});

it('asks for the request that a card leads to beside who the person is, and once', async () => {
  await open('/liff/satun/submissions/s1', [config]);
  expect(asked.slice(0, 2).sort()).toEqual(['/me', '/submissions/s1']);
  await vi.waitFor(() => expect(document.body.textContent).toContain(aView().number), {
    timeout: 15_000,
  });
  expect(asked.filter((path) => path === '/submissions/s1')).toHaveLength(1);
});

it('knows who the person is before the screens are there, and asks once', async () => {
  history.replaceState(null, '', '/liff/satun/more');
  const first = begin(async () => line);
  await vi.waitFor(() => expect(asked).toContain('/me'));
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<App first={first} again={() => first} />, root));
  await vi.waitFor(() => expect(root.textContent).toContain(aMe().office.shortName));
  expect(asked.filter((path) => path === '/me')).toHaveLength(1);
});

it.each([
  [
    'LINE cannot be reached',
    async () => {
      throw new LineStartError('เชื่อมต่อกับ LINE ไม่สำเร็จ');
    },
    'เชื่อมต่อกับ LINE ไม่สำเร็จ',
  ],
  [
    'LINE gives no token',
    async () => ({
      ...line,
      idToken: () => Promise.reject(new LineStartError('LINE ไม่ได้ส่งข้อมูลยืนยันตัวตน')),
    }),
    'LINE ไม่ได้ส่งข้อมูลยืนยันตัวตน',
  ],
])('says so where %s, and starts anew at a press', async (_what, startLine, words) => {
  history.replaceState(null, '', '/liff/satun/more');
  const first = begin(startLine);
  first.catch(() => {});
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<App first={first} again={() => begin(async () => line)} />, root));
  await vi.waitFor(() => expect(root.textContent).toContain(words));
  expect(asked).not.toContain('/me');
  await act(async () => root.querySelector('button')?.click());
  await vi.waitFor(() => expect(root.textContent).toContain(aMe().office.shortName));
});

it('asks anew for what was asked ahead by somebody who was not known yet', async () => {
  history.replaceState(null, '', '/liff/satun/submissions/s1');
  const known = answers;
  answers = { '/liff-config': config };
  const first = begin(async () => line);
  await vi.waitFor(() => expect(asked).toContain('/submissions/s1'));
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<App first={first} again={() => first} />, root));
  await vi.waitFor(() => expect(root.querySelector('button')).toBeTruthy());
  answers = known;
  await act(async () => root.querySelector('button')?.click());
  await vi.waitFor(() => expect(root.textContent).toContain(aView().number), { timeout: 15_000 });
  expect(asked.filter((path) => path === '/submissions/s1')).toHaveLength(2);
});

it('asks the server for the office when it starts anew: what the page said may have been what was wrong', async () => {
  const element = document.createElement('meta');
  element.name = 'liff-config';
  element.content = JSON.stringify([{ ...config, liffId: 'of-before' }]);
  document.head.append(element);
  history.replaceState(null, '', '/liff/satun/more');
  const startLine = vi.fn(async () => line);
  await begin(startLine);
  expect(startLine).toHaveBeenLastCalledWith({ officeId: 'satun', liffId: 'of-before' });
  await begin(startLine, { anew: true });
  expect(startLine).toHaveBeenLastCalledWith({ officeId: 'satun', liffId: '1-a' });
});

it('says where there is no such office, and offers nothing that cannot help', async () => {
  answers = {};
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'unknown_office', message: 'ไม่พบหน่วยงานนี้' } }, { status: 404 }),
  );
  history.replaceState(null, '', '/liff/nowhere/more');
  const first = begin(async () => line);
  first.catch(() => {});
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<App first={first} again={() => first} />, root));
  await vi.waitFor(() => expect(root.textContent).toContain('ไม่พบหน่วยงานนี้'));
  expect(root.querySelector('button')).toBeNull();
});

it('says that the sign-in is over also where it was noticed ahead', async () => {
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/liff-config')
      ? Response.json(config)
      : Response.json(
          { error: { code: 'token_expired', message: 'การลงชื่อเข้าใช้หมดเวลาแล้ว กรุณาเปิดใหม่' } },
          { status: 401 },
        ),
  );
  history.replaceState(null, '', '/liff/satun/more');
  const first = begin(async () => line);
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(<App first={first} again={() => first} />, root));
  await vi.waitFor(() => expect(root.querySelector('.signed-out')).toBeTruthy());
  expect(root.textContent).toContain('การเข้าสู่ระบบหมดอายุแล้ว');
});
