import type { KeptView } from '@prakat/shared/api/kept';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
  const { id } = await api.filed('staff-1', {});
  await api.act('jirayu', id, 'propose');
  await api.act('sakrai', id, 'send_back', { reason: 'แก้ไขหัวข้อ' });
  await api.settle();
});
afterAll(() => api.close());

const kept = async (as: string) => (await api.call('GET', '/kept', { as })).body as KeptView;
const ownOf = (view: KeptView, id: string) => view.kinds.find((kind) => kind.id === id)?.own;

test('everybody sees what is kept of them: their register, requests and messages, and until when', async () => {
  const view = await kept('staff-1');
  const { lineUserId = '' } = (await api.machine.context.store.get('members', `${OFFICE}.staff-1`)) ?? {};
  expect(ownOf(view, 'account')).toContainEqual({ label: 'รหัสบัญชี LINE', value: lineUserId });
  expect(ownOf(view, 'record')).toEqual([
    { label: 'คำขอในความรับผิดชอบ', value: expect.stringMatching(/^\d{4}-0001$/) },
  ]);
  expect(ownOf(view, 'message')?.[0]).toEqual({ label: 'ข้อความที่ยังเก็บเนื้อหาไว้', value: '2 รายการ' });
  expect(ownOf(view, 'upload')).toEqual([]);
});

test('and nothing of anybody else', async () => {
  const view = await kept('staff-2');
  expect(ownOf(view, 'record')).toEqual([]);
  expect(ownOf(view, 'message')).toEqual([]);
});

test('nobody is told anything without being of the office', async () => {
  expect((await api.call('GET', '/kept', { as: 'resident-1' })).status).toBe(403);
  expect((await api.call('GET', '/kept', {})).status).toBe(401);
});

test('what is not of people who work here is left out', async () => {
  const ids = (await kept('admin')).kinds.map(({ id }) => id);
  for (const id of ['refused', 'visitor', 'opinion', 'report']) expect(ids).not.toContain(id);
});
