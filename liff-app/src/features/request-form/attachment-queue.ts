import type { CheckedUpload, Me, UploadedFile } from '@prakat/shared/api/api';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { extensionList, type FileExtension, isNameAllowed } from '@prakat/shared/files/file-types';
import { uploadProblem } from '@prakat/shared/files/upload-sentences';
import { asFailure } from '../../api/failure.ts';
import { type Upload, UploadCancelled } from '../../api/upload.ts';
import { isShrinkable } from './shrink-photo.ts';

/** A file that the server has examined, with what the person should know of it, in Thai. */
export type KeptFile = UploadedFile & { told?: readonly string[] };

/** The same as the server shows it now. */
export type SeenFile = KeptFile & { preview?: string | null };

/**
 * A file of the form on its way. `retry` is false where only another file helps; `picture` is the address of a picture on the phone
 * itself, until the form is closed; `preview` that of what the server shows of it in little, for a quarter of an hour.
 */
export type Attachment = { key: string; name: string; bytes: number | null; picture?: string } & (
  | { status: 'waiting' }
  | { status: 'sending'; sent: number }
  | { status: 'checking'; file: UploadedFile }
  | { status: 'done'; file: KeptFile; preview?: string | null | undefined }
  | { status: 'failed'; message: string; retry: boolean }
);

export type AttachmentRules = Me['office']['files'];

export type QueueOptions = {
  rules: AttachmentRules;
  upload: (file: File, onProgress: (sent: number) => void) => Upload;
  check: (file: UploadedFile) => Promise<CheckedUpload>;
  onChange: (items: readonly Attachment[]) => void;
};

/** Why a file cannot be sent at all, in the server's own words; null when it can. */
export function fileProblem(file: Pick<File, 'name' | 'size'>, rules: AttachmentRules): string | null {
  const { name } = file;
  // The server sends those that it knows.
  if (!isNameAllowed(name, rules.extensions as FileExtension[])) {
    const allowed = extensionList(rules.extensions);
    return uploadProblem('file_type_not_allowed', { name, allowed });
  }
  if (file.size === 0) return uploadProblem('file_empty', { name });
  if (file.size > rules.maxBytes && !isShrinkable(file, rules)) {
    return uploadProblem('file_too_large', { name, max: fileSizeInWords(rules.maxBytes) });
  }
  return null;
}

/** Uploads the files of a form one at a time, in the order they were chosen; a failed one does not hold up the rest. */
export class AttachmentQueue {
  private items: Attachment[] = [];
  private readonly sources = new Map<string, File>();
  /** What the server holds of a file whose check did not come to an end. */
  private readonly unchecked = new Map<string, UploadedFile>();
  private current: { key: string; upload: Upload } | null = null;
  private nextKey = 1;
  private readonly options: QueueOptions;

  constructor(options: QueueOptions, start: { files: readonly SeenFile[]; unfinished: readonly string[] }) {
    this.options = options;
    this.items = this.itemsOf(start);
  }

