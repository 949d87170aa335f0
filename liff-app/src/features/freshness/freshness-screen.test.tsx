// @vitest-environment happy-dom
import type { FreshnessEntry, FreshnessList } from '@prakat/shared/api/freshness';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { FreshnessScreen } from './freshness-screen.tsx';

const NOTHING_NEW = 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง';

const entry = (given: Partial<FreshnessEntry> = {}): FreshnessEntry => ({
  categoryId: 'law',
  subtopicId: null,
  period: '2567-Q3',
  name: '2. กฎหมาย ระเบียบ ข้อบังคับ',
  status: 'due',
  late: false,
  counted: false,
  periodName: 'ไตรมาสที่ 3 ปีงบประมาณ 2567',
  refreshName: 'ไตรมาสละ 1 ครั้ง',
  dueBy: '2024-06-30',
  responsible: ['งานนิติการ', 'นิติกร'],
  mine: true,
  reports: 0,
  last: null,
  ...given,
});
const list = (...items: FreshnessEntry[]): FreshnessList => ({
  today: '2024-04-18',
  holidaysKnown: true,
  items,
});
const others = entry({
  categoryId: 'statistics',
  name: '10. สถิติ',
  mine: false,
  status: 'overdue',
  late: true,
  dueBy: '2024-03-31',
});
const checked = entry({
  status: 'checked',
  last: { at: '2024-04-18T03:00:00.000Z', by: 'นางสาวนิติ กรดี', result: 'unchanged' },
});

describe('the screen of what is to be looked at', () => {
  it('has the person’s own first, with one tap, and what waits for others without', async () => {
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({ freshness: async () => list(others, entry()) }),
    });
    const text = app.text();
    expect(text.indexOf('รอท่านตรวจ (1)')).toBeLessThan(text.indexOf('รอผู้อื่นตรวจ (1)'));
    expect(text).toContain('ไตรมาสที่ 3 ปีงบประมาณ 2567 ภายในวันที่ 30 มิ.ย. 2567');
    expect(text).toContain('พ้นกำหนดเมื่อวันที่ 31 มี.ค. 2567');
    expect(text).toContain('ผู้รับผิดชอบ: งานนิติการ, นิติกร');
    expect(app.buttons()).toEqual([NOTHING_NEW]);
  });

  it('has no tap for what is not on the website, and says what to do instead', async () => {
    const empty = entry({
      categoryId: 'plans',
      name: '2. แผน',
      status: 'empty',
      late: true,
      dueBy: '2024-03-31',
    });
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({ freshness: async () => list(empty, entry()) }),
    });
    const text = app.text();
    expect(text).toContain('รอท่านตรวจ (1)');
    expect(text).toContain('ยังไม่มีข้อมูลให้ตรวจ (1)');
    expect(text).toContain('กรุณายื่นคำขอเผยแพร่');
    expect(text).toContain('พ้นกำหนดเมื่อวันที่ 31 มี.ค. 2567');
    expect(app.buttons()).toEqual([NOTHING_NEW]);
  });

  it('sends what was on the screen and shows the list as it is then', async () => {
    const checkFreshness = vi.fn(async () => list(others, checked));
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({ freshness: async () => list(others, entry()), checkFreshness }),
    });
    await app.press(NOTHING_NEW);
    expect(checkFreshness).toHaveBeenCalledWith({ categoryId: 'law', subtopicId: null, period: '2567-Q3' });
    expect(app.text()).toContain('บันทึกการตรวจ “2. กฎหมาย ระเบียบ ข้อบังคับ” แล้ว');
    expect(app.text()).toContain('โดย นางสาวนิติ กรดี');
    expect(app.buttons()).toEqual([]);
  });

  it('says of visits and satisfaction that they are counted, and asks nobody to look', async () => {
    const counted = entry({ name: '10. สถิติ', status: 'checked', counted: true });
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({ freshness: async () => list(counted) }),
    });
    expect(app.text()).toContain('ระบบนับและแสดงผลบนเว็บไซต์ทุกวัน ไม่ต้องตรวจ');
    expect(app.text()).not.toContain('ยังไม่เคยตรวจ');
    expect(app.buttons()).toEqual([]);
  });

  it('leads to what residents reported, which no tap settles', async () => {
    const reported = entry({ status: 'reported', reports: 2 });
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({ freshness: async () => list(reported, entry({ categoryId: 'plans', reports: 1 })) }),
    });
    expect(app.text()).toContain('ประชาชนแจ้งว่าข้อมูลผิด (1)');
    expect(app.text()).toContain('รอท่านตรวจ (1)');
    expect([...app.root.querySelectorAll('[href="/reports"]')].map((each) => each.textContent)).toEqual([
      'ดูสิ่งที่ประชาชนแจ้ง 1 รายการ',
      'ดูสิ่งที่ประชาชนแจ้ง 2 รายการ',
    ]);
    expect(app.buttons()).toEqual([NOTHING_NEW]);
  });

  it('says why a check was refused, and reads the list again', async () => {
    const freshness = vi.fn(async () => list(entry()));
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({
        freshness,
        checkFreshness: async () => {
          throw new ApiFailure('refused', 'ปุ่มนี้ไม่ใช่ของรอบปัจจุบัน');
        },
      }),
    });
    await app.press(NOTHING_NEW);
    expect(app.one('[role="alert"]').textContent).toContain('ปุ่มนี้ไม่ใช่ของรอบปัจจุบัน');
    expect(freshness).toHaveBeenCalledTimes(2);
    expect(app.buttons()).toEqual([NOTHING_NEW]);
  });

  it('has nothing to press for what is not on the website, and says how it is filled', async () => {
    const app = await renderApp(<FreshnessScreen />, {
      api: anApi({
        freshness: async () => list(entry({ status: 'empty', late: true, dueBy: '2024-03-31' })),
      }),
    });
    expect(app.text()).toContain('พ้นกำหนดเมื่อวันที่ 31 มี.ค. 2567');
    expect(app.text()).toContain('ยังไม่มีข้อมูลให้ตรวจ (1)');
    expect(app.text()).toContain('กรุณายื่นคำขอเผยแพร่ข้อมูล');
    expect(app.buttons()).toEqual([]);
  });

  it('says so when there is nothing to look at', async () => {
    const app = await renderApp(<FreshnessScreen />, { api: anApi({ freshness: async () => list() }) });
    expect(app.text()).toContain('ไม่ได้กำหนดรอบการตรวจ');
  });

  it('tells administrators, and nobody else, when the holidays of the year are not all known', async () => {
    const api = anApi({ freshness: async () => ({ ...list(entry()), holidaysKnown: false }) });
    const told = async (isAdministrator: boolean) =>
      (await renderApp(<FreshnessScreen />, { api, me: aMe({ isAdministrator }) })).text();
    expect(await told(true)).toContain('ประกาศวันหยุดราชการ');
    expect(await told(false)).not.toContain('ประกาศวันหยุดราชการ');
  });

  it('offers to try again when the list cannot be read', async () => {
    let fails = true;
    const freshness = async () => {
      if (fails) throw new Error('away');
      return list(entry());
    };
    const app = await renderApp(<FreshnessScreen />, { api: anApi({ freshness }) });
    fails = false;
    await app.press('ลองใหม่');
    expect(app.buttons()).toEqual([NOTHING_NEW]);
  });
});
