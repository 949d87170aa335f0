import { expect, test } from 'vitest';
import { placementStateName } from './state-names.ts';

test('what stands on a website is published; what a chat heard is told', () => {
  expect(placementStateName({ destination: 'built-in', state: 'up' })).toBe('เผยแพร่แล้ว');
  expect(placementStateName({ destination: 'line-group', state: 'up' })).toBe('แจ้งแล้ว');
  expect(placementStateName({ destination: 'line-group', state: 'failed' })).toBe('แจ้งไม่สำเร็จ');
});
