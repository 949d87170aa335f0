// @vitest-environment happy-dom
import type { OpinionList } from '@prakat/shared/api/opinions';
import { expect, it, vi } from 'vitest';
import { aMe } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { MoreScreen } from '../more/more-screen.tsx';
import { OpinionsScreen } from './opinions-screen.tsx';

const screen = (list: OpinionList) =>
  renderApp(<OpinionsScreen />, { api: anApi({ request: vi.fn(async () => list) as never }) });

it('shows what visitors wrote, as text, with its day and nobody’s name', async () => {
  const opinions = [
    { id: '2', text: 'หาแบบฟอร์มไม่พบ <b>เลย</b>', day: '2021-12-24' },
    { id: '1', text: 'ใช้ง่ายดี', day: '2021-12-01' },
  ];
  const app = await screen({ opinions, more: true });
  expect(app.root.querySelectorAll('li')).toHaveLength(2);
  expect(app.text()).toContain('24 ธ.ค. 2564หาแบบฟอร์มไม่พบ <b>เลย</b>');
  expect(app.text()).toContain('แสดงความเห็นล่าสุด 2 รายการ');
  expect(app.root.querySelector('b')).toBeNull();
});

it('deletes one after asking once more', async () => {
  const opinions = [{ id: 'a/1', text: 'โทร 081-000-0000', day: '2021-12-24' }];
  const request = vi.fn(async (method: string) =>
    method === 'DELETE' ? { opinions: [], more: false } : { opinions, more: false },
  );
  const app = await renderApp(<OpinionsScreen />, { api: anApi({ request: request as never }) });
  await app.press('ลบ');
  expect(request).toHaveBeenCalledTimes(1);
  await app.press('ยืนยันลบความเห็นนี้');
  expect(request).toHaveBeenLastCalledWith('DELETE', '/opinions/a%2F1');
  expect(app.text()).toContain('ยังไม่มีผู้เขียนความเห็น');
});

it('says so where nobody wrote', async () => {
  expect((await screen({ opinions: [], more: false })).text()).toContain('ยังไม่มีผู้เขียนความเห็น');
});

it('is reached from “เพิ่มเติม” by whoever may read it', async () => {
  const address = '[href="/opinions"]';
  expect((await renderApp(<MoreScreen />)).root.querySelector(address)).toBeNull();
  const app = await renderApp(<MoreScreen />, { me: aMe({ readsOpinions: true }) });
  expect(app.one(address).textContent).toContain('ความเห็นของผู้เข้าชมเว็บไซต์');
});
