// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPaperView, paperActions } from '../../testing/paper-fixtures.ts';
import { openPaper } from './testing/open-paper.tsx';

beforeEach(() => localStorage.clear());

describe('the signed paper that comes back', () => {
  const choose = async (app: Awaited<ReturnType<typeof openPaper>>['app'], name: string) => {
    const input = app.one<HTMLInputElement>('#scan-file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await app.settle();
    await app.settle();
  };

  it('is attached with the day it was signed, and number and date as they stand on it', async () => {
    const scan = {
      name: 'ลงนาม.pdf',
      url: '/f',
      signedOn: '2021-12-24',
      by: 'นายนพกร กุลสา',
      at: '2021-12-24T04:00:00Z',
    };
    const { app, sent, request } = await openPaper(aPaperView({ number: 'นภ 0332/1' }), [
      aPaperView({ state: 'signed', isScanned: true, scans: [scan], actions: [] }),
    ]);
    await app.press('แนบฉบับที่ลงนามแล้ว');
    await app.press('แนบไว้กับเอกสาร');
    expect(app.one('#scan-file-problem').textContent).toContain('กรุณาเลือกไฟล์');
    await choose(app, 'ลงนาม.pdf');
    await app.type('#scan-number', 'นภ 0332/2');
    await app.press('วันนี้ สำหรับวันที่ลงนาม (ถ้ามี)');
    await app.press('แนบไว้กับเอกสาร');
    expect(request.mock.calls.at(-1)?.slice(0, 2)).toEqual(['POST', '/papers/p1/scans']);
    expect(sent).toEqual([{ fileId: 'f1', signedOn: '2021-12-24', number: 'นภ 0332/2', date: null }]);
    expect(app.text()).toContain('ลงนามเมื่อ 24 ธันวาคม 2564');
    expect(app.text()).toContain('แนบฉบับลงนามแล้ว');
  });

  it('is refused by the phone where it is neither PDF nor picture', async () => {
    const { app, upload } = await openPaper(aPaperView());
    await app.press('แนบฉบับที่ลงนามแล้ว');
    await choose(app, 'ลงนาม.docx');
    await vi.waitFor(() => expect(app.one('.file-error').textContent).toContain('ลงนาม.docx'));
    expect(upload).not.toHaveBeenCalled();
  });

  it('keeps what was uploaded when the phone closes the page', async () => {
    const first = await openPaper(aPaperView());
    await first.app.press('แนบฉบับที่ลงนามแล้ว');
    await choose(first.app, 'ลงนาม.pdf');
    await first.app.leave();
    const { app } = await openPaper(aPaperView());
    await app.press('แนบฉบับที่ลงนามแล้ว');
    expect(app.text()).toContain('ลงนาม.pdf');
  });

  it('is asked for at once where the paper was made outside', async () => {
    const { app } = await openPaper(
      aPaperView({
        kind: 'annex',
        state: 'issued',
        sections: [],
        links: null,
        actions: paperActions('paper_scan'),
      }),
    );
    expect(app.text()).toContain('ไฟล์เอกสาร');
    expect(app.root.querySelector('#scan-file')).not.toBeNull();
    expect(app.root.querySelector('#scan-signedOn')).toBeNull();
  });

  it('leaves number and day as they are that the head signed in LINE, and asks for what was open then', async () => {
    const decision = {
      kind: 'approve',
      reason: '',
      by: 'นายสะไกร แก้วโสม',
      at: '2021-12-24T04:00:00Z',
    } as const;
    const { app, sent } = await openPaper(
      aPaperView({
        state: 'signed',
        number: 'นภ 0332/1',
        date: null,
        decision,
        actions: paperActions('paper_scan'),
      }),
      [aPaperView({ state: 'signed' })],
    );
    await app.press('แนบฉบับที่ลงนามแล้ว');
    expect(app.root.querySelector('#scan-number')).toBeNull();
    expect(app.root.querySelector('#scan-date')).not.toBeNull();
    await choose(app, 'ลงนาม.pdf');
    await app.press('แนบไว้กับเอกสาร');
    expect(sent).toEqual([{ fileId: 'f1', signedOn: null, date: null }]);
  });

  it('has neither number nor date where the records make the paper', async () => {
    const { app } = await openPaper(
      aPaperView({
        kind: 'request_form',
        state: 'issued',
        sections: [],
        actions: paperActions('paper_scan'),
      }),
    );
    await app.press('แนบฉบับที่ลงนามแล้ว');
    expect(app.root.querySelector('#scan-number')).toBeNull();
    expect(app.root.querySelector('#scan-date')).toBeNull();
  });
});
