import { expect, test } from 'vitest';
import { damageInAProcess } from './damage-process.ts';

test('a database damaged in any way ends no process, and each error of it has its sentence', async () => {
  const { code, outcome, stderr } = await damageInAProcess(1, 20);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(outcome?.strange).toEqual([]);
  // Damage that nobody notices is possible where bytes are not in use; not that nobody notices any.
  expect(outcome?.withErrors).toBeGreaterThan(3);
});
