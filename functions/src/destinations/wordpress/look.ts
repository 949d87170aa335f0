import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { At, Drift, Looked } from '../destination.ts';
import { findCategory, mappedCategory } from './category.ts';
import type { WordPressClient } from './client.ts';
import { findMedia } from './media.ts';
import { readMark } from './page.ts';
import { addressAt, findPosts, type Post } from './post.ts';

/** What stands there, and how it differs from what was put there. */
export async function lookAtSite(
  client: WordPressClient,
  profile: OfficeProfile,
  { publication, placement }: At,
): Promise<Looked> {
  const { id, shown } = publication;
  const mapped = shown && mappedCategory(profile, shown.content);
  const [[post = null, ...doubled], media, category] = await Promise.all([
    findPosts(client, id),
    findMedia(client, id),
    mapped ? findCategory(client, mapped) : null,
  ]);
  const mark = post && readMark({ title: post.title.raw, content: post.content.raw });
  const isUp = post?.status === 'publish' && post.password === '' && mark?.version !== 'down';
  const drift: Drift[] = [];
  if (doubled.some(({ status }) => status === 'publish')) drift.push('doubled');
  if (!post || !isUp) {
    const shouldBeUp = placement.placed !== null && mark?.version !== 'down';
    return looked('nothing', shouldBeUp ? [...drift, absence(post)] : drift);
  }
  if (!mark?.isUnchanged) drift.push('changed');
  if (mapped && (category === null || !post.categories.includes(category))) drift.push('category_lost');
  const version = typeof mark?.version === 'number' ? mark.version : (placement.placed ?? 0);
  const there = new Set(media.map(({ sha256 }) => sha256));
  const isOfVersion = shown?.version === version;
  if (isOfVersion && shown.content.files.some(({ sha256 }) => !there.has(sha256))) drift.push('file_lost');
  return looked({ version, address: addressAt(client, post) }, drift);
}

const absence = (post: Post | null): Drift =>
  post === null ? 'deleted' : post.status === 'trash' ? 'trashed' : 'hidden';

const looked = (there: Looked['there'], drift: Drift[]): Looked => ({
  ok: true,
  there,
  ...(drift.length > 0 ? { drift } : {}),
  requestId: null,
});
