// @vitest-environment happy-dom
import type { CheckedUpload, UploadedFile } from '@prakat/shared/api/api';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aCheckedUpload, aDeferred, aFile, aMe, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { formOf } from './form-of-request.ts';
import { FormScreen } from './form-screen.tsx';

type App = Awaited<ReturnType<typeof renderApp>>;

const REVIEW = 'ตรวจทานและส่งคำขอ';
const unreachable = () => new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้');
const refused = (fields: { field: string; message: string }[]) =>
  new ApiFailure('refused', 'แก้ไขก่อน', { code: 'invalid_input', message: 'แก้ไขก่อน', fields });

async function fill(app: App) {
  await app.type('#field-categoryId', 'news');
  await app.type('#field-title', 'ประกาศกรอบแนวทาง');
  await app.type('#field-details', 'ตามเอกสารแนบ');
}

beforeEach(() => localStorage.clear());

describe('the request form', () => {
  it('opens with the date of today in the Buddhist Era and the person as owner', async () => {
    const app = await renderApp(<FormScreen />);
    expect(app.one<HTMLSelectElement>('#field-requestDate-year').selectedOptions[0]?.textContent).toBe(
      '2564',
    );
    expect(app.one<HTMLInputElement>('#field-ownerName').value).toBe('นายจิรายุ ทินจง');
    expect(app.root.querySelector('.problem')).toBeNull();
  });
  it('opens with the topic that it is given, if the office has it, and keeps a draft of its own for it', async () => {
    const topic = { categoryId: 'news', subtopicId: 'recruitment' };
    const app = await renderApp(<FormScreen topic={topic} />);
    expect(app.one<HTMLSelectElement>('#field-categoryId').value).toBe('news');
    expect(app.one<HTMLSelectElement>('#field-subtopicId').value).toBe('recruitment');
    await app.type('#field-title', 'รับสมัครงาน');
    await app.leave();
    expect((await renderApp(<FormScreen />)).one<HTMLInputElement>('#field-title').value).toBe('');
    const again = await renderApp(<FormScreen topic={topic} />);
    expect(again.one<HTMLInputElement>('#field-title').value).toBe('รับสมัครงาน');
    const unknown = await renderApp(<FormScreen topic={{ categoryId: 'nothing', subtopicId: 'x' }} />);
    expect(unknown.one<HTMLSelectElement>('#field-categoryId').value).toBe('');
  });
  it('asks only for what must be said; days that may be left out are folded away until one is given or wrong', async () => {
    const app = await renderApp(<FormScreen />);
    const folded = app.one<HTMLDetailsElement>('details.other-days');
    expect(folded.open).toBe(false);
    expect(folded.querySelector('select')).toBeNull();
    await app.choose('.other-days > summary');
    for (const name of ['coversFrom', 'coversTo', 'publishOn', 'displayUntil'])
      expect(folded.querySelector(`#field-${name}`), name).not.toBeNull();
    await fill(app);
    await app.type('#field-displayUntil-year', '2021');
    await app.press(REVIEW);
    expect(folded.open).toBe(true);
    expect(document.activeElement?.id).toBe('field-displayUntil');
    await app.leave();
    const again = await renderApp(<FormScreen />);
    expect(again.one<HTMLDetailsElement>('details.other-days').open).toBe(true);
  });
  it('says what is missing, leads to each field, and starts at the first', async () => {
    const app = await renderApp(<FormScreen />);
    await app.press(REVIEW);
    await vi.waitFor(() => expect(app.one('[role=alert]').textContent).toContain('กรุณาแก้ไข 3 รายการ'));
    expect(document.activeElement?.id).toBe('field-categoryId');
    expect(app.one('#field-title').getAttribute('aria-invalid')).toBe('true');
    await app.press('กรุณากรอกหัวข้อ');
    expect(document.activeElement?.id).toBe('field-title');
    expect(app.root.querySelector('dialog')).toBeNull();
  });
  it('files what was typed and shows the number and the next step', async () => {
    const submit = vi.fn(async () => ({ view: aView(), again: false }));
    const app = await renderApp(<FormScreen />, { api: anApi({ submit }) });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(submit).toHaveBeenCalledWith({
      filingKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      draft: expect.objectContaining({ title: 'ประกาศกรอบแนวทาง', requestDate: '2021-12-24', fileIds: [] }),
      corrects: null,
    });
    expect(app.text()).toContain('2565-0001');
    expect(app.text()).toContain('พิจารณาเสนอความเห็น');
    await app.press('ปิดหน้าต่าง');
    expect(app.closeWindow).toHaveBeenCalled();
    expect(app.writeInChat.mock.calls).toEqual([['ยื่นคำขอเลขที่ 2565-0001 แล้ว']]);
    expect(localStorage.length).toBe(0);
  });
  it('asks for the notice board where the office has one, and takes no for an answer', async () => {
    const submit = vi.fn(async () => ({ view: aView(), again: false }));
    const me = aMe();
    const withBoard = { ...me, office: { ...me.office, noticeBoard: true } };
    const app = await renderApp(<FormScreen />, { api: anApi({ submit }), me: withBoard });
    const box = app.one<HTMLInputElement>('#field-noticeBoard');
    expect(box.checked).toBe(true);
    await fill(app);
    await app.choose('#field-noticeBoard');
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('บอร์ดประชาสัมพันธ์ไม่ติด');
    await app.press('ยืนยันส่งคำขอ');
    expect(submit).toHaveBeenCalledWith(
      expect.objectContaining({ draft: expect.objectContaining({ noticeBoard: false }) }),
    );
  });
  it('does not ask for it in an office without one', async () => {
    const app = await renderApp(<FormScreen />);
    expect(app.root.querySelector('#field-noticeBoard')).toBeNull();
  });
  it('shows the problems that only the server knows at their fields, until the field changes', async () => {
    const submit = vi.fn().mockRejectedValueOnce(refused([{ field: 'title', message: 'หัวข้อซ้ำ' }]));
    const app = await renderApp(<FormScreen />, { api: anApi({ submit }) });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.one('#field-title-problem').textContent).toContain('หัวข้อซ้ำ');
    expect(document.activeElement?.id).toBe('field-title');
    await app.type('#field-title', 'หัวข้อใหม่');
    expect(app.root.querySelector('#field-title-problem')).toBeNull();
  });
  it('is not for a person who does not file requests', async () => {
    const app = await renderApp(<FormScreen />, { me: aMe({ isStaff: false }) });
    expect(app.root.querySelector('form')).toBeNull();
    expect(app.one('a.button').getAttribute('href')).toBe('/waiting');
  });
});

