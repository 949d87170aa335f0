import { createHash } from 'node:crypto';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { extensionOf, type FileExtension } from '@prakat/shared/files/file-types';
import { safeFileName } from '@prakat/shared/files/safe-file-name';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { type Context, isoNow } from '../context.ts';
import type { StoredFile } from '../store/records.ts';

/** What the content of each type may turn out to be, as `file-type` names it. Office files are zip or CFB inside. */
const contentTypes: Record<FileExtension, readonly string[]> = {
  pdf: ['pdf'],
  xls: ['cfb'],
  doc: ['cfb'],
  xlsx: ['xlsx'],
  docx: ['docx'],
  jpg: ['jpg'],
  png: ['png'],
  zip: ['zip'],
  rar: ['rar'],
};

/**
 * Checks an upload (name, size, type by content) and stores it for the person until a request takes it. The record comes
 * first, so that content whose upload was broken off half-way belongs to somebody and is cleaned up. Nothing is stored
 * of a file that is refused.
 */
export async function receiveFile(
  context: Context,
  profile: OfficeProfile,
  member: Member,
  upload: { name: string; content: Uint8Array },
): Promise<{ ok: true; file: StoredFile } | Refused> {
  const checked = await checkFile(profile, upload);
  if (!checked.ok) return checked;
  const file: StoredFile = {
    id: context.newId(),
    officeId: profile.id,
    name: checked.name,
    extension: checked.extension,
    bytes: upload.content.length,
    sha256: createHash('sha256').update(upload.content).digest('hex'),
    uploadedBy: member.id,
    createdAt: isoNow(context),
    submissionId: null,
    internal: false,
    hasContent: false,
    report: null,
  };
  const ready = { ...file, hasContent: true };
  await context.store.transact(async (tx) => tx.create('files', file));
  await context.files.write(file.id, upload.content);
  await context.store.transact(async (tx) => tx.put('files', ready));
  return { ok: true, file: ready };
}

export async function checkFile(
  profile: Pick<OfficeProfile, 'files'>,
  { name: rawName, content }: { name: string; content: Uint8Array },
): Promise<{ ok: true; name: string; extension: FileExtension } | Refused> {
  const name = safeFileName(rawName);
  if (!name) return refuse('file_name_invalid');
  const extension = extensionOf(name);
  if (!extension || !profile.files.extensions.includes(extension)) {
    return refuse('file_type_not_allowed', {
      name,
      allowed: profile.files.extensions.map((allowed) => `.${allowed}`).join(' '),
    });
  }
  if (content.length === 0) return refuse('file_empty', { name });
  if (content.length > profile.files.maxBytes) {
    return refuse('file_too_large', { name, max: fileSizeInWords(profile.files.maxBytes) });
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const actual = (await fileTypeFromBuffer(content))?.ext;
  if (!actual || !contentTypes[extension].includes(actual)) {
    return refuse('file_content_mismatch', { name, extension });
  }
  return { ok: true, name, extension };
}
