// @vitest-environment happy-dom
import type { LookView, PlaceProofs, ProofsView } from '@prakat/shared/api/proofs';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { Captures } from './captures.tsx';

const SHA = 'ab'.repeat(32);
const aLook = (changes: Partial<LookView> = {}): LookView => ({
  at: '2021-12-24T03:30:00.000Z',
  said: 'ตรวจพบบนเว็บไซต์แล้ว',
  address: 'https://www.example.go.th/news/1',
  status: 200,
  sha256: SHA,
  files: [{ name: 'แผน.pdf', state: 'ตรงกับไฟล์ที่อนุมัติ', sha256: 'cd'.repeat(32) }],
  text: 'แผนปฏิบัติการ ประจำปี',
  ...changes,
});
const aPlace = (changes: Partial<PlaceProofs> = {}): PlaceProofs => ({
  placement: 'by-hand',
  name: 'เว็บไซต์ของหน่วยงาน',
  nextAt: null,
  found: aLook(),
  last: null,
  picture: null,
  ...changes,
});

async function open(answer: () => Promise<ProofsView>) {
  const request = vi.fn(answer);
  const app = await renderApp(<Captures requestId="a/b" />, { api: anApi({ request: request as never }) });
  expect(request).not.toHaveBeenCalled();
  await act(async () => {
    app.one<HTMLDetailsElement>('details').open = true;
    app.one('details').dispatchEvent(new Event('toggle'));
  });
  await app.settle();
  return { app, request };
}
const opened = async (places: PlaceProofs[]) => {
  const { app, request } = await open(async () => ({ places }));
  await app.settle();
  expect(request.mock.calls[0]).toEqual(['GET', '/submissions/a%2Fb/proofs']);
  return app;
};

it('shows when the page was found, what it answered, its fingerprint, each file and what could be read', async () => {
  const app = await opened([aPlace({ nextAt: '2021-12-31T03:30:00.000Z' })]);
  for (const part of [
    'เว็บไซต์ของหน่วยงาน',
    '24 ธันวาคม 2564',
    'ตรวจพบบนเว็บไซต์แล้ว',
    '200',
    SHA,
    'ไฟล์ แผน.pdf',
    'ตรงกับไฟล์ที่อนุมัติ',
    'แผนปฏิบัติการ ประจำปี',
    '31 ธันวาคม 2564',
  ])
    expect(app.text()).toContain(part);
  expect(app.one('dd a').getAttribute('href')).toBe('https://www.example.go.th/news/1');
  expect(app.root.querySelectorAll('details details')).toHaveLength(1);
  expect(app.root.querySelector('img')).toBeNull();
});

it('shows the last look beside the last one that found it, where they differ', async () => {
  const last = aLook({
    at: '2022-01-05T03:00:00.000Z',
    said: 'ระบบเปิดหน้าเว็บไม่ได้',
    status: null,
    sha256: null,
  });
  const app = await opened([aPlace({ last: { ...last, files: [], text: '' } })]);
  const titles = [...app.root.querySelectorAll('dt')].map((dt) => dt.textContent);
  expect(titles.filter((title) => title?.includes('ครั้ง'))).toEqual(['ตรวจครั้งล่าสุด', 'พบครั้งสุดท้าย']);
  expect(app.text()).toContain('ไม่ได้รับคำตอบ');
});

it('shows the picture with its day and its fingerprint, as a link', async () => {
  const picture = {
    at: '2021-12-24T03:30:00.000Z',
    url: '/api/x/files/1/page.png?until=1',
    sha256: 'ef'.repeat(32),
  };
  const app = await opened([aPlace({ picture })]);
  expect(app.one('img').getAttribute('src')).toBe(picture.url);
  const link = app.one('.capture-picture');
  expect([link.getAttribute('href'), link.textContent]).toEqual([
    picture.url,
    expect.stringContaining('ภาพหน้าเว็บเมื่อ 24 ธันวาคม 2564'),
  ]);
  expect(app.text()).toContain('ef'.repeat(32));
});

it('says that nobody has looked yet', async () => {
  expect((await opened([])).text()).toContain('ระบบยังไม่ได้เปิดหน้าเว็บนี้');
});

it('says that it could not be read, and reads it again', async () => {
  const answers: (() => Promise<ProofsView>)[] = [
    () => Promise.reject(new Error('no connection')),
    async () => ({ places: [aPlace()] }),
  ];
  const { app } = await open(() => (answers.shift() ?? (() => Promise.reject()))());
  await app.settle();
  await app.press('ลองใหม่');
  await app.settle();
  expect(app.text()).toContain(SHA);
});
