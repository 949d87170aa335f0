import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve, ask, putUp } from './doings.ts';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
let filed: Submission;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1');
});
afterEach(() => edge.close());

const DAY = 24 * 60 * 60_000;
const nudges = async (key: string) =>
  (await edge.queued()).filter(
    ({ notice, address }) => notice === 'nudged' && address === edge.userOf(key).userId,
  );

describe('the owner of a request', () => {
  it('reads with whom it is, since when, and what comes next', async () => {
    const words = wordsOf(await edge.say('staff-1', filed.number));
    expect(words).toContain('รออยู่ที่');
    expect(words).toContain('นายจิรายุ ทินจง');
    expect(words).toContain('นายบุญเลิศ ภูมิสี');
    expect(words).not.toContain('นายสะไกร แก้วโสม');
    expect(words).toContain('6 ต.ค. 2568 09.00 น.');
    expect(words).toContain('เมื่อเห็นชอบแล้ว จะเสนอขั้นตอน “พิจารณาอนุมัติ”');
  });

  it('asks whoever has it to go on, once a day', async () => {
    const button = dataOf(await edge.say('staff-1', filed.number), 'ติดตาม');
    const done = wordsOf(await edge.press('staff-1', button));
    expect(done).toContain(`ติดตามคำขอเลขที่ ${filed.number} แล้ว`);
    expect(done).toContain('ระบบแจ้ง นายจิรายุ ทินจง');
    const [card] = await nudges('jirayu');
    expect(wordsOf(card?.messages)).toContain('เจ้าของคำขอขอติดตาม');
    expect(buttonsOf(card?.messages).map(({ label }) => label)).toContain('เห็นชอบ เสนออนุมัติ');
    expect(await nudges('sakrai')).toEqual([]);

    const again = await edge.press('staff-1', button);
    expect(wordsOf(again)).toContain('วันนี้ท่านติดตามคำขอนี้แล้ว');
    expect(buttonsOf(await edge.say('staff-1', filed.number)).map(({ label }) => label)).not.toContain(
      'ติดตาม',
    );
    expect(await nudges('jirayu')).toHaveLength(1);
    edge.clock.advance(DAY);
    await edge.press('staff-1', button);
    expect(await nudges('jirayu')).toHaveLength(2);
  });

  it('is the only one who does, and only while somebody has something to do', async () => {
    const button = `a=nudge&s=${filed.id}`;
    expect(wordsOf(await edge.press('staff-2', button))).toContain('เฉพาะผู้ยื่นคำขอ');
    await approve(edge, filed.id);
    expect(wordsOf(await edge.press('staff-1', button))).toContain('ไม่ได้รอผู้ใดดำเนินการ');
    await putUp(edge, filed.id);
    expect(wordsOf(await edge.press('staff-1', button))).toContain('นายนพกร กุลสา');
    expect(wordsOf((await nudges('nopphakon'))[0]?.messages)).toContain('เจ้าของคำขอขอติดตาม');
    expect(await nudges('jirayu')).toEqual([]);
  });

  it('asks whoever permitted it by word of mouth to confirm that in writing, before any task', async () => {
    const urgent = await edge.file('staff-1', { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' });
    await ask(edge, 'nopphakon', urgent.id, {
      action: 'record_verbal_approval',
      seen: { revision: urgent.revision, contentHash: urgent.contentHash },
      givenBy: `${OFFICE}.jirayu`,
      givenTo: 'นายนพกร กุลสา',
      givenAt: new Date(edge.clock()).toISOString(),
      means: 'telephone',
      whyUrgent: 'ต้องแจ้งประชาชนทันที',
      note: null,
      photo: null,
      newEnd: null,
      clearance: null,
    });
    await putUp(edge, urgent.id);
    const done = wordsOf(await edge.press('staff-1', `a=nudge&s=${urgent.id}`));
    expect(done).toContain('ระบบแจ้ง นายจิรายุ ทินจง');
    const [card] = await nudges('jirayu');
    expect(wordsOf(card?.messages)).toContain('เจ้าของคำขอขอติดตาม');
    const data = buttonsOf(card?.messages).map((button) => JSON.stringify(button));
    expect(data.join()).toContain('confirm_verbal');
    expect(await nudges('nopphakon')).toEqual([]);
    expect(wordsOf(await edge.press('staff-1', `a=nudge&s=${urgent.id}`))).toContain('วันนี้ท่านติดตามคำขอนี้แล้ว');
  });

  it('hears when the first step has passed', async () => {
    await edge.press('jirayu', `a=propose&s=${filed.id}&r=1&h=${filed.contentHash}`);
    expect(wordsOf(await edge.latest('staff-1', 'proposed'))).toContain('คำขอของท่านผ่านขั้นตอนหนึ่งแล้ว');
  });
});
