import { createHash } from 'node:crypto';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { extensionList, type FileExtension, isNameAllowed } from '@prakat/shared/files/file-types';
import { safeFileName } from '@prakat/shared/files/safe-file-name';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { firstLook } from '../checks/first-look.ts';
import { type Context, isoNow } from '../context.ts';
import type { StoredFile } from '../store/records.ts';
import { withUpload } from './upload-days.ts';

/**
 * Looks at an upload (name, size, first bytes) and stores it for the person until a request takes it; `checkStoredFile`
 * examines it as a whole. The record comes first, so that content whose upload was broken off half-way belongs to
 * somebody and is cleaned up. Nothing is stored of a file that is refused, nor of one too many for the person's day.
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
    originalOf: null,
    report: null,
  };
  const ready = { ...file, hasContent: true };
  const begun = await context.store.transact(async (tx) => {
    const counted = await withUpload(context, tx, member, file.bytes);
    if (!counted.ok) return counted;
    tx.create('files', file);
    tx.put('uploadDays', counted.day);
    return counted;
  });
  if (!begun.ok) return begun;
  await context.files.write(file.id, upload.content);
  await context.store.transact(async (tx) => tx.put('files', ready));
  return { ok: true, file: ready };
}

export async function checkFile(
  profile: Pick<OfficeProfile, 'files'>,
  { name: rawName, content }: { name: string; content: Uint8Array },
): Promise<{ ok: true; name: string; extension: FileExtension } | Refused> {
  const called = checkName(profile, rawName);
  if (!called.ok) return called;
  const { name } = called;
  const { extensions, maxBytes } = profile.files;
  if (content.length === 0) return refuse('file_empty', { name });
  if (content.length > maxBytes) return refuse('file_too_large', { name, max: fileSizeInWords(maxBytes) });
  const looked = await firstLook(name, content, extensions);
  return looked.ok ? { ...looked, name } : looked;
}

/** What a file is called here; refused where the office takes none of its kind. */
export function checkName(
  { files: { extensions } }: Pick<OfficeProfile, 'files'>,
  rawName: string,
): { ok: true; name: string } | Refused {
  const name = safeFileName(rawName);
  if (!name) return refuse('file_name_invalid');
  if (isNameAllowed(name, extensions)) return { ok: true, name };
  const allowed = extensionList(extensions);
  return refuse('file_type_not_allowed', { name, allowed });
}
