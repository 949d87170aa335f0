// @vitest-environment happy-dom
import type { GroupsView } from '@prakat/shared/api/groups';
import { expect, it, vi } from 'vitest';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import type { Group } from './group-words.ts';
import { GroupsScreen } from './groups-screen.tsx';

const aGroup = (given: Partial<Group> = {}): Group => ({
  id: 'C1',
  name: 'กลุ่ม <b>สสอ.</b>',
  status: 'active',
  receives: 'published',
  since: '2021-12-24T03:00:00.000Z',
  ...given,
});
const show = (view: GroupsView, next: GroupsView = view) => {
  const request = vi.fn(async (method: string) => (method === 'GET' ? view : next));
  return renderApp(<GroupsScreen />, { api: anApi({ request: request as never }) }).then((app) => ({
    app,
    request,
  }));
};

it('shows each group as text, what it receives and since when', async () => {
  const { app } = await show({
    announces: true,
    groups: [aGroup(), aGroup({ id: 'C2', name: 'งานสาธารณสุข', receives: 'waiting' })],
  });
  expect(app.root.querySelector('b')).toBeNull();
  expect(app.text()).toContain('กลุ่ม <b>สสอ.</b>กลุ่มประกาศ ตั้งแต่ 24 ธ.ค. 2564');
  expect(app.text()).toContain('งานสาธารณสุขกลุ่มเจ้าหน้าที่');
});

it('says what follows before a group is bound, and that it was', async () => {
  const pending = { announces: true, groups: [aGroup({ status: 'pending' })] };
  const { app, request } = await show(pending, {
    announces: true,
    groups: [aGroup({ receives: 'waiting' })],
  });
  expect(app.buttons()).toEqual(['ใช้รับประกาศ', 'ใช้เป็นกลุ่มเจ้าหน้าที่', 'ไม่ใช้กลุ่มนี้']);
  await app.press('ใช้เป็นกลุ่มเจ้าหน้าที่');
  expect(app.text()).toContain('ไม่แสดงชื่อเรื่องและชื่อผู้ใด');
  expect(request).toHaveBeenCalledTimes(1);
  await app.press('ยืนยันใช้เป็นกลุ่มเจ้าหน้าที่');
  expect(request).toHaveBeenLastCalledWith('POST', '/groups/C1', { action: 'accept', receives: 'waiting' });
  expect(app.text()).toContain('เป็นกลุ่มเจ้าหน้าที่แล้ว');
  expect(app.buttons()).toEqual(['ใช้รับประกาศ', 'หยุดใช้กลุ่มนี้']);
});

it('offers nothing where the account is not in the group any more, and says how to begin', async () => {
  expect((await show({ announces: true, groups: [aGroup({ status: 'left' })] })).app.buttons()).toEqual([]);
  const { app } = await show({ announces: false, groups: [] });
  expect(app.text()).toContain('กรุณาเชิญบัญชีทางการเข้ากลุ่มใน LINE');
  expect(app.text()).toContain('ไม่ได้กำหนดให้ส่งประกาศ');
});