describe('a filing whose answer was lost', () => {
  it('is sent again under the same key', async () => {
    const submit = vi.fn().mockRejectedValueOnce(unreachable());
    submit.mockResolvedValueOnce({ view: aView(), again: true });
    const app = await renderApp(<FormScreen />, { api: anApi({ submit }) });
    await fill(app);
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(app.one('dialog').textContent).toContain('ระบบจะไม่ยื่นคำขอซ้ำ');
    await app.press('ส่งอีกครั้ง');
    expect(submit.mock.calls[1]).toEqual(submit.mock.calls[0]);
    expect(app.text()).toContain('2565-0001');
    expect(app.text()).not.toContain('ยังไม่รวมอยู่ในคำขอ');
  });
  it('does not pretend that a later change was taken, not even after the page was reloaded', async () => {
    const submit = vi.fn().mockRejectedValueOnce(unreachable());
    submit.mockResolvedValueOnce({ view: aView(), again: true });
    const first = await renderApp(<FormScreen />, { api: anApi({ submit }) });
    await fill(first);
    await first.press(REVIEW);
    await first.press('ยืนยันส่งคำขอ');
    await first.leave();
    const app = await renderApp(<FormScreen />, { api: anApi({ submit }) });
    await app.type('#field-remarks', 'เพิ่มภายหลัง');
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(submit.mock.calls[1]?.[0].filingKey).toBe(submit.mock.calls[0]?.[0].filingKey);
    expect(app.text()).toContain('ยังไม่รวมอยู่ในคำขอ');
  });
});

