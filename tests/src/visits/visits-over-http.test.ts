import { parseTrustProxy } from '@prakat/functions/config/trust-proxy';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import { visitBookOf } from '@prakat/functions/visits/visit-book';
import { aContent, aPublication } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from '../line-edge/edge.ts';
import { buttonsOf, dataOf, wordsOf } from '../line-edge/read-message.ts';

const ADDRESS = '203.0.113.7';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const PC = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const OWN = 'https://prakat.example';
const STATISTICS = `/${OFFICE}/statistics`;
const STRANGER = { type: 'user', userId: `U${'e'.repeat(32)}` };

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
  // As behind the proxy of docs/one-machine.md.
  edge.context.traffic = {
    write: () => {},
    check: async () => {},
    clock: edge.clock,
    trustedProxy: parseTrustProxy('loopback'),
    keepsClaims: false,
  };
});
afterEach(() => edge.close());

type Headers = Record<string, string>;
const from = (agent: string, address = ADDRESS, more: Headers = {}): Headers => ({
  'user-agent': agent,
  'x-forwarded-for': address,
  ...more,
});
const get = (path: string, headers: Headers, method = 'GET') =>
  fetch(edge.url + path, { method, headers, redirect: 'manual' });
const post = (path: string, form: Record<string, string>, headers: Headers) =>
  fetch(edge.url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: OWN, ...headers },
    redirect: 'manual',
  });
const tap = (score: number, headers: Headers = from(PHONE)) =>
  post(`${STATISTICS}/answers`, { score: String(score) }, headers);

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
/** The page of statistics as anybody reads it after what was counted is written. */
async function statistics(): Promise<string> {
  await visitBookOf(edge.context).write();
  edge.clock.advance(30_000);
  return words(await (await get(STATISTICS, from(ROBOT))).text());
}
/** Everything that is stored and logged. */
async function everything(): Promise<string> {
  await visitBookOf(edge.context).write();
  const stored: string[] = [];
  await edge.store.snapshot(async (snapshot) => {
    for (const name of Object.keys(collections) as CollectionName[])
      for await (const record of snapshot.all(name)) stored.push(JSON.stringify(record));
  });
  return [...stored, ...edge.logged].join('\n');
}

describe('visits', () => {
  it('are pages that people see: two views by one visitor a day are one visitor', async () => {
    await get(`/${OFFICE}/`, from(PHONE));
    await get(`/${OFFICE}/categories/law`, from(PHONE));
    await get(`/${OFFICE}/`, from(PC));
    await get(`/${OFFICE}/`, from(PC, '203.0.113.8'));
    const page = await statistics();
    expect(page).toContain('วันนี้ 4 3');
    expect(page).toContain('ทั้งหมดตั้งแต่เริ่มนับ 4 3');
    expect(page).toMatch(/การเข้าชมตามหมวด ปีงบประมาณ 2569 .*กฎหมาย[^0-9]* 1 /);
  });

  it('do not count robots, HEAD, what is fetched ahead, files, pages that are not there, or other offices', async () => {
    await get(`/${OFFICE}/`, from(ROBOT));
    await get(`/${OFFICE}/`, from('curl/8.5.0'));
    await get(`/${OFFICE}/`, from(PHONE), 'HEAD');
    await get(`/${OFFICE}/`, from(PHONE, ADDRESS, { 'sec-purpose': 'prefetch' }));
    await get(`/${OFFICE}/feed.xml`, from(PHONE));
    await get(`/${OFFICE}/items/nothing`, from(PHONE));
    await get(`/${OFFICE}/categories/nothing`, from(PHONE));
    await get('/satun/', from(PHONE));
    expect(await statistics()).toContain('วันนี้ 0 0');
  });

  it('count an item, under its topic, and name what is looked at most while it is on display', async () => {
    const content = aContent({ categoryId: 'law', title: 'ระเบียบพัสดุ' });
    const item = aPublication({
      id: 'item-1',
      officeId: OFFICE,
      content,
      publishedAt: '2025-10-05T02:00:00.000Z',
    });
    await edge.store.transact(async (tx) => tx.create('publications', item));
    await get(`/${OFFICE}/items/item-1`, from(PHONE));
    await get(`/${OFFICE}/items/item-1`, from(PC));
    const page = await statistics();
    expect(page).toMatch(/ข้อมูลที่เข้าชมมากที่สุด .*ระเบียบพัสดุ 2 /);
    expect(page).toMatch(/การเข้าชมตามหมวด .*กฎหมาย[^0-9]* 2 /);
  });

  it('are on the page of the topic that promises them, in place of an empty list', async () => {
    await get(`/${OFFICE}/`, from(PHONE));
    await visitBookOf(edge.context).write();
    for (const path of ['statistics', 'statistics/visits', 'statistics/satisfaction-survey']) {
      const page = await (await get(`/${OFFICE}/categories/${path}`, from(ROBOT))).text();
      expect(words(page)).toContain('ทั้งหมดตั้งแต่เริ่มนับ 1 1');
      expect(words(page)).toContain('ระดับความพึงพอใจโดยรวมต่อเว็บไซต์');
      expect(page).toContain(`href="${STATISTICS}"`);
      expect(words(page)).not.toContain('ยังไม่มีข้อมูลเผยแพร่');
    }
    const other = await (await get(`/${OFFICE}/categories/law`, from(ROBOT))).text();
    expect(words(other)).not.toContain('ทั้งหมดตั้งแต่เริ่มนับ');
  });

  it('stand at the foot of every page, today and in all, through days that are folded', async () => {
    await get(`/${OFFICE}/`, from(PHONE));
    await visitBookOf(edge.context).write();
    for (let day = 0; day < 3; day += 1) {
      edge.clock.advance(24 * 3600_000);
      await runDailyJob(edge.context);
    }
    await get(`/${OFFICE}/`, from(PHONE));
    await visitBookOf(edge.context).write();
    edge.clock.advance(11 * 60_000);
    const page = words(await (await get(`/${OFFICE}/categories/law`, from(ROBOT))).text());
    expect(page).toContain('จำนวนการเข้าชม วันนี้ 1 ครั้ง ทั้งหมด 2 ครั้ง');
  });

  it('are written before the answer ends where an instance stands still after it, once in ten seconds', async () => {
    edge.context.endsWithAnswer = true;
    const stored = async () => {
      const find = { equals: { officeId: OFFICE, kind: 'part' }, limit: 10 };
      return (await edge.store.find('visits', 'byKind', find)).items.map(({ views }) => views);
    };
    expect((await get(`/${OFFICE}/`, from(PHONE))).status).toBe(200);
    expect(await stored()).toEqual([1]);
    await get(`/${OFFICE}/`, from(PHONE));
    expect(await stored()).toEqual([1]);
    edge.clock.advance(10_000);
    await get(`/${OFFICE}/`, from(PHONE));
    expect(await stored()).toEqual([3]);
  });
});