  get attachments(): readonly Attachment[] {
    return this.items;
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const item = { key: this.key(), name: file.name, bytes: file.size, ...pictureOf(file) };
      const { maxFiles } = this.options.rules;
      const taken = this.items.filter(({ status }) => status !== 'failed').length;
      const message =
        fileProblem(file, this.options.rules) ??
        (taken >= maxFiles ? uploadProblem('too_many_files', { max: maxFiles }) : null);
      if (!message) this.sources.set(item.key, file);
      this.items.push(
        message ? { ...item, status: 'failed', message, retry: false } : { ...item, status: 'waiting' },
      );
    }
    this.changed();
    this.sendNext();
  }

  /** What the server shows in little of files that it has: of one that was attached before, the phone has no picture any more. */
  see(files: readonly SeenFile[]): void {
    const previews = new Map(files.map(({ id, preview }) => [id, preview]));
    this.items = this.items.map((item) => {
      const preview = item.status === 'done' && previews.get(item.file.id);
      return preview ? { ...item, preview } : item;
    });
    this.changed();
  }

  /** Files that the server has already, beside those that are here. */
  take(files: readonly SeenFile[]): void {
    this.items.push(...this.itemsOf({ files, unfinished: [] }));
    this.changed();
  }

  retry(key: string): void {
    const file = this.unchecked.get(key);
    if (file) void this.check(key, file);
    if (file || !this.sources.has(key)) return;
    this.update(key, { status: 'waiting' });
    this.sendNext();
  }

  /** Takes a file out, stopping its upload; answers what the server holds of it, to be removed there. */
  remove(key: string): UploadedFile | null {
    const item = this.items.find((each) => each.key === key);
    this.items = this.items.filter((each) => each.key !== key);
    forgetPicture(item);
    this.sources.delete(key);
    if (this.current?.key === key) this.current.upload.cancel();
    this.changed();
    const unchecked = this.unchecked.get(key) ?? null;
    this.unchecked.delete(key);
    return item?.status === 'done' ? item.file : unchecked;
  }

  /** Puts another form's files in place of these. */
  replace(start: { files: readonly SeenFile[]; unfinished: readonly string[] }): void {
    this.stop();
    this.items = this.itemsOf(start);
    this.changed();
  }

  /** Stops sending; what was under way counts as unfinished. */
  stop(): void {
    for (const item of this.items) forgetPicture(item);
    this.sources.clear();
    this.unchecked.clear();
    this.current?.upload.cancel();
    this.current = null;
  }

  private sendNext(): void {
    if (this.current) return;
    const item = this.items.find(({ status }) => status === 'waiting');
    const file = item && this.sources.get(item.key);
    if (!item || !file) return;
    const { key } = item;
    this.update(key, { status: 'sending', sent: 0 });
    const upload = this.options.upload(file, (sent) => {
      if (this.current?.upload === upload) this.update(key, { status: 'sending', sent });
    });
    this.current = { key, upload };
    upload.done
      .then(
        (uploaded) => {
          this.sources.delete(key);
          this.unchecked.set(key, uploaded);
          return this.check(key, uploaded);
        },
        (error: unknown) => {
          if (error instanceof UploadCancelled) return;
          const failure = asFailure(error);
          this.update(key, { status: 'failed', message: failure.message, retry: failure.kind !== 'refused' });
        },
      )
      .finally(() => {
        if (this.current?.upload !== upload) return;
        this.current = null;
        this.sendNext();
      });
  }

  private async check(key: string, file: UploadedFile): Promise<void> {
    this.update(key, { status: 'checking', file });
    try {
      const { report: _kept, url: _runsOut, preview, ...checked } = await this.options.check(file);
      this.update(key, { status: 'done', file: checked, preview, name: checked.name, bytes: checked.bytes });
      this.unchecked.delete(key);
    } catch (error) {
      const failure = asFailure(error);
      const isRefused = failure.kind === 'refused';
      if (isRefused) this.unchecked.delete(key);
      this.update(key, { status: 'failed', message: failure.message, retry: !isRefused });
    }
  }

  private update(key: string, change: Partial<Attachment>): void {
    this.items = this.items.map((item) => (item.key === key ? ({ ...item, ...change } as Attachment) : item));
    this.changed();
  }

  private changed(): void {
    this.options.onChange(this.items);
  }

  private key(): string {
    return `file-${this.nextKey++}`;
  }

  private itemsOf(start: { files: readonly SeenFile[]; unfinished: readonly string[] }): Attachment[] {
    return [
      // Where it is seen runs out, and is kept nowhere.
      ...start.files.map(({ preview, ...file }) => ({
        key: this.key(),
        name: file.name,
        bytes: file.bytes,
        status: 'done' as const,
        file,
        preview,
      })),
      ...start.unfinished.map((name) => ({
        key: this.key(),
        name,
        bytes: null,
        status: 'failed' as const,
        message: `ไฟล์ “${name}” ยังแนบไม่เสร็จเมื่อครั้งก่อน กรุณาลบแล้วเลือกไฟล์นี้อีกครั้ง`,
        retry: false,
      })),
    ];
  }
}

const pictureOf = (file: File): Pick<Attachment, 'picture'> =>
  file.type.startsWith('image/') ? { picture: URL.createObjectURL(file) } : {};

function forgetPicture(item: Attachment | undefined): void {
  if (item?.picture) URL.revokeObjectURL(item.picture);
}

/** The files that the server holds, in the form's order. */
export const uploadedOf = (items: readonly Attachment[]): KeptFile[] =>
  items.flatMap((item) => (item.status === 'done' ? [item.file] : []));

/** Names of files that would be lost if the page closed now. */
export const unfinishedOf = (items: readonly Attachment[]): string[] =>
  items.flatMap((item) => {
    const lost =
      item.status === 'waiting' ||
      item.status === 'sending' ||
      item.status === 'checking' ||
      (item.status === 'failed' && (item.retry || item.bytes === null));
    return lost ? [item.name] : [];
  });
