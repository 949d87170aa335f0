import { expect, test } from 'vitest';
import { damageInAProcess } from './damage-process.ts';

/** Damaged copies in all; `DAMAGES=20000` for a night. */
const rounds = Number(process.env.DAMAGES ?? 500);
const EACH = 100;

test.each(Array.from({ length: Math.ceil(rounds / EACH) }, (_, index) => index + 2))(
  'copies damaged by the numbers from %i end no process',
  async (seed) => {
    const { code, outcome, stderr } = await damageInAProcess(seed, EACH);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(outcome?.strange).toEqual([]);
  },
);