describe('satisfaction', () => {
  it('is one tap at the foot of each page, counted within a minute; replays do not move it', async () => {
    const page = await (await get(`/${OFFICE}/`, from(PHONE))).text();
    expect(page).toContain(`<form id="rate" method="post" action="${STATISTICS}/answers">`);
    expect([...page.matchAll(/name="score" value="(\d)"/g)].map(([, score]) => score)).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    const people = [1, 2, 3, 4, 5].map((n) => from(PHONE, `203.0.113.${n}`));
    for (const person of people) await tap(5, person);
    expect(await statistics()).toContain('เดือนตุลาคม 2568 5 5.00 ร้อยละ 100');
    for (const person of people) await tap(1, person);
    expect(await statistics()).toContain('เดือนตุลาคม 2568 5 5.00 ร้อยละ 100');
    await tap(1, from(PHONE, '203.0.113.6'));
    expect(await statistics()).toContain('เดือนตุลาคม 2568 6 4.33 ร้อยละ 83.3');
  });

  it('is not told of fewer than five answers, and the page says so', async () => {
    for (const n of [1, 2, 3, 4]) await tap(4, from(PHONE, `203.0.113.${n}`));
    const page = await statistics();
    expect(page).toContain('เดือนตุลาคม 2568 4 ยังไม่แสดง ยังไม่แสดง');
    expect(page).toContain('แสดงเมื่อมีผู้ตอบตั้งแต่ 5 คนขึ้นไป');
  });

  it('thanks by a page of its own, leads back, and asks what else somebody would say', async () => {
    const answered = await tap(4, from(PHONE, ADDRESS, { referer: `${OWN}/${OFFICE}/categories/law` }));
    expect(answered.status).toBe(303);
    const thanks = await get(answered.headers.get('location') ?? '', from(PHONE));
    const html = await thanks.text();
    expect(words(html)).toContain('ขอบคุณสำหรับการประเมิน');
    expect(html).toContain(`href="/${OFFICE}/categories/law"`);
    const more = { content: '5', findable: '2', text: 'หาแบบฟอร์มไม่พบ' };
    const told = await post(`${STATISTICS}/answers/more`, more, from(PHONE));
    expect(told.headers.get('location')).toContain('for=told');
    const again = await post(`${STATISTICS}/answers/more`, more, from(PHONE));
    expect(again.headers.get('location')).toContain('for=not_told');
    expect(await statistics()).not.toContain('หาแบบฟอร์มไม่พบ');
    const { items } = await edge.store.find('opinions', 'byDay', {
      equals: { officeId: OFFICE },
      limit: 10,
    });
    expect(items.map(({ text }) => text)).toEqual(['หาแบบฟอร์มไม่พบ']);
  });

  it.each<[string, Headers, number]>([
    ['another website', { origin: 'https://evil.example' }, 403],
    ['another website, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page beside ours', { 'sec-fetch-site': 'same-site' }, 403],
    ['a robot', { 'user-agent': ROBOT }, 403],
    ['nowhere', { origin: '' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
  ])('takes what comes from %s as it should', async (_where, headers, status) => {
    expect((await tap(5, { ...from(PHONE), ...headers })).status).toBe(status);
  });

  it.each(['0', '6', '5.5', 'x', ''])('takes no score of “%s”', async (score) => {
    expect((await post(`${STATISTICS}/answers`, { score }, from(PHONE))).status).toBe(400);
  });

  it('never leads to another website', async () => {
    const outside = `${STATISTICS}/thanks?for=counted&back=${encodeURIComponent('https://evil.example/')}`;
    expect(await (await get(outside, from(PHONE))).text()).not.toContain('evil.example');
  });

  it('can be framed by the office’s own website and nobody else', async () => {
    const policy = async (office: string) =>
      (await get(`/${office}/statistics/embed`, from(PHONE))).headers.get('content-security-policy');
    expect(await policy(OFFICE)).toMatch(/frame-ancestors 'none'$/);
    const office = edge.context.offices.get('satun');
    if (!office) throw new Error('no office');
    const destinations = {
      ...office.profile.destinations,
      website: 'manual' as const,
      websiteUrl: 'https://www.satun.example/home',
    };
    (edge.context.offices as Map<string, typeof office>).set('satun', {
      ...office,
      profile: { ...office.profile, destinations },
    });
    expect(await policy('satun')).toMatch(/frame-ancestors https:\/\/www\.satun\.example$/);
    expect(words(await (await get('/satun/statistics', from(PHONE))).text())).toContain(
      'เว็บไซต์ของหน่วยงานอยู่ที่อื่น',
    );
  });
});

describe('in the chat', () => {
  const asks = () =>
    edge.event('message', STRANGER, { message: { type: 'text', id: '1', text: 'ประเมินความพึงพอใจครับ' } });
  const presses = (data: string) => edge.event('postback', STRANGER, { postback: { data } });

  it('anybody is asked by a card of five buttons, and counted once a month', async () => {
    const card = await edge.tell(asks());
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      '5 มากที่สุด',
      '4 มาก',
      '3 ปานกลาง',
      '2 น้อย',
      '1 น้อยที่สุด',
    ]);
    const five = dataOf(card, '5 มากที่สุด');
    expect(wordsOf(await edge.tell(presses(five)))).toContain('ขอบคุณสำหรับการประเมิน');
    expect(wordsOf(await edge.tell(presses(dataOf(card, '1 น้อยที่สุด'))))).toContain('ท่านได้ประเมินในเดือนนี้แล้ว');
    const month = await edge.store.get('satisfaction', `${OFFICE}:2025-10`);
    expect(month?.overall).toEqual([0, 0, 0, 0, 1]);
  });

  it('an event that LINE delivers again is answered once', async () => {
    const press = presses('a=rate&n=4');
    expect(await edge.tell(press)).toHaveLength(1);
    expect(await edge.tell(press)).toHaveLength(0);
    expect((await edge.store.get('satisfaction', `${OFFICE}:2025-10`))?.overall).toEqual([0, 0, 0, 1, 0]);
  });

  it('a person of the office is asked and counted like anybody', async () => {
    expect(buttonsOf(await edge.say('staff-1', 'ประเมินความพึงพอใจ'))).toHaveLength(5);
    expect(wordsOf(await edge.press('staff-1', 'a=rate&n=3'))).toContain('ขอบคุณสำหรับการประเมิน');
  });
});

it('no address, no browser and no LINE id is in the store or the log', async () => {
  await get(`/${OFFICE}/`, from(PHONE));
  await tap(4);
  await post(`${STATISTICS}/answers/more`, { content: '4', text: '' }, from(PHONE));
  await edge.tell(edge.event('postback', STRANGER, { postback: { data: 'a=rate&n=4' } }));
  const all = await everything();
  expect(all).toContain('"kind":"part"');
  for (const trace of [ADDRESS, '127.0.0.1', 'SM-A155F', 'Chrome/126', STRANGER.userId])
    expect(all).not.toContain(trace);
});
