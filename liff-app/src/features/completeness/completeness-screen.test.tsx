// @vitest-environment happy-dom
import type { CompletenessLine, CompletenessView } from '@prakat/shared/api/completeness';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aView as aSummary } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { CompletenessScreen } from './completeness-screen.tsx';

const history = {
  id: 'item-1',
  title: 'ประวัติความเป็นมา',
  number: '2567-0001',
  publishedAt: '2024-04-01T03:00:00.000Z',
};
const aLine = (given: Partial<CompletenessLine> = {}): CompletenessLine => ({
  id: 'gws-1.1',
  number: '1.1',
  name: 'ประวัติความเป็นมา',
  group: '1. ข้อมูลทั่วไป',
  ifAny: false,
  toConfirm: null,
  state: 'missing',
  stateName: 'ยังไม่มี',
  item: null,
  why: 'ยังไม่มีข้อมูลที่ผูกกับข้อนี้',
  responsible: ['งานบริหารทั่วไป'],
  absent: null,
  proposals: [],
  place: { categoryId: 'news', subtopicId: 'announcements' },
  may: [],
  ...given,
});
const present = aLine({
  id: 'gws-1.2',
  number: '1.2',
  name: 'วิสัยทัศน์ พันธกิจ',
  state: 'present',
  stateName: 'มี เป็นปัจจุบัน',
  item: { ...history, title: 'วิสัยทัศน์ของหน่วยงาน' },
  why: null,
});
const absent = aLine({
  id: 'gws-1.5',
  number: '1.5',
  name: 'CIO',
  state: 'absent',
  stateName: 'ไม่มีข้อมูลประเภทนี้',
  why: null,
  absent: { reason: 'ไม่มีตำแหน่งนี้', by: 'นายสะไกร แก้วโสม', at: '2024-04-02T03:00:00.000Z' },
});
const aView = (lines: CompletenessLine[], given: Partial<CompletenessView> = {}): CompletenessView => ({
  today: '2024-04-18',
  comparedWith: null,
  paper: { id: 'paper', links: { pdf: '/pdf', docx: '/docx' } },
  lists: [
    {
      id: 'gws',
      name: 'มาตรฐานเว็บไซต์ภาครัฐ',
      source: 'สพร.',
      year: 2555,
      toConfirm: null,
      counts: { present: 1, due: 0, overdue: 0, missing: 1, absent: 0 },
      changes: null,
      lines,
    },
  ],
  ...given,
});
const shown = (view: CompletenessView, more: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<CompletenessScreen />, { api: anApi({ request: async <T,>() => view as T }), ...more });

describe('the screen of how complete the website is', () => {
  it('has what is missing first, and the rest when it is asked for', async () => {
    const app = await shown(aView([aLine(), present, absent]));
    expect(app.text()).toContain('ยังขาด (1)ถึงกำหนด (0)ทั้งหมด (3)');
    expect(app.text()).toContain('ยังไม่มีข้อมูลที่ผูกกับข้อนี้');
    expect(app.text()).toContain('ผู้รับผิดชอบ: งานบริหารทั่วไป');
    expect(app.text()).not.toContain('วิสัยทัศน์');
    await app.choose('.tab:nth-of-type(3) input');
    expect(app.one('a[href="/submissions/item-1"]').textContent).toBe(
      'วิสัยทัศน์ของหน่วยงาน (เลขที่ 2567-0001 เผยแพร่ 1 เม.ย. 2567)',
    );
    expect(app.text()).toContain('เหตุผล: ไม่มีตำแหน่งนี้ (นายสะไกร แก้วโสม เมื่อ 2 เม.ย. 2567 10.00 น.)');
  });

  it('says how each list has changed since the quarter before', async () => {
    const view = aView([aLine()], { comparedWith: '2024-03-01' });
    const changes = { present: 2, due: 0, overdue: 0, missing: -2, absent: 0 };
    const app = await shown({ ...view, lists: view.lists.map((list) => ({ ...list, changes })) });
    expect(app.text()).toContain('เพิ่มหรือลดจากวันที่ 1 มีนาคม 2567');
    expect(app.text()).toContain('ยังไม่มี 1 ข้อ (−2)');
    expect(app.text()).toContain('มี เป็นปัจจุบัน 1 ข้อ (+2)');
  });

  it('begins a request about what is missing, for whoever files', async () => {
    const address = '[href="/new?category=news&subtopic=announcements"]';
    expect((await shown(aView([aLine()]))).one(address).textContent).toContain('ยื่นคำขอเผยแพร่');
    const others = await shown(aView([aLine()]), { me: aMe({ isStaff: false }) });
    expect(others.root.querySelector(address)).toBeNull();
  });

  it('offers only what the person may do', async () => {
    expect((await shown(aView([aLine()]))).buttons()).toEqual([]);
    const app = await shown(aView([aLine({ may: ['tie', 'declare_absent'], proposals: [history] })]));
    expect(app.buttons()).toEqual(['เลือกข้อมูลที่เผยแพร่แล้ว (ระบบแนะนำ 1) ข้อ 1.1', 'ไม่มีข้อมูลประเภทนี้ ข้อ 1.1']);
  });

  it('says that nothing could be read, and reads again', async () => {
    const request = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    request.mockResolvedValue(aView([aLine()]));
    const app = await renderApp(<CompletenessScreen />, { api: anApi({ request }) });
    expect(app.text()).toContain('ติดต่อระบบไม่ได้');
    await app.press('ลองใหม่');
    expect(app.text()).toContain('ประวัติความเป็นมา');
  });
});

