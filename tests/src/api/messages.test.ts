import type { PartInWords } from '@prakat/shared/office/in-words/office-in-words';
import { anOutboxEntry, aUuid } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

const AT = '2021-12-23T03:00:00.000Z';
let api: Api;
let requestId = '';

beforeAll(async () => {
  api = await anApi();
  requestId = (await api.filed('staff-1')).id;
  await api.settle();
});
afterAll(() => api.close());

/** Something that was given up, for somebody of the office. */
async function dead(id: string, given: Parameters<typeof anOutboxEntry>[0] = {}) {
  const { store } = api.machine.context;
  const address = (await store.get('members', `${OFFICE}.sakrai`))?.lineUserId ?? '';
  const task = {
    kind: 'message' as const,
    channel: 'line' as const,
    address,
    notice: 'approved',
    messages: [{ type: 'text', text: `ข้อความ ${id}` }],
  };
  const entry = anOutboxEntry({
    id,
    officeId: OFFICE,
    about: { kind: 'submission', id: requestId },
    task,
    lane: `line:${address}`,
    retryKey: aUuid(Number(id.replace(/\D/g, '')) + 500),
    status: 'dead',
    attempts: 1,
    lastError: 'LINE ตอบว่า 400: Failed to send messages',
    createdAt: AT,
    finishedAt: AT,
    ...given,
  });
  await store.transact(async (tx) => tx.put('outbox', entry));
}
const statusOf = async (id: string) => (await api.machine.context.store.get('outbox', id))?.status;
const page = async (as = 'admin') => (await api.call('GET', '/messages', { as })).body;

test('what was given up is told in plain words, with the month and who is not reached', async () => {
  await dead('dead-1');
  await dead('dead-old', { finishedAt: '2021-10-01T03:00:00.000Z' });
  await dead('dead-elsewhere', { officeId: 'khemarat' });
  const { store } = api.machine.context;
  await store.transact(async (tx) => {
    const member = await tx.get('members', `${OFFICE}.staff-1`);
    if (member) tx.put('members', { ...member, reachable: false });
  });
  const body = await page();
  expect(body.mayRetry).toBe(true);
  expect(body.months[0]).toMatchObject({ month: '2021-12' });
  expect(body.unreachable.map(({ id }: { id: string }) => id)).toEqual([`${OFFICE}.staff-1`]);
  expect(body.outbox.givenUp).toBe(1);
  expect(body.dead).toEqual([
    {
      id: 'dead-1',
      what: 'ผลการดำเนินการ การเตือน และรายงาน',
      to: 'นายสะไกร แก้วโสม',
      about: { number: expect.stringMatching(/^2565-/), submissionId: requestId },
      createdAt: AT,
      at: AT,
      isForgotten: false,
      why: expect.stringContaining('ปิดกั้นบัญชี LINE'),
      todo: expect.stringContaining('ส่งใหม่'),
    },
  ]);
  expect((await page('sakrai')).mayRetry).toBe(false);
});

test('one is sent again, once, by an administrator', async () => {
  await dead('dead-2');
  const { status, body } = await api.call('POST', '/messages/dead-2/retry', { as: 'admin' });
  expect(status).toBe(200);
  expect(body.dead.map(({ id }: { id: string }) => id)).not.toContain('dead-2');
  await expect.poll(() => statusOf('dead-2')).toBe('delivered');
  await api.refused(409, 'message_not_given_up', () =>
    api.call('POST', '/messages/dead-2/retry', { as: 'admin' }),
  );
});

test('all are sent again together but for what nothing is left of', async () => {
  await dead('dead-3');
  const { store } = api.machine.context;
  await dead('dead-4');
  await store.transact(async (tx) => {
    const entry = await tx.get('outbox', 'dead-4');
    if (entry?.task.kind === 'message') tx.put('outbox', { ...entry, task: { ...entry.task, messages: [] } });
  });
  const listed = (await page()).dead.find(({ id }: { id: string }) => id === 'dead-4');
  expect(listed.isForgotten).toBe(true);
  await api.refused(409, 'message_nothing_left', () =>
    api.call('POST', '/messages/dead-4/retry', { as: 'admin' }),
  );
  const { body } = await api.call('POST', '/messages/retry', { as: 'admin' });
  expect(body).toMatchObject({ left: 1 });
  expect(body.again).toBeGreaterThanOrEqual(1);
  await expect.poll(() => statusOf('dead-3')).toBe('delivered');
  expect(await statusOf('dead-4')).toBe('dead');
  expect(await statusOf('dead-elsewhere')).toBe('dead');
});

test('nobody else sends again or looks, nor at what is another office’s', async () => {
  await api.refused(403, 'not_overseer', () => api.call('GET', '/messages', { as: 'staff-1' }));
  for (const path of ['/messages/retry', '/messages/dead-4/retry'])
    await api.refused(403, 'not_administrator', () => api.call('POST', path, { as: 'sakrai' }));
  for (const id of ['dead-elsewhere', 'nothing', '__x__'])
    await api.refused(404, 'not_found', () => api.call('POST', `/messages/${id}/retry`, { as: 'admin' }));
});

test('everybody of the office reads what it has settled; only administrators read the names of its groups', async () => {
  const read = async (as: string): Promise<PartInWords[]> =>
    (await api.call('GET', '/office-in-words', { as })).body.parts;
  const parts = await read('staff-1');
  expect(JSON.stringify(parts)).toContain('ผู้ดำรงตำแหน่ง: นายสะไกร แก้วโสม');
  const groups = (of: PartInWords[]) => of.find(({ id }) => id === 'groups')?.items ?? [];
  expect(groups(parts)).toEqual([]);
  expect(groups(await read('admin')).length).toBeGreaterThan(0);
  await api.refused(401, 'not_signed_in', () => api.call('GET', '/office-in-words'));
});
