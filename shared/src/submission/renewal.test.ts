import { expect, test } from 'vitest';
import { renewalChoices } from './renewal.ts';

test.each([
  ['2025-10-20', ['2026-01-20', '2026-10-20', null]],
  ['2025-11-30', ['2026-02-28', '2026-11-30', null]],
  ['2024-02-29', ['2024-05-29', '2025-02-28', null]],
])('renewing what ends on %s leads to %j', (lastDay, days) => {
  expect(renewalChoices(lastDay).map(({ until }) => until)).toEqual(days);
});
