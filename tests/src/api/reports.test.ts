import { setTimeout as wait } from 'node:timers/promises';
import { fileReport } from '@prakat/functions/reports/file-report';
import { aReport } from '@prakat/shared/testing/report-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
let item = '';
beforeAll(async () => {
  api = await anApi();
  const topic = { categoryId: 'public-relations', subtopicId: 'news', source: 'งานการเจ้าหน้าที่' };
  const { id } = await api.filed('staff-1', { title: 'ประกาศรับสมัครงาน', ...topic });
  item = id;
  await api.act('jirayu', id, 'propose');
  await api.act('sakrai', id, 'approve');
  await api.settle();
  for (const [kind, details] of [
    ['wrong', 'เบอร์เก่า'],
    ['outdated', 'ปิดรับแล้ว'],
    ['other', 'ด่าเจ้าหน้าที่'],
  ] as const) {
    await send(kind, details);
    // What comes in the same millisecond has no order by time.
    await wait(2);
  }
  await api.machine.context.store.transact(async (tx) => {
    tx.create('problemReports', aReport({ id: 'strange', officeId: 'khemarat', publicationId: item }));
  });
});
afterAll(() => api.close());

const send = async (kind: 'wrong' | 'outdated' | 'other', details: string) => {
  const { context } = api.machine;
  const office = context.offices.get(OFFICE);
  if (!office) throw new Error('no office');
  await fileReport(context, office, {
    publicationId: item,
    said: { kind, details, contact: null },
    address: '203.0.113.7',
  });
};
const list = (as: string, query = '') => api.call('GET', `/reports${query}`, { as });
const ofItem = async (as = 'nopphakon') => (await list(as, `?of=${item}`)).body.reports;
const idOf = async (details: string) =>
  (await ofItem()).find((report: { details: string }) => report.details === details)?.id;
const settle = (as: string, id: string, json: object) => api.call('POST', `/reports/${id}`, { as, json });

test.each(['staff-1', 'nopphakon', 'admin'])(
  'what residents say is read by %s, the newest first',
  async (as) => {
    const { status, body } = await list(as);
    expect(status).toBe(200);
    expect(body.reports.map(({ number }: { number: string }) => number)).toEqual([
      '3/2565',
      '2/2565',
      '1/2565',
    ]);
    expect(body.reports[2]).toMatchObject({
      publicationId: item,
      itemNumber: '2565-0001',
      itemTitle: 'ประกาศรับสมัครงาน',
      kindName: 'ข้อมูลไม่ถูกต้อง',
      details: 'เบอร์เก่า',
      isOfEarlierVersion: false,
      settled: null,
    });
    expect((await api.view(as, item)).publication?.mayHandleReports).toBe(true);
  },
);

test('others read nothing of it', async () => {
  expect((await list('jirayu')).body).toEqual({ reports: [], more: false });
  await api.refused(403, 'reports_not_yours', () => list('jirayu', `?of=${item}`));
  expect((await api.view('jirayu', item)).publication?.mayHandleReports).toBe(false);
  await api.refused(401, 'not_signed_in', () => api.call('GET', '/reports', { token: null }));
  for (const of of ['nothing', '__x__', ''])
    await api.refused(404, 'not_found', () => list('admin', `?of=${of}`));
});

test('others settle nothing, nor what is another office’s', async () => {
  const json = { outcome: 'mended', note: '' };
  const id = await idOf('เบอร์เก่า');
  await api.refused(403, 'reports_not_yours', () => settle('jirayu', id, json));
  for (const other of ['strange', 'nothing', '__x__'])
    await api.refused(404, 'not_found', () => settle('nopphakon', other, json));
});

test.each([
  ['another end', { outcome: 'came_down', note: '' }],
  ['none', { note: '' }],
  ['a note that is too long', { outcome: 'mended', note: 'ก'.repeat(301) }],
  ['a field more', { outcome: 'mended', note: '', by: 'x' }],
])('what is not asked for is not taken: %s', async (_what, json) => {
  const id = await idOf('เบอร์เก่า');
  await api.refused(422, 'invalid_input', () => settle('nopphakon', id, json));
});

test('it makes its topic need a look, and is dealt with once', async () => {
  const topic = async () =>
    (await api.call('GET', '/freshness', { as: 'nopphakon' })).body.items.find(
      ({ reports }: { reports: number }) => reports > 0,
    );
  // It went up this month, so that nobody need look but for this.
  expect(await topic()).toMatchObject({ status: 'reported', reports: 3, late: false });
  const id = await idOf('เบอร์เก่า');
  const { status, body } = await settle('staff-1', id, { outcome: 'mended', note: ' แก้เบอร์แล้ว ' });
  expect(status).toBe(200);
  expect(body.settled).toMatchObject({ outcomeName: 'แก้ไขแล้ว', note: 'แก้เบอร์แล้ว' });
  expect(await topic()).toMatchObject({ reports: 2 });
  await api.refused(409, 'report_settled', () =>
    settle('nopphakon', id, { outcome: 'still_correct', note: '' }),
  );
  expect((await list('nopphakon')).body.reports).toHaveLength(2);
  expect((await ofItem()).map(({ number }: { number: string }) => number)).toEqual([
    '3/2565',
    '2/2565',
    '1/2565',
  ]);
});

test('what is no report has nothing left of what was written', async () => {
  const { status, body } = await api.call('DELETE', `/reports/${await idOf('ด่าเจ้าหน้าที่')}`, {
    as: 'nopphakon',
  });
  expect([status, body.details, body.settled.outcomeName]).toEqual([200, null, 'ลบ (ไม่เกี่ยวข้อง)']);
  const files = JSON.stringify(api.stored());
  expect(files).not.toContain('ด่าเจ้าหน้าที่');
  expect(files).toContain('ปิดรับแล้ว');
});
