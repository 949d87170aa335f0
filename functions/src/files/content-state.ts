import { createHash } from 'node:crypto';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { FileStore } from './file-store.ts';

/** What is wrong with the content of a file: there is none, or it is not what its record says. */
export type ContentFault = 'missing' | 'altered';

/** Files that are remembered as sound; what was looked at longest ago is looked at again. */
const REMEMBERED = 5_000;

const remembered = new WeakMap<FileStore, Map<string, string>>();

/**
 * Compares the content of a file with the SHA-256 of its record, and gives what is wrong; null when nothing is. A file is read
 * for it once, and again when its state is another: what is asked for often costs no more than a look at that.
 */
export async function contentFaultOf(
  files: FileStore,
  { id, sha256 }: Pick<AttachedFile, 'id' | 'sha256'>,
): Promise<ContentFault | null> {
  const known = remembered.get(files) ?? new Map<string, string>();
  remembered.set(files, known);
  // Before it is read: what changes meanwhile has another state afterwards.
  const state = await files.stateOf(id);
  if (state === null) return 'missing';
  const sound = `${state} ${sha256}`;
  if (known.get(id) === sound) return null;
  const content = await files.read(id);
  if (!content) return 'missing';
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk as Uint8Array);
  if (hash.digest('hex') !== sha256) return 'altered';
  known.delete(id);
  known.set(id, sound);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return null;
}