describe('what people say of a line', () => {
  const said = async (line: CompletenessLine, then: CompletenessLine) => {
    const request = vi.fn(async (method: string) => aView([method === 'GET' ? line : then]));
    const search = vi.fn(async () => ({
      items: [
        aSummary({ id: 'item-9', title: 'ประวัติ สสอ.', standing: 'on_display', corrects: null }),
        aSummary({ id: 'item-8', title: 'ประวัติ (ร่าง)', standing: 'submitted', corrects: null }),
      ],
      next: null,
    }));
    const app = await renderApp(<CompletenessScreen />, {
      api: anApi({ request: request as never, search }),
    });
    return { app, request };
  };

  it('ties what was proposed, and leaves the line in sight as it is then', async () => {
    const { app, request } = await said(
      aLine({ may: ['tie'], proposals: [history] }),
      aLine({ state: 'present', stateName: 'มี เป็นปัจจุบัน', item: history, may: ['tie', 'untie'] }),
    );
    await app.press(/^เลือกข้อมูล/);
    await app.press('ใช้กับข้อนี้');
    expect(app.text()).toContain('กรุณาเลือกข้อมูล');
    await app.choose('input[value="item-1"]');
    await app.press('ใช้กับข้อนี้');
    expect(request).toHaveBeenLastCalledWith('POST', '/completeness/marks', {
      lineId: 'gws-1.1',
      action: 'tie',
      publicationId: 'item-1',
    });
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.text()).toContain('บันทึกแล้ว');
    expect(app.text()).toContain('มี เป็นปัจจุบัน');
  });

  it('ties what a search finds on the website, and nothing else', async () => {
    const { app, request } = await said(aLine({ may: ['tie'] }), present);
    await app.press(/^เลือกข้อมูล/);
    await app.type('#tied-search', 'ประวัติ');
    await app.press('ค้นหา');
    expect(app.text()).not.toContain('ประวัติ (ร่าง)');
    await app.choose('input[value="item-9"]');
    await app.press('ใช้กับข้อนี้');
    expect(request.mock.lastCall?.at(2)).toMatchObject({ publicationId: 'item-9' });
  });

  it('says that there is none only with a reason', async () => {
    const { app, request } = await said(aLine({ may: ['declare_absent'] }), absent);
    await app.press(/^ไม่มีข้อมูลประเภทนี้/);
    await app.press('บันทึกว่าไม่มีข้อมูล');
    expect(app.text()).toContain('กรุณาระบุเหตุผลที่หน่วยงานไม่มีข้อมูลประเภทนี้');
    await app.type('#absence-reason', ' หน่วยงานไม่มีตำแหน่งนี้ ');
    await app.press('บันทึกว่าไม่มีข้อมูล');
    expect(request).toHaveBeenLastCalledWith('POST', '/completeness/marks', {
      lineId: 'gws-1.1',
      action: 'declare_absent',
      reason: 'หน่วยงานไม่มีตำแหน่งนี้',
    });
  });

  it('takes back, and says what that means', async () => {
    const { app, request } = await said(
      aLine({ state: 'absent', absent: absent.absent, may: ['untie'] }),
      aLine(),
    );
    await app.choose('.tab:nth-of-type(3) input');
    await app.press(/^ยกเลิกคำว่าไม่มีข้อมูล/);
    expect(app.text()).toContain('ข้อนี้จะกลับเป็น “ยังไม่มี”');
    await app.press('ยืนยันการยกเลิก');
    expect(request.mock.lastCall?.at(2)).toEqual({ lineId: 'gws-1.1', action: 'untie' });
  });
});
