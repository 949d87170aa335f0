// @vitest-environment happy-dom
import type { RemarksView, RemarkView } from '@prakat/shared/api/papers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { RemarksScreen } from './remarks-screen.tsx';

beforeEach(() => localStorage.clear());

const aRemark = (changes: Partial<RemarkView> = {}): RemarkView => ({
  id: 'r1',
  kind: 'problem',
  text: 'เผยแพร่ได้ช่องทางเดียว',
  by: 'นายนพกร กุลสา',
  at: '2021-12-24T03:00:00.000Z',
  isMine: true,
  ...changes,
});

async function open(remarks: RemarkView[], mayAdd = true) {
  const view: RemarksView = { year: '2565', years: ['2566', '2565', '2564'], remarks, mayAdd };
  const request = vi.fn(async (method: string, _path: string, _body?: unknown) =>
    method === 'DELETE' ? { ...view, remarks: [] } : view,
  );
  const app = await renderApp(<RemarksScreen />, { api: anApi({ request: request as never }) });
  return { app, calls: () => request.mock.calls.slice(1) };
}

describe('remarks for the reports of a year', () => {
  it('stand by what they are, with a way to take away one’s own', async () => {
    const { app } = await open([
      aRemark(),
      aRemark({ id: 'r2', kind: 'suggestion', text: 'เพิ่มช่องทาง', isMine: false }),
    ]);
    expect([...app.root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'ปัญหาและอุปสรรค (1)',
      'ข้อเสนอแนะ (1)',
      'เพิ่มข้อความ',
    ]);
    expect(app.buttons().filter((text) => text.startsWith('ลบ'))).toEqual(['ลบ เผยแพร่ได้ช่องทางเดียว']);
  });

  it('are written, which keeps what was typed until it is sent', async () => {
    const { app, calls } = await open([]);
    expect(app.text()).toContain('ยังไม่มีปัญหาและข้อเสนอแนะ');
    await app.press('บันทึก');
    expect(app.one('#remark-text-problem').textContent).toBe('กรุณาพิมพ์ข้อความ');
    await app.choose('[value="suggestion"]');
    await app.type('#remark-text', 'เพิ่มช่องทาง');
    await app.press('บันทึก');
    expect(calls()).toEqual([
      ['POST', '/papers/remarks', { fiscalYear: '2565', kind: 'suggestion', text: 'เพิ่มช่องทาง' }],
    ]);
    expect(app.one<HTMLTextAreaElement>('#remark-text').value).toBe('');
  });

  it('are taken away once that is confirmed', async () => {
    const { app, calls } = await open([aRemark()]);
    await app.press(/^ลบ/);
    expect(calls()).toEqual([]);
    await app.press('ยืนยันลบ');
    expect(calls()).toEqual([['DELETE', '/papers/remarks/r1']]);
    expect(app.text()).toContain('ยังไม่มีปัญหาและข้อเสนอแนะ');
  });

  it('are only read by whoever keeps no papers', async () => {
    const { app } = await open([aRemark({ isMine: false })], false);
    expect(app.root.querySelector('form')).toBeNull();
    expect(app.buttons()).toEqual([]);
  });
});
