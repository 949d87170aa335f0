import type { Member } from '@prakat/shared/people/member';
import { aDraftRecord } from '@prakat/shared/testing/draft-builder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, quickRepliesOf, wordsOf } from './read-message.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const STRANGER = { type: 'user', userId: `U${'e'.repeat(32)}` };
const memberOf = async (key: string) => (await edge.store.get('members', `${OFFICE}.${key}`)) ?? undefined;

describe('adding and blocking the account', () => {
  it('greets a person of the office by name, with what they can do', async () => {
    const messages = await edge.tell(edge.event('follow', edge.userOf('staff-1')));
    expect(wordsOf(messages)).toContain('สวัสดี');
    expect(buttonsOf(messages).map(({ label }) => label)).toEqual([
      'ยื่นคำขอเผยแพร่ข้อมูล',
      'คำขอของท่าน',
      'รอดำเนินการ',
    ]);
  });

  it('tells a stranger what the account is for and what is kept of them', async () => {
    const words = wordsOf(await edge.tell(edge.event('follow', STRANGER)));
    expect(words).toContain('สำนักงานสาธารณสุขอำเภอศรีบุญเรือง');
    expect(words).toContain('ระบบไม่เก็บชื่อ รูป หรือข้อความของท่าน');
  });

  it('remembers who can be reached', async () => {
    await edge.tell(edge.event('unfollow', edge.userOf('sakrai')));
    expect(await memberOf('sakrai')).toMatchObject({ reachable: false });
    await edge.tell(edge.event('follow', edge.userOf('sakrai')));
    expect(await memberOf('sakrai')).toMatchObject({ reachable: true });
  });

  it('counts somebody who writes as reachable, because events may come in the wrong order', async () => {
    await edge.tell(edge.event('unfollow', edge.userOf('sakrai')));
    await edge.say('sakrai', 'ช่วยเหลือ');
    expect(await memberOf('sakrai')).toMatchObject({ reachable: true });
  });
});

