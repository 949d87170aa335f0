import type { Submission } from '@prakat/shared/submission/schema';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve, ask } from './doings.ts';
import { type Edge, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
let filed: Submission;
/** The card that the assistants were sent. */
let card: unknown;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1');
  card = (await edge.queued())[0]?.messages;
});
afterEach(() => edge.close());

const latest = async (key: string) =>
  (await edge.queued()).findLast(({ address }) => address === edge.userOf(key).userId);

describe('deciding on a card', () => {
  it('goes from the assistant to the head to the website, each told what follows', async () => {
    const proposed = wordsOf(await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ')));
    expect(proposed).toContain(`บันทึกผล “พิจารณาเห็นชอบ เสนอผู้อนุมัติ” ของคำขอเลขที่ ${filed.number} แล้ว`);
    expect(proposed).toContain('“พิจารณาอนุมัติ”');

    const headCard = await latest('sakrai');
    expect(wordsOf(headCard?.messages)).toContain('นายจิรายุ ทินจง');
    const asked = await edge.press('sakrai', dataOf(headCard?.messages, 'อนุมัติ'));
    expect(wordsOf(asked)).toContain('จะเผยแพร่ทันที');
    expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['ยืนยันอนุมัติ', 'ยกเลิก']);
    expect((await edge.request(filed.id)).state).toBe('submitted');
    const approved = wordsOf(await edge.press('sakrai', dataOf(asked, 'ยืนยันอนุมัติ')));
    expect(approved).toContain(`บันทึกผล “อนุมัติให้เผยแพร่” ของคำขอเลขที่ ${filed.number} แล้ว`);
    expect(approved).toContain('กำลังนำข้อมูลขึ้นเว็บไซต์');
    expect(await edge.request(filed.id)).toMatchObject({ state: 'approved' });
    expect(await edge.publication(filed.id)).toMatchObject({ state: 'planned' });
  });

  it('is not asked about where the office does not want it, and a word that is needed is asked for as before', async () => {
    const office = edge.context.offices.get('si-bun-rueang');
    if (!office) throw new Error('no office');
    const profile = { ...office.profile, confirmLastApproval: false };
    (edge.context.offices as Map<string, typeof office>).set('si-bun-rueang', { ...office, profile });
    await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    const done = await edge.press('sakrai', dataOf((await latest('sakrai'))?.messages, 'อนุมัติ'));
    expect(wordsOf(done)).toContain('บันทึกผล “อนุมัติให้เผยแพร่”');
  });

  it('of the last step is asked about once, for exactly what stood on the card', async () => {
    await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    const headCard = (await latest('sakrai'))?.messages;
    const asked = await edge.press('sakrai', dataOf(headCard, 'อนุมัติ'));
    expect(wordsOf(await edge.press('sakrai', dataOf(asked, 'ยกเลิก')))).toContain('ยังไม่มีการบันทึกผล');
    expect((await edge.request(filed.id)).state).toBe('submitted');
    const yes = dataOf(asked, 'ยืนยันอนุมัติ');
    expect(wordsOf(await edge.press('jirayu', yes))).toContain('ยังไม่ได้ทำรายการ');
    expect(wordsOf(await edge.press('nopphakon', yes))).toContain('เป็นหน้าที่ของผู้อื่น');
    // Two taps of the same thumb, and the card months later.
    await edge.press('sakrai', yes);
    expect(wordsOf(await edge.press('sakrai', yes))).toContain('ท่านได้อนุมัติคำขอนี้แล้ว');
    edge.clock.advance(240 * 24 * 60 * 60_000);
    for (const data of [yes, dataOf(headCard, 'อนุมัติ')])
      expect(wordsOf(await edge.press('sakrai', data))).toContain(
        'ท่านได้อนุมัติคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.',
      );
    expect((await edge.request(filed.id)).decisions).toHaveLength(2);
  });

  it('is done once, however often the event is delivered', async () => {
    const press = edge.event('postback', edge.userOf('jirayu'), {
      postback: { data: dataOf(card, 'เห็นชอบ เสนออนุมัติ') },
    });
    await Promise.all([edge.deliver([press]), edge.deliver([press])]);
    await edge.deliver([press]);
    expect(edge.replies).toHaveLength(1);
    expect((await edge.request(filed.id)).decisions).toHaveLength(1);
  });

  it('answers a second assistant with who was first, and changes nothing', async () => {
    await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    const before = await edge.request(filed.id);
    const late = await edge.press('assistant-2', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    expect(wordsOf(late)).toContain('ยังไม่ได้ทำรายการ');
    expect(wordsOf(late)).toContain('นายจิรายุ ทินจง');
    expect(wordsOf(late)).toMatch(/เห็นชอบและเสนอต่อ เมื่อ 6 ต\.ค\. 2568 09\.00 น\./);
    expect(await edge.request(filed.id)).toEqual(before);
    const again = await edge.press('assistant-2', dataOf(late, 'ดูการ์ดล่าสุด'));
    expect(wordsOf(again)).toContain('ขั้นตอนที่ 2 จาก 2');
  });

  it.each([
    ['a webmaster', 'nopphakon', 'เป็นหน้าที่ของผู้อื่น'],
    ['the head before their step', 'sakrai', 'เป็นหน้าที่ของผู้อื่น'],
  ])('is refused to %s', async (_, key, sentence) => {
    expect(wordsOf(await edge.press(key, dataOf(card, 'เห็นชอบ เสนออนุมัติ')))).toContain(sentence);
    expect((await edge.request(filed.id)).decisions).toEqual([]);
  });

  it('answers whoever pressed it before that they did, when, and how it stands now', async () => {
    await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    const before = await edge.request(filed.id);
    edge.clock.advance(90 * 60_000);
    for (const label of ['เห็นชอบ เสนออนุมัติ', 'ส่งกลับแก้ไข', 'ไม่อนุมัติ']) {
      const again = wordsOf(await edge.press('jirayu', dataOf(card, label)));
      expect(again, label).toContain('ท่านได้เห็นชอบและเสนอต่อคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.');
      expect(again, label).toContain('ขั้นตอนที่ 2 จาก 2');
      expect(again, label).not.toContain('ยังไม่ได้ทำรายการ');
    }
    expect(await edge.request(filed.id)).toEqual(before);
  });

  it('answers the same on an older card than the one they decided on, and after the end of it all', async () => {
    await edge.press(
      'jirayu',
      dataOf(await edge.press('jirayu', dataOf(card, 'ส่งกลับแก้ไข')), 'แนบไฟล์ให้ครบถ้วน'),
    );
    edge.clock.advance(60 * 60_000);
    const { content } = await edge.request(filed.id);
    await ask(edge, 'staff-1', filed.id, { action: 'resubmit', draft: draftOf(content) });
    const old = wordsOf(await edge.press('jirayu', dataOf(card, 'เห็นชอบ เสนออนุมัติ')));
    expect(old).toContain('ท่านได้ส่งกลับให้แก้ไขคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.');
    expect(old).toContain('แก้ไขและส่งคำขออีกครั้ง');

    await approve(edge, filed.id);
    const headCard = (await edge.latest('sakrai', 'review_requested')) ?? [];
    const done = wordsOf(await edge.press('sakrai', dataOf(headCard, 'อนุมัติ')));
    expect(done).toContain('ท่านได้อนุมัติคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 10.00 น.');
    expect(done).toContain('อนุมัติแล้ว ระบบกำลังเผยแพร่');
  });

  it('leads to the mini-app where the end of display that was asked for has passed meanwhile', async () => {
    const ending = await edge.file('staff-1', { title: 'หมดเขตแล้ว', displayUntil: '2025-10-07' });
    await edge.press('jirayu', `a=propose&s=${ending.id}&r=1&h=${ending.contentHash}`);
    const headCard = await edge.latest('sakrai', 'review_requested');
    edge.clock.advance(3 * 24 * 60 * 60_000);
    const answer = await edge.press('sakrai', dataOf(headCard, 'อนุมัติ'));
    expect(wordsOf(answer)).toContain('กรุณากำหนดวันสิ้นสุดใหม่ก่อนอนุมัติ');
    expect(buttonsOf(answer)[0]).toMatchObject({
      label: 'กำหนดวันสิ้นสุดใหม่และอนุมัติ',
      uri: expect.stringContaining(`/submissions/${ending.id}`),
    });
    expect(await edge.request(ending.id)).toMatchObject({ state: 'submitted' });
  });

  it('is refused to the submitter, also when they hold the seat', async () => {
    const own = await edge.file('jirayu', { title: 'เรื่องของผู้ช่วยเอง' });
    const data = `a=propose&s=${own.id}&r=1&h=${own.contentHash}`;
    expect(wordsOf(await edge.press('jirayu', data))).toContain('พิจารณาคำขอของตนเองไม่ได้');
  });

  it('holds for no other content and no other office', async () => {
    const other = `a=propose&s=${filed.id}&r=1&h=${'0'.repeat(64)}`;
    expect(wordsOf(await edge.press('jirayu', other))).toContain('ถูกแก้ไขหลังจากที่การ์ดนี้ถูกส่ง');
    const press = edge.event('postback', edge.userOf('admin', 'satun'), {
      postback: { data: dataOf(card, 'เห็นชอบ เสนออนุมัติ') },
    });
    const words = wordsOf(await edge.tell(press, 'satun'));
    expect(words).toContain('ไม่พบรายการที่ต้องการ');
    expect(words).not.toContain(filed.content.title);
    expect((await edge.request(filed.id)).decisions).toEqual([]);
  });
});

describe('approving what holds an ID number', () => {
  const ID = '1-1111-11111-11-9';
  const holding = async () => {
    const item = await edge.file('staff-1', { title: 'ผู้ได้รับสิทธิ', details: `เลขประจำตัวประชาชน ${ID}` });
    await edge.press('jirayu', `a=propose&s=${item.id}&r=1&h=${item.contentHash}`);
    return { item, headCard: await edge.latest('sakrai', 'review_requested') };
  };

  it('asks why it may be published, and keeps the reason of the list with the decision', async () => {
    const { item, headCard } = await holding();
    expect(wordsOf(headCard)).toContain('พบเลขประจำตัวประชาชน');
    expect(JSON.stringify(headCard)).not.toContain(ID);
    const asked = await edge.press('sakrai', dataOf(headCard, 'อนุมัติ'));
    expect(await edge.request(item.id)).toMatchObject({ state: 'submitted' });
    const reason = 'กฎหมายหรือระเบียบกำหนดให้เผยแพร่ข้อมูลนี้';
    expect(wordsOf(await edge.press('sakrai', dataOf(asked, reason)))).toContain('บันทึกผล “อนุมัติให้เผยแพร่”');
    expect(await edge.request(item.id)).toMatchObject({
      state: 'approved',
      decisions: [{ clearance: null }, { clearance: reason }],
    });
  });

  it('takes a typed reason after it was confirmed', async () => {
    const { item, headCard } = await holding();
    await edge.press('sakrai', dataOf(headCard, 'อนุมัติ'));
    const typed = await edge.say('sakrai', 'เป็นเลขตัวอย่างในแบบฟอร์ม');
    await edge.press('sakrai', dataOf(typed, 'ยืนยันอนุมัติ'));
    expect((await edge.request(item.id)).decisions.at(-1)).toMatchObject({
      outcome: 'approved',
      clearance: 'เป็นเลขตัวอย่างในแบบฟอร์ม',
    });
  });

  it('leads to the mini-app when it is pressed without one', async () => {
    const { item } = await holding();
    const answer = await edge.press('sakrai', `a=approve&s=${item.id}&r=2&h=${item.contentHash}`);
    expect(wordsOf(answer)).toContain('ระบบพบข้อมูลส่วนบุคคลที่ชัดเจน 1 แห่ง');
    expect(buttonsOf(answer)[0]).toMatchObject({ label: 'ตรวจข้อมูลส่วนบุคคลและอนุมัติ' });
    expect(await edge.request(item.id)).toMatchObject({ state: 'submitted' });
  });
});

describe('refusing with a reason', () => {
  it("offers the office's reasons as buttons, and one press sends the request back", async () => {
    const ask = await edge.press('jirayu', dataOf(card, 'ส่งกลับแก้ไข'));
    expect(buttonsOf(ask).map(({ label }) => label)).toContain('แนบไฟล์ให้ครบถ้วน');
    expect(await edge.request(filed.id)).toMatchObject({ state: 'submitted' });
    const done = wordsOf(await edge.press('jirayu', dataOf(ask, 'แนบไฟล์ให้ครบถ้วน')));
    expect(done).toContain('บันทึกผล “ส่งกลับให้แก้ไข”');
    expect(done).toContain(`คำขอเลขที่ ${filed.number}`);
    expect(done).toContain('เหตุผล: แนบไฟล์ให้ครบถ้วน');
    const told = await latest('staff-1');
    expect(wordsOf(told?.messages)).toContain('แนบไฟล์ให้ครบถ้วน');
    expect(buttonsOf(told?.messages)[0]?.uri).toMatch(/\/edit$/);
  });

  it('takes a typed reason after it was confirmed', async () => {
    await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
    const typed = await edge.say('jirayu', '  เอกสารซ้ำกับ\nเรื่องเดิม ');
    expect(wordsOf(typed)).toContain('เอกสารซ้ำกับ\nเรื่องเดิม');
    expect(await edge.request(filed.id)).toMatchObject({ state: 'submitted' });
    await edge.press('jirayu', dataOf(typed, 'ยืนยันไม่อนุมัติ'));
    expect(await edge.request(filed.id)).toMatchObject({
      state: 'rejected',
      lastRefusal: { reason: 'เอกสารซ้ำกับ\nเรื่องเดิม' },
    });
    expect(wordsOf(await edge.say('jirayu', 'ขอบคุณที่แจ้งมา'))).toContain('ไม่เข้าใจข้อความนี้');
  });

  it('records the text that the card shows and no other', async () => {
    await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
    const first = await edge.say('jirayu', 'เหตุผลแรก');
    const second = await edge.say('jirayu', 'เหตุผลที่สอง');
    expect(wordsOf(await edge.press('jirayu', dataOf(first, 'ยืนยันไม่อนุมัติ')))).toContain('กรุณาระบุเหตุผล');
    expect(await edge.request(filed.id)).toMatchObject({ state: 'submitted' });
    await edge.press('jirayu', dataOf(second, 'ยืนยันไม่อนุมัติ'));
    expect((await edge.request(filed.id)).lastRefusal?.reason).toBe('เหตุผลที่สอง');
  });

  it('does not wait for ever, nor after it was called off', async () => {
    await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
    edge.clock.advance(30 * 60_000);
    expect(wordsOf(await edge.say('jirayu', 'สายไปแล้ว'))).toContain('ไม่เข้าใจข้อความนี้');
    for (const callOff of [
      () => edge.press('jirayu', 'a=cancel'),
      () => edge.say('jirayu', 'ยกเลิก'),
      () => edge.say('jirayu', 'ยกเลิกครับ'),
    ]) {
      await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
      expect(wordsOf(await callOff())).toContain('คำขอยังคงอยู่เหมือนเดิม');
      expect(wordsOf(await edge.say('jirayu', 'ไม่ใช่เหตุผล'))).toContain('ไม่เข้าใจข้อความนี้');
    }
  });

  it('understands words of the menu while it waits', async () => {
    await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
    expect(wordsOf(await edge.say('jirayu', 'ช่วยเหลือ'))).toContain('วิธีใช้งาน');
    expect(wordsOf(await edge.say('jirayu', 'รอฉันค่ะ'))).not.toContain('ยืนยันเหตุผล');
    expect(wordsOf(await edge.say('jirayu', 'ค้นหารับสมัคร'))).not.toContain('ยืนยันเหตุผล');
    expect(wordsOf(await edge.say('jirayu', 'ค้นหาเอกสารต้นเรื่องไม่พบครับ'))).toContain('ยืนยันเหตุผล');
    expect(wordsOf(await edge.say('jirayu', 'ซ้ำ'))).toContain('ยืนยันเหตุผล');
  });

  it('does not take a reason that is too long, and still waits for a shorter one', async () => {
    await edge.press('jirayu', dataOf(card, 'ไม่อนุมัติ'));
    expect(wordsOf(await edge.say('jirayu', 'ย'.repeat(501)))).toContain('ยาวเกิน 500');
    expect(wordsOf(await edge.say('jirayu', 'สั้นลงแล้ว'))).toContain('สั้นลงแล้ว');
  });

  it('asks nobody for a reason who could not refuse', async () => {
    const refused = await edge.press('nopphakon', dataOf(card, 'ไม่อนุมัติ'));
    expect(wordsOf(refused)).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(wordsOf(await edge.say('nopphakon', 'ลองดู'))).toContain('ไม่เข้าใจข้อความนี้');
  });

  it('says what happened when somebody was faster, and waits no longer', async () => {
    const ask = await edge.press('jirayu', dataOf(card, 'ส่งกลับแก้ไข'));
    await edge.press('assistant-2', dataOf(card, 'เห็นชอบ เสนออนุมัติ'));
    expect(wordsOf(await edge.press('jirayu', dataOf(ask, 'แนบไฟล์ให้ครบถ้วน')))).toContain('นายบุญเลิศ ภูมิสี');
    expect(wordsOf(await edge.say('jirayu', 'อะไรนะ'))).toContain('ไม่เข้าใจข้อความนี้');
    const reasonOfNobody = `a=reject&s=${filed.id}&r=1&h=${filed.contentHash}&w=no-such-reason`;
    expect(wordsOf(await edge.press('sakrai', reasonOfNobody))).not.toBe('');
    expect(await edge.request(filed.id)).toMatchObject({ state: 'submitted' });
  });
});

/** What is filed again as it was. */
const draftOf = ({ title, details, source }: Submission['content']) => ({
  ...aDraft({ title, details, source: source || 'หน่วยงาน' }),
  requestDate: '2025-10-06',
});
