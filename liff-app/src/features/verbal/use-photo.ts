import type { UploadedFile } from '@prakat/shared/api/api';
import { type FileExtension, photoExtensions } from '@prakat/shared/files/file-types';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import {
  type Attachment,
  AttachmentQueue,
  type AttachmentRules,
  uploadedOf,
} from '../request-form/attachment-queue.ts';

/** One picture of a type that the office takes anyway; null where it takes none. */
function photoRules(files: AttachmentRules): AttachmentRules | null {
  const extensions = files.extensions.filter((each) => photoExtensions.some((photo) => photo === each));
  return extensions.length > 0 ? { ...files, extensions, maxFiles: 1 } : null;
}

export type PhotoField = {
  /** The picture on its way, uploaded or failed; none or one. */
  items: readonly Attachment[];
  rules: AttachmentRules;
  /** Why the form cannot be sent yet, for the picture's sake. */
  problem: string | undefined;
  choose(files: readonly File[]): void;
  retry(key: string): void;
  remove(key: string): void;
};

/**
 * The one optional picture of a form; null where the office takes no pictures. `kept` is what was uploaded before the page was closed, `onChange` is told of
 * every upload and removal. Another picture takes the place of the one before, which goes from the server, too.
 */
export function usePhoto(
  files: AttachmentRules,
  kept: UploadedFile | null,
  onChange: (photo: UploadedFile | null) => void,
): PhotoField | null {
  const { api } = useApp();
  const [, redraw] = useState<readonly Attachment[]>([]);
  const [{ rules, queue }] = useState(() => {
    const rules = photoRules(files);
    let known = kept?.id;
    const queue = new AttachmentQueue(
      {
        rules: rules ?? { ...files, maxFiles: 0 },
        upload: (file, onProgress) => api.upload(file, onProgress),
        check: (file) => api.checkFile(file),
        onChange(items) {
          redraw(items);
          const [photo = null] = uploadedOf(items);
          if (photo?.id === known) return;
          known = photo?.id;
          onChange(photo);
        },
      },
      { files: kept ? [kept] : [], unfinished: [] },
    );
    return { rules, queue };
  });
  useEffect(() => () => queue.stop(), [queue]);
  if (!rules) return null;

  const remove = (key: string) => {
    const file = queue.remove(key);
    // A file left over does no harm: what nobody filed is discarded.
    if (file) api.removeFile(file).catch(() => {});
  };
  return {
    items: queue.attachments,
    rules,
    problem: problemOf(queue.attachments),
    choose([file]) {
      if (!file) return;
      for (const { key } of queue.attachments) remove(key);
      queue.add([file]);
    },
    retry: (key) => queue.retry(key),
    remove,
  };
}

function problemOf(items: readonly Attachment[]): string | undefined {
  if (items.some(({ status }) => status === 'failed')) return 'แนบภาพถ่ายไม่สำเร็จ กรุณาลองใหม่ หรือนำภาพออก';
  return items.some(({ status }) => status !== 'done') ? 'กำลังแนบภาพถ่าย กรุณารอให้เสร็จก่อน' : undefined;
}

/** An uploaded picture as text, to be kept with what is typed; empty for none. */
export const keptPhoto = (photo: UploadedFile | null): string => (photo ? JSON.stringify(photo) : '');

/** The picture that a kept text stands for; null for none, and for what an older form may have kept. */
export function photoIn(kept: string): UploadedFile | null {
  if (!kept) return null;
  try {
    const { id, name, extension, bytes, sha256 } = JSON.parse(kept) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof name !== 'string' || typeof bytes !== 'number') return null;
    return { id, name, extension: extension as FileExtension, bytes, sha256: String(sha256) };
  } catch {
    return null;
  }
}
