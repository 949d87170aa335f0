import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { lastDayOf } from '@prakat/shared/publication/last-day';
import { versionOf } from '@prakat/shared/publication/placements';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { type Context, isoNow, type Office } from '../../context.ts';
import type { Placed, PlaceOrder } from '../destination.ts';
import { findOrMakeCategory, mappedCategory } from './category.ts';
import type { WordPressClient } from './client.ts';
import { asValue, forGood, SiteRefusal } from './errors.ts';
import { itemPage } from './item-page.ts';
import { deleteMedia, findMedia, type SiteFile, sendFile } from './media.ts';
import { escaped, type Page, saysTheSame } from './page.ts';
import {
  deletePost,
  findPosts,
  hasCategories,
  isAsWanted,
  type Post,
  slugOf,
  type Wanted,
  writePost,
} from './post.ts';

type At = { context: Context; office: Office; client: WordPressClient };

/**
 * Files first, then the post over whatever was there, then what nothing needs any more. Killed anywhere, the next attempt
 * finds what there is by the publication's id and goes on.
 */
export async function putUp({ context, office, client }: At, order: PlaceOrder): Promise<Placed> {
  const { publication, content } = order;
  const { id } = publication;
  const mapped = mappedCategory(office.profile, content);
  const [posts, media, category] = await Promise.all([
    findPosts(client, id),
    findMedia(client, id),
    mapped ? findOrMakeCategory(client, mapped) : null,
  ]);
  const [standing = null, ...doubled] = posts;
  const files = new Map<string, SiteFile>();
  for (const file of media) if (!files.has(file.sha256)) files.set(file.sha256, file);
  const sent: SiteFile[] = [];
  try {
    for (const file of content.files) {
      if (files.has(file.sha256)) continue;
      const there = await sendFile(client, publication, file, await approvedContent(context, file));
      sent.push(there);
      files.set(file.sha256, there);
    }
    const wanted: Wanted = {
      ...pageOf(context, office, order, files),
      slug: slugOf(id),
      status: 'publish',
      categories: category === null ? null : [category],
    };
    const post = await stands(client, id, { standing, doubled, wanted });
    const needed = content.files.flatMap(({ sha256 }) => files.get(sha256)?.id ?? []);
    for (const { id: other } of [...media, ...sent])
      if (!needed.includes(other)) await deleteMedia(client, other);
    const ids = content.files.map(({ id: file, sha256 }) => [`file:${file}`, String(files.get(sha256)?.id)]);
    return {
      ok: true,
      address: post.link,
      outsideIds: { post: String(post.id), ...Object.fromEntries(ids) },
      requestId: null,
    };
  } catch (error) {
    if (error instanceof SiteRefusal && error.failed.permanent)
      await withoutFiles(client, [...media, ...sent], standing);
    throw error;
  }
}

/** Has the post say what is wanted, and no other post beside it. */
async function stands(
  client: WordPressClient,
  publicationId: string,
  { standing, doubled, wanted }: { standing: Post | null; doubled: readonly Post[]; wanted: Wanted },
): Promise<Post> {
  // The address is free for the one that stays.
  for (const post of doubled) await deletePost(client, post);
  if (standing && isAsWanted(standing, wanted)) return standing;
  const post = await writePost(client, standing, wanted);
  const problem = problemOf(post, wanted);
  if (!problem) return post;
  // It must not stand there otherwise than it was approved.
  if (!standing) await deletePost(client, post);
  else await writePost(client, standing, before(standing));
  if (!standing && post.slug !== wanted.slug) {
    // An attempt that was given up went on unheard, and its post came first.
    const [first = null] = await findPosts(client, publicationId);
    if (first) return stands(client, publicationId, { standing: first, doubled: [], wanted });
  }
  throw forGood(`เว็บไซต์ ${client.host} ${problem}`);
}

const before = ({ slug, status, title, content, categories }: Post): Wanted => ({
  slug,
  status: status === 'publish' ? 'publish' : 'draft',
  title: title.raw,
  content: content.raw,
  categories,
});

function problemOf(post: Post, wanted: Wanted): string | null {
  if (post.slug !== wanted.slug) return `มีหน้าอื่นใช้ที่อยู่ ${wanted.slug} อยู่แล้ว`;
  if (post.status !== wanted.status) return `ไม่เผยแพร่หน้าทันที (${post.status}) กรุณาตรวจสิทธิ์ของบัญชีและปลั๊กอิน`;
  if (!hasCategories(post, wanted.categories)) return 'ไม่จัดหน้าไว้ในหมวดหมู่ที่กำหนด';
  return saysTheSame({ title: post.title.raw, content: post.content.raw }, wanted)
    ? null
    : 'ตัดหรือเปลี่ยนเนื้อหาที่ส่งไป อาจเป็นเพราะปลั๊กอินหรือสิทธิ์ของบัญชี จึงไม่ได้นำขึ้น';
}

/** What was sent for a version that does not go up must not stay public; what the page there links to stays. */
async function withoutFiles(
  client: WordPressClient,
  files: readonly SiteFile[],
  standing: Post | null,
): Promise<void> {
  const linked = standing?.status === 'publish' ? standing.content.raw : '';
  for (const { id, url } of files)
    if (!linked.includes(escaped(url))) await asValue(() => deleteMedia(client, id));
}

/** The content of a file, byte for byte as it was approved. */
async function approvedContent({ files }: Context, { id, name, sha256 }: AttachedFile): Promise<Uint8Array> {
  const stored = await files.read(id);
  const content = stored && (await buffer(stored));
  if (!content || createHash('sha256').update(content).digest('hex') !== sha256)
    throw forGood(`ไฟล์ “${name.slice(0, 80)}” ในระบบไม่ตรงกับที่อนุมัติ จึงไม่ได้นำขึ้น`);
  return content;
}

function pageOf(
  context: Context,
  { profile }: Office,
  { publication, version, content }: PlaceOrder,
  files: ReadonlyMap<string, SiteFile>,
): Page {
  const now = isoNow(context);
  const known = publication.versions.some((one) => one.version === version);
  return itemPage({
    publication,
    version,
    content,
    publishedAt: publication.publishedAt ?? now,
    updatedAt: (known ? versionOf(publication, version).upFrom : null) ?? now,
    displayUntil: lastDayOf(publication, version, profile, now),
    files,
    publicUrl: context.publicUrl,
  });
}
