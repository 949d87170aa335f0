import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { pino } from 'pino';
import sharp from 'sharp';
import { beforeEach, expect, it } from 'vitest';
import { pdfOf } from '../checks/testing/pdfs.ts';
import type { FileStore } from '../files/file-store.ts';
import { previewOf } from './preview-of.ts';

let contents: Map<string, Uint8Array>;
let reads: string[];
let now: number;
let files: FileStore;
beforeEach(() => {
  contents = new Map();
  reads = [];
  now = 0;
  files = {
    read: async (id) => {
      reads.push(id);
      const content = contents.get(id);
      return content ? Readable.from([Buffer.from(content)]) : null;
    },
    stateOf: async (id) => (contents.has(id) ? String(contents.get(id)?.length) : null),
    write: async () => {},
    delete: async () => {},
    check: async () => {},
  };
});

function kept(id: string, extension: 'pdf' | 'jpg' | 'zip', content: Uint8Array): AttachedFile {
  contents.set(id, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { id, name: `${id}.${extension}`, extension, bytes: content.length, sha256 };
}

const preview = (file: AttachedFile) =>
  previewOf({ files, logger: pino({ enabled: false }), clock: () => now }, file);
const aPhoto = (width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: '#207040' } })
    .jpeg()
    .toBuffer();

it('is drawn once for whoever asks at the same time, and afterwards', async () => {
  const file = kept('f1', 'pdf', pdfOf());
  const [one, other] = await Promise.all([preview(file), preview(file)]);
  expect(one).toBeInstanceOf(Buffer);
  expect(other).toBe(one);
  expect(await preview(file)).toBe(one);
});

it('is another for other content under the same id', async () => {
  const before = await preview(kept('f1', 'jpg', await aPhoto(40)));
  const after = await preview(kept('f1', 'jpg', await aPhoto(80)));
  expect((await sharp(before ?? '').metadata()).width).toBe(40);
  expect((await sharp(after ?? '').metadata()).width).toBe(80);
});

it('fits the bounds, whatever a picture holds', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const;
  const busy = sharp({ create: { width: 1500, height: 1500, channels: 3, background: '#fff', noise } });
  const drawn = await preview(kept('f1', 'jpg', await busy.jpeg({ quality: 95 }).toBuffer()));
  expect(drawn?.length).toBeLessThanOrEqual(60 * 1024);
});

it('of what cannot be drawn is tried again after ten minutes, not at every look', async () => {
  const file = kept('f1', 'jpg', (await aPhoto()).subarray(0, 100));
  expect(await preview(file)).toBeNull();
  const tried = reads.length;
  now += 9 * 60_000;
  expect(await preview(file)).toBeNull();
  expect(reads.length).toBe(tried);
  now += 2 * 60_000;
  expect(await preview(file)).toBeNull();
  expect(reads.length).toBe(tried + 1);
});

it('of what could not be read just now is tried at the next look', async () => {
  const file = kept('f1', 'jpg', await aPhoto());
  await preview({ ...file, sha256: 'other' });
  const { read } = files;
  const away = async () => {
    throw new Error('the disk is away');
  };
  files.read = async (id) => (reads.length > 1 ? away() : read(id));
  await expect(preview(file)).rejects.toThrow('the disk is away');
  files.read = read;
  expect(await preview(file)).toBeInstanceOf(Buffer);
});

it('of a hundred and one, the one that was asked for longest ago is drawn again', async () => {
  const photo = await aPhoto();
  const all = Array.from({ length: 101 }, (_, index) => kept(`f${index}`, 'jpg', photo));
  const first = await Promise.all(all.map(preview));
  expect(await preview(all[100] as AttachedFile)).toBe(first[100]);
  expect(await preview(all[0] as AttachedFile)).not.toBe(first[0]);
});

it.each(['altered', 'gone', 'of a kind that has none'])('is none of content that is %s', async (what) => {
  const file = kept('f1', what === 'of a kind that has none' ? 'zip' : 'jpg', await aPhoto());
  if (what === 'altered') contents.set('f1', await aPhoto(41));
  if (what === 'gone') contents.delete('f1');
  expect(await preview(file)).toBeNull();
});
