import type { SubmissionSummary } from '@prakat/shared/api/api';
import type { LogLine } from '@prakat/shared/api/log';
import { actKinds } from '@prakat/shared/oversight/act-kinds';
import { countedActs } from '@prakat/shared/oversight/month-numbers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFTER_DAILY_JOBS, type Api, anApi } from '../testing/an-api.ts';

let api: Api;
let published = '';
let refused = '';
let waits = '';
const DAY = 24 * 3600_000;

beforeAll(async () => {
  api = await anApi(AFTER_DAILY_JOBS);
  const filed = async (title: string) => (await api.filed('staff-1', { title })).id;
  published = await filed('เรื่องที่เผยแพร่');
  refused = await filed('=SUM(A1:A9)');
  api.moveTo(AFTER_DAILY_JOBS + 3 * DAY);
  await api.act('assistant-2', published, 'propose');
  await api.act('sakrai', published, 'approve');
  await api.act('assistant-2', refused, 'reject', { reason: 'ไม่ตรงกับภารกิจ' });
  await api.settle();
  waits = await filed('เรื่องที่รอพิจารณา');
});
afterAll(() => api.close());

const overview = async (as = 'sakrai') => (await api.call('GET', '/overview', { as })).body;
const log = async (query: string, as = 'sakrai'): Promise<LogLine[]> =>
  (await api.call('GET', `/log?${query}`, { as })).body.lines;

describe('how the office stands', () => {
  test('is counted for the head and administrators alike, but for what waits for each', async () => {
    const head = await overview();
    expect(head).toMatchObject({
      waiting: { mine: { count: 0 }, office: { count: 2, more: false }, late: { count: 0 } },
      dueDays: 3,
      verbal: { count: 0, overdue: 0 },
      undelivered: { count: 0, more: false },
      month: {
        name: 'เดือนธันวาคม 2564',
        from: '2021-12-01',
        to: '2021-12-27',
        numbers: { filed: 3, approved: 1, sent_back: 0, refused: 1, published: 1, taken_down: 0 },
        meanDays: 3,
        more: false,
      },
    });
    expect(head.freshness.empty).toBeGreaterThan(0);
    const { waiting, ...others } = await overview('admin');
    expect({ ...others, waiting: { ...waiting, mine: head.waiting.mine } }).toEqual(head);
  });

  test('every number of the month is the length of its list in the log', async () => {
    const { month } = await overview();
    for (const act of countedActs) {
      const lines = await log(`act=${act}&from=${month.from}&to=${month.to}`);
      expect([act, lines.length]).toEqual([act, month.numbers[act]]);
    }
  });

  test('what waits for the office is listed, requests and work on the website, the longest first', async () => {
    const { items } = (await api.call('GET', '/submissions?list=office', { as: 'sakrai' })).body;
    expect(items.map(({ id }: SubmissionSummary) => id)).toEqual([published, waits]);
  });

  test('what waits longer than the office allows is late, and listed as such', async () => {
    const before = api.clock.now();
    api.moveTo(before + 7 * DAY);
    expect((await overview()).waiting.late).toEqual({ count: 2, more: false });
    const { items } = (await api.call('GET', '/submissions?list=late', { as: 'admin' })).body;
    expect(items.map(({ id }: SubmissionSummary) => id)).toEqual([published, waits]);
    api.moveTo(before);
  });

  test('nobody else sees it, nor its lists', async () => {
    for (const path of ['/overview', '/log', '/submissions?list=office', '/submissions?list=late'])
      await api.refused(403, 'not_overseer', () => api.call('GET', path, { as: 'staff-1' }));
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/overview'));
  });
});