describe('what can be typed', () => {
  it('leads to the register of papers', async () => {
    const messages = await edge.say('nopphakon', 'ขอดูเอกสารค่ะ');
    expect(wordsOf(messages)).toContain('ทะเบียนเอกสารของหน่วยงาน');
    expect(wordsOf(messages)).not.toContain('รอลงนาม');
    expect(buttonsOf(messages)[0]?.uri).toMatch(/^https:\/\/liff\.line\.me\/[^/]+\/papers$/);
  });

  it('leads to the drafts, where somebody wants to go on on a computer', async () => {
    const messages = await edge.say('staff-1', 'เปิดบนคอมพิวเตอร์');
    expect(wordsOf(messages)).toContain('กรอกต่อบนคอมพิวเตอร์');
    expect(buttonsOf(messages)[0]?.uri).toMatch(/^https:\/\/liff\.line\.me\/[^/]+\/mine$/);
  });

  it('answers a stranger with how to be registered', async () => {
    const event = edge.event('message', STRANGER, { message: { type: 'text', id: '1', text: 'รอฉัน' } });
    const messages = await edge.tell(event);
    expect(wordsOf(messages)).toContain('ยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่');
    expect(buttonsOf(messages)[0]?.uri).toMatch(/^https:\/\/liff\.line\.me\/[^/]+\/register$/);
  });

  it('takes a person of another office for a stranger', async () => {
    const { id } = await edge.file('staff-1');
    const event = edge.event('postback', edge.userOf('admin', 'satun'), {
      postback: { data: `a=show&s=${id}` },
    });
    const words = wordsOf(await edge.tell(event));
    expect(words).toContain('ยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่');
    expect(words).not.toContain('ประกาศกรอบแนวทาง');
  });

  it('says beside my requests how many drafts of mine wait to be sent', async () => {
    const waiting = async (person: string) =>
      /แบบร่างที่ยังไม่ได้ส่ง \d+ ฉบับ/.exec(wordsOf(await edge.say(person, 'คำขอของท่าน')))?.[0];
    const { id } = (await memberOf('staff-1')) ?? {};
    await edge.store.transact(async (tx) => {
      for (const draft of ['one', 'two'])
        tx.create('drafts', aDraftRecord({ id: draft, officeId: OFFICE, memberId: String(id) }));
    });
    expect([await waiting('staff-1'), await waiting('staff-2')]).toEqual([
      'แบบร่างที่ยังไม่ได้ส่ง 2 ฉบับ',
      undefined,
    ]);
    await edge.file('staff-1');
    expect(await waiting('staff-1')).toBe('แบบร่างที่ยังไม่ได้ส่ง 2 ฉบับ');
  });

  it('lists my requests, and a row opens the request', async () => {
    expect(wordsOf(await edge.say('staff-1', 'เรื่องของฉัน'))).toContain('ท่านยังไม่มีคำขอ');
    const { number } = await edge.file('staff-1');
    const list = await edge.say('staff-1', 'สถานะ');
    for (const words of [number, '6 ต.ค. 2568 09.00 น.', 'ขั้นตอนที่ 1 จาก 2'])
      expect(wordsOf(list)).toContain(words);
    const row = buttonsOf(list).find(({ data }) => data?.startsWith('a=show'));
    expect(wordsOf(await edge.press('staff-1', row?.data ?? ''))).toContain('ขั้นตอนที่ 1 จาก 2');
  });

  it('turns the pages of a long list without gaps or repeats', async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `เรื่องที่ ${index + 1} ของวัน`);
    for (const title of titles) {
      edge.clock.advance(1000);
      await edge.file('staff-1', { title });
    }
    const shown: string[] = [];
    let messages = await edge.say('staff-1', 'เรื่องของฉัน');
    for (let page = 0; page < 2; page += 1) {
      shown.push(...(wordsOf(messages).match(/เรื่องที่ \d+ ของวัน/g) ?? []));
      if (page < 1) messages = await edge.press('staff-1', dataOf(messages, 'หน้าถัดไป'));
    }
    expect(shown).toEqual([...titles].reverse());
    expect(buttonsOf(messages).some(({ label }) => label === 'หน้าถัดไป')).toBe(false);
  });

  it('lists what waits for me, and nothing that I may not take', async () => {
    await edge.file('staff-1');
    await edge.file('jirayu', { title: 'เรื่องของผู้ช่วยเอง' });
    const words = wordsOf(await edge.say('jirayu', 'รอฉัน'));
    expect(words).toContain('ประกาศกรอบแนวทาง');
    expect(words).not.toContain('เรื่องของผู้ช่วยเอง');
    expect(wordsOf(await edge.say('sakrai', 'รอฉัน'))).toContain('ไม่มีคำขอที่รอท่าน');
  });

  it('finds a request by its number, in Thai numerals too, with the buttons of whoever asks', async () => {
    const { number } = await edge.file('staff-1');
    expect(number).toBe('2569-0001');
    const labels = async (key: string, text: string) =>
      buttonsOf(await edge.say(key, text)).map(({ label }) => label);
    expect(await labels('jirayu', '๒๕๖๙-๐๐๐๑')).toContain('เห็นชอบ เสนออนุมัติ');
    expect(await labels('nopphakon', '2569-1')).toEqual(['เปิดดูรายละเอียดคำขอ']);
    expect(wordsOf(await edge.say('jirayu', '2569-0002'))).toContain('ไม่พบรายการที่ต้องการ');
  });

  it('finds it too where people are polite about it, or write what the number is', async () => {
    const { number } = await edge.file('staff-1');
    for (const text of [`${number} ครับ`, `คำขอเลขที่ ${number}`, `#${number}`, `ขอดูคำขอ${number}หน่อยค่ะ`])
      expect(wordsOf(await edge.say('nopphakon', text)), text).toContain(number);
    expect(wordsOf(await edge.say('jirayu', 'รอฉันค่ะ'))).toContain(number);
  });

  it('opens the form, and leaves a file to the outbox, which answers with the token', async () => {
    const [open] = buttonsOf(await edge.say('staff-1', 'ยื่นคำขอ'));
    expect(open?.uri).toMatch(/^https:\/\/liff\.line\.me\/[^/]+\/new$/);
    const file = { type: 'file', id: '1', fileName: 'a.pdf', fileSize: 10 };
    expect(await edge.tell(edge.event('message', edge.userOf('staff-1'), { message: file }))).toEqual([]);
    const find = { equals: { lane: `file:${edge.userOf('staff-1').userId}`, status: 'pending' }, limit: 9 };
    const { items } = await edge.store.find('outbox', 'byLane', find);
    expect(items.map(({ task }) => task)).toMatchObject([
      { kind: 'take_file', messageId: '1', name: 'a.pdf', bytes: 10, set: null },
    ]);
    await edge.store.transact(async (tx) => {
      for (const { id } of items) tx.delete('outbox', id);
    });
    // What lies elsewhere than with LINE was put there by a page, and is nothing to fetch.
    const elsewhere = { type: 'image', id: '2', contentProvider: { type: 'external' } };
    const answer = await edge.tell(edge.event('message', edge.userOf('staff-1'), { message: elsewhere }));
    expect(wordsOf(answer)).toContain('รับได้เฉพาะเอกสารและภาพถ่าย');
    expect((await edge.store.find('outbox', 'byLane', find)).items).toHaveLength(0);
  });

  it('offers buttons where it does not understand, and to a greeting and thanks', async () => {
    for (const [text, words] of [
      ['สวัสดีตอนเช้า', 'ระบบไม่เข้าใจข้อความนี้'],
      ['สวัสดีค่ะ', 'สวัสดี'],
      ['ขอบคุณครับ', 'ด้วยความยินดี'],
    ] as const) {
      const answer = await edge.say('staff-1', text);
      expect(answer).toHaveLength(1);
      expect(wordsOf(answer), text).toContain(words);
      expect(
        buttonsOf(answer).map(({ label }) => label),
        text,
      ).toEqual(['ยื่นคำขอเผยแพร่ข้อมูล', 'คำขอของท่าน', 'รอดำเนินการ', 'ช่วยเหลือ']);
    }
    const sticker = { type: 'sticker', id: '1', packageId: '1', stickerId: '1' };
    const answer = await edge.tell(edge.event('message', edge.userOf('staff-1'), { message: sticker }));
    expect(wordsOf(answer)).toContain('ระบบไม่เข้าใจข้อความนี้');
  });

  it('shows how a number is typed by one of this fiscal year', async () => {
    // It is October 2568, which belongs to the next one.
    expect(new Date(edge.clock()).toISOString()).toMatch(/^2025-10/);
    for (const text of ['ช่วยเหลือ', 'สวัสดีตอนเช้า'])
      expect(wordsOf(await edge.say('staff-1', text)), text).toContain('2569-0042');
  });

  it('carries quick replies that fit the duties of who asks, on the last message of the answer', async () => {
    expect(quickRepliesOf(await edge.say('staff-1', 'รอดำเนินการ'))).toEqual([
      ['ยื่นคำขอ', 'คำขอของท่าน', 'รอดำเนินการ', 'ช่วยเหลือ'],
    ]);
    expect(quickRepliesOf(await edge.say('nopphakon', 'อะไรนะ')).at(-1)).toContain('งานผู้ดูแลเว็บไซต์');
    const stranger = edge.event('message', STRANGER, { message: { type: 'text', id: '1', text: 'เมนู' } });
    expect(quickRepliesOf(await edge.tell(stranger)).flat()).toEqual([]);
  });

  it('takes LINE’s emoji for pictures, wherever they stand', async () => {
    const { number } = await edge.file('staff-1');
    const text = '(brown)ค้นหา(love)กรอบแนวทาง(cony smile)';
    const emojis = [
      { index: 0, length: 7, productId: 'p', emojiId: '001' },
      { index: 12, length: 6, productId: 'p', emojiId: '002' },
      { index: 28, length: 12, productId: 'p', emojiId: '003' },
    ];
    const message = { type: 'text', id: '1', text, emojis };
    const answer = await edge.tell(edge.event('message', edge.userOf('staff-1'), { message }));
    expect(wordsOf(answer)).toContain(number);
  });

  it('shows that an answer comes where it is not there soon, and gives it all the same when that fails', async () => {
    const slow = await startEdge((store) =>
      Object.assign(Object.create(store), {
        transact: async (work: Parameters<typeof store.transact>[0]) => {
          await new Promise((resolve) => setTimeout(resolve, 900));
          return store.transact(work);
        },
      }),
    );
    try {
      const answer = await slow.say('staff-1', 'คำขอของท่าน');
      expect(wordsOf(answer)).toContain('ท่านยังไม่มีคำขอ');
      expect(slow.loading).toEqual([slow.userOf('staff-1').userId]);
      const source = { type: 'group', groupId: `C${'d'.repeat(32)}`, userId: slow.userOf('staff-1').userId };
      await slow.tell(slow.event('message', source, { message: { type: 'text', id: '2', text: 'เมนู' } }));
      expect(slow.loading).toHaveLength(1);
    } finally {
      slow.close();
    }
    await edge.say('staff-1', 'คำขอของท่าน');
    expect(edge.loading).toEqual([]);
  });

  it('takes a cursor or a button of nobody for a card that no longer works', async () => {
    for (const data of ['a=mine&c=forged', 'a=fly', '', 'a=show&s=..%2F..', 'x'.repeat(300)])
      expect(wordsOf(await edge.press('staff-1', data))).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  });
});

