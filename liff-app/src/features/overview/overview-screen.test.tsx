// @vitest-environment happy-dom
import type { Overview } from '@prakat/shared/api/overview';
import { expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { OverviewScreen } from './overview-screen.tsx';

const overview: Overview = {
  waiting: {
    mine: { count: 2, more: false },
    office: { count: 100, more: true },
    late: { count: 3, more: false },
  },
  dueDays: 5,
  verbal: { count: 4, more: false, overdue: 1 },
  freshness: { due: 6, overdue: 7, empty: 8, reported: 9 },
  undelivered: { count: 0, more: false },
  month: {
    name: 'เดือนธันวาคม 2564',
    from: '2021-12-01',
    to: '2021-12-24',
    numbers: { filed: 11, approved: 12, sent_back: 13, refused: 14, published: 15, taken_down: 16 },
    meanDays: 2.5,
    more: false,
  },
};
const open = (request: () => Promise<unknown>) =>
  renderApp(<OverviewScreen />, { api: anApi({ request: request as never }) });

it('leads from every number to what it counts', async () => {
  const app = await open(async () => overview);
  const figures = [...app.root.querySelectorAll<HTMLAnchorElement>('.figure')].map((link) => [
    link.getAttribute('href'),
    link.querySelector('.figure-count')?.textContent,
  ]);
  const log = (act: string) => `/log?act=${act}&from=2021-12-01&to=2021-12-24`;
  expect(figures).toEqual([
    ['/waiting', '2'],
    ['/office-waiting', '100+'],
    ['/late', '3'],
    ['/unconfirmed', '4'],
    ['/messages', '0'],
    ['/freshness', '7'],
    ['/freshness', '8'],
    ['/freshness', '6'],
    ['/reports', '9'],
    [log('filed'), '11'],
    [log('approved'), '12'],
    [log('sent_back'), '13'],
    [log('refused'), '14'],
    [log('published'), '15'],
    [log('taken_down'), '16'],
    [log('published'), '2.5 วัน'],
  ]);
  expect(app.text()).toContain('รอเกิน 5 วันทำการ');
  expect(app.text()).toContain('พ้นกำหนดยืนยันแล้ว 1 คำขอ');
});

it('marks what is wrong, and nothing that is not', async () => {
  const app = await open(async () => overview);
  const bad = [...app.root.querySelectorAll('.figure-bad')].map((each) => each.textContent);
  expect(bad).toEqual(['3', '4', '7', '8']);
});

it('says of a month without publications that there is no mean', async () => {
  const app = await open(async () => ({ ...overview, month: { ...overview.month, meanDays: null } }));
  expect(app.text()).toContain('ยังไม่มีข้อมูลขึ้นเว็บไซต์ในเดือนนี้');
});

it('can be tried again when it could not be read', async () => {
  const request = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
  request.mockResolvedValue(overview);
  const app = await open(request);
  expect(app.one('[role=alert]').textContent).toContain('ติดต่อระบบไม่ได้');
  await app.press('ลองใหม่');
  expect(app.root.querySelectorAll('.figure')).toHaveLength(16);
});
