import type { Order, Removed } from '../destination.ts';
import type { WordPressClient } from './client.ts';
import { forGood } from './errors.ts';
import { downPage } from './item-page.ts';
import { deleteMedia, findKnown, findMedia } from './media.ts';
import { deletePost, findPosts, isAsWanted, slugOf, type Wanted, writePost } from './post.ts';

/**
 * First the page, then the files, each for good. The post stays as a draft that says why: readers and search engines find
 * no page at its address, and if it goes up again it has the address that people know.
 */
export async function takeDown(client: WordPressClient, { publication, placement }: Order): Promise<Removed> {
  const { id, number, takenDown } = publication;
  const recorded = Object.entries(placement.outsideIds).flatMap(([name, value]) =>
    name.startsWith('file:') ? [value] : [],
  );
  const [posts, media, known] = await Promise.all([
    findPosts(client, id),
    findMedia(client, id),
    findKnown(client, id, recorded),
  ]);
  const [standing, ...doubled] = posts;
  const reason = takenDown?.publicReason ?? 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว';
  const down: Wanted = { ...downPage(number, reason), slug: slugOf(id), status: 'draft', categories: null };
  if (standing && standing.status !== 'trash' && !isAsWanted(standing, down)) {
    const { status } = await writePost(client, standing, down);
    if (status === 'publish') throw forGood(`เว็บไซต์ ${client.host} ไม่ยอมนำหน้าลง อาจเป็นเพราะปลั๊กอิน`);
  }
  for (const post of doubled) await deletePost(client, post);
  for (const file of new Set([...media.map((each) => each.id), ...known])) await deleteMedia(client, file);
  return { ok: true, requestId: null };
}
