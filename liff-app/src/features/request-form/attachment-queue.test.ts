import type { CheckedUpload, UploadedFile } from '@prakat/shared/api/api';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { UploadCancelled } from '../../api/upload.ts';
import { aCheckedUpload, aDeferred, aFile, aMe } from '../../testing/fixtures.ts';
import { AttachmentQueue, fileProblem, unfinishedOf, uploadedOf } from './attachment-queue.ts';

const rules = aMe().office.files;
const pdf = (name: string, bytes = 10) => new File(['x'.repeat(bytes)], name);
const settle = () => new Promise((resolve) => setTimeout(resolve));

function aQueue(
  start: { files: UploadedFile[]; unfinished: string[] } = { files: [], unfinished: [] },
  check: (file: UploadedFile) => Promise<CheckedUpload> = async (file) => aCheckedUpload(file),
) {
  const uploads: (ReturnType<typeof aDeferred<UploadedFile>> & {
    name: string;
    progress: (sent: number) => void;
  })[] = [];
  const queue = new AttachmentQueue(
    {
      rules,
      check,
      onChange: () => {},
      upload(file, progress) {
        const deferred = aDeferred<UploadedFile>();
        uploads.push({ ...deferred, name: file.name, progress });
        return { done: deferred.promise, cancel: () => deferred.reject(new UploadCancelled()) };
      },
    },
    start,
  );
  const states = () => queue.attachments.map(({ name, status }) => `${name} ${status}`);
  return { queue, uploads, states };
}

describe('a file that is chosen', () => {
  it.each([
    ['ประกาศ.exe', 10, /ชนิดที่ไม่อนุญาต.*\.pdf \.jpg/],
    ['แผน.pdf.', 10, /ชนิดที่ไม่อนุญาต/],
    ['ว่าง.pdf', 0, /ว่างเปล่า/],
    ['ใหญ่.pdf', rules.maxBytes + 1, /เกิน 4 MB/],
  ])('%s of %i bytes is refused before it is sent', (name, size, sentence) => {
    expect(fileProblem({ name, size }, rules)).toMatch(sentence);
  });
  it.each(['a.PDF', 'b.jpeg', 'x.jfif', 'IMG_0001.HEIC', 'ไม่มีนามสกุล', 'ใหญ่พอดี.pdf'])(
    '%s may be sent',
    (name) => {
      expect(fileProblem({ name, size: rules.maxBytes }, rules)).toBeNull();
    },
  );
});

describe('a photograph', () => {
  it.each([
    ['photo.jpg', rules.maxBytes * 2, null],
    ['IMG_0001.HEIC', rules.maxBytes * 2, null],
    ['photo.jpg', 120 * 1024 * 1024, /เกิน 4 MB/],
    ['scan.pdf', rules.maxBytes * 2, /เกิน 4 MB/],
  ])('%s of %i bytes is made smaller before it is judged, where the phone can', (name, size, sentence) => {
    const said = fileProblem({ name, size }, rules);
    if (sentence === null) expect(said).toBeNull();
    else expect(said).toMatch(sentence);
  });
});

describe('the files of a form', () => {
  it('are sent one at a time, in order, past one that is refused', async () => {
    const { queue, uploads, states } = aQueue();
    queue.add([pdf('1.pdf'), pdf('x.exe'), pdf('2.pdf')]);
    expect(uploads.map(({ name }) => name)).toEqual(['1.pdf']);
    uploads[0]?.progress(5);
    expect(queue.attachments[0]).toMatchObject({ status: 'sending', sent: 5, bytes: 10 });
    uploads[0]?.resolve(aFile({ id: 'f1' }));
    await settle();
    expect(uploads.map(({ name }) => name)).toEqual(['1.pdf', '2.pdf']);
    expect(states()).toEqual(['กรอบแนวทาง.pdf done', 'x.exe failed', '2.pdf sending']);
    expect(uploadedOf(queue.attachments)).toMatchObject([{ id: 'f1' }]);
  });
  it('are no more than the office allows; a failed one does not count', () => {
    const { queue, states } = aQueue({ files: [aFile()], unfinished: [] });
    queue.add([pdf('x.exe'), pdf('2.pdf'), pdf('3.pdf')]);
    expect(states().at(-1)).toBe('3.pdf failed');
    expect(queue.attachments.at(-1)).toMatchObject({ message: 'แนบไฟล์ได้ไม่เกิน 2 ไฟล์', retry: false });
  });
  it('can be tried again after the connection broke, but not after the content was refused', async () => {
    const { queue, uploads } = aQueue();
    queue.add([pdf('1.pdf')]);
    uploads[0]?.reject(new ApiFailure('unreachable', 'ขาดการเชื่อมต่อ'));
    await settle();
    const [failed] = queue.attachments;
    expect(failed).toMatchObject({ status: 'failed', message: 'ขาดการเชื่อมต่อ', retry: true });
    queue.retry(failed?.key ?? '');
    uploads[1]?.reject(new ApiFailure('refused', 'ไม่ตรงกับนามสกุล'));
    await settle();
    expect(queue.attachments[0]).toMatchObject({ message: 'ไม่ตรงกับนามสกุล', retry: false });
  });
  it('go on with the next when the one under way is taken out', async () => {
    const { queue, uploads, states } = aQueue();
    queue.add([pdf('1.pdf'), pdf('2.pdf')]);
    expect(queue.remove(queue.attachments[0]?.key ?? '')).toBeNull();
    await settle();
    expect(states()).toEqual(['2.pdf sending']);
    expect(uploads).toHaveLength(2);
  });
  it('that the server holds are named when taken out, to be removed there', () => {
    const { queue } = aQueue({ files: [aFile()], unfinished: [] });
    expect(queue.remove(queue.attachments[0]?.key ?? '')).toEqual(aFile());
  });
  it('that were cut off are named for the draft, and asked for again from it', () => {
    const { queue } = aQueue();
    queue.add([pdf('1.pdf'), pdf('2.pdf'), pdf('x.exe')]);
    expect(unfinishedOf(queue.attachments)).toEqual(['1.pdf', '2.pdf']);
    const reopened = aQueue({ files: [], unfinished: ['1.pdf'] });
    expect(reopened.queue.attachments[0]).toMatchObject({ status: 'failed', retry: false });
    expect(unfinishedOf(reopened.queue.attachments)).toEqual(['1.pdf']);
  });
});

