// @vitest-environment happy-dom
import type { SubmissionView } from '@prakat/shared/api/api';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';

const approve = { name: 'approve', label: 'อนุมัติ', needsReason: false } as const;
const sendBack = { name: 'send_back', label: 'ส่งกลับแก้ไข', needsReason: true } as const;
const resubmit = { name: 'resubmit', label: 'แก้ไขและส่งอีกครั้ง', needsReason: false } as const;

async function open(view: SubmissionView, calls: Parameters<typeof anApi>[0] = {}) {
  const submission = vi.fn(async () => view);
  const app = await renderApp(<SubmissionScreen id="s1" />, { api: anApi({ submission, ...calls }) });
  return { app, submission };
}

describe('a request', () => {
  it('offers exactly what the server names', async () => {
    expect((await open(aView())).app.buttons()).toEqual([]);
    expect((await open(aView({ actions: [approve, sendBack] }))).app.buttons()).toEqual([
      'อนุมัติ',
      'ส่งกลับแก้ไข',
    ]);
  });
  it('shows dates in the Buddhist Era, never otherwise', async () => {
    const { app } = await open(aView());
    expect(app.text()).toContain('24 ธันวาคม 2564');
    expect(app.text()).toContain('1–31 ตุลาคม 2564');
    expect(app.text()).not.toContain('2021');
  });
  it('that was sent back says why, and leads to the form', async () => {
    const { app } = await open(
      aView({
        state: 'changes_requested',
        actions: [resubmit],
        lastRefusal: {
          kind: 'changes_requested',
          reason: 'ขาดหนังสือนำ',
          by: 'นายจรรยา ทินจง',
          at: '2021-12-24T04:00:00.000Z',
        },
      }),
    );
    expect(app.text()).toContain('ขาดหนังสือนำ');
    expect(app.one('a.button').getAttribute('href')).toBe('/submissions/s1/edit');
  });
  it('never links to anything but a web address', async () => {
    const view = aView();
    view.content.externalLink = 'javascript:alert(1)';
    const { app } = await open(view);
    expect(app.text()).toContain('javascript:alert(1)');
    expect(app.root.querySelector('a[href^="javascript"]')).toBeNull();
  });
});

describe('an approval', () => {
  it('names what it is given for and holds for exactly that', async () => {
    const act = vi.fn(async () => aView({ state: 'approved', stateName: 'อนุมัติแล้ว รอเผยแพร่' }));
    const { app } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    const sheet = app.one('dialog').textContent;
    for (const part of ['2565-0001', 'ประกาศกรอบแนวทาง', 'กรอบแนวทาง.pdf', 'abababab']) {
      expect(sheet).toContain(part);
    }
    await app.press('ยืนยัน อนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'approve',
      seen: { revision: 3, contentHash: 'hash-of-content' },
    });
    expect(app.text()).toContain('อนุมัติ เรื่องเลขที่ 2565-0001 เรียบร้อยแล้ว');
    expect(app.buttons()).toEqual([]);
  });
  it('holds for what was read when the sheet opened, even if the page was refreshed behind it', async () => {
    const act = vi.fn(async () => aView());
    const submission = vi
      .fn()
      .mockResolvedValueOnce(aView({ actions: [approve] }))
      .mockResolvedValue(aView({ actions: [approve], revision: 4, contentHash: 'changed' }));
    const { app } = await open(aView(), { act, submission });
    await app.press('อนุมัติ');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(submission).toHaveBeenCalledTimes(2));
    await app.settle();
    await app.press('ยืนยัน อนุมัติ');
    expect(act.mock.calls).toEqual([
      ['s1', { action: 'approve', seen: { revision: 3, contentHash: 'hash-of-content' } }],
    ]);
  });
  it('that is stale says so and reads the request again', async () => {
    const act = vi.fn(async () => {
      throw new ApiFailure('refused', 'เนื้อหาถูกแก้ไข', { code: 'content_changed', message: 'เนื้อหาถูกแก้ไข' });
    });
    const { app, submission } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    await app.press('ยืนยัน อนุมัติ');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.one('[role=alert]').textContent).toContain('เนื้อหาถูกแก้ไข');
    expect(submission).toHaveBeenCalledTimes(2);
  });
  it('whose answer was lost keeps the sheet open to try again', async () => {
    const act = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const { app, submission } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    await app.press('ยืนยัน อนุมัติ');
    expect(app.one('dialog').textContent).toContain('ติดต่อระบบไม่ได้');
    expect(submission).toHaveBeenCalledOnce();
  });
});

describe('sending back', () => {
  it('asks for a reason, chosen or typed', async () => {
    const act = vi.fn(async () => aView({ state: 'changes_requested' }));
    const { app } = await open(aView({ actions: [sendBack] }), { act });
    await app.press('ส่งกลับแก้ไข');
    await app.press('ยืนยันส่งกลับแก้ไข');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#reason-text-problem').textContent).toMatch(/กรุณา/);
    app.one<HTMLInputElement>('input[value="files"]').click();
    await app.type('#reason-text', 'ขาดหนังสือนำ');
    await app.press('ยืนยันส่งกลับแก้ไข');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'send_back',
      seen: { revision: 3, contentHash: 'hash-of-content' },
      reason: 'แนบไฟล์ให้ครบถ้วน — ขาดหนังสือนำ',
    });
  });
});