describe('somebody who is no member any more, or not yet', () => {
  const put = async (changes: Partial<Member>) => {
    const member = await memberOf('staff-2');
    if (!member) throw new Error('no member');
    await edge.store.transact(async (tx) =>
      tx.put('members', { ...member, updatedAt: '2025-10-03T02:00:00.000Z', ...changes }),
    );
  };

  it.each([
    ['pending', 'ท่านส่งแบบลงทะเบียนแล้วเมื่อ 3 ต.ค. 2568 09.00 น.', 'ดูหรือแก้ไขข้อมูลที่ส่ง'],
    ['refused', 'ไม่รับลงทะเบียนของท่านเมื่อ 3 ต.ค. 2568 09.00 น.', 'แก้ไขและส่งอีกครั้ง'],
    ['left', 'พ้นหน้าที่จากสำนักงานสาธารณสุขอำเภอศรีบุญเรืองแล้วตั้งแต่ 3 ต.ค. 2568 09.00 น.', 'ลงทะเบียนใหม่'],
  ] as const)('%s is told exactly that, since when, and what to do', async (status, words, label) => {
    await put({ status, roles: [], seats: [] });
    const answers = [
      await edge.say('staff-2', 'รอดำเนินการ'),
      await edge.press('staff-2', 'a=mine'),
      await edge.tell(edge.event('follow', edge.userOf('staff-2'))),
    ];
    for (const answer of answers) {
      expect(wordsOf(answer)).toContain(words);
      expect(buttonsOf(answer)).toEqual([
        expect.objectContaining({ label, uri: expect.stringMatching(/\/register$/) }),
      ]);
    }
  });

  it('is a stranger again where nothing is kept of them', async () => {
    await put({ status: 'erased', roles: [], seats: [] });
    expect(wordsOf(await edge.say('staff-2', 'คำขอของฉัน'))).toContain('ยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่');
  });
});
