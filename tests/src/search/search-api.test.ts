import { keepListings } from '@prakat/functions/search/keep-listings';
import type { SubmissionPage } from '@prakat/shared/api/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
let ids: Record<'plan' | 'news' | 'manual', string>;
beforeAll(async () => {
  api = await anApi();
  const plan = await api.filed('staff-1', {
    title: 'แผนการใช้จ่ายเงินงบประมาณ ประจำปี ๒๕๖๕',
    subtopicId: 'plans-and-budget',
  });
  const news = await api.filed('staff-2', {
    title: 'ประกาศจัดซื้อครุภัณฑ์คอมพิวเตอร์',
    categoryId: 'public-relations',
    subtopicId: 'procurement-notices',
  });
  const manual = await api.filed('staff-3', {
    title: 'คู่มือการปฏิบัติงาน',
    categoryId: 'operating-manuals',
  });
  ids = { plan: plan.id, news: news.id, manual: manual.id };
  await api.act('assistant-2', news.id, 'reject', { reason: 'ไม่ตรงกับภารกิจ' });
});
afterAll(() => api.close());

const path = (query: Record<string, string>) =>
  `/submissions?${new URLSearchParams({ list: 'search', ...query })}`;
const found = async (query: Record<string, string>, as = 'admin') => {
  const { status, body } = await api.call('GET', path(query), { as });
  expect(status).toBe(200);
  return (body as SubmissionPage).items.map(({ id }) => id);
};

describe('a search', () => {
  test.each([
    ['words of the title, with other digits', { q: 'งบประมาณ 2565' }, ['plan']],
    ['words without blanks, in another order', { q: 'คอมพิวเตอร์จัดซื้อ' }, ['news']],
    ['the tracking number', { q: '๒๕๖๕/๓' }, ['manual']],
    ['the name of who filed', { q: 'นงลักษณ์' }, ['plan']],
    ['a state', { standing: 'rejected' }, ['news']],
    ['a category', { category: 'operating-manuals' }, ['manual']],
    ['a unit', { unit: 'academic' }, ['news']],
    ['a person', { person: `${OFFICE}.staff-3` }, ['manual']],
    ['the day of filing', { from: '2021-12-24', to: '2021-12-24' }, ['news', 'manual', 'plan']],
    ['a day before', { to: '2021-12-23' }, []],
    ['several things at once', { q: 'จัดซื้อ', standing: 'submitted' }, []],
    ['nothing in particular', {}, ['news', 'manual', 'plan']],
    ['parameters left empty', { q: '', standing: '', category: '', from: '' }, ['news', 'manual', 'plan']],
  ] as const)('finds by %s', async (_what, query, names) => {
    const expected = names.map((name) => ids[name]);
    expect((await found(query)).sort()).toEqual(expected.sort());
  });

  test("finds one's own by the word me", async () => {
    expect(await found({ person: 'me' }, 'staff-2')).toEqual([ids.news]);
  });

  test('finds nothing of another office', async () => {
    const { body } = await api.call('GET', path({}), { as: 'admin', office: 'khemarat' });
    expect(body.error?.code ?? (body as SubmissionPage).items).not.toContain(ids.plan);
    expect(JSON.stringify(body)).not.toContain(ids.plan);
  });

  test('follows a request to its next state at once', async () => {
    await api.act('assistant-2', ids.manual, 'send_back', { reason: 'แนบไฟล์ให้ครบถ้วน' });
    expect(await found({ standing: 'changes_requested' })).toEqual([ids.manual]);
    expect(await found({ standing: 'submitted' })).toEqual([ids.plan]);
  });

  test('goes on page by page', async () => {
    for (let count = 0; count < 25; count += 1) await api.filed('staff-4', { title: `รายงานฉบับที่ ${count}` });
    const first = (await api.call('GET', path({ q: 'รายงานฉบับ' }), { as: 'admin' })).body as SubmissionPage;
    const second = (await api.call('GET', path({ q: 'รายงานฉบับ', after: first.next ?? '' }), { as: 'admin' }))
      .body as SubmissionPage;
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  });
});

describe('what cannot be looked for is refused by its field:', () => {
  test.each([
    ['standing', { standing: 'unheard-of' }],
    ['category', { category: 'nowhere' }],
    ['category', { category: 'constructor' }],
    ['unit', { unit: 'nowhere' }],
    ['from', { from: '2564-12-24' }],
    ['to', { to: 'yesterday' }],
    ['to', { from: '2021-12-24', to: '2021-12-23' }],
    ['q', { q: 'ก'.repeat(201) }],
    ['q', { q: 'การ ของ และ' }],
    ['q', { q: '–' }],
    ['colour', { colour: 'red' }],
    ['after', { after: 'x'.repeat(501) }],
  ])('%s in %j', async (field, query) => {
    const { status, body } = await api.call('GET', path(query as Record<string, string>), { as: 'admin' });
    expect({ status, code: body.error.code, fields: body.error.fields }).toMatchObject({
      status: 422,
      code: 'invalid_input',
      fields: [{ field, message: expect.stringMatching(/[ก-๙]/) }],
    });
  });

  test('a parameter given twice', async () => {
    const { body } = await api.call('GET', `${path({ standing: 'submitted' })}&standing=taken_down`, {
      as: 'admin',
    });
    expect(body.error).toMatchObject({ code: 'invalid_input', fields: [{ field: 'standing' }] });
  });

  test('a place that is in no list', async () => {
    await api.refused(400, 'bad_cursor', () => api.call('GET', path({ after: 'bm8' }), { as: 'admin' }));
  });

  test('and what was looked for is in no line of the log', () => {
    expect(api.lines.join('')).not.toMatch(/unheard-of|yesterday|colour/);
  });
});

test('lists that are lost are made anew from the requests, once', async () => {
  const { store } = api.machine.context;
  const before = await found({ q: 'งบประมาณ' });
  await store.transact(async (tx) => {
    tx.delete('listings', ids.plan);
    tx.delete('counters', 'listings');
    tx.delete('jobRuns', `${OFFICE}:listings`);
  });
  expect(await found({ q: 'งบประมาณ' })).toEqual([]);
  expect(await keepListings(api.machine.context, [OFFICE])).toBeGreaterThan(20);
  expect(await found({ q: 'งบประมาณ' })).toEqual(before);
  expect(await keepListings(api.machine.context, [OFFICE])).toBe(0);
});
