import type { UploadedFile } from '@prakat/shared/api/api';
import type { FileExtension } from '@prakat/shared/files/file-types';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { type Attachment, AttachmentQueue, type AttachmentRules, uploadedOf } from './attachment-queue.ts';
import { preloadDrawing, shrinkingUpload } from './shrink-photo.ts';

/** What is asked for: types of files, and what they are called. */
export type AskedFile = { extensions: readonly FileExtension[]; name: string };

/** One file of a type that the office takes anyway; null where it takes none. */
function rulesFor(files: AttachmentRules, asked: AskedFile): AttachmentRules | null {
  const extensions = files.extensions.filter((each) => asked.extensions.some((known) => known === each));
  return extensions.length > 0 ? { ...files, extensions, maxFiles: 1 } : null;
}

export type OneFile = {
  /** The file on its way, uploaded or failed; none or one. */
  items: readonly Attachment[];
  rules: AttachmentRules;
  /** Why the form cannot be sent yet, for the file's sake. */
  problem: string | undefined;
  choose(files: readonly File[]): void;
  retry(key: string): void;
  remove(key: string): void;
};

/**
 * The one file of a form; null where the office takes none of what is asked for. `kept` is what was uploaded before the
 * page was closed, `onChange` is told of every upload and removal. Another file takes the place of the one before, which
 * goes from the server, too.
 */
export function useOneFile(
  asked: AskedFile,
  kept: UploadedFile | null,
  onChange: (file: UploadedFile | null) => void,
): OneFile | null {
  const { api, me } = useApp();
  const { files } = me.office;
  const [, redraw] = useState<readonly Attachment[]>([]);
  useEffect(preloadDrawing, []);
  const [{ rules, queue }] = useState(() => {
    const rules = rulesFor(files, asked);
    let known = kept?.id;
    const queue = new AttachmentQueue(
      {
        rules: rules ?? { ...files, maxFiles: 0 },
        upload: shrinkingUpload((file, onProgress) => api.upload(file, onProgress), files),
        check: (file) => api.checkFile(file),
        onChange(items) {
          redraw(items);
          const [uploaded = null] = uploadedOf(items);
          if (uploaded?.id === known) return;
          known = uploaded?.id;
          onChange(uploaded);
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
    problem: problemOf(queue.attachments, asked.name),
    choose([file]) {
      if (!file) return;
      for (const { key } of queue.attachments) remove(key);
      queue.add([file]);
    },
    retry: (key) => queue.retry(key),
    remove,
  };
}

function problemOf(items: readonly Attachment[], name: string): string | undefined {
  if (items.some(({ status }) => status === 'failed')) return `แนบ${name}ไม่สำเร็จ กรุณาลองใหม่ หรือนำออก`;
  return items.some(({ status }) => status !== 'done') ? `กำลังแนบ${name} กรุณารอให้เสร็จก่อน` : undefined;
}

/** An uploaded file as text, to be kept with what is typed; empty for none. */
export const keptFile = (file: UploadedFile | null): string => (file ? JSON.stringify(file) : '');

/** The file that a kept text stands for; null for none, and for what an older form may have kept. */
export function fileIn(kept: string): UploadedFile | null {
  if (!kept) return null;
  try {
    const { id, name, extension, bytes, sha256 } = JSON.parse(kept) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof name !== 'string' || typeof bytes !== 'number') return null;
    return { id, name, extension: extension as FileExtension, bytes, sha256: String(sha256) };
  } catch {
    return null;
  }
}
