// @vitest-environment happy-dom
import type { DistrictView, ProvinceView } from '@prakat/shared/api/province';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { ProvinceScreen } from './province-screen.tsx';

const late: DistrictView = {
  officeId: 'khemarat',
  name: 'สำนักงานสาธารณสุขอำเภอเขมราฐ',
  siteUrl: 'https://example.go.th/khemarat/',
  topics: { current: 20, due: 5, late: 3 },
  verbal: { number: 2, oldest: '2024-03-28' },
  published: { last: '2024-04-10', month: 4, quarter: 9 },
  waitingTooLong: 1,
};
const current: DistrictView = {
  officeId: 'si-bun-rueang',
  name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  siteUrl: 'https://example.go.th/si-bun-rueang/',
  topics: { current: 12, due: 0, late: 0 },
  verbal: { number: 0, oldest: null },
  published: { last: null, month: 0, quarter: 0 },
  waitingTooLong: 0,
};
const view = (...districts: DistrictView[]): ProvinceView => ({
  today: '2024-04-18',
  districts,
  monthName: 'เดือนเมษายน 2567',
  quarterName: 'ไตรมาสที่ 3 ปีงบประมาณ 2567',
  paperId: 'satun.province.2567-Q3',
});
const shown = (answer: ProvinceView) =>
  renderApp(<ProvinceScreen />, { api: anApi({ request: async <T,>() => answer as T }) });

describe('the screen of a province’s districts', () => {
  it('has all of them together and each by itself, with a link to its website', async () => {
    const app = await shown(view(late, current));
    const text = app.text();
    expect(text).toContain('ข้อมูล ณ วันที่ 18 เมษายน 2567');
    expect(text).toContain('มีหัวข้อเกินกำหนด 1 จาก 2 หน่วยงาน');
    expect(text).toContain('เกินกำหนด 3 ถึงรอบ 5 เป็นปัจจุบัน 32');
    expect(text).toContain('เผยแพร่ในเดือนเมษายน 2567 4 เรื่อง ในไตรมาสที่ 3 ปีงบประมาณ 2567 9 เรื่อง');
    const [first, second] = [...app.root.querySelectorAll('article')].map((each) => each.textContent ?? '');
    expect(first).toContain('เกินกำหนด 3 หัวข้อ');
    expect(first).toContain('2 คำขอตั้งแต่ 28 มี.ค. 2567');
    expect(first).toContain('เผยแพร่ล่าสุด10 เม.ย. 2567');
    expect(second).toContain('เป็นปัจจุบันทุกหัวข้อ');
    expect(second).toContain('เผยแพร่ล่าสุดไม่มีในรอบ 2 ปี');
    expect(app.one('article a').getAttribute('href')).toBe(late.siteUrl);
    expect(app.one('section a').getAttribute('href')).toBe('/papers/satun.province.2567-Q3');
  });

  it('says so when nothing is late', async () => {
    expect((await shown(view(current))).text()).toContain('ไม่มีหัวข้อเกินกำหนด ทั้ง 1 หน่วยงาน');
  });

  it('says whose screen it is where there is nothing to show', async () => {
    const refused = async () => {
      throw new ApiFailure('refused', 'ไม่พบรายการ', { code: 'not_found', message: 'ไม่พบรายการ' });
    };
    const app = await renderApp(<ProvinceScreen />, { api: anApi({ request: refused }) });
    expect(app.text()).toContain('ไม่มีหน่วยงานในสังกัดให้แสดง');
  });

  it('offers to try again when it cannot be read', async () => {
    const refused = async () => {
      throw new ApiFailure('timeout', 'ระบบใช้เวลาตอบนานเกินไป');
    };
    const app = await renderApp(<ProvinceScreen />, { api: anApi({ request: refused }) });
    expect(app.buttons()).toContain('ลองใหม่');
  });
});