describe('the check of a file', () => {
  const uploaded = async (check: (file: UploadedFile) => Promise<CheckedUpload>) => {
    const made = aQueue(undefined, check);
    made.queue.add([pdf('IMG_0001'), pdf('2.pdf')]);
    made.uploads[0]?.resolve(aFile({ id: 'f1', name: 'IMG_0001' }));
    await settle();
    return made;
  };

  it('comes behind its upload, and the file is then what the server kept of it, with what there is to tell', async () => {
    const checked = aDeferred<CheckedUpload>();
    const { queue, states } = await uploaded(() => checked.promise);
    expect(states()).toEqual(['IMG_0001 checking', '2.pdf waiting']);
    const told = ['ภาพนี้มีพิกัดสถานที่ถ่าย ระบบลบออกให้แล้ว'];
    checked.resolve(aCheckedUpload({ id: 'f1', name: 'IMG_0001.jpg', bytes: 900 }, { told }));
    await settle();
    expect(states()).toEqual(['IMG_0001.jpg done', '2.pdf sending']);
    expect(queue.attachments[0]).toMatchObject({ bytes: 900, file: { name: 'IMG_0001.jpg', told } });
  });
  it('gives what the server shows of it in little, which runs out and is not kept with the file', async () => {
    const preview = '/api/satun/previews/f1?until=1&signature=s';
    const { queue } = await uploaded(async (file) => aCheckedUpload(file, { preview }));
    expect(queue.attachments[0]).toMatchObject({ status: 'done', preview });
    expect(uploadedOf(queue.attachments)[0]).not.toHaveProperty('preview');
  });
  it('is not waited for to see what was attached before, which the server shows where the form is taken up again', async () => {
    const preview = '/api/satun/previews/f1?until=1&signature=s';
    const { queue } = aQueue({ files: [aFile({ id: 'f1' }), aFile({ id: 'f2' })], unfinished: [] });
    queue.see([{ ...aFile({ id: 'f1' }), preview }]);
    expect(queue.attachments).toMatchObject([{ preview }, { preview: undefined }]);
    queue.replace({ files: [{ ...aFile({ id: 'f1' }), preview }], unfinished: [] });
    expect(queue.attachments).toMatchObject([{ preview }]);
    expect(uploadedOf(queue.attachments)[0]).not.toHaveProperty('preview');
  });
  it('that refuses the file leaves the sentence, and only another file helps', async () => {
    const { queue, states } = await uploaded(async () => {
      throw new ApiFailure('refused', 'ไฟล์นี้ใส่รหัสผ่านไว้');
    });
    expect(queue.attachments[0]).toMatchObject({ status: 'failed', message: 'ไฟล์นี้ใส่รหัสผ่านไว้', retry: false });
    expect(queue.remove(queue.attachments[0]?.key ?? '')).toBeNull();
    expect(states()).toEqual(['2.pdf sending']);
  });
  it('that did not come to an end is tried again without sending the file again', async () => {
    let asked = 0;
    const { queue, uploads, states } = await uploaded(async (file) => {
      asked += 1;
      if (asked === 1) throw new ApiFailure('fault', 'มีไฟล์รอตรวจจำนวนมาก');
      return aCheckedUpload(file);
    });
    expect(queue.attachments[0]).toMatchObject({ status: 'failed', retry: true });
    expect(unfinishedOf(queue.attachments)).toContain('IMG_0001');
    queue.retry(queue.attachments[0]?.key ?? '');
    await settle();
    expect(states()[0]).toBe('IMG_0001 done');
    expect(uploads.map(({ name }) => name)).toEqual(['IMG_0001', '2.pdf']);
  });
  it('of a file that is taken out meanwhile is of no account, and the server is told to forget the file', async () => {
    const checked = aDeferred<CheckedUpload>();
    const { queue, states } = await uploaded(() => checked.promise);
    expect(queue.remove(queue.attachments[0]?.key ?? '')).toMatchObject({ id: 'f1' });
    checked.resolve(aCheckedUpload({ id: 'f1' }));
    await settle();
    expect(states()).toEqual(['2.pdf sending']);
  });
});
