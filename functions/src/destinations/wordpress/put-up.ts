import { lastDayOf } from '@prakat/shared/publication/last-day';
import { versionOf } from '@prakat/shared/publication/placements';
import { type Context, isoNow, type Office } from '../../context.ts';
import type { Placed, PlaceOrder } from '../destination.ts';
import { type CategoryIds, mappedCategory } from './category.ts';
import type { WordPressClient } from './client.ts';
import { SiteRefusal } from './errors.ts';
import { itemPage } from './item-page.ts';
import { deleteMedia, findMedia, type SiteFile } from './media.ts';
import type { Page } from './page.ts';
import { findPosts, type Post, slugOf } from './post.ts';
import { putFiles, withoutFiles } from './put-files.ts';
import { stands } from './stands.ts';

type At = { context: Context; office: Office; client: WordPressClient; categoryIds: CategoryIds };

/**
 * Files first, then the post over whatever was there, then what nothing needs any more. Killed anywhere, the next attempt
 * finds what there is by the publication's id and goes on.
 */
export async function putUp(at: At, order: PlaceOrder): Promise<Placed> {
  const { context, office, client, categoryIds } = at;
  const { publication, content } = order;
  const { id } = publication;
  const mapped = mappedCategory(office.profile, content);
  const [{ posts, media }, category] = await Promise.all([
    whatIsThere(client, order),
    mapped && categoryIds.of(client, mapped),
  ]);
  const [standing = null, ...doubled] = posts;
  try {
    const { files, others } = await putFiles(context, client, order, media);
    const post = await stands(client, id, {
      standing,
      doubled,
      wanted: {
        ...pageOf(context, office, order, files),
        slug: slugOf(id),
        status: 'publish',
        categories: category === null ? null : [category],
      },
      categoriesNow: async () => mapped && [await categoryIds.anew(client, mapped)],
    });
    for (const other of others) await deleteMedia(client, other);
    const ids = content.files.map(({ id: file, sha256 }) => [`file:${file}`, String(files.get(sha256)?.id)]);
    return {
      ok: true,
      address: post.link,
      outsideIds: { post: String(post.id), ...Object.fromEntries(ids) },
      requestId: null,
    };
  } catch (error) {
    if (error instanceof SiteRefusal && error.failed.permanent) await withoutFiles(client, id, standing);
    throw error;
  }
}

/**
 * Posts and files of the publication. The first attempt to put up its first version does not look: whatever is there all
 * the same, because records came back from a backup, is seen by the numbers that WordPress adds to slugs.
 */
async function whatIsThere(
  client: WordPressClient,
  { publication: { id }, placement, version, isFirstAttempt }: PlaceOrder,
): Promise<{ posts: Post[]; media: SiteFile[] | null }> {
  if (isFirstAttempt && version === 1 && placement.placed === null) return { posts: [], media: null };
  const [posts, media] = await Promise.all([findPosts(client, id), findMedia(client, id)]);
  return { posts, media };
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
