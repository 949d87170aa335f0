import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve, askOfPublication, putUp, putUpByHand } from './doings.ts';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

const HOUR = 3600_000;

let edge: Edge;
let filed: Submission;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1', {
    urgency: 'urgent',
    urgentReason: 'พบผู้ป่วยโรคติดต่อ',
    displayUntil: '2025-10-20',
  });
});
afterEach(() => edge.close());

const latest = (key: string, notice: string) => edge.latest(key, notice);
const labels = (messages: unknown) => buttonsOf(messages).map(({ label }) => label);

async function publishedInWriting(): Promise<void> {
  await approve(edge, filed.id);
  await putUp(edge, filed.id);
}

describe('the tasks of the webmasters', () => {
  beforeEach(publishedInWriting);

  it('are listed, taken by one, and then no more waiting for the other, who hears of it', async () => {
    const list = await edge.say('nopphakon', 'งาน');
    expect(wordsOf(list)).toContain(filed.number);
    const task = await latest('nopphakon', 'confirm_task');
    const taken = wordsOf(await edge.press('nopphakon', dataOf(task, 'รับงานนี้')));
    expect(taken).toContain('บันทึกผล “ผู้ดูแลเว็บไซต์รับงาน”');
    expect(taken).toContain('กรุณากดยืนยันการเผยแพร่');
    expect(wordsOf(await latest('webmaster-2', 'task_claimed'))).toContain('นายนพกร กุลสา');
    expect(wordsOf(await edge.press('webmaster-2', dataOf(task, 'รับงานนี้')))).toContain('นายนพกร กุลสา');
    expect((await edge.publication(filed.id)).claim?.by.name).toBe('นายนพกร กุลสา');
    expect(wordsOf(await edge.say('webmaster-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(wordsOf(await edge.say('nopphakon', 'งานของผู้ดูแลเว็บไซต์'))).toContain('ผู้รับงาน นายนพกร กุลสา');
  });

  it('are answered to whoever has taken one with when they did', async () => {
    const task = await latest('nopphakon', 'confirm_task');
    await edge.press('nopphakon', dataOf(task, 'รับงานนี้'));
    edge.clock.advance(HOUR);
    const again = wordsOf(await edge.press('nopphakon', dataOf(task, 'รับงานนี้')));
    expect(again).toContain('ท่านได้รับงานของคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.');
    expect(again).not.toContain('ยังไม่ได้ทำรายการ');
  });

  it('open from the list as the task that they are', async () => {
    const row = buttonsOf(await edge.say('nopphakon', 'งาน')).find(({ data }) => data?.startsWith('a=show'));
    const opened = await edge.press('nopphakon', row?.data ?? '');
    expect(labels(opened)).toContain('ยืนยันการเผยแพร่');
  });

  it('are nothing for others', async () => {
    const data = dataOf(await latest('nopphakon', 'confirm_task'), 'รับงานนี้');
    expect(wordsOf(await edge.press('staff-2', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect((await edge.publication(filed.id)).claim).toBeNull();
    expect(wordsOf(await edge.say('staff-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('staff-2', 'ช่วยเหลือ'))).not.toContain('งานผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('nopphakon', 'ช่วยเหลือ'))).toContain('งานผู้ดูแลเว็บไซต์');
  });

  it('are those of their own office', async () => {
    const data = dataOf(await latest('nopphakon', 'confirm_task'), 'รับงานนี้');
    const press = edge.event('postback', edge.userOf('admin', 'satun'), { postback: { data } });
    const words = wordsOf(await edge.tell(press, 'satun'));
    expect(words).toContain('ไม่พบรายการที่ต้องการ');
    expect(words).not.toContain(filed.content.title);
  });
});

describe('what has to be taken off a website kept by hand', () => {
  beforeEach(async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    const { profile } = office;
    office.profile = {
      ...profile,
      destinations: { ...profile.destinations, website: 'manual', websiteUrl: 'https://www.office.example' },
    };
    await approve(edge, filed.id);
    await putUpByHand(edge, 'nopphakon', filed.id, 'https://www.office.example/7');
  });
  const takeDown = () =>
    askOfPublication(edge, 'nopphakon', filed.id, {
      action: 'take_down',
      reason: 'ข้อมูลผิด',
      publicReason: '',
    });

  it('is a task whose card says when it is done, and the owner hears', async () => {
    await takeDown();
    const task = await latest('webmaster-2', 'remove_task');
    expect(wordsOf(task)).toContain('ข้อมูลผิด');
    expect(labels(await edge.say('webmaster-2', filed.number))).toContain('แจ้งว่านำลงจากเว็บไซต์แล้ว');
    const data = dataOf(task, 'แจ้งว่านำลงจากเว็บไซต์แล้ว');
    expect(wordsOf(await edge.press('staff-2', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(wordsOf(await edge.press('webmaster-2', data))).toContain('ผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์แล้ว');
    const { placements } = await edge.publication(filed.id);
    expect(placements.find((place) => place.id === 'by-hand')).toMatchObject({ state: 'gone' });
    expect(wordsOf(await latest('staff-1', 'removed'))).toContain('นำข้อมูลนี้ลงจากเว็บไซต์ของหน่วยงานแล้ว');
    edge.clock.advance(HOUR);
    expect(wordsOf(await edge.press('webmaster-2', data))).toContain(
      'ท่านได้แจ้งนำลงจากเว็บไซต์ตามคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.',
    );
  });

  it('is not said to be gone by the card of an earlier time', async () => {
    await takeDown();
    const old = dataOf(await latest('nopphakon', 'remove_task'), 'แจ้งว่านำลงจากเว็บไซต์แล้ว');
    await edge.press('nopphakon', old);
    await askOfPublication(edge, 'nopphakon', filed.id, { action: 'restore', displayUntil: '2025-10-20' });
    await putUpByHand(edge, 'nopphakon', filed.id, 'https://www.office.example/8');
    await takeDown();
    const before = await edge.publication(filed.id);
    expect(wordsOf(await edge.press('webmaster-2', old))).toContain('ไม่เป็นปัจจุบันแล้ว');
    expect(await edge.publication(filed.id)).toEqual(before);
  });
});
