import { aGroup } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

const MINE = `C${'7'.repeat(32)}`;
const THEIRS = `C${'8'.repeat(32)}`;
const SINCE = '2021-12-01T03:00:00.000Z';

let api: Api;
beforeAll(async () => {
  api = await anApi();
  await api.machine.context.store.transact(async (tx) => {
    tx.put('groups', aGroup({ id: MINE, officeId: OFFICE, name: 'กลุ่มใหม่', status: 'pending', since: SINCE }));
    tx.put('groups', aGroup({ id: THEIRS, officeId: 'khemarat', name: 'ของหน่วยงานอื่น' }));
  });
});
afterAll(() => api.close());

const ask = (id: string, body: object, as = 'admin') => api.call('POST', `/groups/${id}`, { as, json: body });
type Listed = { id: string; status: string; receives: string; since: string; name: string };
const mine = (body: { groups: Listed[] }) => body.groups.find(({ id }) => id === MINE);

test('administrators see the groups of their office: what each receives, and since when', async () => {
  const { status, body } = await api.call('GET', '/groups', { as: 'admin' });
  expect([status, body.announces]).toEqual([200, true]);
  expect(mine(body)).toEqual({
    id: MINE,
    name: 'กลุ่มใหม่',
    status: 'pending',
    receives: 'published',
    since: SINCE,
  });
  expect(body.groups.some(({ id }: Listed) => id === THEIRS)).toBe(false);
});

test('they use one for what waits or for what is published, and end it', async () => {
  const staff = await ask(MINE, { action: 'accept', receives: 'waiting' });
  expect(mine(staff.body)).toMatchObject({ status: 'active', receives: 'waiting' });
  await api.refused(409, 'group_active', () => ask(MINE, { action: 'accept', receives: 'waiting' }));
  const announcing = await ask(MINE, { action: 'accept', receives: 'published' });
  expect(mine(announcing.body)).toMatchObject({ status: 'active', receives: 'published' });
  expect(mine((await ask(MINE, { action: 'end' })).body)).toMatchObject({ status: 'off' });
  await api.refused(409, 'group_off', () => ask(MINE, { action: 'end' }));
});

test('nobody else does, nor of another office, nor anything else', async () => {
  await api.refused(403, 'not_administrator', () => api.call('GET', '/groups', { as: 'staff-1' }));
  await api.refused(403, 'not_administrator', () => ask(MINE, { action: 'end' }, 'nopphakon'));
  for (const id of [THEIRS, 'nothing', '__x__'])
    await api.refused(404, 'group_not_found', () => ask(id, { action: 'end' }));
  await api.refused(422, 'invalid_input', () => ask(MINE, { action: 'accept' }));
  expect(await api.machine.context.store.get('groups', THEIRS)).toMatchObject({ status: 'active' });
});
