import { actorOf } from '@prakat/functions/actors/actor';
import { fileComplaint } from '@prakat/functions/complaints/file-complaint';
import { performComplaint } from '@prakat/functions/complaints/perform-complaint';
import { openAccount } from '@prakat/functions/complaints/sealed-account';
import type { Publication } from '@prakat/shared/publication/schema';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { anItem, publishOn } from './public-items.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const STRANGER = { type: 'user', userId: `U${'9'.repeat(32)}` };
let tokens = 0;
const say = (text: string) =>
  edge.tell(edge.event('message', STRANGER, { message: { type: 'text', id: '1', text } }));
const press = (data: string) => edge.tell(edge.event('postback', STRANGER, { postback: { data } }));
const json = (messages: object[]) => JSON.stringify(messages);
type Bubble = {
  header: unknown;
  body: unknown;
  footer: { contents: { action: { uri?: string; data?: string } }[] };
};
const bubbles = ([message]: object[]): Bubble[] => {
  const { contents } = message as { contents: { type: string; contents?: Bubble[] } };
  return contents.type === 'carousel' ? (contents.contents ?? []) : [contents as unknown as Bubble];
};

const publish = (...items: Publication[]) => publishOn(edge, ...items);

describe('a resident who follows the account', () => {
  it('is greeted with what it is for, what is kept, the website, and buttons', async () => {
    const messages = await edge.tell(edge.event('follow', STRANGER));
    const said = json(messages);
    expect(messages).toHaveLength(1);
    for (const words of [
      'ระบบไม่เก็บชื่อ',
      'ใช้อ่านข่าว',
      `https://prakat.example/${OFFICE}/`,
      'a=news',
      'a=complain',
      'a=contact',
    ])
      expect(said).toContain(words);
    expect(said).not.toContain('ท่านยังไม่ได้ลงทะเบียน');
  });

  test.each(['สวัสดีค่ะ', 'เมนู'])('%s is answered the same', async (text) => {
    expect(json(await say(text))).toContain('ระบบไม่เก็บชื่อ');
  });

  test.each(['ปวดหัวทำยังไงดี', '???', 'ขอบคุณ'])(
    'an unknown word has one short answer with buttons: %s',
    async (text) => {
      const messages = await say(text);
      expect(messages).toHaveLength(1);
      expect(json(messages)).toContain('a=news');
      expect(json(messages)).not.toContain('ลงทะเบียน');
    },
  );

  it('who asks as staff do hears how staff register', async () => {
    expect(json(await say('คำขอของฉัน'))).toContain('ลงทะเบียน');
  });

  it('is never pushed to, also where the reply was lost', async () => {
    edge.failReplies();
    await say('ข่าว');
    await press('a=contact');
    expect(await edge.queued()).toEqual([]);
  });
});

describe('news', () => {
  it('are a carousel of at most ten, the newest first, with date, category, files and the way to report', async () => {
    await publish(...Array.from({ length: 14 }, (_, n) => anItem(n)));
    const messages = await say('ข่าวล่าสุดค่ะ');
    const shown = bubbles(messages);
    expect(shown).toHaveLength(10);
    const first = json([shown[0] as object]);
    expect(first).toContain('2568');
    expect(first).toContain('ข่าวและประชาสัมพันธ์'.slice(0, 3));
    expect(first).toContain('PDF ขนาด');
    expect(first).toContain('และอีก 1 ไฟล์');
    expect(first).toMatch(/\/items\/item-\d+\/report/);
    const more = shown.at(-1)?.footer.contents[0]?.action.data ?? '';
    const next = bubbles(await press(more));
    expect(json(next)).toContain('แสดงครบแล้ว');
    const titles = (of: Bubble[]) =>
      of.slice(0, -1).map(({ body }) => /ครั้งที่ (\d+)/.exec(JSON.stringify(body))?.[1]);
    const all = [...titles(shown), ...titles(next)];
    expect(new Set(all).size).toBe(14);
  });

  it('show nothing that is down, waits or was never up', async () => {
    await publish(
      anItem(1),
      anItem(2, {
        state: 'taken_down',
        takenDown: {
          kind: 'early',
          at: '2025-10-05T03:00:00.000Z',
          by: null,
          byDecider: false,
          reason: 'ก',
          publicReason: 'ข',
        },
      }),
      anItem(3, { displayUntil: '2025-10-01' }),
    );
    const said = json(await press('a=news'));
    expect(said).toContain('ครั้งที่ 1');
    expect(said).not.toContain('ครั้งที่ 2');
    expect(said).not.toContain('ครั้งที่ 3');
    expect(json(await press('a=news&c=nonsense'))).toContain('ครั้งที่ 1');
  });

  it('say so where there are none', async () => {
    expect(json(await press('a=news'))).toContain('ยังไม่มีข้อมูลเผยแพร่');
  });
});

it('categories lead to what is under each', async () => {
  await publish(anItem(1));
  const messages = await say('หมวดหมู่');
  expect(bubbles(messages).length).toBeLessThanOrEqual(10);
  expect(json(messages)).toContain('a=news&k=public-relations');
  expect(json(await press('a=news&k=public-relations'))).toContain('ครั้งที่ 1');
  expect(json(await press('a=news&k=law'))).toContain('ยังไม่มีข้อมูลเผยแพร่ในหมวด');
});

