import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { uploadProblem } from '@prakat/shared/files/upload-sentences';
import { ApiFailure, unreachable } from '../../api/failure.ts';
import { type Upload, UploadCancelled } from '../../api/upload.ts';
import type { AttachmentRules, QueueOptions } from './attachment-queue.ts';

/** Smaller than this it is on its way within seconds also on a slow network. */
const SMALL_BYTES = 1.5 * 1024 * 1024;
/** What a phone can hold unpacked. */
const LARGEST_BYTES = 100 * 1024 * 1024;
const PHOTO = /\.(?:jpe?g|jfif|heic|heif)$/i;

const drawing = () => import('./draw-smaller.ts');

/** Fetches what draws photographs, while there is a network and before one is chosen. */
export const preloadDrawing = (): void => void drawing().catch(() => {});

/** True for photographs as phones take them, 3 to 8 MB, where the office takes JPEG. */
export const isShrinkable = (
  { name, size }: Pick<File, 'name' | 'size'>,
  { extensions }: Pick<AttachmentRules, 'extensions'>,
): boolean => PHOTO.test(name) && size > SMALL_BYTES && size <= LARGEST_BYTES && extensions.includes('jpg');

/**
 * An upload that makes photographs smaller on the phone before it sends them: upright, and without what tells of place and
 * owner, which drawing leaves behind. What the phone cannot draw goes as it is, if the office takes it so large.
 */
export function shrinkingUpload(
  upload: QueueOptions['upload'],
  rules: Pick<AttachmentRules, 'extensions' | 'maxBytes'>,
): QueueOptions['upload'] {
  return (file, onProgress) => {
    if (!isShrinkable(file, rules)) return upload(file, onProgress);
    let sending: Upload | null = null;
    let isCancelled = false;
    const send = async () => {
      // Null where what draws could not come, which says nothing of the photograph.
      const drawn = await drawing().then(
        ({ drawnSmaller }) => drawnSmaller(file, file.name.replace(PHOTO, '.jpg')).catch(() => file),
        () => null,
      );
      if (isCancelled) throw new UploadCancelled();
      const smaller = drawn ?? file;
      if (smaller.size > rules.maxBytes) {
        if (!drawn) throw unreachable();
        const max = fileSizeInWords(rules.maxBytes);
        throw new ApiFailure('refused', uploadProblem('file_too_large', { name: file.name, max }));
      }
      sending = upload(smaller, onProgress);
      return sending.done;
    };
    return {
      done: send(),
      cancel() {
        isCancelled = true;
        sending?.cancel();
      },
    };
  };
}
