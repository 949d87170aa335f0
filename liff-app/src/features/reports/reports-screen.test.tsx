// @vitest-environment happy-dom
import type { ReportView } from '@prakat/shared/api/reports';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aPublication, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { MoreScreen } from '../more/more-screen.tsx';
import { SubmissionScreen } from '../submission/submission-screen.tsx';
import { ReportsScreen } from './reports-screen.tsx';

const aReport = (given: Partial<ReportView> = {}): ReportView => ({
  id: 'r/1',
  number: '15/2565',
  publicationId: 's1',
  itemNumber: '2565-0001',
  itemTitle: 'ประกาศรับสมัครงาน',
  kindName: 'ข้อมูลไม่เป็นปัจจุบัน',
  details: 'ปิดรับแล้ว <b>จริง</b>',
  contact: '08 1000 0000',
  at: '2021-12-24T03:00:00.000Z',
  isOfEarlierVersion: false,
  settled: null,
  ...given,
});
const settled = (outcomeName = 'แก้ไขแล้ว'): ReportView['settled'] => ({
  outcomeName,
  by: 'นายนพกร กุลสา',
  at: '2021-12-25T03:00:00.000Z',
  note: 'แก้วันที่แล้ว',
});

/** The screen over a server that has these reports. */
async function open(reports: ReportView[], answer?: (method: string) => ReportView) {
  const request = vi.fn(async (method: string) =>
    method === 'GET' ? { reports, more: false } : answer?.(method),
  );
  const app = await renderApp(<ReportsScreen />, { api: anApi({ request: request as never }) });
  return { app, request };
}

describe('what residents say is wrong', () => {
  it('is shown as text, with the item that it is about', async () => {
    const { app } = await open([aReport()]);
    expect(app.text()).toContain('รับแจ้งที่ 15/2565 · 24 ธ.ค. 2564');
    expect(app.text()).toContain('ปิดรับแล้ว <b>จริง</b>');
    expect(app.text()).toContain('ติดต่อกลับ: 08 1000 0000');
    expect(app.root.querySelector('b')).toBeNull();
    expect(app.one('[href="/submissions/s1"]').textContent).toContain('2565-0001 ประกาศรับสมัครงาน');
  });

  it.each([
    ['แก้ไขแล้ว', 'mended', 'ยืนยันว่าแก้ไขแล้ว'],
    ['ยังถูกต้อง', 'still_correct', 'ยืนยันว่ายังถูกต้อง'],
  ])('is dealt with by “%s”, asked once more, with a few words', async (label, outcome, confirm) => {
    const { app, request } = await open([aReport()], () => aReport({ settled: settled() }));
    await app.press(new RegExp(`^${label}`));
    await app.type('#report-note', ' แก้วันที่แล้ว ');
    await app.press(confirm);
    expect(request).toHaveBeenLastCalledWith('POST', '/reports/r%2F1', { outcome, note: 'แก้วันที่แล้ว' });
    expect(app.text()).toContain('บันทึกผลของการแจ้งที่ 15/2565 แล้ว');
    expect(app.text()).toContain('ไม่มีการแจ้งที่รอท่านดำเนินการ');
  });

  it('sends no note that is too long', async () => {
    const { app, request } = await open([aReport()]);
    await app.press(/^แก้ไขแล้ว/);
    await app.type('#report-note', 'ก'.repeat(301));
    await app.press('ยืนยันว่าแก้ไขแล้ว');
    expect(request).toHaveBeenCalledTimes(1);
    expect(app.one('#report-note-problem').textContent).toContain('ยาวเกิน 300 ตัวอักษร');
  });

  it('is removed where it is no report, after saying what goes', async () => {
    const { app, request } = await open([aReport()], () => aReport({ settled: settled('ลบ (ไม่เกี่ยวข้อง)') }));
    await app.press(/^ลบ/);
    expect(app.text()).toContain('ถูกลบทันทีและเรียกคืนไม่ได้');
    await app.press('ยืนยันลบ');
    expect(request).toHaveBeenLastCalledWith('DELETE', '/reports/r%2F1');
  });

  it('says who was first, and keeps what was typed', async () => {
    const { app } = await open([aReport()], () => {
      throw new ApiFailure('refused', 'การแจ้งนี้ นายนพกร กุลสา ดำเนินการไปแล้ว');
    });
    await app.press(/^ยังถูกต้อง/);
    await app.type('#report-note', 'ตรวจแล้ว');
    await app.press('ยืนยันว่ายังถูกต้อง');
    expect(app.one('[role=alert]').textContent).toContain('นายนพกร กุลสา ดำเนินการไปแล้ว');
    expect(app.one<HTMLTextAreaElement>('#report-note').value).toBe('ตรวจแล้ว');
  });

  it('is reached from “เพิ่มเติม”', async () => {
    expect((await renderApp(<MoreScreen />)).one('[href="/reports"]').textContent).toContain(
      'ข้อมูลที่ประชาชนแจ้งว่าผิด',
    );
  });
});

describe('on the screen of a request', () => {
  async function request(reports: ReportView[], given: Parameters<typeof aPublication>[0]) {
    const calls = vi.fn(async () => ({ reports, more: false }));
    const view = aView({ standing: 'on_display', publication: aPublication(given) });
    const api = anApi({ submission: async () => view, request: calls as never });
    return { app: await renderApp(<SubmissionScreen id="s1" />, { api }), calls };
  }

  it('whoever deals with it reads it there, what was dealt with folded', async () => {
    const dealtWith = aReport({ id: 'r2', details: null, contact: null, settled: settled() });
    const { app, calls } = await request([aReport(), dealtWith], { mayHandleReports: true });
    expect(calls).toHaveBeenCalledWith('GET', '/reports?of=s1');
    expect(app.text()).toContain('ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน (1)');
    const folded = [...app.root.querySelectorAll('details')].find((each) =>
      each.textContent?.startsWith('ดำเนินการแล้ว (1)'),
    );
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('ผลการดำเนินการ: แก้วันที่แล้ว');
    expect(folded?.querySelector('button')).toBeNull();
  });

  it.each([
    [true, true],
    [false, false],
  ])('leads to a correction where the person may file one: %s', async (mayCorrect, expected) => {
    const { app } = await request([aReport()], { mayHandleReports: true, mayCorrect });
    const links = [...app.root.querySelectorAll('[href="/submissions/s1/correct"]')].map(
      (each) => each.textContent,
    );
    expect(links.includes('ยื่นคำขอแก้ไข')).toBe(expected);
  });

  it('says when it is about a version that is not there any more', async () => {
    const { app } = await request([aReport({ isOfEarlierVersion: true })], { mayHandleReports: true });
    expect(app.text()).toContain('ขณะนี้มีฉบับใหม่บนเว็บไซต์แล้ว');
  });

  it('nobody else asks for it, and nothing is said where nobody said anything', async () => {
    expect((await request([aReport()], { mayHandleReports: false })).calls).not.toHaveBeenCalled();
    expect((await request([], { mayHandleReports: true })).app.text()).not.toContain('ประชาชนแจ้ง');
  });
});
