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
import { addressAt, findPosts, slugOf } from './post.ts';
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
  const [seen, category] = await Promise.all([
    isNew(order) ? null : Promise.all([findPosts(client, id), findMedia(client, id)]),
    mapped && categoryIds.of(client, mapped),
  ]);
  try {
    const { files, others, cameBefore } = await putFiles(context, client, order, seen?.[1] ?? null);
    const posts = seen?.[0] ?? (cameBefore ? await findPosts(client, id) : []);
    const [standing = null, ...doubled] = posts;
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
      address: addressAt(client, post),
      outsideIds: { post: String(post.id), ...Object.fromEntries(ids) },
      requestId: null,
    };
  } catch (error) {
    if (error instanceof SiteRefusal && error.failed.permanent) await withoutFiles(client, id);
    throw error;
  }
}

/**
 * The first attempt of the first order for a publication to which nothing has happened since it was planned: nothing is
 * looked for. What is there all the same, because records came back from a backup, is seen by the numbers that WordPress
 * adds to the slugs of its files and its post.
 */
const isNew = ({ publication, isFirstAttempt }: PlaceOrder): boolean =>
  isFirstAttempt === true && publication.log.seq === 1;

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
