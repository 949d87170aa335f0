import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve, askOfPublication, putUp } from './doings.ts';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
let filed: Submission;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1');
});
afterEach(() => edge.close());

describe('confirming a publication', () => {
  let task: unknown;
  beforeEach(async () => {
    await approve(edge, filed.id);
    await putUp(edge, filed.id);
    task = await edge.latest('nopphakon', 'confirm_task');
  });

  it('is done by the first webmaster and told to the second', async () => {
    expect(buttonsOf(task)[0]?.uri).toBe(`https://prakat.example/${OFFICE}/${filed.number}`);
    const data = dataOf(task, 'ยืนยันการเผยแพร่');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(wordsOf(await edge.press('nopphakon', data))).toContain('ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่');
    const second = wordsOf(await edge.press('webmaster-2', data));
    expect(second).toContain('เผยแพร่และยืนยันแล้ว');
    expect(second).toContain('นายนพกร กุลสา');
  });

  it('is answered to whoever has confirmed with when they did', async () => {
    const data = dataOf(task, 'ยืนยันการเผยแพร่');
    await edge.press('nopphakon', data);
    const before = await edge.publication(filed.id);
    edge.clock.advance(60_000);
    const again = wordsOf(await edge.press('nopphakon', data));
    expect(again).toContain('ท่านได้ยืนยันการเผยแพร่คำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.');
    expect(again).not.toContain('ยังไม่ได้ทำรายการ');
    expect(await edge.publication(filed.id)).toEqual(before);
  });

  it('never signs for a correction by the card of what stood there before', async () => {
    const data = dataOf(task, 'ยืนยันการเผยแพร่');
    const correction = await edge.file('staff-1', { title: 'ฉบับถูกต้อง' }, filed.id);
    await approve(edge, correction.id);
    await putUp(edge, filed.id);
    const before = await edge.publication(filed.id);
    expect(before.shown).toMatchObject({ version: 2, content: { title: 'ฉบับถูกต้อง' } });
    const answer = wordsOf(await edge.press('nopphakon', data));
    expect(answer).toContain('ถูกแก้ไขหลังจากที่การ์ดนี้ถูกส่ง');
    expect(await edge.publication(filed.id)).toEqual(before);

    const newer = await edge.latest('nopphakon', 'confirm_task');
    expect(wordsOf(newer)).toContain('ฉบับถูกต้อง');
    await edge.press('nopphakon', dataOf(newer, 'ยืนยันการเผยแพร่'));
    expect((await edge.publication(filed.id)).placements[0]?.confirmed).toMatchObject({ version: 2 });
  });
});

describe('a correction', () => {
  it('is put before the reviewers as one, and says what deciding on it does', async () => {
    await approve(edge, filed.id);
    await putUp(edge, filed.id);
    const correction = await edge.file('staff-1', { title: 'ฉบับถูกต้อง' }, filed.id);
    const words = wordsOf(await edge.latest('jirayu', 'review_requested'));
    expect(words).toContain(`แก้ไขข้อมูลเลขที่ ${filed.number} ซึ่งเผยแพร่อยู่`);
    expect(words).toContain('หากไม่อนุมัติ ฉบับเดิมยังเผยแพร่ต่อไป');

    await askOfPublication(edge, 'nopphakon', filed.id, {
      action: 'take_down',
      reason: 'ข้อมูลผิด',
      publicReason: '',
    });
    const shown = wordsOf(await edge.say('jirayu', correction.number));
    expect(shown).toContain('ซึ่งนำลงจากเว็บไซต์แล้ว');
    expect(shown).toContain('การอนุมัติจะนำขึ้นเว็บไซต์อีกครั้ง');
  });
});
