import { LIST_PAGE } from '@prakat/functions/cards/flex/list-bubble';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, startEdge } from '../line-edge/edge.ts';
import { buttonsOf, wordsOf } from '../line-edge/read-message.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

describe('ค้นหา', () => {
  it('lists the requests that have all the words, and a row opens one', async () => {
    const { number, id } = await edge.file('staff-1', { title: 'แผนจัดซื้อครุภัณฑ์ ปีงบประมาณ ๒๕๖๙' });
    await edge.file('staff-1', { title: 'รายงานไข้เลือดออก' });
    const answer = await edge.say('sakrai', 'ค้นหา จัดซื้อ 2569');
    expect(wordsOf(answer)).toContain(number);
    expect(wordsOf(answer)).not.toContain('ไข้เลือดออก');
    const row = buttonsOf(answer).find(({ data }) => data?.startsWith('a=show'));
    expect(row?.data).toContain(id);
    expect(buttonsOf(answer).at(-1)?.uri).toMatch(/\/search$/);
  });

  it('needs no blank before the words, and no courtesy is one of them', async () => {
    const { number } = await edge.file('staff-1', { title: 'ประกาศรับสมัครพนักงานกระทรวงสาธารณสุข' });
    for (const text of ['ค้นหารับสมัคร', 'ค้นหา รับสมัครค่ะ', 'ขอค้นหารับสมัครครับ'])
      expect(wordsOf(await edge.say('sakrai', text)), text).toContain(number);
  });

  it('says that nothing has the words', async () => {
    expect(wordsOf(await edge.say('sakrai', 'ค้นหา ไม่มีเรื่องนี้แน่นอน'))).toContain('ไม่พบคำขอ');
  });

  it.each(['ค้นหา', 'ค้นหา การ', `ค้นหา ${'ก'.repeat(300)}`])('says how to ask, to %j', async (text) => {
    expect(wordsOf(await edge.say('sakrai', text))).toContain('คำค้นกว้างหรือยาวเกินไป');
  });

  it('shows the newest that go into one carousel and where the rest is', async () => {
    for (let count = 1; count <= LIST_PAGE + 2; count += 1)
      await edge.file('staff-1', { title: `บันทึกที่ ${count}` });
    const answer = await edge.say('staff-2', 'ค้นหา บันทึก');
    const shown = buttonsOf(answer).flatMap(({ data }) => (data?.startsWith('a=show') ? [data] : []));
    expect(new Set(shown).size).toBe(LIST_PAGE);
    expect(wordsOf(answer)).toContain('คำขอล่าสุด');
  });
});
