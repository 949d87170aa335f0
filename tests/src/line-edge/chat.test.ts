import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

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
      'คำขอของฉัน',
      'คำขอที่รอฉัน',
    ]);
  });

  it('tells a stranger what the account is for and what is kept of them', async () => {
    const words = wordsOf(await edge.tell(edge.event('follow', STRANGER)));
    expect(words).toContain('สำนักงานสาธารณสุขอำเภอศรีบุญเรือง');
    expect(words).toContain('ข้อมูลส่วนบุคคล');
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

  it('lists my requests, and a row opens the request', async () => {
    expect(wordsOf(await edge.say('staff-1', 'เรื่องของฉัน'))).toContain('ท่านยังไม่มีคำขอ');
    const { number } = await edge.file('staff-1');
    const list = await edge.say('staff-1', 'สถานะ');
    expect(wordsOf(list)).toContain(`${number} 6 ต.ค. 2568 09.00 น.`);
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
    for (let page = 0; page < 3; page += 1) {
      shown.push(...(wordsOf(messages).match(/เรื่องที่ \d+ ของวัน/g) ?? []));
      if (page < 2) messages = await edge.press('staff-1', dataOf(messages, 'หน้าถัดไป'));
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

  it('opens the form, and says so when a file is sent instead', async () => {
    const [open] = buttonsOf(await edge.say('staff-1', 'ยื่นคำขอ'));
    expect(open?.uri).toMatch(/^https:\/\/liff\.line\.me\/[^/]+\/new$/);
    const file = { type: 'file', id: '1', fileName: 'a.pdf', fileSize: 10 };
    const answer = await edge.tell(edge.event('message', edge.userOf('staff-1'), { message: file }));
    expect(wordsOf(answer)).toContain('ไฟล์ที่ส่งในแชตจะไม่ถูกเก็บ');
  });

  it('says shortly what it understands when it does not', async () => {
    expect(wordsOf(await edge.say('staff-1', 'สวัสดีตอนเช้า'))).toContain('พิมพ์ “ช่วยเหลือ”');
  });

  it('takes a cursor or a button of nobody for a card that no longer works', async () => {
    for (const data of ['a=mine&c=forged', 'a=fly', '', 'a=show&s=..%2F..', 'x'.repeat(300)])
      expect(wordsOf(await edge.press('staff-1', data))).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  });
});
