import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve, expire, putUp } from './doings.ts';
import { type Edge, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

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

describe('the end of display', () => {
  let card: unknown;
  beforeEach(async () => {
    await publishedInWriting();
    edge.clock.advance(8 * DAY);
    card = await edge.say('staff-1', filed.number);
  });
  const lastDay = async () => (await edge.publication(filed.id)).displayUntil;

  it('is moved by one press of the owner, and by that press only', async () => {
    expect(wordsOf(card)).toContain('20 ตุลาคม 2568 (อีก 6 วัน)');
    const data = dataOf(card, 'ต่ออายุอีก 3 เดือน');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('20 มกราคม 2569');
    expect(await lastDay()).toBe('2026-01-20');
    for (const late of [data, dataOf(card, 'ต่ออายุอีก 1 ปี')])
      expect(wordsOf(await edge.press('nopphakon', late))).toContain('ไม่เป็นปัจจุบันแล้ว');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('ท่านได้ต่ออายุการเผยแพร่คำขอนี้แล้วเมื่อ');
    expect(await lastDay()).toBe('2026-01-20');
  });

  it('can be taken off altogether by whoever may decide, and by nobody else', async () => {
    const withoutEnd = 'ต่ออายุโดยไม่กำหนดวันสิ้นสุด';
    expect(labels(card)).not.toContain(withoutEnd);
    const headCard = await edge.say('sakrai', filed.number);
    const data = dataOf(headCard, withoutEnd);
    expect(wordsOf(await edge.press('nopphakon', data))).toContain('ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ');
    expect(await lastDay()).toBe('2025-10-20');
    await edge.press('sakrai', data);
    expect(await lastDay()).toBeNull();
  });

  it('is not moved by a colleague who keeps nothing there', async () => {
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด'])
      expect(wordsOf(await edge.press('staff-2', dataOf(card, label)))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(await lastDay()).toBe('2025-10-20');
  });

  it('stays when the owner lets it come, and nothing is written', async () => {
    const before = await edge.publication(filed.id);
    const answer = await edge.press('staff-1', dataOf(card, 'ปล่อยให้ครบกำหนด'));
    expect(wordsOf(answer)).toContain('20 ตุลาคม 2568');
    expect(await edge.publication(filed.id)).toEqual(before);
  });

  it('is over once it has come: old buttons say so', async () => {
    edge.clock.advance(7 * DAY);
    await expire(edge, filed.id);
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด']) {
      const answer = wordsOf(await edge.press('staff-1', dataOf(card, label)));
      expect(answer).toContain('นำลงจากเว็บไซต์แล้ว');
      expect(answer).toContain('ยังไม่ได้ทำรายการ');
    }
    expect(wordsOf(await latest('staff-1', 'expired'))).toContain('ครบกำหนดเผยแพร่');
  });
});
