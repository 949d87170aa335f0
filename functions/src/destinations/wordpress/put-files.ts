import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { Context } from '../../context.ts';
import type { PlaceOrder } from '../destination.ts';
import type { WordPressClient } from './client.ts';
import { asValue, forGood } from './errors.ts';
import { deleteMedia, findMedia, type SiteFile, sendFile } from './media.ts';
import { escaped } from './page.ts';
import { findPosts } from './post.ts';

export type PutFiles = {
  /** Where each file of the content is, by its SHA-256. */
  files: ReadonlyMap<string, SiteFile>;
  /** What is there of the publication and not needed: of another version, or sent twice. */
  others: readonly number[];
  /** A file was there already: an attempt came before, of which nothing else may be known. */
  cameBefore: boolean;
};

/**
 * Has every file of an order on the website once. `found` is what was seen there; null where there should be nothing: then
 * the first file that was there already shows that an attempt came before, and what it left is looked for.
 */
export async function putFiles(
  { files: store }: Pick<Context, 'files'>,
  client: WordPressClient,
  { publication, content }: PlaceOrder,
  found: readonly SiteFile[] | null,
): Promise<PutFiles> {
  const there: SiteFile[] = [...(found ?? [])];
  let hasLooked = found !== null;
  for (const file of content.files) {
    if (there.some(({ sha256 }) => sha256 === file.sha256)) continue;
    const sent = await sendFile(client, publication, file, await approvedContent(store, file));
    there.push(sent.file);
    if (sent.isFirst || hasLooked) continue;
    there.splice(0, there.length, ...(await findMedia(client, publication.id)));
    hasLooked = true;
  }
  const files = new Map<string, SiteFile>();
  for (const { sha256 } of content.files) {
    const first = there.find((file) => file.sha256 === sha256);
    if (first) files.set(sha256, first);
  }
  const needed = new Set([...files.values()].map(({ id }) => id));
  const others = there.flatMap(({ id }) => (needed.has(id) ? [] : [id]));
  return { files, others, cameBefore: hasLooked };
}

/** What was sent for a version that does not go up must not stay public; what the page there links to stays. */
export async function withoutFiles(client: WordPressClient, publicationId: string): Promise<void> {
  await asValue(async () => {
    const [standing] = await findPosts(client, publicationId);
    const linked = standing?.status === 'publish' ? standing.content.raw : '';
    for (const { id, url } of await findMedia(client, publicationId))
      if (!linked.includes(escaped(url))) await deleteMedia(client, id);
  });
}

/** The content of a file, byte for byte as it was approved. */
async function approvedContent(
  store: Context['files'],
  { id, name, sha256 }: AttachedFile,
): Promise<Uint8Array> {
  const stored = await store.read(id);
  const content = stored && (await buffer(stored));
  if (!content || createHash('sha256').update(content).digest('hex') !== sha256)
    throw forGood(`ไฟล์ “${name.slice(0, 80)}” ในระบบไม่ตรงกับที่อนุมัติ จึงไม่ได้นำขึ้น`);
  return content;
}
