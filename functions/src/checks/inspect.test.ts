import { type FileExtension, fileExtensions } from '@prakat/shared/files/file-types';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type FileToInspect, inspectContent } from './inspect.ts';
import { archives } from './testing/corpus-archives.ts';
import { documents } from './testing/corpus-documents.ts';
import { pictures } from './testing/corpus-pictures.ts';
import { heic, jpeg, png, taken, webp } from './testing/pictures.ts';

const MAX = 4 * 1024 * 1024;
const aFile = (name: string, content: Uint8Array, given: Partial<FileToInspect> = {}): FileToInspect => ({
  name,
  content,
  rules: { extensions: fileExtensions, maxBytes: MAX },
  clamd: null,
  knowledge: null,
  ...given,
});
const corpus = [...documents, ...archives, ...pictures];

test('the corpus has at least 120 files, each of them one of a kind', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  expect(new Set(corpus.map(({ what }) => what)).size).toBe(corpus.length);
});

test.each(corpus)('$what, named $name', async ({ name, content, answer }) => {
  const bytes = await content();
  const inspected = await inspectContent(aFile(name, bytes));
  if ('refused' in answer) {
    if (inspected.ok) throw new Error(`taken as ${inspected.name}`);
    expect(inspected.refusal.code).toBe(answer.refused);
    expect(inspected.refusal.message).toContain(`“${name}”`);
    expect(inspected.refusal.message).toContain(answer.says ?? '');
    expect(inspected.refusal.message).not.toMatch(/[{}]|undefined/);
    return;
  }
  if (!inspected.ok) throw new Error(inspected.refusal.message);
  expect(inspected.extension).toBe(answer.as);
  if (answer.name) expect(inspected.name).toBe(answer.name);
  expect(inspected.report.notes).toEqual(answer.notes ?? []);
  expect(inspected.report.findings.map(({ kind }) => kind)).toEqual(answer.finds ?? []);
  // What has nothing to hide is kept byte by byte.
  const isTouched = (answer.notes ?? []).some((note) => note !== 'renamed');
  if (!isTouched) expect(inspected.content).toBe(bytes);
  else expect(inspected.content).not.toEqual(bytes);
});

describe('a picture that is written anew', () => {
  const kept = async (name: string, content: Uint8Array) => {
    const inspected = await inspectContent(aFile(name, content));
    if (!inspected.ok) throw new Error(inspected.refusal.message);
    return sharp(inspected.content).metadata();
  };

  test('has nothing left that tells of place, owner or camera', async () => {
    const photo = await jpeg({ ...taken.place, ...taken.owner, ...taken.serial });
    expect(photo.toString('latin1')).toContain('Somchai');
    const { exif, xmp, iptc } = await kept('ภาพ.jpg', photo);
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  test('stands upright: a photo of 40 by 20 that is to be turned by a quarter is 20 by 40', async () => {
    expect(await kept('ภาพ.jpg', await jpeg({}, 6))).toMatchObject({ width: 20, height: 40 });
    expect((await kept('ภาพ.jpg', await jpeg({}, 6))).orientation ?? 1).toBe(1);
  });

  test('is a JPEG of the same size when it came from an iPhone or from the web', async () => {
    expect(await kept('IMG_0001.HEIC', heic())).toMatchObject({ format: 'jpeg', width: 320, height: 200 });
    expect(await kept('ภาพ.webp', await webp())).toMatchObject({ format: 'jpeg', width: 40, height: 20 });
  });
});

describe('what an office takes decides what a picture becomes', () => {
  const rules = (...extensions: FileExtension[]) => ({ rules: { extensions, maxBytes: MAX } });
  test.each<[string, () => Promise<Buffer> | Buffer, FileExtension[], string]>([
    ['a PNG named .jpg', png, ['pdf', 'jpg'], 'ภาพ.jpg'],
    ['a JPEG', () => jpeg(), ['pdf', 'png'], 'ภาพ.png'],
    ['a picture of the web', () => webp(), ['png'], 'ภาพ.png'],
    ['a picture of an iPhone', heic, ['png'], 'ภาพ.png'],
  ])('%s', async (_what, content, extensions, name) => {
    expect(await inspectContent(aFile('ภาพ.jpg', await content(), rules(...extensions)))).toMatchObject({
      name,
    });
  });

  test('and one that it does not take at all is refused with what it takes', async () => {
    const inspected = await inspectContent(aFile('ภาพ', await png(), rules('pdf', 'docx')));
    expect(inspected).toMatchObject({ refusal: { code: 'file_type_not_allowed' } });
    expect(JSON.stringify(inspected)).toContain('.pdf .docx');
  });
});

test('a picture that cannot be made small enough is refused by its size', async () => {
  const rules = { extensions: fileExtensions, maxBytes: 300 };
  expect(await inspectContent(aFile('ภาพ.webp', await webp(), { rules }))).toMatchObject({
    refusal: { code: 'file_too_large' },
  });
});

test('a file that was damaged on its way is kept or refused, and never breaks the check', async () => {
  const contents = await Promise.all(corpus.map(({ content }) => content()));
  const small = corpus.map(({ name }, index) => ({ name, content: contents[index] ?? new Uint8Array() }));
  const damage = fc.record({
    file: fc.constantFrom(...small.filter(({ content }) => content.length < 20_000)),
    changes: fc.array(fc.tuple(fc.nat(20_000), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    length: fc.nat(20_000),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, changes, length }) => {
      const content = Uint8Array.from(file.content);
      for (const [at, byte] of changes) content[at % Math.max(1, content.length)] = byte;
      const inspected = await inspectContent(
        aFile(file.name, length % 3 ? content : content.subarray(0, length)),
      );
      expect(typeof inspected.ok).toBe('boolean');
    }),
    { numRuns: 25 },
  );
});
