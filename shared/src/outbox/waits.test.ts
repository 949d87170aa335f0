import { expect, test } from 'vitest';
import { anOutboxEntry, BUILDER_TIME } from '../testing/builders.ts';
import { waitsOf } from './waits.ts';

const now = Date.parse(BUILDER_TIME);
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const failed = { attempts: 3, nextAttemptAt: ago(-20) };

test('what waits is told by reason, with when the oldest was queued and what was answered to it', () => {
  const pending = [
    anOutboxEntry({ ...failed, createdAt: ago(90), lastError: 'LINE ตอบว่า 503' }),
    anOutboxEntry({ ...failed, createdAt: ago(200), lastError: 'ติดต่อ LINE ไม่ได้' }),
    anOutboxEntry({ ...failed, createdAt: ago(300), lastError: 'หมดแล้ว', waitsFor: 'quota' }),
    anOutboxEntry({
      ...failed,
      createdAt: ago(10),
      lastError: 'เว็บไซต์ไม่ตอบ',
      task: { kind: 'remove', placement: 'wordpress' },
    }),
  ];
  expect(waitsOf(pending, now)).toEqual([
    { reason: 'quota', count: 1, since: ago(300), lastError: 'หมดแล้ว' },
    { reason: 'line', count: 2, since: ago(200), lastError: 'ติดต่อ LINE ไม่ได้' },
    { reason: 'destination', count: 1, since: ago(10), lastError: 'เว็บไซต์ไม่ตอบ' },
  ]);
});

test('what is under way or waits for its day is not told, and what nobody takes up is', () => {
  const place = { kind: 'place' as const, placement: 'built-in', version: 1, messages: null };
  expect(
    waitsOf([anOutboxEntry({}), anOutboxEntry({ task: place, nextAttemptAt: ago(-60 * 48) })], now),
  ).toEqual([]);
  const left = anOutboxEntry({ createdAt: ago(6), nextAttemptAt: ago(6) });
  expect(waitsOf([left], now)).toMatchObject([{ reason: 'not_taken_up', count: 1, since: ago(6) }]);
});
