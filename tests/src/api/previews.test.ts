import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf } from '@prakat/functions/checks/testing/pdfs';
import { endless } from '@prakat/functions/previews/testing/one-page';
import type { CheckedUpload } from '@prakat/shared/api/api';
import { demoDir } from '@prakat/simulator/paths';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';
import { anOfficeFile, aZip } from '../testing/file-contents.ts';

let api: Api;
let announcement: CheckedUpload;
let photograph: CheckedUpload;
beforeAll(async () => {
  api = await anApi();
  announcement = await checked('ประกาศ.pdf', readFileSync(join(demoDir, 'framework-announcement-2565.pdf')));
  const picture = sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#207040' } });
  photograph = await checked(
    'กิจกรรม.jpg',
    await picture
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somchai Tuayang' } })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  );
});
afterAll(() => api.close());

async function checked(name: string, content: Uint8Array): Promise<CheckedUpload> {
  const { id } = await api.uploaded('staff-1', name, new Uint8Array(content));
  return (await api.call('POST', `/files/${id}/check`, { as: 'staff-1' })).body;
}

const open = (address: string | null) => fetch(new URL(address ?? 'nowhere', api.machine.url));
const pictureAt = async (address: string | null) => Buffer.from(await (await open(address)).arrayBuffer());

describe('what was attached is shown in little', () => {
  test('a PDF by its first page', async () => {
    const answer = await open(announcement.preview);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(picture.length).toBeLessThanOrEqual(60 * 1024);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 679 });
  });

  test('a picture upright, without who took it', async () => {
    const { format, width, height, exif } = await sharp(await pictureAt(photograph.preview)).metadata();
    expect({ format, width, height, exif }).toEqual({
      format: 'jpeg',
      width: 340,
      height: 680,
      exif: undefined,
    });
  });

  test('to whoever sees the request', async () => {
    const { id } = await api.filed('staff-1', { fileIds: [announcement.id, photograph.id] });
    const [file] = (await api.view('assistant-2', id)).content.files;
    expect(file?.preview).toContain(`/api/${OFFICE}/previews/${announcement.id}?`);
    const [one, other] = await Promise.all([
      pictureAt(file?.preview ?? null),
      pictureAt(announcement.preview),
    ]);
    expect(one.equals(other)).toBe(true);
  });

  test('for as long as its link is good, and no longer by a copy', async () => {
    const { preview } = await checked('แผน.pdf', pdfOf());
    const mayBeKept = async () =>
      Number(/^private, max-age=(\d+)$/.exec((await open(preview)).headers.get('cache-control') ?? '')?.[1]);
    expect(await mayBeKept()).toBeLessThanOrEqual(900);
    api.moveTo(api.clock.now() + 10 * 60_000);
    const left = await mayBeKept();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(300);
    api.moveTo(api.clock.now() + 6 * 60_000);
    expect((await open(preview)).status).toBe(403);
  });
});

describe('nobody sees it', () => {
  test('without the signature, by another’s, by one of the file itself or in another office', async () => {
    const [mine, others] = await Promise.all([
      checked('ก.pdf', pdfOf()),
      checked('ข.pdf', pdfOf({ lines: 2 })),
    ]);
    const { pathname, search } = new URL(mine.preview ?? '', api.machine.url);
    const ofTheFile = new URL(mine.url, api.machine.url);
    const asked = [
      pathname,
      `${pathname}?signature=${'A'.repeat(43)}&until=${api.clock.now() + 1000}`,
      `${pathname.replace(mine.id, others.id)}${search}`,
      `${pathname}${ofTheFile.search}`,
      `${pathname.replace(OFFICE, 'khemarat')}${search}`,
      `${ofTheFile.pathname}${search}`,
    ];
    for (const path of asked) expect((await open(path)).status, path).toBe(403);
  });

  test('of a kind that has nothing to show', async () => {
    const files = await Promise.all([checked('แผน.docx', anOfficeFile('docx')), checked('แผน.zip', aZip())]);
    expect(files.map(({ preview }) => preview)).toEqual([null, null]);
  });

  test('of content that was altered or is gone, though it was drawn before', async () => {
    const { id, preview } = await checked('แผน.pdf', pdfOf());
    const content = join(api.files.contents, id.slice(-2), id);
    expect((await open(preview)).status).toBe(200);
    writeFileSync(content, pdfOf({ lines: 9 }));
    expect((await open(preview)).status).toBe(404);
    rmSync(content);
    expect((await open(preview)).status).toBe(404);
  });

  test('of a PDF that breaks the drawing down, and everything else goes on', async () => {
    const { id, preview } = await checked('แผน.pdf', endless());
    expect((await open(preview)).status).toBe(404);
    const lines = api.lines.map((line) => JSON.parse(line)).filter(({ fileId }) => fileId === id);
    expect(lines).toMatchObject([{ level: 40, msg: 'first page could not be drawn' }]);
    // And it is not tried at every look.
    expect((await open(preview)).status).toBe(404);
    expect(api.lines.filter((line) => line.includes('first page could not be drawn'))).toHaveLength(1);
    const next = await checked('ต่อไป.pdf', pdfOf({ pages: 2 }));
    expect((await open(next.preview)).status).toBe(200);
  });
});
