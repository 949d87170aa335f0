import { audit } from '@prakat/functions/audit/audit';
import { addDays } from '@prakat/shared/time/thai-date';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';
import { aResident, receiptOf } from './resident.ts';

let api: Api;
let resident: ReturnType<typeof aResident>;
beforeEach(async () => {
  api = await anApi();
  resident = aResident(api);
});
afterEach(() => api.close());

const STORY = 'เจ้าหน้าที่ห้องจ่ายยาพูดจาไม่สุภาพ เมื่อวันที่ 20 ธันวาคม';
const service = { kind: 'service', story: STORY, contact: '08 1234 5678' };
type Line = { id: string; number: string };
const list = async (as: string) => api.call('GET', '/complaints', { as });
const numbers = async (as: string) =>
  ((await list(as)).body.complaints ?? []).map(({ number }: Line) => number);
const idOf = async (as: string) => ((await list(as)).body.complaints as Line[])[0]?.id ?? '';
const view = (as: string, id: string) => api.call('GET', `/complaints/${id}`, { as });
const act = async (as: string, id: string, action: string, more: object = {}) => {
  const { body } = await view(as, id);
  return api.call('POST', `/complaints/${id}/actions`, {
    as,
    json: { action, revision: body.revision ?? 1, ...more },
  });
};
const queued = async () => {
  const { context } = api.machine;
  const found = [];
  for (const status of ['pending', 'delivered', 'leased'] as const) {
    const { items } = await context.store.find('outbox', 'byStatus', {
      equals: { officeId: OFFICE, status },
      limit: 200,
    });
    found.push(...items);
  }
  return found.flatMap(({ task }) => (task.kind === 'message' && task.notice === 'complaint' ? [task] : []));
};

/** Lets time pass, and the day's work be done. */
const moveTo = async (instant: string) => {
  await api.settle();
  api.clock.moveTo(Date.parse(instant));
  await api.settle();
};

