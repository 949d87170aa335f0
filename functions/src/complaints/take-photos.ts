import { createHash } from 'node:crypto';
import { MOST_PHOTOS, PHOTO_BYTES } from '@prakat/shared/complaints/complaint-kinds';
import { photoExtensions } from '@prakat/shared/files/file-types';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { type Context, isoNow } from '../context.ts';
import { discardFile } from '../files/discard-file.ts';
import { checkFile } from '../files/receive-file.ts';
import type { StoredFile } from '../store/records.ts';

/** Whoever sends photos with a complaint is not known. */
const SENDER = 'resident';

export type Upload = { name: string; content: Uint8Array };

/** What a photo may be, whatever the office takes of its own people. */
const rules = { extensions: [...photoExtensions], maxBytes: PHOTO_BYTES };

/**
 * Examines photos as every upload is examined, takes place and owner out of them, and stores them for the complaint that is about to
 * be filed; one that no complaint takes goes after a week, as every upload. Of photos of which one is refused none is stored.
 */
export async function takePhotos(
  context: Context,
  officeId: string,
  uploads: readonly Upload[],
): Promise<{ ok: true; photos: StoredFile[] } | Refused> {
  if (uploads.length > MOST_PHOTOS) return refuse('complaint_photos', { most: MOST_PHOTOS });
  const checked: { content: Uint8Array; file: StoredFile }[] = [];
  for (const [index, upload] of uploads.entries()) {
    const looked = await checkFile({ files: { ...rules, maxFiles: MOST_PHOTOS } }, upload);
    if (!looked.ok) return looked;
    // Loaded by the first photo: workers and what they need are no part of a start.
    const { inspectFile } = await import('../checks/inspect-file.ts');
    const clamd = context.clamdAddress ?? null;
    const inspected = await inspectFile({ ...upload, name: looked.name, rules, clamd, knowledge: null });
    if (!inspected.ok) return inspected;
    const { content, extension, report } = inspected;
    const file: StoredFile = {
      id: context.newId(),
      officeId,
      // The device's own name may say who took it.
      name: `ภาพที่ ${index + 1}.${extension}`,
      extension,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      uploadedBy: SENDER,
      createdAt: isoNow(context),
      submissionId: null,
      internal: true,
      hasContent: false,
      originalOf: null,
      report,
    };
    checked.push({ content, file });
  }
  for (const { content, file } of checked) {
    await context.store.transact(async (tx) => tx.create('files', file));
    await context.files.write(file.id, content);
  }
  return { ok: true, photos: checked.map(({ file }) => file) };
}

/** As the record of a complaint names it. */
export const attachedPhoto = ({ id, name, extension, bytes, sha256 }: StoredFile): AttachedFile => ({
  id,
  name,
  extension,
  bytes,
  sha256,
});

/** Removes photos of a complaint that was not taken after all. */
export async function discardPhotos(context: Context, photos: readonly StoredFile[]): Promise<void> {
  for (const { id } of photos) await discardFile(context, id);
}
