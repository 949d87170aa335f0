import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { BodyError } from './read-body.ts';

/** Most that a form may have: fields, files, and bytes of one field and one file. */
export type FormBounds = { fields: number; files: number; fieldBytes: number; fileBytes: number };

export type FormWithFiles = {
  /** Each value of a field, in order. */
  fields: Map<string, string[]>;
  /** Files that were chosen: an empty place in the form is none. */
  files: { name: string; content: Buffer }[];
  /** A file was larger than it may be, or there were more than there may be: those are not among `files`. */
  tooMuch: 'file_too_large' | 'too_many_files' | null;
};

/**
 * Reads a form with files (`multipart/form-data`, RFC 7578) out of its bytes. Another kind of body has no fields. Throws
 * `BodyError` for what is broken, or has more parts than a form of ours.
 */
export function parseForm(contentType: string, bytes: Buffer, bounds: FormBounds): Promise<FormWithFiles> {
  const form: FormWithFiles = { fields: new Map(), files: [], tooMuch: null };
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return Promise.resolve(form);
  return new Promise((resolve, reject) => {
    const broken = () => reject(new BodyError('entity.parse.failed'));
    let reader: BusboyInstance;
    try {
      reader = new Busboy({
        headers: { 'content-type': contentType } as BusboyHeaders,
        limits: {
          fields: bounds.fields,
          files: bounds.files,
          fieldSize: bounds.fieldBytes,
          fileSize: bounds.fileBytes,
          parts: bounds.fields + bounds.files + 1,
        },
      });
    } catch {
      return broken();
    }
    reader.on('field', (name, value, _nameTruncated, valueTruncated) => {
      if (valueTruncated) return reject(new BodyError('entity.too.large'));
      form.fields.set(name, [...(form.fields.get(name) ?? []), value]);
    });
    reader.on('file', (_field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        form.tooMuch = 'file_too_large';
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (!stream.truncated && content.length > 0) form.files.push({ name: name ?? '', content });
      });
      stream.on('error', broken);
    });
    reader.on('filesLimit', () => {
      form.tooMuch ??= 'too_many_files';
    });
    reader.on('fieldsLimit', broken);
    reader.on('partsLimit', () => {
      form.tooMuch ??= 'too_many_files';
    });
    reader.on('error', broken);
    reader.on('finish', () => resolve(form));
    reader.end(bytes);
  });
}
