// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aFindingView, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';
import { action, openSheet } from './testing/open-sheet.tsx';

const seen = { revision: 3, contentHash: 'hash-of-content' };
const asking = (displayUntil: string) => ({ content: { ...aView().content, displayUntil } });
const APPROVE = 'ยืนยัน อนุมัติ';

describe('approving when the last day that was asked for has passed', () => {
  it('asks for a new one and sends it', async () => {
    const { app, act } = await openSheet('approve', asking('2021-12-23'));
    expect(app.one('dialog').textContent).toContain('วันสิ้นสุดที่ขอไว้ (23 ธันวาคม 2564) ผ่านไปแล้ว');
    await app.press(APPROVE);
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#period-problem').textContent).toContain('กรุณาเลือก');
    await app.choose('dialog input[value="three_months"]');
    await app.press(APPROVE);
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'approve',
      seen,
      newEnd: { until: '2022-03-24' },
      clearance: null,
    });
  });
  it('can be without end', async () => {
    const { app, act } = await openSheet('approve', asking('2021-12-23'));
    await app.choose('dialog input[value="endless"]');
    await app.press(APPROVE);
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'approve',
      seen,
      newEnd: { until: null },
      clearance: null,
    });
  });
  it('takes no day that is over either', async () => {
    const { app, act } = await openSheet('approve', asking('2021-12-23'));
    await app.choose('dialog input[value="date"]');
    for (const [part, value] of [
      ['-year', '2021'],
      ['-month', '12'],
      ['', '23'],
    ]) {
      await app.type(`#period-date${part}`, value ?? '');
    }
    await app.press(APPROVE);
    expect(app.one('#period-date-problem').textContent).toContain('ไม่อยู่ในอดีต');
    expect(act).not.toHaveBeenCalled();
  });
  it('asks for nothing while the day lies ahead', async () => {
    const { app } = await openSheet('approve', asking('2021-12-24'));
    expect(app.root.querySelector('dialog input[name=period]')).toBeNull();
  });
  it('asks when only the server knows that the day has passed', async () => {
    const refusal = { code: 'display_over', message: 'วันสิ้นสุดผ่านไปแล้ว' } as const;
    const act = vi.fn().mockRejectedValueOnce(new ApiFailure('refused', refusal.message, refusal));
    act.mockResolvedValue(aView());
    const view = aView({ actions: [action('approve')], ...asking('2021-12-24') });
    const api = anApi({ submission: async () => view, act });
    const app = await renderApp(<SubmissionScreen id="s1" />, { api });
    await app.press('อนุมัติ');
    await app.press(APPROVE);
    expect(app.one('dialog').textContent).toContain('กรุณากำหนดวันสิ้นสุดใหม่');
    await app.choose('dialog input[value="one_year"]');
    await app.press(APPROVE);
    expect(act).toHaveBeenLastCalledWith('s1', {
      action: 'approve',
      seen,
      newEnd: { until: '2022-12-24' },
      clearance: null,
    });
  });
  it('is left to the last step by those before it', async () => {
    const { app, act } = await openSheet('propose', asking('2021-12-23'));
    expect(app.one('dialog').textContent).toContain('ผู้อนุมัติจะต้องกำหนดวันสิ้นสุดใหม่');
    await app.press('ยืนยัน เห็นชอบ เสนออนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'propose', seen });
  });
});

it('an approval of a correction says what it corrects', async () => {
  const { app } = await openSheet('approve', { corrects: '2565-0001' });
  expect(app.one('dialog').textContent).toContain('แก้ไขข้อมูลเลขที่ 2565-0001');
});

describe('approving what holds personal data for sure', () => {
  const holding = { checks: { findings: [aFindingView()], leftOff: 0 } };
  it('says what was found, and waits for the word that it may be published', async () => {
    const { app, act } = await openSheet('approve', holding);
    expect(app.one('dialog').textContent).toContain('พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียด');
    await app.press(APPROVE);
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#clearance-problem').textContent).toContain('กรุณาระบุเหตุผล');
    await app.type('#clearance', ' เป็นเลขตัวอย่าง ');
    await app.press(APPROVE);
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'approve',
      seen,
      newEnd: null,
      clearance: 'เป็นเลขตัวอย่าง',
    });
  });
  it('asks for no word where nothing is sure, though it says what was found', async () => {
    const { app } = await openSheet('approve', {
      checks: { findings: [aFindingView({ needsWord: false })], leftOff: 3 },
    });
    expect(app.root.querySelector('#clearance')).toBeNull();
    expect(app.one('dialog').textContent).toContain('พบอีก 3 แห่ง');
  });
  it('asks it of whoever permits, not of whoever proposes', async () => {
    const { app, act } = await openSheet('propose', holding);
    await app.press('ยืนยัน เห็นชอบ เสนออนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'propose', seen });
  });
});