describe('a file of the form', () => {
  const choose = async (app: Awaited<ReturnType<typeof renderApp>>, selector: string, name: string) => {
    const input = app.one<HTMLInputElement>(selector);
    Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await app.settle();
    await app.settle();
  };
  const upload = (file: File) => ({
    done: Promise.resolve(aFile({ id: file.name, name: file.name })),
    cancel: () => {},
  });

  it('is being examined, then stands there with what the person should know of it', async () => {
    const checked = aDeferred<CheckedUpload>();
    const app = await renderApp(<FormScreen />, { api: anApi({ upload, checkFile: () => checked.promise }) });
    await choose(app, '#field-fileIds', 'IMG_0001');
    await vi.waitFor(() => expect(app.text()).toContain('กำลังตรวจไฟล์…'));
    const told = ['ภาพนี้มีพิกัดสถานที่ถ่าย ระบบลบออกให้แล้ว'];
    checked.resolve(aCheckedUpload({ id: 'f1', name: 'IMG_0001.jpg', bytes: 2048 }, { told }));
    await app.settle();
    await app.settle();
    expect(app.one('.file').textContent).toContain('IMG_0001.jpg');
    expect(app.one('.file').textContent).toContain('แนบแล้ว · 2 KB');
    expect(app.one('.file-sentence').textContent).toBe(told[0]);
  });
  it('shows its first page as the server draws it, and nothing once that does not come', async () => {
    const preview = '/api/satun/previews/f1?until=1&signature=s';
    const checkFile = async (file: UploadedFile) => aCheckedUpload(file, { preview });
    const app = await renderApp(<FormScreen />, { api: anApi({ upload, checkFile }) });
    await choose(app, '#field-fileIds', 'ประกาศ.pdf');
    const picture = await vi.waitFor(() => app.one<HTMLImageElement>('.file img'));
    expect(picture.getAttribute('src')).toBe(preview);
    expect(picture.alt).toBe('ดูตัวอย่าง ประกาศ.pdf');
    expect(app.one('.file-buttons').textContent).toContain('เปิดดู');
    picture.dispatchEvent(new Event('error'));
    await app.settle();
    expect(app.root.querySelector('.file img')).toBeNull();
  });
  it('that is refused shows why, and can be deleted or another chosen in its place', async () => {
    const sentence = 'ไฟล์ “ล็อก.pdf” ใส่รหัสผ่านไว้';
    const checkFile = vi
      .fn()
      .mockRejectedValueOnce(new ApiFailure('refused', sentence))
      .mockImplementation(async (file) => aCheckedUpload(file));
    const app = await renderApp(<FormScreen />, { api: anApi({ upload, checkFile }) });
    await choose(app, '#field-fileIds', 'ล็อก.pdf');
    await vi.waitFor(() => expect(app.one('.file-error').textContent).toBe(sentence));
    expect(app.buttons()).toContain('ลบ ล็อก.pdf');
    await choose(app, '.file-again input', 'แผน.pdf');
    expect(app.root.querySelectorAll('.file')).toHaveLength(1);
    expect(app.one('.file').textContent).toContain('แผน.pdf');
    expect(app.text()).not.toContain(sentence);
  });
});

describe('a draft', () => {
  it('is there again after the page was left, with its files', async () => {
    const upload = () => ({ done: Promise.resolve(aFile()), cancel: () => {} });
    const first = await renderApp(<FormScreen />, { api: anApi({ upload }) });
    await fill(first);
    const input = first.one<HTMLInputElement>('#field-fileIds');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'กรอบแนวทาง.pdf')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await first.settle();
    await first.settle();
    await vi.waitFor(() => expect(first.text()).toContain('แนบแล้ว'));
    await first.leave();

    const app = await renderApp(<FormScreen />);
    expect(app.text()).toContain('กู้คืนร่าง');
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศกรอบแนวทาง');
    expect(app.text()).toContain('กรอบแนวทาง.pdf');
  });
  it('can be thrown away, and the throwing away undone', async () => {
    const first = await renderApp(<FormScreen />);
    await fill(first);
    await first.leave();
    const app = await renderApp(<FormScreen />);
    await app.press('เริ่มใหม่');
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('');
    await app.press(/^เลิกทำ/);
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศกรอบแนวทาง');
    await app.press(REVIEW);
    expect(app.root.querySelector('dialog')).not.toBeNull();
  });
  it('is not made of a form that nobody touched', async () => {
    await (await renderApp(<FormScreen />)).leave();
    expect(localStorage.length).toBe(0);
  });
});

