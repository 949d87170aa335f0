// @vitest-environment happy-dom
import type { DeadEntry, MessagesPage } from '@prakat/shared/api/messages';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { MessagesScreen } from './messages-screen.tsx';

const AT = '2021-12-24T03:00:00.000Z';
const dead = (id: string, given: Partial<DeadEntry> = {}): DeadEntry => ({
  id,
  what: 'ขอให้พิจารณาหรือดำเนินการ',
  to: 'นายสะไกร แก้วโสม',
  about: { number: '2565-0001', submissionId: 's1' },
  createdAt: AT,
  at: AT,
  isForgotten: false,
  why: 'ผู้รับปิดกั้นบัญชี LINE ของหน่วยงาน',
  todo: 'ขอให้ผู้รับเพิ่มเพื่อน',
  ...given,
});
const month = (name: string) => ({
  month: name,
  quota: { limit: 300, used: 24, percent: 8, forecast: 31 },
  kinds: [{ name: 'ขอให้พิจารณาหรือดำเนินการ', counted: 5, free: 1 }],
  perItem: 2.5,
  waiting: { people: 3, groups: 1, since: AT },
});
const page = (given: Partial<MessagesPage> = {}): MessagesPage => ({
  mayRetry: true,
  months: [month('2021-12'), month('2021-11')],
  outbox: { waits: [], givenUp: 0, more: false },
  dead: [],
  unreachable: [],
  ...given,
});
const open = (request: ReturnType<typeof vi.fn>) =>
  renderApp(<MessagesScreen />, { api: anApi({ request: request as never }) });

describe('the messages of an office', () => {
  it('are counted by month and kind, with what is left, what is forecast and what waits', async () => {
    const app = await open(vi.fn(async () => page()));
    const [now, before] = [...app.root.querySelectorAll('section.card')].filter((card) =>
      card.getAttribute('aria-label')?.startsWith('ข้อความเดือน'),
    );
    expect(now?.textContent).toContain('เดือนธันวาคม 2564');
    expect(now?.textContent).toContain('LINE นับแล้ว 24 จาก 300 ข้อความ (ร้อยละ 8) คาดว่าทั้งเดือน 31 ข้อความ');
    expect(now?.textContent).toContain('รอแสดงเมื่อผู้รับเปิดแชต 3 รายการ');
    expect(before?.textContent).toContain('เดือนพฤศจิกายน 2564');
    expect(before?.textContent).not.toContain('คาดว่า');
    expect(app.text()).toContain('ไม่มีรายการที่ระบบหยุดส่ง');
    expect(app.text()).toContain('ส่งข้อความ LINE ถึงเจ้าหน้าที่ได้ทุกคน');
  });

  it('that wait too long say since when and why', async () => {
    const waits = [
      { reason: 'quota' as const, count: 12, since: AT, lastError: 'LINE ตอบว่า 429' },
      { reason: 'line' as const, count: 3, since: AT, lastError: 'ติดต่อ LINE ไม่ได้ (ECONNREFUSED)' },
    ];
    const app = await open(vi.fn(async () => page({ outbox: { waits, givenUp: 0, more: false } })));
    expect(app.text()).toContain('ข้อความ 12 รายการรอส่งในเดือนถัดไป');
    expect(app.text()).toContain('ค้างตั้งแต่ 24 ธ.ค. 2564');
    expect(app.text()).toContain('ข้อความ 3 รายการยังส่งทาง LINE ไม่ได้');
    expect(app.text()).toContain('ECONNREFUSED');
  });

  it('name who is not reached', async () => {
    const person = { id: 'm2', name: 'นายสอง', positionTitle: 'นิติกร', unitName: 'งานนิติการ' };
    const app = await open(vi.fn(async () => page({ unreachable: [person] })));
    expect(app.one('[href="/people/m2"]').textContent).toContain('นายสอง');
  });
});

describe('what was given up', () => {
  it('says why in plain words and is sent again by itself', async () => {
    const request = vi.fn(async (method: string) => page({ dead: method === 'GET' ? [dead('e/1')] : [] }));
    const app = await open(request);
    const card = app.one('[aria-labelledby=given-up]').textContent;
    for (const words of ['ถึง นายสะไกร', 'ปิดกั้นบัญชี', 'คำแนะนำ: ขอให้ผู้รับเพิ่มเพื่อน', 'คำขอเลขที่ 2565-0001'])
      expect(card).toContain(words);
    await app.press('ส่งใหม่');
    expect(request).toHaveBeenLastCalledWith('POST', '/messages/e%2F1/retry');
    expect(app.text()).toContain('ระบบกำลังส่งรายการนี้ใหม่');
    expect(app.text()).toContain('ไม่มีรายการที่ระบบหยุดส่ง');
  });

  it('is sent again all at once, and what nothing is left of is said', async () => {
    const request = vi.fn(async (method: string) =>
      method === 'GET' ? page({ dead: [dead('1'), dead('2')] }) : { again: 2, left: 1, page: page() },
    );
    const app = await open(request);
    await app.press('ส่งใหม่ทุกรายการ');
    expect(request).toHaveBeenLastCalledWith('POST', '/messages/retry');
    expect(app.text()).toContain('ระบบกำลังส่งใหม่ 2 รายการ ไม่ส่ง 1 รายการ');
  });

  it('has no button for what is forgotten, nor for whoever may not', async () => {
    const forgotten = await open(vi.fn(async () => page({ dead: [dead('1', { isForgotten: true })] })));
    expect(forgotten.buttons()).toEqual([]);
    expect(forgotten.text()).toContain('ลบเนื้อหาตามระยะเวลาที่เก็บแล้ว');
    const head = await open(vi.fn(async () => page({ mayRetry: false, dead: [dead('1'), dead('2')] })));
    expect(head.buttons()).toEqual([]);
  });

  it('that cannot be sent again says why, and the page is read anew', async () => {
    const request = vi.fn(async (method: string) => {
      if (method === 'POST') throw new ApiFailure('refused', 'รายการนี้ส่งใหม่ไปแล้ว');
      return page({ dead: [dead('1')] });
    });
    const app = await open(request);
    await app.press('ส่งใหม่');
    expect(app.one('[role=alert]').textContent).toContain('รายการนี้ส่งใหม่ไปแล้ว');
    expect(request.mock.calls.filter(([method]) => method === 'GET')).toHaveLength(2);
  });
});
