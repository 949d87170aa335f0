import { createHash } from 'node:crypto';
import type { FileStore } from '../files/file-store.ts';

/** What is wrong with the content of a file, by its SHA-256; null when nothing is. */
export async function faultOfContent(files: FileStore, id: string, sha256: string): Promise<string | null> {
  const content = await files.read(id);
  if (!content) return 'the content is missing';
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk as Uint8Array);
  return hash.digest('hex') === sha256 ? null : 'the content was altered';
}