describe('a resident who is not registered', () => {
  it('finds the box from every page, files, follows by number and code, and is answered', async () => {
    const home = await resident.open(`/${OFFICE}/`);
    expect(home.html).toContain(`href="/${OFFICE}/complaints/"`);
    const form = await resident.open(resident.box);
    expect(form.status).toBe(200);
    expect(form.headers.get('cache-control')).toBe('no-store');
    expect(form.html).not.toMatch(/<script/);
    for (const kind of [
      'ข้อเสนอแนะ',
      'ร้องเรียนการปฏิบัติงานของเจ้าหน้าที่',
      'ร้องเรียนการทุจริตและประพฤติมิชอบ',
      'ร้องทุกข์หรือร้องเรียนการให้บริการ',
      'ข้อมูลบนเว็บไซต์ผิดหรือล้าสมัย',
    ])
      expect(form.words).toContain(kind);

    const sent = await resident.complain(service);
    expect(sent.status).toBe(200);
    const { number, code } = receiptOf(sent);
    expect(number).toBe('ร 2565-0001');
    // Fifteen working days after Friday 24 December 2564: 31 December and 3 January are holidays.
    expect(sent.words).toContain('18 มกราคม 2565');
    expect(sent.headers.get('cache-control')).toBe('no-store');

    const id = await idOf('sakrai');
    expect((await view('sakrai', id)).body).toMatchObject({ story: STORY, contact: '08 1234 5678', number });
    expect((await act('sakrai', id, 'complaint_take')).status).toBe(200);
    await act('sakrai', id, 'complaint_note', { text: 'โทรถามหัวหน้าห้องยาแล้ว' });
    await act('sakrai', id, 'complaint_answer', { text: 'ขออภัย ได้ตักเตือนแล้ว ขอทราบช่วงเวลา' });
    const answered = await resident.follow(number, code);
    expect(answered.words).toContain('ตอบแล้ว');
    expect(answered.words).toContain('ขออภัย ได้ตักเตือนแล้ว');
    expect(answered.words).not.toContain('โทรถามหัวหน้าห้องยา');
    expect(answered.words).not.toContain('สะไกร');

    const more = await resident.follow(number, code.toLowerCase(), 'ช่วงบ่าย <b>สองโมง</b>');
    expect(more.html).toContain('ช่วงบ่าย &lt;b>สองโมง&lt;/b>');
    expect((await view('sakrai', id)).body.remarks.at(-1)).toMatchObject({ kind: 'more', by: '' });
    await act('sakrai', id, 'complaint_close', { text: 'เปลี่ยนเวรและอบรมแล้ว' });
    const closed = await resident.follow(number, code);
    expect(closed.words).toContain('ยุติแล้ว');
    expect(closed.words).toContain('เปลี่ยนเวรและอบรมแล้ว');
    expect(closed.html).not.toContain('name="more"');
    const report = await audit(api.machine.context.store, api.machine.context.files, [OFFICE, 'khemarat']);
    expect(report.faults).toEqual([]);
  });

  it('cannot follow without the code, nor guess whether a number was given', async () => {
    const { number, code } = receiptOf(await resident.complain(service));
    const wrong = await resident.follow(number, '0000-0000-0000');
    const none = await resident.follow('ร 2565-0999', code);
    for (const page of [wrong, none]) {
      expect(page.status).toBe(404);
      expect(page.words).toContain('ไม่พบคำร้องที่มีเลขและรหัสนี้');
      expect(page.words).not.toContain('ร้องทุกข์หรือร้องเรียนการให้บริการ');
    }
    const statuses: number[] = [];
    for (let n = 0; n < 65; n += 1) statuses.push((await resident.follow(number, '0000-0000-0000')).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('reads the same number and code when the answer was lost on the way, and files twice what is new', async () => {
    const once = { ...service, token: 'one-form' };
    const first = receiptOf(await resident.complain(once));
    expect(receiptOf(await resident.complain(once))).toEqual(first);
    const other = receiptOf(await resident.complain({ ...once, story: 'อีกเรื่องหนึ่ง' }));
    expect(other.number).toBe('ร 2565-0002');
    expect(other.code).not.toBe(first.code);
    expect(await numbers('sakrai')).toHaveLength(2);
  });

  it('is told what is missing, and types nothing twice', async () => {
    const page = await resident.complain({ kind: '', story: ' ', about: 'ห้อง <ยา>', contact: '' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('กรุณาเลือกว่าท่านต้องการแจ้งเรื่องใด');
    expect(page.words).toContain('กรุณาเขียนรายละเอียด');
    expect(page.html).toContain('value="ห้อง &lt;ยา>"');
    expect((await resident.complain({ ...service, subject: 'spam' })).status).toBe(400);
    expect((await resident.complain(service, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await resident.complain(service, { 'user-agent': 'curl/8' })).status).toBe(403);
    expect(await numbers('sakrai')).toEqual([]);
  });

  it('sends ten a day and no more, and what they sent stays', async () => {
    for (let n = 0; n < 10; n += 1)
      expect((await resident.complain({ ...service, story: `เรื่องที่ ${n}` })).status).toBe(200);
    const more = await resident.complain({ ...service, story: 'เรื่องที่สิบเอ็ด' });
    expect(more.status).toBe(429);
    expect(more.html).toContain('เรื่องที่สิบเอ็ด');
    // A stranger makes no more cards than five at once.
    const cards = await queued();
    expect(new Set(cards.map(({ messages }) => JSON.stringify(messages))).size).toBe(5);
  });
});

describe('photos', () => {
  const withPlace = async () => {
    const content = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#36c' } })
      .withExif({
        IFD0: { Artist: 'สมชาย ใจดี' },
        IFD3: { GPSLatitude: '17/1 12/1 0/1', GPSLongitude: '102/1 26/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    return new File([new Uint8Array(content)], 'สมชาย ถ่าย.jpg', { type: 'image/jpeg' });
  };

  it('are stored for the circle without place, owner and the name that the phone gave', async () => {
    const sent = await resident.complain({ ...service, photos: [await withPlace()] });
    expect(sent.status).toBe(200);
    const id = await idOf('sakrai');
    const [photo] = (await view('sakrai', id)).body.photos;
    expect(photo.name).toBe('ภาพที่ 1.jpg');
    const opened = await fetch(api.machine.url + photo.address);
    expect(opened.headers.get('content-type')).toBe('image/jpeg');
    const meta = await sharp(Buffer.from(await opened.arrayBuffer())).metadata();
    expect([meta.width, meta.exif]).toEqual([60, undefined]);
    expect((await fetch(api.machine.url + photo.address.split('?')[0])).status).toBe(403);
    const report = await audit(api.machine.context.store, api.machine.context.files, [OFFICE, 'khemarat']);
    expect(report.faults).toEqual([]);
  });

  it('that are none are refused, and nothing is kept', async () => {
    const page = await resident.complain({
      ...service,
      photos: [new File(['MZ\u0000not a picture'], 'x.jpg')],
    });
    expect(page.status).toBe(400);
    expect(page.html).toContain('id="photos-problem"');
    expect(page.html).toContain(STORY);
    const four = await resident.complain({
      ...service,
      photos: await Promise.all([1, 2, 3, 4].map(withPlace)),
    });
    expect(four.status).toBe(413);
    expect(await numbers('sakrai')).toEqual([]);
    expect(api.stored().files ?? []).toEqual([]);
  });
});

describe('whoever is outside the circle', () => {
  test.each(['staff-1', 'nopphakon', 'admin', 'information-head'])(
    '%s is answered 404, everywhere',
    async (as) => {
      await resident.complain(service);
      const id = await idOf('sakrai');
      expect((await view(as, id)).status).toBe(404);
      expect((await view(as, 'nothing-like-it')).body).toEqual((await view(as, id)).body);
      const json = { action: 'complaint_take', revision: 1 };
      expect((await api.call('POST', `/complaints/${id}/actions`, { as, json })).status).toBe(404);
      expect(
        (await api.call('POST', `/complaints/${id}/actions`, { as, json: { nonsense: 1 } })).status,
      ).toBe(404);
      const listed = await list(as);
      // Sits where complaints of corruption may go, and sees none of this kind.
      if (as === 'information-head') expect(listed.body.complaints).toEqual([]);
      else expect(listed.status).toBe(404);
      expect((await view('sakrai', id)).body.state).toBe('received');
    },
  );

  it('hears nothing: not in messages, and not in the log', async () => {
    await resident.complain({ ...service, about: 'นางพยาบาลสมมุติ' });
    await api.settle();
    const cards = await queued();
    const users = ['sakrai', 'jirayu', 'assistant-2'].map((key) => api.player(OFFICE).userId(key));
    expect(cards.map(({ address }) => address).sort()).toEqual(users.sort());
    const said = JSON.stringify(cards);
    for (const word of [STORY, '08 1234', 'พยาบาลสมมุติ']) {
      expect(said).not.toContain(word);
      expect(api.lines.join('\n')).not.toContain(word);
    }
    expect(said).toContain('ร 2565-0001');
    expect(said).toContain('18 มกราคม 2565');
  });
});

describe('a complaint of corruption', () => {
  const corruption = { kind: 'corruption', story: 'เรียกรับเงินค่าออกใบอนุญาต' };

  test.each([
    ['whose position was ticked', { ...corruption, position: ['head'] }],
    ['whose name was written', { ...corruption, about: 'คุณสะไกร' }],
    ['who stands in the story', { ...corruption, story: 'นายสะไกร แก้วโสม เรียกรับเงิน' }],
    ['called by their title', { ...corruption, about: 'สาธารณสุขอำเภอ' }],
  ])('is not seen by the head %s, and goes to the next seat', async (_how, fields) => {
    const { number, code } = receiptOf(await resident.complain(fields));
    expect(await numbers('sakrai')).toEqual([]);
    expect(await numbers('jirayu')).toEqual([number]);
    const id = await idOf('jirayu');
    expect((await view('sakrai', id)).status).toBe(404);
    expect((await act('sakrai', id, 'complaint_close', { text: 'ไม่มีมูล' })).status).toBe(404);
    await api.settle();
    const told = (await queued()).map(({ address }) => address);
    expect(told).not.toContain(api.player(OFFICE).userId('sakrai'));
    expect(told).toContain(api.player(OFFICE).userId('jirayu'));
    expect((await resident.follow(number, code)).words).toContain('รอรับดำเนินการ');
  });

  it('against nobody goes to the head; marked as against the head it leaves them', async () => {
    await resident.complain({ kind: 'corruption', story: 'มีการเรียกรับเงิน' });
    const id = await idOf('sakrai');
    expect((await view('jirayu', id)).status).toBe(404);
    const { people, forwardTo } = (await view('sakrai', id)).body;
    expect(forwardTo.map(({ seat }: { seat: string }) => seat)).toEqual([
      'position:assistant',
      'position:information-head',
    ]);
    const head = people.find(({ name }: { name: string }) => name === 'นายสะไกร แก้วโสม');
    const marked = await act('sakrai', id, 'complaint_name', { memberIds: [head.id] });
    expect(marked.status).toBe(204);
    expect((await view('sakrai', id)).status).toBe(404);
    expect((await view('jirayu', id)).status).toBe(200);
  });

  it('against everybody whom the office names is with nobody, and administrators hear only how many', async () => {
    const page = await resident.complain({
      ...corruption,
      position: ['head', 'assistant', 'information-head'],
    });
    const { number, code } = receiptOf(page);
    for (const as of ['sakrai', 'jirayu', 'information-head']) expect(await numbers(as)).toEqual([]);
    await moveTo('2021-12-27T02:00:00.000Z');
    await api.settle();
    const cards = await queued();
    expect(cards.map(({ address }) => address)).toContain(api.player(OFFICE).userId('admin'));
    expect(JSON.stringify(cards)).toContain('คำร้อง 1 รายการ');
    expect(JSON.stringify(cards)).not.toContain('2565-0001');
    expect((await resident.follow(number, code)).status).toBe(200);
  });
});

it('what was written goes in its time, what counts stays', async () => {
  const { number, code } = receiptOf(await resident.complain(service));
  const id = await idOf('sakrai');
  await act('sakrai', id, 'complaint_close', { text: 'แก้ไขแล้ว' });
  const { store, files } = api.machine.context;
  await moveTo(`${addDays('2021-12-24', 90)}T02:00:00.000Z`);
  expect(await store.get('complaintWords', id)).toMatchObject({ contact: null, said: { story: STORY } });
  await moveTo(`${addDays('2021-12-24', 1095)}T02:00:00.000Z`);
  expect(await store.get('complaintWords', id)).toMatchObject({ said: null, remarks: [], codeHash: null });
  expect(await store.get('complaints', id)).toMatchObject({ kind: 'service', closedOn: '2021-12-24' });
  expect((await resident.follow(number, code)).status).toBe(404);
  expect(JSON.stringify(api.stored())).not.toContain(STORY);
  expect((await audit(store, files, [OFFICE, 'khemarat'])).faults).toEqual([]);
}, 60_000);

it('what was written cannot be altered without the audit finding it', async () => {
  await resident.complain(service);
  const id = await idOf('sakrai');
  await act('sakrai', id, 'complaint_answer', { text: 'ได้ตักเตือนแล้ว' });
  const { store, files } = api.machine.context;
  const faults = async () =>
    (await audit(store, files, [OFFICE, 'khemarat'])).faults.map(({ record }) => record);
  expect(await faults()).toEqual([]);
  const words = await store.get('complaintWords', id);
  if (!words) throw new Error('no words');
  const put = (given: Partial<typeof words>) =>
    store.transact(async (tx) => tx.put('complaintWords', { ...words, ...given }));
  await put({ said: { story: 'ขอชมเชยเจ้าหน้าที่', about: null } });
  expect(await faults()).toEqual([`complaintWords/${id}`]);
  await put({ remarks: [] });
  expect(await faults()).toEqual([`complaintWords/${id}`]);
  await put({});
  const complaint = await store.get('complaints', id);
  if (!complaint) throw new Error('no complaint');
  await store.transact(async (tx) => tx.put('complaints', { ...complaint, closedOn: '2021-12-24' }));
  expect(await faults()).toEqual([`complaints/${id}`]);
});

it('counts are right by kind and month, for whoever keeps the papers', async () => {
  await resident.complain(service);
  await resident.complain({ kind: 'suggestion', story: 'ขอที่จอดรถเพิ่ม' });
  const id = await idOf('sakrai');
  await act('sakrai', id, 'complaint_close', { text: 'แก้ไขแล้ว' });
  expect((await api.call('GET', '/complaint-counts', { as: 'staff-1' })).status).toBe(404);
  const { body } = await api.call('GET', '/complaint-counts?year=2565', { as: 'nopphakon' });
  const row = (rows: { kind: string }[], kind: string) => rows.find((one) => one.kind === kind);
  const december = body.months.find(({ month }: { month: string }) => month === '2021-12');
  expect(december.name).toBe('ธันวาคม 2564');
  expect(row(december.rows, 'suggestion')).toMatchObject({ received: 1, closed: 1, inTime: 1, open: 0 });
  expect(row(december.rows, 'service')).toMatchObject({ received: 1, closed: 0, inTime: 0, open: 1 });
  expect(body.periods.map(({ id: period }: { id: string }) => period)).toEqual(['H1', 'H2', 'year']);
  const csv = await (await fetch(api.machine.url + body.csv)).text();
  expect(csv).toContain('ธันวาคม 2564,ข้อเสนอแนะ,1,1,1,0');
  expect((await fetch(`${api.machine.url}${body.csv.split('?')[0]}`)).status).toBe(403);
  expect(csv).not.toContain('ที่จอดรถ');
});
