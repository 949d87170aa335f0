import type { UploadedFile } from '@prakat/shared/api/api';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { UploadCancelled } from '../../api/upload.ts';
import { aDeferred, aFile, aMe } from '../../testing/fixtures.ts';
import { AttachmentQueue, fileProblem, unfinishedOf, uploadedOf } from './attachment-queue.ts';

const rules = aMe().office.files;
const pdf = (name: string, bytes = 10) => new File(['x'.repeat(bytes)], name);
const settle = () => new Promise((resolve) => setTimeout(resolve));

function aQueue(start: { files: UploadedFile[]; unfinished: string[] } = { files: [], unfinished: [] }) {
  const uploads: (ReturnType<typeof aDeferred<UploadedFile>> & {
    name: string;
    progress: (sent: number) => void;
  })[] = [];
  const queue = new AttachmentQueue(
    {
      rules,
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
    ['ไม่มีนามสกุล', 10, /ชนิดที่ไม่อนุญาต/],
    ['ว่าง.pdf', 0, /ว่างเปล่า/],
    ['ใหญ่.pdf', rules.maxBytes + 1, /เกิน 4 MB/],
  ])('%s of %i bytes is refused before it is sent', (name, size, sentence) => {
    expect(fileProblem({ name, size }, rules)).toMatch(sentence);
  });
  it.each(['a.PDF', 'b.jpeg', 'ใหญ่พอดี.pdf'])('%s may be sent', (name) => {
    expect(fileProblem({ name, size: rules.maxBytes }, rules)).toBeNull();
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
    expect(states()).toEqual(['1.pdf done', 'x.exe failed', '2.pdf sending']);
    expect(uploadedOf(queue.attachments)).toEqual([aFile({ id: 'f1' })]);
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
