import { describe, expect, it, vi } from 'vitest';
import { TIMED_OUT, UNREACHABLE } from './api/ask.ts';
import { LineStartError } from './liff/line-client.ts';
import { tellStart } from './tell-start.ts';

const refusal = (status: number, code: string, message: string) =>
  Response.json({ error: { code, message } }, { status });

describe('a start that came to nothing', () => {
  it.each([true, false])('says what LINE’s part says of it (again: %s)', async (retry) => {
    const reason = new LineStartError('เชื่อมต่อกับ LINE ไม่สำเร็จ', { retry });
    expect(await tellStart(reason)).toEqual({ message: 'เชื่อมต่อกับ LINE ไม่สำเร็จ', retry });
  });
  it('knows what LINE’s part says also where another copy of the code said it', async () => {
    const reason = Object.assign(new Error('เปิดจากเมนูใน LINE'), { name: 'LineStartError', retry: false });
    expect(await tellStart(reason)).toEqual({ message: 'เปิดจากเมนูใน LINE', retry: false });
  });
  it('cannot be tried again where there is no such office', async () => {
    const reason = refusal(404, 'unknown_office', 'ไม่พบหน่วยงานนี้');
    expect(await tellStart(reason)).toEqual({ message: 'ไม่พบหน่วยงานนี้', retry: false });
  });
  it.each([
    ['a server that is away', refusal(503, 'unexpected', 'ระบบขัดข้อง'), 'ระบบขัดข้อง'],
    ['a proxy’s own page', new Response('<h1>Bad</h1>', { status: 502 }), 'ระบบขัดข้องชั่วคราว'],
    ['no connection', Object.assign(new Error('/api'), { name: UNREACHABLE }), 'ติดต่อระบบไม่ได้'],
    ['no answer in time', Object.assign(new Error('/api'), { name: TIMED_OUT }), 'ระบบใช้เวลาตอบนานเกินไป'],
  ])('can be tried again after %s', async (_what, reason, words) => {
    const told = await tellStart(reason);
    expect(told.message).toContain(words);
    expect(told.retry).toBe(true);
  });
  it.each([
    new RangeError('Maximum call stack size exceeded'),
    new TypeError('configs.find is not a function'),
    new SyntaxError('Unexpected token'),
  ])(
    'says nothing of the inside of what nobody foresaw, but to whoever looks at the console: %s',
    async (reason) => {
      const noted = vi.spyOn(console, 'error').mockImplementation(() => {});
      const told = await tellStart(reason);
      expect(told).toEqual({ message: 'เปิดระบบไม่สำเร็จ กรุณาปิดหน้านี้แล้วเปิดใหม่อีกครั้ง', retry: true });
      expect(noted).toHaveBeenCalledWith(reason);
      noted.mockRestore();
    },
  );
});
