// @vitest-environment happy-dom
import type { OfficeInWords } from '@prakat/shared/api/office';
import { expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { OfficeScreen } from './office-screen.tsx';

const office: OfficeInWords = {
  parts: [
    { id: 'files', title: 'ไฟล์แนบ', sentences: ['แนบได้ไม่เกิน 10 ไฟล์ต่อคำขอ'], items: [] },
    {
      id: 'positions',
      title: 'ตำแหน่ง',
      sentences: [],
      items: [{ name: 'สาธารณสุขอำเภอ', sentences: ['ผู้ดำรงตำแหน่ง: นายสะไกร'] }],
    },
  ],
};

it('is read part by part, by everybody, and says who can change it', async () => {
  const api = anApi({ request: (async () => office) as never });
  const app = await renderApp(<OfficeScreen />, { api });
  expect([...app.root.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(['ไฟล์แนบ', 'ตำแหน่ง']);
  expect(app.one('[aria-label=สาธารณสุขอำเภอ] li').textContent).toBe('ผู้ดำรงตำแหน่ง: นายสะไกร');
  expect(app.text()).toContain('กรุณาแจ้งผู้ดูแลระบบ');
  const administrator = await renderApp(<OfficeScreen />, { api, me: aMe({ isAdministrator: true }) });
  expect(administrator.text()).toContain('ไฟล์โพรไฟล์');
});

it('can be tried again when it could not be read', async () => {
  const request = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
  request.mockResolvedValue(office);
  const app = await renderApp(<OfficeScreen />, { api: anApi({ request: request as never }) });
  await app.press('ลองใหม่');
  expect(app.text()).toContain('ไฟล์แนบ');
});