describe('what the form insists on', () => {
  const chosen = async (categoryId: string, subtopicId = '') => {
    const app = await renderApp(<FormScreen />);
    await app.type('#field-categoryId', categoryId);
    if (subtopicId) await app.type('#field-subtopicId', subtopicId);
    return app;
  };
  const isRequired = (app: App, id: string) => app.one(id).getAttribute('aria-required') === 'true';

  it('is the source of a law', async () => {
    expect(isRequired(await chosen('law'), '#field-source')).toBe(true);
    expect(isRequired(await chosen('news'), '#field-source')).toBe(false);
  });
  it('is the period where a subtopic asks for it', async () => {
    const app = await chosen('news', 'recruitment');
    expect(isRequired(app, '#field-coversFrom')).toBe(true);
    await app.press(REVIEW);
    expect(app.one('#field-coversFrom-problem').textContent).toContain('ช่วงวันที่ของข้อมูล');
    const other = await chosen('news', 'announcements');
    await other.choose('.other-days > summary');
    expect(isRequired(other, '#field-coversFrom')).toBe(false);
  });
  it('is date and time of a piece of knowledge, and nobody else is asked for them', async () => {
    const app = await chosen('knowledge');
    await vi.waitFor(() => app.one('#field-datedAt-time'));
    await app.press(REVIEW);
    expect(app.one('#field-datedAt-problem').textContent).toContain('วันและเวลากำกับข้อมูล');
    for (const [part, value] of [
      ['-year', '2021'],
      ['-month', '12'],
      ['', '24'],
    ]) {
      await app.type(`#field-datedAt${part}`, value ?? '');
    }
    expect(app.one('#field-datedAt-problem').textContent).toContain('และเวลาให้ครบ');
    await app.type('#field-datedAt-time', '10');
    await app.type('#field-datedAt-time-minute', '05');
    expect(app.root.querySelector('#field-datedAt-problem')).toBeNull();
    expect((await chosen('news')).root.querySelector('#field-datedAt')).toBeNull();
  });
});

describe('how long an item is shown', () => {
  const hint = async (categoryId: string, subtopicId = '') => {
    const app = await renderApp(<FormScreen />);
    if (categoryId) await app.type('#field-categoryId', categoryId);
    if (subtopicId) await app.type('#field-subtopicId', subtopicId);
    await app.choose('.other-days > summary');
    return app.one('#field-displayUntil-hint').textContent;
  };
  it.each([
    ['', '', 'ตามระยะเวลาของหมวดหมู่'],
    ['news', '', '365 วันนับจากวันที่เผยแพร่'],
    ['news', 'recruitment', '90 วันนับจากวันที่เผยแพร่'],
    ['news', 'notices-without-end', 'ไม่กำหนดวันสิ้นสุด'],
    ['law', '', 'ไม่กำหนดวันสิ้นสุด'],
  ])('of %j, %j when the form does not say is %s', async (category, subtopic, words) => {
    expect(await hint(category, subtopic)).toBe(`เว้นว่างไว้ หมายถึง ${words}`);
  });
  it('is said once more before it is sent', async () => {
    const app = await renderApp(<FormScreen />);
    await fill(app);
    await app.type('#field-subtopicId', 'announcements');
    await app.press(REVIEW);
    expect(app.one('dialog').textContent).toContain('เผยแพร่ถึงวันที่365 วันนับจากวันที่เผยแพร่');
  });
});

describe('the form of a request that was sent back', () => {
  const view = aView({ standing: 'changes_requested' });
  const mended = <FormScreen mending={{ view, action: 'resubmit' }} formWith={(key) => formOf(view, key)} />;
  it('is filled in as it was, and sent again with its own files', async () => {
    const act = vi.fn(async () => aView());
    const app = await renderApp(mended, {
      api: anApi({ act }),
    });
    await app.type('#field-title', 'หัวข้อที่แก้ไขแล้ว');
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'resubmit',
      draft: expect.objectContaining({ title: 'หัวข้อที่แก้ไขแล้ว', fileIds: ['f1'] }),
    });
    expect(app.text()).toContain('2565-0001');
  });
  it('counts as sent when only the answer had been lost', async () => {
    const act = vi.fn().mockRejectedValueOnce(unreachable());
    act.mockRejectedValueOnce(
      new ApiFailure('refused', 'รอพิจารณา', { code: 'wrong_state', message: 'รอพิจารณา' }),
    );
    const submission = vi.fn(async () => aView({ number: '2565-0009' }));
    const app = await renderApp(mended, {
      api: anApi({ act, submission }),
    });
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    await app.press('ส่งอีกครั้ง');
    expect(app.text()).toContain('2565-0009');
  });
});