describe('the log', () => {
  test('has requests, the website and people of the office in one list, newest first', async () => {
    const lines = await log('');
    expect(lines[0]).toMatchObject({
      title: 'ยื่นคำขอเผยแพร่',
      by: expect.stringContaining('('),
      about: { title: 'เรื่องที่รอพิจารณา', submissionId: waits, number: expect.stringMatching(/^2565-/) },
    });
    const times = lines.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(lines.some(({ title }) => title === 'เผยแพร่แล้ว')).toBe(true);
  });

  test('is looked through by number, act, person and day', async () => {
    const { number } = await api.view('admin', refused);
    const ofOne = await log(`number=${number}`);
    // People may have been reminded in between.
    expect(ofOne.map(({ title }) => title).filter((title) => title !== 'แจ้งเตือน')).toEqual([
      'ไม่อนุมัติ',
      'ยื่นคำขอเผยแพร่',
    ]);
    expect(ofOne[0]?.note).toBe('ไม่ตรงกับภารกิจ');
    const head = await api.machine.context.store.get('members', 'si-bun-rueang.sakrai');
    const byHead = await log(`person=${head?.id}`);
    expect(byHead.map(({ title }) => title)).toEqual(['อนุมัติให้เผยแพร่']);
    expect(await log('to=2021-12-24&act=filed')).toHaveLength(2);
    expect(await log('from=2021-12-25&act=filed')).toHaveLength(1);
    expect(await log(`number=${number}&act=filed&from=2021-12-25`)).toEqual([]);
    expect(await log('number=2599-0001')).toEqual([]);
    const people = await log('act=people');
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(({ about }) => about.submissionId === null)).toBe(true);
  });

  test('what is no such query is refused, and a place in another list', async () => {
    for (const query of ['act=everything', 'from=yesterday', 'from=2021-12-02&to=2021-12-01', 'other=1'])
      await api.refused(422, 'invalid_input', () => api.call('GET', `/log?${query}`, { as: 'admin' }));
    await api.refused(400, 'bad_cursor', () => api.call('GET', '/log?after=x', { as: 'admin' }));
  });

  test('what a complaint is about is in no line of it', () => {
    expect(
      Object.values(actKinds).some(({ is }) =>
        is({ kind: 'complaint', action: 'submit', changes: {}, at: '' }),
      ),
    ).toBe(false);
  });

  test('is exported as a spreadsheet reads it, without what it would take for a formula', async () => {
    const { csv } = (await api.call('GET', '/log?act=filed', { as: 'admin' })).body;
    const response = await fetch(`${api.machine.url}${csv}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('.csv');
    const [header, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(header).toContain('"เลขที่คำขอ"');
    expect(lines).toHaveLength(3);
    expect(lines.some((line) => line.includes(`"'=SUM(A1:A9)"`))).toBe(true);
    expect(lines.some((line) => line.includes('"=SUM'))).toBe(false);
  });

  test('a link to the export opens nothing but what it was made for, for as long as it is good', async () => {
    const { csv } = (await api.call('GET', '/log?act=filed', { as: 'admin' })).body;
    const opened = async (path: string) => (await fetch(`${api.machine.url}${path}`)).status;
    expect(await opened(csv)).toBe(200);
    expect(await opened(csv.replace('act=filed', 'act='))).toBe(403);
    expect(await opened(csv.replace('si-bun-rueang/log', 'khemarat/log'))).toBe(403);
    expect(await opened(csv.replace(/by=[^&]+/, 'by=si-bun-rueang.sakrai'))).toBe(403);
    const before = api.clock.now();
    api.moveTo(before + 16 * 60_000);
    expect(await opened(csv)).toBe(403);
    api.moveTo(before);
  });

  test('goes on page by page without a gap and without a line twice', async () => {
    for (let count = 0; count < 25; count += 1) await api.filed('staff-1', { title: `เรื่องที่ ${count}` });
    const ids: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body } = await api.call('GET', `/log?after=${after}`, { as: 'admin' });
      ids.push(...body.lines.map(({ id }: LogLine) => id));
      after = body.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const people = ids.filter((id) => id.startsWith('people/'));
    expect(people.length).toBeGreaterThan(5);
    expect(people).toEqual([...people].sort().reverse());
    // More than a page, and from several logs.
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => id.startsWith('submission/')).length).toBeGreaterThan(28);
  });
});
