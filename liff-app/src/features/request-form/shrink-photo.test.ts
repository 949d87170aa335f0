import { uploadProblem } from '@prakat/shared/files/upload-sentences';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UploadCancelled } from '../../api/upload.ts';
import { aDeferred, aFile, aMe } from '../../testing/fixtures.ts';
import { isShrinkable, shrinkingUpload } from './shrink-photo.ts';

const MB = 1024 * 1024;
const rules = aMe().office.files;
const photo = (bytes: number, name = 'ภาพ.jpg') => new File([new Uint8Array(bytes)], name);

/** What a phone's browser does with a picture, as far as it is asked: what was asked of the canvas is noted. */
function aBrowser({ width = 4032, height = 3024, written = MB, fails = false } = {}) {
  const drawn: unknown[] = [];
  const made = { width: 0, height: 0, close: vi.fn() };
  vi.stubGlobal('createImageBitmap', async (_file: Blob, options: unknown) => {
    if (fails) throw new DOMException('unsupported', 'InvalidStateError');
    drawn.push(options);
    return Object.assign(made, { width, height });
  });
  vi.stubGlobal('document', {
    createElement: () => {
      const canvas = {
        width: 0,
        height: 0,
        getContext: () => ({ drawImage: (...given: unknown[]) => drawn.push(given.slice(1)) }),
        toBlob: (done: (blob: Blob | null) => void, type: string) =>
          done(new Blob([new Uint8Array(written)], { type })),
      };
      return canvas;
    },
  });
  return { drawn, made };
}
afterEach(() => vi.unstubAllGlobals());

function anUpload() {
  const sent: File[] = [];
  const deferred = aDeferred<ReturnType<typeof aFile>>();
  const upload = (file: File) => {
    sent.push(file);
    return { done: deferred.promise, cancel: () => deferred.reject(new UploadCancelled()) };
  };
  return { sent, upload: shrinkingUpload(upload, rules), finish: () => deferred.resolve(aFile()) };
}

async function goesAsItIs(): Promise<void> {
  const { sent, upload, finish } = anUpload();
  const original = photo(3 * MB);
  const { done } = upload(original, () => {});
  finish();
  await done;
  expect(sent).toEqual([original]);
}

describe('a photograph that is sent', () => {
  it.each([
    ['ภาพ.jpg', 5 * MB, true],
    ['IMG_1.HEIC', 5 * MB, true],
    ['ภาพ.jpg', MB, false],
    ['แผน.pdf', 5 * MB, false],
    ['ภาพ.png', 5 * MB, false],
  ])('%s of %i bytes is made smaller first: %s', (name, size, expected) => {
    expect(isShrinkable({ name, size }, rules)).toBe(expected);
  });
  it('is drawn upright, at most 2560 points wide or high, and sent as JPEG under its own name', async () => {
    const { drawn, made } = aBrowser();
    const { sent, upload, finish } = anUpload();
    const { done } = upload(photo(5 * MB, 'IMG_1.HEIC'), () => {});
    finish();
    await done;
    expect(drawn).toEqual([{ imageOrientation: 'from-image' }, [0, 0, 2560, 1920]]);
    expect(sent.map(({ name, size, type }) => [name, size, type])).toEqual([['IMG_1.jpg', MB, 'image/jpeg']]);
    expect(made.close).toHaveBeenCalled();
  });
  it('goes as it is where the phone cannot draw it, or makes nothing smaller of it', async () => {
    for (const browser of [{ fails: true }, { written: 4 * MB }]) {
      aBrowser(browser);
      await goesAsItIs();
    }
  });
  it('that stays larger than the office takes is refused in the words of any file', async () => {
    aBrowser({ fails: true });
    const { sent, upload } = anUpload();
    await expect(upload(photo(5 * MB), () => {}).done).rejects.toMatchObject({
      kind: 'refused',
      message: uploadProblem('file_too_large', { name: 'ภาพ.jpg', max: '4 MB' }),
    });
    expect(sent).toEqual([]);
  });
  describe('where what draws it could not come', () => {
    beforeEach(() => {
      vi.doMock('./draw-smaller.ts', () => {
        throw new TypeError('Failed to fetch dynamically imported module');
      });
    });
    afterEach(() => void vi.doUnmock('./draw-smaller.ts'));

    it('goes as it is where the office takes it so', goesAsItIs);
    it('can be tried again where it is too large: nothing is known against it', async () => {
      const { sent, upload } = anUpload();
      await expect(upload(photo(5 * MB), () => {}).done).rejects.toMatchObject({ kind: 'unreachable' });
      expect(sent).toEqual([]);
    });
  });
  it('is not sent when it was taken out meanwhile', async () => {
    aBrowser();
    const { sent, upload } = anUpload();
    const { done, cancel } = upload(photo(5 * MB), () => {});
    cancel();
    await expect(done).rejects.toBeInstanceOf(UploadCancelled);
    expect(sent).toEqual([]);
  });
});
