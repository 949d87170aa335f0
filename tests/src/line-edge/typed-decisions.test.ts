import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
let filed: Submission;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1');
});
afterEach(() => edge.close());

const labelsOf = (answer: unknown) => buttonsOf(answer).map(({ label }) => label);
const DECIDING = ['เห็นชอบ เสนออนุมัติ', 'ส่งกลับแก้ไข', 'ไม่อนุมัติ'];

describe('a decision that is typed', () => {
  it.each(['อนุมัติ', 'อนุมัติครับ', 'เห็นชอบค่ะ', 'ไม่อนุมัติ', 'ส่งกลับ', 'ส่งกลับแก้ไขครับ'])(
    '%j opens the card of the one request that waits, and decides nothing',
    async (text) => {
      const before = await edge.request(filed.id);
      const answer = await edge.say('jirayu', text);
      expect(wordsOf(answer)).toContain('การพิมพ์ไม่ใช่การพิจารณา');
      expect(wordsOf(answer)).toContain(filed.number);
      expect(labelsOf(answer)).toEqual(expect.arrayContaining(DECIDING));
      expect(await edge.request(filed.id)).toEqual(before);
    },
  );

  it('opens the list where several wait, and the one that is named where one is', async () => {
    const other = await edge.file('staff-2', { title: 'ตารางออกหน่วย' });
    const list = await edge.say('jirayu', 'อนุมัติ');
    expect(wordsOf(list)).toContain(filed.number);
    expect(wordsOf(list)).toContain(other.number);
    expect(labelsOf(list)).not.toContain('ไม่อนุมัติ');
    const named = await edge.say('jirayu', `อนุมัติคำขอเลขที่ ${other.number} ครับ`);
    expect(wordsOf(named)).toContain('ตารางออกหน่วย');
    expect(labelsOf(named)).toEqual(expect.arrayContaining(DECIDING));
    expect((await edge.request(other.id)).decisions).toEqual([]);
  });

  it('shows how a request stands that waits for somebody else, without buttons that decide', async () => {
    const answer = await edge.say('sakrai', `อนุมัติ ${filed.number}`);
    expect(wordsOf(answer)).toContain('ขั้นตอนที่ 1 จาก 2');
    expect(labelsOf(answer).some((label) => DECIDING.includes(label))).toBe(false);
    expect(wordsOf(await edge.say('sakrai', 'อนุมัติ'))).toContain('ไม่มีคำขอที่รอท่านพิจารณา');
    expect(wordsOf(await edge.say('jirayu', 'อนุมัติ 2569-0999'))).toContain('ไม่พบรายการที่ต้องการ');
  });
});

describe('while a reason is asked for', () => {
  const ask = () => edge.press('jirayu', `a=ask_reject&s=${filed.id}&r=1&h=${filed.contentHash}`);

  it.each([
    ['ยกเลิกครับ', 'ยกเลิกแล้ว'],
    ['รอดำเนินการค่ะ', 'รอดำเนินการ'],
    ['ขอบคุณค่ะ', 'ด้วยความยินดี'],
    ['อนุมัติครับ', 'การพิมพ์ไม่ใช่การพิจารณา'],
    ['ค้นหา กรอบแนวทาง', 'ผลการค้นหา'],
  ])('%j is a command', async (text, words) => {
    await ask();
    const answer = await edge.say('jirayu', text);
    expect(wordsOf(answer)).toContain(words);
    expect(wordsOf(answer)).not.toContain('ยืนยันเหตุผล');
  });

  it.each(['ไม่อนุมัติเพราะซ้ำกับคำขอเดิม', 'ยกเลิกโครงการนี้แล้ว', 'ค้นหาข้อมูลแล้วซ้ำกับเรื่องเดิม', 'รอฉันแก้ไขก่อน'])(
    '%j, which only holds the word of a command, is the reason',
    async (text) => {
      await ask();
      const answer = await edge.say('jirayu', text);
      expect(wordsOf(answer)).toContain('ยืนยันเหตุผล');
      expect(wordsOf(answer)).toContain(text);
    },
  );

  it('a text that is taken back is no reason any more', async () => {
    await ask();
    const typed = edge.event('message', edge.userOf('jirayu'), {
      message: { type: 'text', id: 'm-7', text: 'ซ้ำกับเรื่องเดิม' },
    });
    const confirm = dataOf(await edge.tell(typed), 'ยืนยันไม่อนุมัติ');
    await edge.deliver([edge.event('unsend', edge.userOf('jirayu'), { unsend: { messageId: 'm-6' } })]);
    await edge.deliver([edge.event('unsend', edge.userOf('jirayu'), { unsend: { messageId: 'm-7' } })]);
    expect(wordsOf(await edge.press('jirayu', confirm))).toContain('กรุณาระบุเหตุผล');
    expect((await edge.request(filed.id)).decisions).toEqual([]);
  });

  it('a reason typed on one device cannot be confirmed by the card of another', async () => {
    await ask();
    const first = dataOf(await edge.say('jirayu', 'ซ้ำกับเรื่องเดิม'), 'ยืนยันไม่อนุมัติ');
    const second = dataOf(await edge.say('jirayu', 'ไฟล์ไม่ครบ'), 'ยืนยันไม่อนุมัติ');
    expect(wordsOf(await edge.press('jirayu', first))).toContain('กรุณาระบุเหตุผล');
    const done = wordsOf(await edge.press('jirayu', second));
    expect(done).toContain('ไฟล์ไม่ครบ');
    expect(wordsOf(await edge.press('jirayu', second))).toContain('ท่านได้พิจารณาไม่อนุมัติคำขอนี้แล้ว');
    expect((await edge.request(filed.id)).decisions).toHaveLength(1);
  });
});
