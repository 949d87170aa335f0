import type { Context } from '../context.ts';
import type { StoredFile } from '../store/records.ts';

/**
 * Removes an upload that no request has taken and that `mayGo` agrees to; false when there is none. First the record
 * says that no request can take it, then the content goes, then the record: killed at any point, the next sweep finds
 * the record and goes on, and no request is left with a file that has no content.
 */
export async function discardFile(
  { store, files }: Pick<Context, 'store' | 'files'>,
  id: string,
  mayGo: (file: StoredFile) => boolean = () => true,
): Promise<boolean> {
  const mine = await store.transact(async (tx) => {
    const file = await tx.get('files', id);
    if (!file || file.submissionId !== null || !mayGo(file)) return false;
    if (file.hasContent) tx.put('files', { ...file, hasContent: false });
    return true;
  });
  if (!mine) return false;
  await files.delete(id);
  await store.transact(async (tx) => tx.delete('files', id));
  return true;
}
