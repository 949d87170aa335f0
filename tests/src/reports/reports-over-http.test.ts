import { parseTrustProxy } from '@prakat/functions/config/trust-proxy';
import { MOST_FROM_ADDRESS } from '@prakat/functions/reports/file-report';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import { aContent, aPlacement, aPublication, aSubmission, aVersion } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from '../line-edge/edge.ts';

const ADDRESS = '203.0.113.7';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const OWN = 'https://prakat.example';
const TITLE = 'ประกาศรับสมัครงาน';
const FORM = `/${OFFICE}/items/item-1/report`;

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
  await put(anItem('item-1'));
});
afterEach(() => edge.close());

function anItem(id: string, given: Partial<Publication> = {}): Publication {
  const item = aPublication({
    id,
    officeId: OFFICE,
    number: '2569-0042',
    ownerId: `${OFFICE}.staff-1`,
    state: 'on_display',
    shown: { version: 1, content: aContent({ title: TITLE }) },
    versions: [aVersion({ submissionId: id })],
    placements: [
      aPlacement({ id: 'built-in', destination: 'built-in', address: `${OWN}/${OFFICE}/items/${id}` }),
    ],
    displayUntil: null,
    takenDown: null,
    ...given,
  });
  return { ...item, ...listedFields(item) };
}
/** On a website that a webmaster keeps by hand. */
const elsewhere = (given: Partial<Publication> = {}) =>
  anItem('item-1', {
    placements: [
      aPlacement({ id: 'by-hand', destination: 'by-hand', address: 'https://www.example.go.th/news/7' }),
    ],
    ...given,
  });
const put = (item: Publication) =>
  edge.store.transact(async (tx) => {
    tx.put('publications', item);
    tx.put('submissions', aSubmission({ id: item.id, officeId: OFFICE, number: item.number }));
  });
const takenDown = {
  kind: 'early' as const,
  at: '2025-10-05T03:00:00.000Z',
  by: null,
  byDecider: false,
  reason: 'มีเบอร์โทรศัพท์',
  publicReason: 'ข้อมูลล้าสมัย',
};

type Headers = Record<string, string>;
const from = (address = ADDRESS, more: Headers = {}): Headers => ({
  'user-agent': PHONE,
  'x-forwarded-for': address,
  ...more,
});
const get = (path: string) => fetch(edge.url + path, { headers: from(), redirect: 'manual' });
const send = (form: Record<string, string>, headers: Headers = from(), path = FORM) =>
  fetch(edge.url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: OWN, ...headers },
    redirect: 'manual',
  });
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const reports = async () =>
  (
    await edge.store.find('problemReports', 'byStatus', {
      equals: { officeId: OFFICE, status: 'open' },
      limit: 200,
    })
  ).items;

