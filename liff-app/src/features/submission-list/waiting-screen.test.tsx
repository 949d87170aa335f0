// @vitest-environment happy-dom
import type { SubmissionSummary } from '@prakat/shared/api/api';
import type { BundleOffer } from '@prakat/shared/api/decisions';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

const offer = (given: Partial<BundleOffer> = {}): BundleOffer => ({
  action: {
    name: 'approve',
    label: 'อนุมัติ',
    needsReason: false,
    answers: 'review',
    weight: 'agree',
    onBehalfOf: null,
  },
  seen: { revision: 1, contentHash: 'a'.repeat(64) },
  owner: { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการ' },
  files: [{ id: 'f1', name: 'แผน.pdf', bytes: 2048 }],
  checks: { findings: [], leftOff: 0 },
  alone: null,
  ...given,
});
const item = (id: string, bundle: BundleOffer | null = offer()): SubmissionSummary =>
  aView({ id, number: `2565-${id}`, title: `เรื่องที่ ${id}`, bundle });
const proposing = offer({ action: { ...offer().action, name: 'propose', label: 'เห็นชอบ เสนออนุมัติ' } });

async function open(items: SubmissionSummary[], request = vi.fn()) {
  const list = vi.fn(async () => ({ items, next: null }));
  const api = anApi({ list, request: request as never });
  return { app: await renderApp(<WaitingScreen />, { api }), list, request };
}
const CHOOSE = 'เลือกหลายคำขอเพื่อดำเนินการพร้อมกัน';
const boxes = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('.choose input')];
async function tick(app: Awaited<ReturnType<typeof renderApp>>, index: number) {
  boxes(app.root)[index]?.click();
  await app.settle();
}

describe('what waits', () => {
  it('leads to each request, and says so where nothing does', async () => {
    const { app } = await open([item('1')]);
    expect(app.one('.list-item').getAttribute('href')).toBe('/submissions/1');
    expect((await open([])).app.text()).toContain('ไม่มีคำขอที่รอท่านดำเนินการ');
  });

  it('leads whoever answers for the office to how it stands', async () => {
    const { app } = await open([]);
    expect(app.root.querySelector('[href="/overview"]')).toBeNull();
    const api = anApi({ list: async () => ({ items: [], next: null }) });
    const head = await renderApp(<WaitingScreen />, { api, me: aMe({ appoints: true }) });
    expect(head.root.querySelector('[href="/overview"]')).not.toBeNull();
  });

  it('offers to choose only where at least two have the same way on', async () => {
    expect((await open([item('1'), item('2', proposing)])).app.buttons()).not.toContain(CHOOSE);
    expect((await open([item('1'), item('2', offer({ alone: 'เพราะ' }))])).app.buttons()).not.toContain(
      CHOOSE,
    );
    expect((await open([item('1'), item('2')])).app.buttons()).toContain(CHOOSE);
  });
});

describe('choosing several', () => {
  it('takes those of one way on, and says of the others why they are left out', async () => {
    const { app } = await open([
      item('1'),
      item('2'),
      item('3', proposing),
      item('4', offer({ alone: 'พบข้อมูลส่วนบุคคลที่ชัดเจน' })),
      item('5', null),
    ]);
    await app.press(CHOOSE);
    expect(boxes(app.root).map(({ disabled }) => disabled)).toEqual([false, false, false, true, true]);
    await tick(app, 0);
    expect(boxes(app.root).map(({ disabled }) => disabled)).toEqual([false, false, true, true, true]);
    expect(app.text()).toContain('ดำเนินการไม่เหมือนกับคำขอที่เลือกไว้');
    expect(app.text()).toContain('พบข้อมูลส่วนบุคคลที่ชัดเจน');
    expect(app.text()).toContain('ต้องเปิดดำเนินการเป็นรายการ');
    await tick(app, 1);
    expect(app.buttons()).toContain('อนุมัติ 2 คำขอ');
    await app.press('เลิกเลือก');
    expect(boxes(app.root)).toEqual([]);
  });

  it('names each before anything is sent: title, number, owner, files, warnings, and for whom one signs', async () => {
    const warned = offer({
      checks: {
        findings: [{ group: 'slip', needsWord: false, sentence: 'พบ พ.ศ. ที่ขัดกัน', proposal: 'กรุณาตรวจทาน' }],
        leftOff: 0,
      },
      action: {
        ...offer().action,
        onBehalfOf: { kind: 'acting', name: 'นายหัวหน้า', positionTitle: 'สาธารณสุขอำเภอ' },
      },
    });
    const { app, request } = await open([item('1'), item('2', warned)]);
    await app.press(CHOOSE);
    await tick(app, 0);
    await tick(app, 1);
    await app.press('อนุมัติ 2 คำขอ');
    const sheet = app.one('dialog').textContent ?? '';
    for (const words of [
      'เรื่องที่ 1',
      '2565-2',
      'นายจิรายุ ทินจง',
      'แผน.pdf (2 KB)',
      'พบ พ.ศ. ที่ขัดกัน',
      'รักษาราชการแทน สาธารณสุขอำเภอ',
    ])
      expect(sheet).toContain(words);
    expect(request).not.toHaveBeenCalled();
  });

  it('sends what was seen once, and tells of each how it went', async () => {
    const refusal = { code: 'stale', message: 'ข้อมูลบนการ์ดนี้ไม่เป็นปัจจุบันแล้ว' };
    const request = vi.fn(async () => ({
      results: [
        { id: '1', refusal: null },
        { id: '2', refusal },
      ],
    }));
    const { app, list } = await open([item('1'), item('2')], request);
    await app.press(CHOOSE);
    await tick(app, 0);
    await tick(app, 1);
    await app.press('อนุมัติ 2 คำขอ');
    await app.press('ยืนยัน อนุมัติ 2 คำขอ');
    expect(request.mock.calls).toEqual([
      [
        'POST',
        '/decisions',
        {
          key: expect.stringMatching(/^[0-9a-f-]{36}$/),
          action: 'approve',
          requests: ['1', '2'].map((id) => ({ id, seen: offer().seen })),
        },
      ],
    ]);
    expect(app.one('.notice-success').textContent).toContain('บันทึกผล “อนุมัติ” แล้ว 1 คำขอ');
    expect(app.one('.notice-success').textContent).toContain('เลขที่ 2565-1');
    expect(app.one('.notice-error').textContent).toContain(`เลขที่ 2565-2 ${refusal.message}`);
    expect(list).toHaveBeenCalledTimes(2);
    expect(app.recount).toHaveBeenCalledTimes(1);
  });

  it('that could not be sent is tried again under the same key', async () => {
    const request = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    request.mockResolvedValue({ results: [] });
    const { app } = await open([item('1'), item('2')], request);
    await app.press(CHOOSE);
    await tick(app, 0);
    await app.press('อนุมัติ 1 คำขอ');
    await app.press('ยืนยัน อนุมัติ 1 คำขอ');
    expect(app.one('dialog').textContent).toContain('ติดต่อระบบไม่ได้');
    await app.press('ยืนยัน อนุมัติ 1 คำขอ');
    const keys = request.mock.calls.map(([, , body]) => body.key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});