it('finds what is public by words, and one item with its files by its number', async () => {
  await publish(anItem(1), anItem(2, {}, 'กำหนดการฉีดวัคซีนไข้หวัดใหญ่'));
  const found = json(await say('ค้นหาวัคซีนครับ'));
  expect(found).toContain('ไข้หวัดใหญ่');
  expect(found).not.toContain('รับสมัคร');
  expect(json(await say('ค้นหา ไดโนเสาร์'))).toContain('ไม่พบข้อมูลที่มีคำว่า');
  const how = json(await say('ค้นหา'));
  expect(how).toContain('พิมพ์ ค้นหา ตามด้วยคำ');
  expect(how).toContain('/si-bun-rueang/search"');
  const one = json(await say('2569-0001'));
  for (const n of [1, 2, 3, 4]) expect(one).toContain(`แผน ${n}.pdf`);
  expect(one).not.toContain('และอีก');
});

it('contact has opening hours, a number to dial, a map and the website; what is missing is left out', async () => {
  const office = edge.context.offices.get(OFFICE);
  if (!office) throw new Error('no office');
  const plain = json(await say('เวลาทำการ'));
  expect(plain).toContain('08.30-16.30');
  expect(plain).toContain('https://www.google.com/maps/search/');
  expect(plain).not.toContain('tel:');
  office.profile = {
    ...office.profile,
    contact: { ...office.profile.contact, phone: '0 4235 3000, 08 1234 5678' },
  };
  const dialled = json(await press('a=contact'));
  expect(dialled).toContain('"uri":"tel:042353000"');
  expect(dialled).toContain('"uri":"tel:0812345678"');
});

describe('a complaint from the chat', () => {
  const complaint = {
    said: { kind: 'service' as const, story: 'รอนาน', about: null, positions: [], contact: null },
    photos: [],
    address: '203.0.113.7',
  };

  it('opens the form as whoever pressed, whose account nobody reads out of the address', async () => {
    const said = json(await press('a=complain'));
    const [, by = ''] = /complaints\/\?by=([\w-]+)/.exec(said) ?? [];
    expect(said).not.toContain(STRANGER.userId);
    expect(openAccount(edge.context, OFFICE, by)).toBe(STRANGER.userId);
    expect(openAccount(edge.context, 'satun', by)).toBeNull();
    edge.clock.advance(25 * 3600_000);
    expect(openAccount(edge.context, OFFICE, by)).toBeNull();
    expect(openAccount(edge.context, OFFICE, `${by.slice(0, -2)}AA`)).toBeNull();
  });

  it('is answered at the next contact of whoever gave their account, once, and by no push', async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    tokens += 1;
    const filed = await fileComplaint(edge.context, office, {
      ...complaint,
      account: STRANGER.userId,
      token: `t${tokens}`,
    });
    if (filed.outcome !== 'filed') throw new Error(filed.outcome);
    const head = (await edge.store.get('members', `${OFFICE}.sakrai`)) ?? null;
    if (!head) throw new Error('no head');
    const answered = await performComplaint(edge.context, {
      complaintId: filed.complaint.id,
      actor: await actorOf(edge.store, head),
      action: 'complaint_answer',
      input: { revision: 1, text: 'เพิ่มเจ้าหน้าที่ช่วงเช้าแล้ว' },
    });
    expect(answered.ok).toBe(true);
    expect((await edge.queued()).map(({ address }) => address)).not.toContain(STRANGER.userId);
    const other = await edge.say('nopphakon', 'ช่วยเหลือ');
    expect(json(other)).not.toContain('เพิ่มเจ้าหน้าที่ช่วงเช้า');
    const messages = await say('สวัสดี');
    expect(messages).toHaveLength(2);
    expect(json(messages)).toContain('เพิ่มเจ้าหน้าที่ช่วงเช้าแล้ว');
    expect(json(messages)).toContain(`ร ${filed.number}`);
    expect(json(await say('สวัสดี'))).not.toContain('เพิ่มเจ้าหน้าที่ช่วงเช้าแล้ว');
  });

  it('is none where the office has no box', async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    const { complaints: _, ...profile } = office.profile;
    office.profile = profile;
    const said = json(await say('ร้องเรียน'));
    expect(said).not.toContain('complaints/');
    expect(said).toContain('a=contact');
    expect((await fetch(`${edge.url}/${OFFICE}/complaints/`)).status).toBe(404);
  });
});

describe('people of the office', () => {
  it('can see what residents see, and keep their own words', async () => {
    expect(json(await edge.say('staff-1', 'ช่วยเหลือ'))).toContain('a=residents');
    expect(json(await edge.press('staff-1', 'a=residents'))).toContain('a=news');
    expect(json(await edge.say('staff-1', 'เวลาทำการ'))).toContain('08.30-16.30');
    expect(json(await edge.press('staff-1', 'a=complain'))).toContain('complaints/?by=');
    expect(json(await edge.say('staff-1', 'ค้นหา วัคซีน'))).toContain('ไม่พบคำขอ');
  });
});
