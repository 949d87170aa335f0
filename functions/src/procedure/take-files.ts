import { atField, type Refused, refuse } from '@prakat/shared/refusals';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';

type Taker = {
  officeId: string;
  memberId: string;
  /**
   * Requests whose own files may be named again, by a successor, too: the request that is mended, or those whose
   * versions stand on the website that a correction keeps files of.
   */
  heldBy: readonly string[];
  /** The field of the form that a refusal stands at. */
  field: string;
};

/**
 * The uploads that a form names, in its order, each examined. Only a person's own that no request has taken, and those that the very
 * matter holds as content, which a successor did not upload: otherwise a known id would open somebody else's file, or
 * publish what is internal.
 */
export async function takeFiles(
  reader: StoreReader,
  ids: readonly string[],
  { officeId, memberId, heldBy, field }: Taker,
): Promise<{ ok: true; files: StoredFile[] } | Refused> {
  const files: StoredFile[] = [];
  const named = [...new Set(ids)];
  const found = await Promise.all(named.map((id) => reader.get('files', id)));
  for (const [at, id] of named.entries()) {
    const file = found[at];
    const isHeld = file?.submissionId != null && heldBy.includes(file.submissionId) && !file.internal;
    const own = file?.officeId === officeId && (isHeld || file.uploadedBy === memberId);
    if (!file || !own || !file.hasContent || file.originalOf || (file.submissionId !== null && !isHeld)) {
      return atField(refuse('file_not_found', { name: file && own ? file.name : id.slice(0, 8) }), field);
    }
    // Examined before, outside of the transaction; one that arrived since waits for the next press.
    if (!file.report) return atField(refuse('file_checks_busy'), field);
    files.push(file);
  }
  return { ok: true, files };
}

/** An upload as it stands in the record of a request. */
export const attachedFile = ({ id, name, extension, bytes, sha256 }: StoredFile): AttachedFile => ({
  id,
  name,
  extension,
  bytes,
  sha256,
});
