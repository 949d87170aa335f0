import { createHash } from 'node:crypto';
import type { CheckKnowledge } from '@prakat/shared/checks/find-in-text';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { CheckedFile } from '../checks/inspect-file.ts';
import type { Context } from '../context.ts';
import type { StoredFile } from '../store/records.ts';
import { discardFile } from './discard-file.ts';
import { inspectStored } from './inspect-stored.ts';

type Checker = Pick<Context, 'store' | 'files' | 'newId' | 'clamdAddress'>;

/**
 * Examines an upload of this person as a whole, once: the answer has its final name, type and fingerprint and the report.
 * A file that was examined before, or that a request holds, is given as it is. One that is refused is removed, unless it
 * only has to wait its turn. `knowledge`: what the checks of texts know of the office; null leaves texts unread.
 */
export async function checkStoredFile(
  context: Checker,
  profile: OfficeProfile,
  member: Pick<Member, 'id'>,
  fileId: string,
  knowledge: CheckKnowledge | null,
): Promise<{ ok: true; file: StoredFile } | Refused> {
  const file = await context.store.get('files', fileId);
  const isOwn = file?.officeId === profile.id && file.uploadedBy === member.id && !file.originalOf;
  if (!file || !isOwn) return refuse('file_not_found', { name: fileId.slice(0, 8) });
  if (file.report || file.submissionId !== null) return { ok: true, file };
  const inspected = await inspectStored(context, profile, file, knowledge);
  if (!inspected.ok) {
    // Without content it is being replaced at this moment, or was broken off: the sweep sees to that.
    const isJudged = !['file_checks_busy', 'file_not_found'].includes(inspected.refusal.code);
    if (isJudged) await discardFile(context, fileId);
    return inspected;
  }
  const { content, checked } = inspected;
  return checked.content === content
    ? settle(context, file, checked, { isReplaced: false })
    : replaceContent(context, file, {
        content,
        checked,
        keepsOriginal: profile.files.keepOriginals === true,
      });
}

/** Writes what the check came to, unless another check of the same file was faster. */
function settle(
  { store }: Checker,
  { id }: StoredFile,
  { name, extension, report, content }: CheckedFile,
  { isReplaced }: { isReplaced: boolean },
): Promise<{ ok: true; file: StoredFile } | Refused> {
  return store.transact(async (tx) => {
    const now = await tx.get('files', id);
    if (!now) return refuse('file_not_found', { name });
    if (now.report || now.submissionId !== null) return { ok: true, file: now };
    // Another check is putting new content there, and what was examined may already be that.
    if (!isReplaced && !now.hasContent) return refuse('file_checks_busy');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { ...now, name, extension, bytes: content.length, sha256, hasContent: true, report };
    tx.put('files', file);
    return { ok: true, file };
  });
}

/**
 * Puts the new content in place of what was uploaded. Meanwhile the record says that no request can take it: killed at
 * any point, it is cleaned up as an upload that was broken off, and the person sends the file again.
 */
async function replaceContent(
  context: Checker,
  file: StoredFile,
  { content, checked, keepsOriginal }: { content: Uint8Array; checked: CheckedFile; keepsOriginal: boolean },
): Promise<{ ok: true; file: StoredFile } | Refused> {
  const { store, files } = context;
  const claimed = await store.transact(async (tx) => {
    const now = await tx.get('files', file.id);
    if (!now) return refuse('file_not_found', { name: file.name });
    if (now.report || now.submissionId !== null) return { ok: true as const, file: now, mine: false };
    if (!now.hasContent) return refuse('file_checks_busy');
    tx.put('files', { ...now, hasContent: false });
    return { ok: true as const, file: now, mine: true };
  });
  if (!claimed.ok || !claimed.mine) return claimed;
  if (keepsOriginal) await keepOriginal(context, claimed.file, content);
  await files.delete(file.id);
  await files.write(file.id, checked.content);
  return settle(context, file, checked, { isReplaced: true });
}

/** The picture as it was sent: for the office alone, named by no request and behind no link. */
async function keepOriginal(
  { store, files, newId }: Checker,
  file: StoredFile,
  content: Uint8Array,
): Promise<void> {
  const original: StoredFile = {
    ...file,
    id: newId(),
    internal: true,
    hasContent: false,
    originalOf: file.id,
  };
  await store.transact(async (tx) => tx.create('files', original));
  await files.write(original.id, content);
  await store.transact(async (tx) => tx.put('files', { ...original, hasContent: true }));
}
