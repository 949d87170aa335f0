// @vitest-environment happy-dom
import type { FollowersChoice, FollowersView } from '@prakat/shared/api/followers';
import { describe, expect, it, vi } from 'vitest';
import { unreachable } from '../../api/failure.ts';
import { openPublicationSheet } from './testing/open-sheet.tsx';

const aChoice = (changes: Partial<FollowersChoice> = {}): FollowersChoice => ({
  to: 'category',
  people: 12,
  leftAfter: 238,
  forecastAfter: 112,
  refused: null,
  ...changes,
});
const aCost = (changes: Partial<FollowersView> = {}): FollowersView => ({
  categoryName: 'ข่าวประชาสัมพันธ์',
  messages: { limit: 300, used: 50, left: 250, forecast: 100 },
  choices: [aChoice(), aChoice({ to: 'friends', people: 260, refused: 'ต้องใช้ 260 ข้อความ จึงส่งไม่ได้' })],
  ...changes,
});
const seen = { version: 1, contentHash: 'shown' };
const opened = (cost: () => Promise<FollowersView>) => {
  const request = vi.fn(cost);
  return openPublicationSheet('tell_followers', { seen }, undefined, { request: request as never });
};

describe('sending an item to residents', () => {
  it('says what it costs, what is left and what the month comes to, and sends what was confirmed', async () => {
    const { app, act } = await opened(async () => aCost());
    const said = app.one('dialog').textContent;
    for (const words of [
      'เดือนนี้ใช้ไปแล้ว 50 จาก 300 ข้อความ เหลือ 250 ข้อความ',
      'ใช้ 12 ข้อความ หลังส่งจะเหลือ 238 ข้อความ คาดว่าทั้งเดือนจะใช้ 112 ข้อความ',
      'ผู้ติดตามหมวด “ข่าวประชาสัมพันธ์”',
      'ต้องใช้ 260 ข้อความ จึงส่งไม่ได้',
    ])
      expect(said).toContain(words);
    await app.press('ยืนยันส่ง 12 ข้อความ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'tell_followers', seen, to: 'category', people: 12 });
  });

  it('of two that can be chosen asks for one', async () => {
    const { app, act } = await opened(async () =>
      aCost({ choices: [aChoice(), aChoice({ to: 'friends', people: 100 })] }),
    );
    await app.press('ยืนยันส่ง');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('dialog').textContent).toContain('กรุณาเลือกผู้รับ');
    await app.choose('dialog input[value=friends]');
    await app.press('ยืนยันส่ง 100 ข้อความ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'tell_followers', seen, to: 'friends', people: 100 });
  });

  it('that the month does not have says why, and has no button', async () => {
    const refused = 'ต้องใช้ 12 ข้อความ แต่เดือนนี้เหลือ 3 ข้อความ จึงส่งไม่ได้';
    const { app } = await opened(async () => aCost({ choices: [aChoice({ refused })] }));
    expect(app.one('dialog').textContent).toContain(refused);
    expect(app.one('dialog').textContent).not.toContain('ยืนยันส่ง');
  });

  it('asks again when the cost could not be read', async () => {
    let calls = 0;
    const { app } = await opened(async () => {
      calls += 1;
      if (calls === 1) throw unreachable();
      return aCost();
    });
    expect(app.one('dialog').textContent).not.toContain('ยืนยันส่ง');
    await app.press('ลองใหม่');
    expect(app.one('dialog').textContent).toContain('ยืนยันส่ง 12 ข้อความ');
  });
});
