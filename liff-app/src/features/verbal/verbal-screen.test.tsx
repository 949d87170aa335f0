// @vitest-environment happy-dom
import type { Person, SubmissionView, UploadedFile } from '@prakat/shared/api/api';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aDeferred, aMe, aVerbal, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { action } from '../submission/testing/open-sheet.tsx';
import { VerbalScreen } from './verbal-screen.tsx';

const me = aMe({ id: 'm8', name: 'นายนพกร กุลสา' });
const record = action('record_verbal_approval');
const waiting = (changes: Partial<SubmissionView> = {}) => {
  const view = aView({ actions: [record], urgency: 'urgent', ...changes });
  view.content.urgency = 'urgent';
  return view;
};
const heads = [
  { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ', unitName: 'บริหาร' },
  { id: 'm9', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ', unitName: 'บริหาร' },
];
const REVIEW = 'ตรวจทานและบันทึก';

async function open(calls: Parameters<typeof anApi>[0] = {}) {
  const submission = vi.fn(async () => waiting());
  const api = anApi({ submission, people: async () => heads, ...calls });
  return { app: await renderApp(<VerbalScreen id="s1" />, { api, me }), submission };
}

async function fill(app: Awaited<ReturnType<typeof open>>['app']) {
  await app.choose('input[value="m9"]');
  await app.choose('input[value="telephone"]');
  await app.type('#verbal-whyUrgent', 'เตือนภัยน้ำท่วม');
}

beforeEach(() => localStorage.clear());

describe('recording a verbal approval', () => {
  it('says what will happen before anything is sent', async () => {
    const { app } = await open();
    expect(app.text()).toContain('เผยแพร่ขึ้นเว็บไซต์ทันที');
    expect(app.text()).toContain('ภายในวันที่ 31 ธันวาคม 2564');
  });
  it('names the day instead when the item is to be published later', async () => {
    const view = waiting();
    view.content.publishOn = '2021-12-30';
    const { app } = await open({ submission: async () => view });
    expect(app.text()).toContain('เผยแพร่ขึ้นเว็บไซต์ในวันที่ 30 ธันวาคม 2564');
  });
  it('names the steps that it passes over, and what follows where it is not confirmed in time', async () => {
    const { app } = await open();
    expect(app.text()).toContain('ขั้นตอนที่ยังไม่ได้พิจารณาจะถูกข้ามไป: พิจารณาเสนอความเห็น');
    expect(app.text()).not.toContain('หากพ้นกำหนด');
    const verbalApproval = { ...me.office.verbalApproval, afterDeadline: 'take_down' as const };
    const api = anApi({ submission: async () => waiting(), people: async () => heads });
    const strict = await renderApp(<VerbalScreen id="s1" />, {
      api,
      me: { ...me, office: { ...me.office, verbalApproval } },
    });
    expect(strict.text()).toContain('หากพ้นกำหนด ระบบจะนำข้อมูลลงจากเว็บไซต์');
  });
  it('asks until when it is shown where the day of the request has passed, and records that', async () => {
    const act = vi.fn(async () => aView({ standing: 'planned', verbal: aVerbal() }));
    const view = waiting();
    view.content.displayUntil = '2021-12-23';
    const { app } = await open({ submission: async () => view, act });
    await fill(app);
    await app.press(REVIEW);
    expect(document.activeElement?.id).toBe('period');
    expect(app.one('#period-problem').textContent).toContain('กรุณาเลือก');
    await app.choose('input[value="three_months"]');
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('แสดงบนเว็บไซต์ถึง24 มีนาคม 2565');
    await app.press('ยืนยันบันทึก');
    expect(act).toHaveBeenCalledWith('s1', expect.objectContaining({ newEnd: { until: '2022-03-24' } }));
  });
  it('never offers the one who filed, nor the one who records, as the one who gave permission', async () => {
    const { app } = await open({ people: async () => [...heads, { ...heads[1], id: 'm8' } as Person] });
    expect(app.root.querySelector('input[value="m1"]')).toBeNull();
    expect(app.root.querySelector('input[value="m8"]')).toBeNull();
    expect(app.root.querySelector('input[value="m9"]')).not.toBeNull();
  });
  it('says what is missing and sends nothing', async () => {
    const { app } = await open();
    await app.press(REVIEW);
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(document.activeElement?.id).toBe('verbal-givenBy');
    expect(app.one('#verbal-means-problem').textContent).toMatch(/กรุณา/);
  });
  it('shows it once more, records it, and forgets what was typed', async () => {
    const act = vi.fn(async () => aView({ standing: 'planned', verbal: aVerbal() }));
    const { app } = await open({ act });
    await fill(app);
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('24 ธันวาคม 2564 เวลา 11.00 น.');
    expect(app.one('dialog').textContent).toContain('ทางโทรศัพท์');
    expect(act).not.toHaveBeenCalled();
    await app.press('ยืนยันบันทึก');
    expect(act).toHaveBeenCalledWith(
      's1',
      expect.objectContaining({
        givenBy: 'm9',
        givenTo: 'นายนพกร กุลสา',
        givenAt: '2021-12-24T04:00:00.000Z',
      }),
    );
    expect(app.text()).toContain('คำขอเลขที่ 2565-0001 ได้รับอนุมัติทางวาจาแล้ว');
    expect(localStorage.length).toBe(0);
  });
  it('keeps what was typed when the page is closed in the middle', async () => {
    const first = await open();
    await fill(first.app);
    await first.app.leave();
    const { app } = await open();
    expect(app.one<HTMLTextAreaElement>('#verbal-whyUrgent').value).toBe('เตือนภัยน้ำท่วม');
    expect(app.one<HTMLInputElement>('input[value="m9"]').checked).toBe(true);
    expect(app.text()).toContain('กรุณาตรวจสอบวันและเวลาอีกครั้ง');
  });
  it('whose answer was lost keeps the sheet open to try again', async () => {
    const act = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const { app } = await open({ act });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันบันทึก');
    expect(app.one('dialog').textContent).toContain('ติดต่อระบบไม่ได้');
  });
  it('of a request that changed meanwhile waits until the change was seen', async () => {
    const act = vi
      .fn()
      .mockRejectedValueOnce(
        new ApiFailure('refused', 'เนื้อหาถูกแก้ไข', { code: 'content_changed', message: 'เนื้อหาถูกแก้ไข' }),
      );
    act.mockResolvedValue(aView({ standing: 'planned', verbal: aVerbal() }));
    const submission = vi.fn().mockResolvedValueOnce(waiting());
    submission.mockResolvedValue(waiting({ revision: 4, contentHash: 'another' }));
    const { app } = await open({ act, submission });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันบันทึก');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.text()).toContain('คำขอนี้เพิ่งมีการเปลี่ยนแปลง');
    expect(app.one<HTMLButtonElement>('button[type=submit]').disabled).toBe(true);
    expect(app.one<HTMLTextAreaElement>('#verbal-whyUrgent').value).toBe('เตือนภัยน้ำท่วม');
    await app.press('ดูแล้ว บันทึกต่อ');
    await app.press(REVIEW);
    await app.press('ยืนยันบันทึก');
    expect(act).toHaveBeenLastCalledWith(
      's1',
      expect.objectContaining({ seen: { revision: 4, contentHash: 'another' } }),
    );
  });
  it('shows what only the server knows at its field', async () => {
    const fields = [{ field: 'givenTo', message: 'กรุณาระบุผู้รับคำอนุมัติ' }];
    const refusal = { code: 'invalid_input', message: 'แก้ไขก่อน', fields } as const;
    const act = vi.fn().mockRejectedValueOnce(new ApiFailure('refused', 'แก้ไขก่อน', { ...refusal, fields }));
    const { app } = await open({ act });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันบันทึก');
    expect(app.one('#verbal-givenTo-problem').textContent).toBe('กรุณาระบุผู้รับคำอนุมัติ');
  });
});

describe('a photo that goes with it', () => {
  const aPhoto = (name: string) => new File(['x'.repeat(9)], name, { type: 'image/jpeg' });
  const uploaded = (id: string): UploadedFile => ({
    id,
    name: `${id}.jpg`,
    extension: 'jpg',
    bytes: 9,
    sha256: 'f'.repeat(64),
  });
  async function pick(app: Awaited<ReturnType<typeof open>>['app'], file: File) {
    const input = app.one<HTMLInputElement>('#verbal-photo');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await app.settle();
  }
  const upload = (id: string) => () => ({ done: Promise.resolve(uploaded(id)), cancel: () => {} });

  it('is sent with it, named once more before, and forgotten after', async () => {
    const record = vi.fn(async () => aView({ standing: 'planned', verbal: aVerbal() }));
    const { app } = await open({ act: record, upload: upload('call') });
    await fill(app);
    await pick(app, aPhoto('call.jpg'));
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('call.jpg');
    await app.press('ยืนยันบันทึก');
    expect(record).toHaveBeenCalledWith('s1', expect.objectContaining({ photo: 'call' }));
    expect(localStorage.length).toBe(0);
  });
  it('is waited for while it is on its way, with how far it has come', async () => {
    const coming = aDeferred<UploadedFile>();
    let progress: (sent: number) => void = () => {};
    const { app } = await open({
      upload: (_file, onProgress) => {
        progress = onProgress;
        return { done: coming.promise, cancel: () => {} };
      },
    });
    await fill(app);
    await pick(app, aPhoto('call.jpg'));
    await act(async () => progress(3));
    await vi.waitFor(() => expect(app.text()).toContain('กำลังแนบ 33%'));
    await app.press(REVIEW);
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.one('#verbal-photo-problem').textContent).toContain('กรุณารอ');
    await act(async () => coming.resolve(uploaded('call')));
    await app.settle();
    await app.press(REVIEW);
    expect(app.root.querySelector('dialog')).not.toBeNull();
  });
  it('that is no picture, or failed on the way, says so and can be taken out', async () => {
    const failing = vi
      .fn()
      .mockReturnValueOnce({
        done: Promise.reject(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้')),
        cancel: () => {},
      })
      .mockImplementationOnce(upload('call'));
    const { app } = await open({ upload: failing });
    await fill(app);
    await pick(app, aPhoto('call.pdf'));
    expect(failing).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(app.text()).toContain('เป็นชนิดที่ไม่อนุญาต ชนิดที่แนบได้คือ .jpg'));
    await pick(app, aPhoto('call.jpg'));
    expect(app.text()).toContain('ติดต่อระบบไม่ได้');
    await app.press(REVIEW);
    expect(app.root.querySelector('dialog')).toBeNull();
    await app.press(/^ลองใหม่/);
    expect(app.text()).toContain('แนบแล้ว');
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('call.jpg');
  });
  it('is one: another takes its place, and the first goes from the server', async () => {
    const removeFile = vi.fn(async () => {});
    const sent = vi.fn().mockImplementationOnce(upload('first')).mockImplementationOnce(upload('second'));
    const { app } = await open({ upload: sent, removeFile });
    await pick(app, aPhoto('first.jpg'));
    await pick(app, aPhoto('second.jpg'));
    expect(app.root.querySelectorAll('.file')).toHaveLength(1);
    expect(app.text()).toContain('second.jpg');
    expect(removeFile).toHaveBeenCalledWith(expect.objectContaining({ id: 'first' }));
  });
  it('is still there when the page was closed in the middle', async () => {
    const first = await open({ upload: upload('call') });
    await pick(first.app, aPhoto('call.jpg'));
    await first.app.leave();
    const { app } = await open();
    expect(app.text()).toContain('call.jpg');
  });
  it('is not asked for where the office takes no pictures', async () => {
    const office = { ...me.office, files: { ...me.office.files, extensions: ['pdf'] } };
    const api = anApi({ submission: async () => waiting(), people: async () => heads });
    const app = await renderApp(<VerbalScreen id="s1" />, { api, me: { ...me, office } });
    expect(app.root.querySelector('form')).not.toBeNull();
    expect(app.root.querySelector('#verbal-photo')).toBeNull();
  });
});

describe('where it cannot be recorded', () => {
  it('the one who filed learns that others record it', async () => {
    const { app } = await open({ submission: async () => waiting({ ownerId: 'm8', actions: [] }) });
    expect(app.text()).toContain('ให้คำขอของตนเองไม่ได้');
    expect(app.root.querySelector('form')).toBeNull();
  });
  it('the state of the request is said', async () => {
    const { app } = await open({
      submission: async () => aView({ standing: 'on_display', standingName: 'เผยแพร่แล้ว' }),
    });
    expect(app.text()).toContain('อยู่ในสถานะ “เผยแพร่แล้ว”');
  });
  it('an office with nobody entitled is told', async () => {
    const { app } = await open({ people: async () => [] });
    expect(app.text()).toContain('ไม่มีผู้ที่มีสิทธิอนุมัติคำขอนี้ทางวาจา');
  });
  it('a request that is not urgent is permitted in writing', async () => {
    const { app } = await open({ submission: async () => aView() });
    expect(app.text()).toContain('ไม่ได้ยื่นเป็นคำขอเร่งด่วน');
    expect(app.root.querySelector('form')).toBeNull();
  });
  it('the only one who may give it is told to approve in writing', async () => {
    const { app } = await open({ people: async () => [{ ...heads[1], id: 'm8' } as Person] });
    expect(app.text()).toContain('ท่านอนุมัติเป็นลายลักษณ์อักษรได้ทันที');
  });
});
