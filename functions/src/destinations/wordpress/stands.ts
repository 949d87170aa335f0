import type { WordPressClient } from './client.ts';
import { forGood } from './errors.ts';
import { saysTheSame } from './page.ts';
import {
  deletePost,
  findPosts,
  hasCategories,
  isAsWanted,
  type Post,
  type Wanted,
  writePost,
} from './post.ts';

/** What is there, and what is to be. */
export type Standing = {
  /** The post of the publication, where there is one. */
  standing: Post | null;
  /** Others of the same publication, which must not be. */
  doubled: readonly Post[];
  wanted: Wanted;
  /** Asks for the categories anew, where those that are wanted are not there any more. */
  categoriesNow: () => Promise<number[] | null>;
};

/** Has the post say what is wanted, and no other post beside it. What cannot stand as it is wanted does not stand. */
export async function stands(client: WordPressClient, publicationId: string, given: Standing): Promise<Post> {
  const { standing, doubled, categoriesNow } = given;
  let { wanted } = given;
  // The address is free for the one that stays.
  for (const post of doubled) await deletePost(client, post);
  if (standing && isAsWanted(standing, wanted)) return standing;
  let post = await writePost(client, standing, wanted);
  if (!hasCategories(post, wanted.categories)) {
    wanted = { ...wanted, categories: await categoriesNow() };
    post = await writePost(client, post, wanted);
  }
  const problem = problemOf(post, wanted);
  if (!problem) return post;
  // It must not stand there otherwise than it was approved.
  if (!standing) await deletePost(client, post);
  else await writePost(client, standing, before(standing));
  if (!standing && post.slug !== wanted.slug) {
    // An attempt that was given up went on unheard, and its post came first.
    const [first = null] = await findPosts(client, publicationId);
    if (first) return stands(client, publicationId, { ...given, standing: first, doubled: [], wanted });
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
  if (post.status !== wanted.status) return `ไม่เผยแพร่หน้าทันที (${post.status}) กรุณาตรวจสิทธิของบัญชีและปลั๊กอิน`;
  if (!hasCategories(post, wanted.categories)) return 'ไม่จัดหน้าไว้ในหมวดหมู่ที่กำหนด';
  return saysTheSame({ title: post.title.raw, content: post.content.raw }, wanted)
    ? null
    : 'ตัดหรือเปลี่ยนเนื้อหาที่ส่งไป อาจเป็นเพราะปลั๊กอินหรือสิทธิของบัญชี จึงไม่ได้นำขึ้น';
}
