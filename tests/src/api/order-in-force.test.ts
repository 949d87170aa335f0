import type { PaperView } from '@prakat/shared/api/papers';
import type { OfficeStatus, OrderView } from '@prakat/shared/api/people';
import { seatsOf } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const orderNow = async (as = 'admin'): Promise<OrderView> =>
  ((await api.call('GET', '/office-status', { as })).body as OfficeStatus).order;
const view = async (id: string): Promise<PaperView> =>
  (await api.call('GET', `/papers/${id}`, { as: 'nopphakon' })).body;
const begin = async (subject = '2565'): Promise<PaperView> =>
  (await api.call('POST', '/papers', { as: 'nopphakon', json: { kind: 'order', subject } })).body;
async function take(id: string, action: string, as = 'nopphakon', given: object = {}): Promise<PaperView> {
  const { revision } = await view(id);
  const json = { action, revision, ...given };
  const answer = await api.call('POST', `/papers/${id}/actions`, { as, json });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** An order that the head signs in LINE; its id. */
async function signedOrder(date: string, subject = '2565'): Promise<string> {
  const { id } = await begin(subject);
  await take(id, 'paper_word', 'nopphakon', { number: null, date, wording: {} });
  await take(id, 'paper_present');
  await take(id, 'paper_sign', 'sakrai');
  return id;
}

const change = (key: string, changed: Partial<Member>) =>
  api.machine.context.store.transact(async (tx) => {
    const member = await tx.get('members', `${OFFICE}.${key}`);
    if (!member) throw new Error(`no ${key}`);
    const next = { ...member, ...changed };
    tx.put('members', { ...next, seats: seatsOf(next) });
  });

const webmasterIds = ['nopphakon', 'webmaster-2'].map((key) => `${OFFICE}.${key}`);

/** The paper came back signed by hand. */
async function scanned(id: string, date: string): Promise<void> {
  const file = await api.uploaded('nopphakon', 'คำสั่งลงนาม.pdf');
  const json = { fileId: file.id, signedOn: date, number: null, date };
  const answer = await api.call('POST', `/papers/${id}/scans`, { as: 'nopphakon', json });
  expect(answer.body).toMatchObject({ state: 'signed' });
}

// One office over the years: each order is newer than the one before.
describe('the order that appoints the webmasters', () => {
  test('is not there at first: one sentence says so, and no webmaster has any', async () => {
    const order = await orderNow();
    expect(order).toMatchObject({
      sentence: expect.stringMatching(/^ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์/),
      differences: [],
      paperId: null,
      next: { year: '2565', paperId: null },
    });
    expect([...order.withoutOrder].sort()).toEqual(webmasterIds);
  });

  test('names nobody whom we know where it was made outside and came as a scan', async () => {
    const { id } = await begin('2563');
    await scanned(id, '2019-10-07');
    expect(await orderNow()).toMatchObject({
      sentence: expect.stringContaining('จัดทำนอกระบบ'),
      differences: [],
      withoutOrder: [],
      paperId: id,
    });
  });

  test('of last year is to be looked through', async () => {
    const id = await signedOrder('2020-12-01', '2564');
    const order = await orderNow();
    expect(order).toMatchObject({ paperId: id, withoutOrder: [] });
    expect(order.sentence).toBe(
      'คำสั่งที่ใช้อยู่มีผลตั้งแต่วันที่ 1 ธันวาคม 2563 (ปีงบประมาณ 2564) ควรทบทวนและออกคำสั่งของปีงบประมาณ 2565',
    );
  });

  test('names those that it was printed with where it was printed here and signed by hand', async () => {
    const { id } = await begin();
    await fetch(`${api.machine.url}${(await view(id)).links?.docx}`);
    await scanned(id, '2021-10-04');
    expect(await orderNow()).toMatchObject({ sentence: null, withoutOrder: [], paperId: id });
  });

  test('holds from when the head has signed it, and not before its day', async () => {
    const { paperId: before } = await orderNow();
    const { id } = await begin();
    expect((await orderNow('sakrai')).next).toEqual({ year: '2565', paperId: id });
    await take(id, 'paper_word', 'nopphakon', { number: '1/2564', date: '2021-12-20', wording: {} });
    await take(id, 'paper_present');
    expect((await orderNow()).paperId).toBe(before);
    await take(id, 'paper_sign', 'sakrai');
    const inForce = { sentence: null, differences: [], withoutOrder: [], paperId: id };
    expect(await orderNow()).toEqual({ ...inForce, next: { year: '2565', paperId: null } });
    await signedOrder('2021-12-27');
    expect(await orderNow()).toMatchObject(inForce);
  });

  test('without a day holds from when the head signed it, not from the beginning of its year', async () => {
    const { id } = await begin();
    await take(id, 'paper_present');
    const { lines } = await take(id, 'paper_sign', 'sakrai').then(() => view(id));
    expect(lines).toContain('ทั้งนี้ ตั้งแต่วันที่ ๒๔ ธันวาคม ๒๕๖๔ เป็นต้นไป');
    // It began after the one of 20 December, although that one was made before it.
    expect((await orderNow()).paperId).toBe(id);
  });

  test('does not name a webmaster who came since, and names one who left', async () => {
    const staff = await api.machine.context.store.get('members', `${OFFICE}.staff-2`);
    await change('staff-2', { roles: ['staff', 'webmaster'] });
    const added = await orderNow();
    expect(added.withoutOrder).toEqual([`${OFFICE}.staff-2`]);
    expect(added.differences).toEqual([`ไม่มีคำสั่ง: ${staff?.name} เป็นผู้ดูแลเว็บไซต์อยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่`]);
    expect(added.sentence).toContain('ต่างกัน 1 รายการ');
    await change('staff-2', { roles: ['staff'] });
    await change('webmaster-2', { status: 'left' });
    const left = await orderNow();
    expect(left.withoutOrder).toEqual([]);
    expect(left.differences).toEqual(['คำสั่งแต่งตั้ง นางสาวศิริพร นาคำ เป็นผู้ดูแลเว็บไซต์ แต่ปัจจุบันไม่ได้ทำหน้าที่นี้แล้ว']);
  });
});
