import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { uploadProblem } from '@prakat/shared/files/upload-sentences';
import { ApiFailure } from '../../api/failure.ts';
import { type Upload, UploadCancelled } from '../../api/upload.ts';
import type { AttachmentRules, QueueOptions } from './attachment-queue.ts';

/** Smaller than this it is on its way within seconds also on a slow network. */
const SMALL_BYTES = 1.5 * 1024 * 1024;
/** What a phone can hold unpacked. */
const LARGEST_BYTES = 100 * 1024 * 1024;
/** Enough to read a page of print that was photographed. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;
const PHOTO = /\.(?:jpe?g|jfif|heic|heif)$/i;

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
      const smaller = await shrunk(file).catch(() => file);
      if (isCancelled) throw new UploadCancelled();
      if (smaller.size > rules.maxBytes) {
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

async function shrunk(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const written = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!written || written.size >= file.size) return file;
    return new File([written], file.name.replace(PHOTO, '.jpg'), { type: 'image/jpeg' });
  } finally {
    picture.close();
  }
}
