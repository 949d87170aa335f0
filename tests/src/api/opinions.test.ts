import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
  await api.machine.context.store.transact(async (tx) => {
    tx.create('opinions', { id: 'a', officeId: OFFICE, text: 'ใช้ง่ายดี', day: '2021-12-01' });
    tx.create('opinions', { id: 'b', officeId: OFFICE, text: 'หาแบบฟอร์มไม่พบ', day: '2021-12-24' });
    tx.create('opinions', { id: 'c', officeId: 'khemarat', text: 'ของหน่วยงานอื่น', day: '2021-12-24' });
  });
});
afterAll(() => api.close());

const read = (as: string | null) => api.call('GET', '/opinions', as === null ? { token: null } : { as });

test.each(['nopphakon', 'admin'])('what visitors wrote is read by %s, the newest first', async (as) => {
  const { status, body } = await read(as);
  expect(status).toBe(200);
  expect(body).toEqual({
    opinions: [
      { id: 'b', text: 'หาแบบฟอร์มไม่พบ', day: '2021-12-24' },
      { id: 'a', text: 'ใช้ง่ายดี', day: '2021-12-01' },
    ],
    more: false,
  });
  expect((await api.call('GET', '/me', { as })).body.member.readsOpinions).toBe(true);
});

test('one in which somebody named a person can be deleted, of the own office alone', async () => {
  const remove = (as: string, id: string) => api.call('DELETE', `/opinions/${id}`, { as });
  await api.refused(403, 'opinions_not_yours', () => remove('staff-1', 'b'));
  for (const id of ['c', 'nothing', '__x__'])
    await api.refused(404, 'not_found', () => remove('nopphakon', id));
  const { status, body } = await remove('nopphakon', 'b');
  expect([status, body.opinions.map(({ id }: { id: string }) => id)]).toEqual([200, ['a']]);
  expect(await api.machine.context.store.get('opinions', 'c')).not.toBeNull();
});

test('and by nobody else', async () => {
  await api.refused(403, 'opinions_not_yours', () => read('staff-1'));
  await api.refused(401, 'not_signed_in', () => read(null));
  expect((await api.call('GET', '/me', { as: 'staff-1' })).body.member.readsOpinions).toBe(false);
});
