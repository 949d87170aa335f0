// @vitest-environment happy-dom
import type { KeptView } from '@prakat/shared/api/kept';
import { keptView } from '@prakat/shared/privacy/kept-view';
import { aMember } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { expect, it, vi } from 'vitest';
import { unreachable } from '../../api/failure.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { MoreScreen } from '../more/more-screen.tsx';
import { KeptScreen } from './kept-screen.tsx';

const AT = '2021-12-24T03:00:00.000Z';
const view = (): KeptView =>
  keptView(
    {
      member: aMember({ name: 'นางสาวสุดา พากเพียร', contact: '' }),
      requests: { numbers: ['2565-0042'], more: false },
      messages: { endedAt: [AT], more: false },
      drafts: [],
      uploads: [],
      reason: null,
    },
    anOfficeProfile(),
    AT,
  );
const screen = (request: () => Promise<unknown>) =>
  renderApp(<KeptScreen />, { api: anApi({ request: vi.fn(request) as never }) });

it('shows every kind with what there is of it, for how long, and why', async () => {
  const app = await screen(async () => view());
  const headings = [...app.root.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(headings).toContain('บัญชี LINE และช่องทางติดต่อกลับ');
  expect(headings).toContain('สิทธิของท่าน');
  expect(app.text()).toContain('นางสาวสุดา พากเพียร');
  expect(app.text()).toContain('เก็บ 30 วัน นับแต่วันที่ส่งสำเร็จหรือยุติการส่ง');
  expect(app.text()).toContain('23 มกราคม 2565');
  expect(app.text()).toContain('มาตรา 26');
});

it('says of what there is nothing', async () => {
  const app = await screen(async () => view());
  const upload = [...app.root.querySelectorAll('section')].find(({ textContent }) =>
    textContent?.includes('ไฟล์ที่อัปโหลดแล้วยังไม่ได้ยื่น'),
  );
  expect(upload?.textContent).toContain('ขณะนี้ไม่มีข้อมูลของท่าน');
});

it('says that it loads', async () => {
  const app = await screen(() => new Promise(() => {}));
  expect(app.text()).toContain('กำลังโหลดข้อมูลของท่าน');
});

it('says why it could not be loaded, and tries again', async () => {
  const request = vi.fn<() => Promise<KeptView>>();
  request.mockRejectedValueOnce(unreachable()).mockResolvedValue(view());
  const app = await screen(request);
  expect(app.text()).toContain('กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต');
  await app.press('ลองใหม่');
  expect(app.text()).toContain('นางสาวสุดา พากเพียร');
});

it('is reached from “เพิ่มเติม” by everybody', async () => {
  const app = await renderApp(<MoreScreen />);
  expect(app.one('[href="/kept"]').textContent).toContain('ข้อมูลของท่านที่ระบบเก็บ');
});
