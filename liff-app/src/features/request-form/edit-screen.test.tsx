// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aPublication, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { action } from '../submission/testing/open-sheet.tsx';
import { CorrectScreen, EditScreen } from './edit-screen.tsx';

const correct = action('correct');
const REVIEW = 'ตรวจทานและส่งคำขอ';

function published() {
  const view = aView({
    state: 'published',
    actions: [correct],
    publication: aPublication({ displayUntil: '2022-06-30' }),
  });
  view.content.requestDate = '2021-11-01';
  view.content.publishOn = '2021-11-05';
  view.content.displayUntil = '2022-01-31';
  return view;
}

beforeEach(() => localStorage.clear());

describe('correcting what is published', () => {
  it('says that the old one stays up, and files the new one today with the end it has now', async () => {
    const act = vi.fn(async () => aView({ correcting: true }));
    const api = anApi({ submission: async () => published(), act });
    const app = await renderApp(<CorrectScreen id="s1" />, { api });
    expect(app.text()).toContain('ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติ');
    await app.type('#field-title', 'ประกาศฉบับแก้ไข');
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'correct',
      draft: expect.objectContaining({
        title: 'ประกาศฉบับแก้ไข',
        requestDate: '2021-12-24',
        publishOn: '',
        displayUntil: '2022-06-30',
        fileIds: ['f1'],
      }),
    });
  });
  it('keeps what was typed when the page is closed in the middle', async () => {
    const api = anApi({ submission: async () => published() });
    const first = await renderApp(<CorrectScreen id="s1" />, { api });
    await first.type('#field-title', 'ประกาศฉบับแก้ไข');
    await first.leave();
    const app = await renderApp(<CorrectScreen id="s1" />, { api });
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศฉบับแก้ไข');
  });
  it('counts as sent when only the answer had been lost', async () => {
    const lost = new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้');
    const refused = { code: 'wrong_state', message: 'รอพิจารณา' } as const;
    const act = vi.fn().mockRejectedValueOnce(lost);
    act.mockRejectedValueOnce(new ApiFailure('refused', refused.message, refused));
    const submission = vi.fn().mockResolvedValueOnce(published());
    submission.mockResolvedValue(aView({ number: '2565-0009', correcting: true }));
    const app = await renderApp(<CorrectScreen id="s1" />, { api: anApi({ submission, act }) });
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    await app.press('ส่งอีกครั้ง');
    expect(app.text()).toContain('2565-0009');
  });
  it('is open to a successor who files nothing else', async () => {
    const api = anApi({ submission: async () => published() });
    const app = await renderApp(<CorrectScreen id="s1" />, { api, me: aMe({ isStaff: false }) });
    expect(app.root.querySelector('form')).not.toBeNull();
  });
  it('is not open while the request does not offer it', async () => {
    const api = anApi({ submission: async () => aView({ state: 'submitted' }) });
    for (const screen of [<CorrectScreen id="s1" />, <EditScreen id="s1" />]) {
      const app = await renderApp(screen, { api });
      expect(app.root.querySelector('form')).toBeNull();
      expect(app.text()).toContain('อยู่ในสถานะ “รอพิจารณา”');
    }
  });
});
