// @vitest-environment happy-dom
import type { AssetView } from '@prakat/shared/api/papers';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { AssetsScreen } from './assets-screen.tsx';

const emblem: AssetView = { name: 'emblem', bytes: 2048, at: '2021-12-24T03:00:00.000Z', by: 'นายวิทยา โสภา' };

async function open(kept: AssetView[], answer: AssetView[] | ApiFailure = [], isAdministrator = true) {
  const request = vi.fn(async (method: string, _path: string, _body?: unknown) => {
    if (method === 'GET') return kept;
    if (answer instanceof ApiFailure) throw answer;
    return answer;
  });
  const api = anApi({ request: request as never });
  const app = await renderApp(<AssetsScreen />, { api, me: aMe({ isAdministrator }) });
  const choose = async (name: string) => {
    const file = new File(['<svg/>'], 'ครุฑ.svg');
    const input = app.one<HTMLInputElement>(`#asset-${name}`);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await app.settle();
    await app.settle();
    return file;
  };
  return { app, choose, calls: () => request.mock.calls.slice(1) };
}

describe('emblem and font of the office', () => {
  it('are sent as they are, and shown with who brought them', async () => {
    const { app, choose, calls } = await open([], [emblem]);
    expect(app.text()).toContain('ยังไม่มีไฟล์ของหน่วยงาน');
    const file = await choose('emblem');
    expect(calls()).toEqual([['PUT', '/papers/assets/emblem', file]]);
    expect(app.text()).toContain('มีแล้ว 2 KB โดย นายวิทยา โสภา เมื่อ 24 ธันวาคม 2564');
  });

  it('say why one cannot be used', async () => {
    const { app, choose } = await open([], new ApiFailure('refused', 'ไฟล์แบบอักษรใช้ไม่ได้'));
    await choose('font');
    expect(app.one('[role="alert"]').textContent).toContain('ไฟล์แบบอักษรใช้ไม่ได้');
  });

  it('are taken out once that is confirmed', async () => {
    const { app, calls } = await open([emblem]);
    await app.press('นำออก ตราครุฑ');
    expect(calls()).toEqual([]);
    await app.press('ยืนยันนำออก');
    expect(calls()).toEqual([['DELETE', '/papers/assets/emblem']]);
    expect(app.text()).not.toContain('มีแล้ว');
  });

  it('are only seen by others', async () => {
    const { app } = await open([emblem], [], false);
    expect(app.text()).toContain('มีแล้ว 2 KB');
    expect(app.root.querySelector('input')).toBeNull();
    expect(app.buttons()).toEqual([]);
  });
});