describe('a resident who finds that an item is wrong', () => {
  it('finds the form from its page, and by its number', async () => {
    expect(await (await get(`/${OFFICE}/items/item-1`)).text()).toContain(`href="${FORM}" rel="nofollow"`);
    const typed = await get(`/${OFFICE}/2569-42/report`);
    expect([typed.status, typed.headers.get('location')]).toEqual([308, FORM]);
    const form = await (await get(FORM)).text();
    expect(words(form)).toContain(TITLE);
    expect(form).toContain('<meta name="robots" content="noindex"/>');
    for (const field of ['kind', 'details', 'contact']) expect(form).toContain(`name="${field}"`);
    expect(words(form)).toContain('ลบหลังจากนั้น 30 วัน');
    expect(form).not.toMatch(/<script(?! type="application\/ld)/);
  });

  it('sends it, gets a number, and its owner and the webmasters hear of it', async () => {
    const sent = await send({ kind: 'outdated', details: 'ปิดรับสมัครแล้ว', contact: '08 1000 0000' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${FORM}/thanks?number=1-2569`]);
    const thanks = words(await (await get(sent.headers.get('location') ?? '')).text());
    expect(thanks).toContain('เลขรับแจ้งของท่าน 1/2569');
    expect(await reports()).toMatchObject([
      { kind: 'outdated', details: 'ปิดรับสมัครแล้ว', contact: '08 1000 0000', publicationId: 'item-1' },
    ]);
    const told = (await edge.queued()).filter(({ notice }) => notice === 'problem_report');
    expect(told.map(({ address }) => address)).toEqual(
      expect.arrayContaining([edge.userOf('staff-1').userId, edge.userOf('nopphakon').userId]),
    );
    expect(JSON.stringify(told)).toContain('/submissions/item-1');
    expect(JSON.stringify(told)).not.toMatch(/ปิดรับสมัครแล้ว|08 1000/);
  });

  it('does so in English, too', async () => {
    const path = FORM.replace(OFFICE, `${OFFICE}/en`);
    const form = await (await get(path)).text();
    expect(form).toContain(`action="${path}"`);
    expect(words(form)).toContain('What is the matter?');
    expect(form).toContain(`<strong lang="th">${TITLE}</strong>`);
    const sent = await send({ kind: 'wrong' }, from(), path);
    expect(sent.headers.get('location')).toBe(`${path}/thanks?number=1-2569`);
    expect(words(await (await get(sent.headers.get('location') ?? '')).text())).toContain(
      'number of your report 1/2569',
    );
  });

  it('reaches the office whose website is elsewhere, and is led back there', async () => {
    await put(elsewhere());
    expect((await get(`/${OFFICE}/items/item-1`)).status).toBe(404);
    const form = await get(FORM);
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('href="https://www.example.go.th/news/7"');
    expect((await get(`/${OFFICE}/2569-0042/report`)).headers.get('location')).toBe(FORM);
    const sent = await send({ kind: 'wrong' });
    expect(sent.status).toBe(303);
    expect(await (await get(sent.headers.get('location') ?? '')).text()).toContain(
      'href="https://www.example.go.th/news/7"',
    );
  });
});

describe('what is not taken', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing chosen', { kind: '', details: 'เบอร์เก่า' }, 'กรุณาเลือกว่าท่านพบปัญหาใด'],
    ['something else without a word', { kind: 'other', details: '  ' }, 'กรุณาบอกรายละเอียด'],
    ['too long', { kind: 'wrong', details: 'ก'.repeat(1_001) }, 'ยาวเกิน 1,000 ตัวอักษร'],
    ['too long to reach', { kind: 'wrong', contact: '0'.repeat(201) }, 'ยาวเกิน 200 ตัวอักษร'],
    ['a field that nobody sees', { kind: 'wrong', subject: 'Hello' }, 'ช่องที่ต้องเว้นว่าง'],
  ])('says why and gives back what was typed: %s', async (_what, given, sentence) => {
    const sent = await send({ details: 'รายละเอียด <b>เดิม</b>', contact: 'ติดต่อ "เดิม"', ...given });
    expect(sent.status).toBe(400);
    const html = await sent.text();
    expect(html).toMatch(/<title>ยังไม่ได้ส่งการแจ้ง/);
    expect(words(/role="alert".*?<\/div>/s.exec(html)?.[0] ?? '')).toContain(sentence);
    const details =
      given.details?.trim() === '' ? given.details : (given.details ?? 'รายละเอียด &lt;b>เดิม&lt;/b>');
    expect(html).toContain(`>${details}</textarea>`);
    expect(html).toContain(`value="${given.contact ?? 'ติดต่อ &quot;เดิม&quot;'}"`);
    expect(html).not.toContain('Hello');
    expect(await reports()).toEqual([]);
  });

  it.each<[string, Headers, number]>([
    ['another website', { origin: 'https://evil.example' }, 403],
    ['another website, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page beside ours', { 'sec-fetch-site': 'same-site' }, 403],
    ['a robot', { 'user-agent': ROBOT }, 403],
    ['nowhere', { origin: '' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
  ])('from %s is answered as it should be', async (_where, headers, status) => {
    expect((await send({ kind: 'wrong' }, { ...from(), ...headers })).status).toBe(status);
    expect(await reports()).toHaveLength(status === 303 ? 1 : 0);
  });

  it('more than the form sends is not read, and a page says so', async () => {
    const sent = await send({ kind: 'wrong', details: 'x'.repeat(70_000) });
    expect(sent.status).toBe(413);
    expect(words(await sent.text())).toContain('ยังไม่ได้ส่งการแจ้ง');
  });

  it.each(['', '{"kind":"wrong"}'])('another body than a form’s: “%s”', async (body) => {
    const headers = { ...from(), origin: OWN, 'content-type': 'application/json' };
    const sent = await fetch(edge.url + FORM, { method: 'POST', body, headers, redirect: 'manual' });
    expect(sent.status).toBe(400);
  });

  it('a field sent twice', async () => {
    const body = 'kind=wrong&kind=other&details=x';
    const headers = { ...from(), origin: OWN, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await fetch(edge.url + FORM, { method: 'POST', body, headers, redirect: 'manual' });
    expect(sent.status).toBe(400);
  });

  it('too many from one address, which loses nothing that was typed', async () => {
    for (let n = 0; n < MOST_FROM_ADDRESS; n += 1)
      expect((await send({ kind: 'other', details: `ครั้งที่ ${n}` })).status).toBe(303);
    const sent = await send({ kind: 'other', details: 'ครั้งสุดท้าย' });
    expect(sent.status).toBe(429);
    const html = await sent.text();
    expect(html).toContain('>ครั้งสุดท้าย</textarea>');
    expect(words(html)).toContain('กรุณาลองอีกครั้งในวันถัดไป');
    expect((await send({ kind: 'other', details: 'ผู้อื่น' }, from('203.0.113.8'))).status).toBe(303);
    // Ten reports about one item: one card to each who hears of it.
    const told = (await edge.queued()).filter(({ notice }) => notice === 'problem_report');
    expect(new Set(told.map(({ address }) => address)).size).toBe(told.length);
  });

  it('a report that changes an address by another header of the visitor’s own', async () => {
    for (let n = 0; n < MOST_FROM_ADDRESS; n += 1)
      await send({ kind: 'other', details: `${n}` }, from(`198.51.100.${n}, ${ADDRESS}`));
    expect((await send({ kind: 'wrong' })).status).toBe(429);
  });
});

describe('where there is no item to report', () => {
  it.each([
    `/${OFFICE}/items/nothing/report`,
    `/${OFFICE}/items/__x__/report`,
    `/${OFFICE}/2569-0043/report`,
  ])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect((await send({ kind: 'wrong' }, from(), path)).status).toBe(path.includes('items') ? 404 : 405);
  });

  it.each(['', '0-2569', '1-1999', '1/2569', 'x'])('nobody is thanked for number “%s”', async (number) => {
    expect((await get(`${FORM}/thanks?number=${encodeURIComponent(number)}`)).status).toBe(404);
  });

  it('an item that has never been up is not found', async () => {
    await put(anItem('item-1', { state: 'planned', shown: null, publishedAt: null }));
    expect((await get(FORM)).status).toBe(404);
  });

  it('an item of another office is not found', async () => {
    expect((await get(FORM.replace(OFFICE, 'satun'))).status).toBe(404);
  });

  it.each([
    ['here', () => anItem('item-1', { state: 'taken_down', takenDown })],
    ['elsewhere', () => elsewhere({ state: 'taken_down', takenDown })],
    ['whose time is over', () => anItem('item-1', { displayUntil: '2025-10-05' })],
  ])('an item that came down is gone: %s', async (_where, item) => {
    await put(item());
    const page = await get(FORM);
    expect(page.status).toBe(410);
    expect(await page.text()).not.toContain('มีเบอร์โทรศัพท์');
    expect((await send({ kind: 'wrong' })).status).toBe(410);
    expect(await reports()).toEqual([]);
  });
});

it('no address and no browser is in the store or the log', async () => {
  await send({ kind: 'wrong', details: 'ข้อความลับของผู้แจ้ง', contact: '08 1000 0000' });
  const stored: string[] = [];
  await edge.store.snapshot(async (snapshot) => {
    for (const name of Object.keys(collections) as CollectionName[])
      for await (const record of snapshot.all(name)) stored.push(JSON.stringify(record));
  });
  const logged = edge.logged.join('\n');
  expect(stored.join('\n')).toContain('ข้อความลับของผู้แจ้ง');
  for (const trace of [ADDRESS, '127.0.0.1', 'SM-A155F'])
    expect([...stored, logged].join('\n')).not.toContain(trace);
  expect(logged).not.toMatch(/ข้อความลับ|08 1000/);
});
