import { describe, expect, it } from 'vitest';
import { reasonOf, reasonProblem } from './reason.ts';

describe('a reason', () => {
  it.each([
    ['แนบไฟล์ให้ครบถ้วน', '', 'แนบไฟล์ให้ครบถ้วน'],
    ['แนบไฟล์ให้ครบถ้วน', ' ขาดหนังสือนำ ', 'แนบไฟล์ให้ครบถ้วน — ขาดหนังสือนำ'],
    [null, 'ขาดหนังสือนำ', 'ขาดหนังสือนำ'],
    [null, '  ', ''],
  ])('chosen %j and typed %j is %j', (chosen, typed, reason) => {
    expect(reasonOf(chosen, typed)).toBe(reason);
  });
  it('must be there and not too long', () => {
    expect(reasonProblem('')).toMatch(/กรุณา/);
    expect(reasonProblem('ก'.repeat(500))).toBeNull();
    expect(reasonProblem('ก'.repeat(501))).toMatch(/500/);
  });
});
