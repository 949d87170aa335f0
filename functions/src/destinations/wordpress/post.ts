import { z } from 'zod';
import type { WordPressClient } from './client.ts';
import { type Page, saysTheSame } from './page.ts';

const FIELDS = 'id,slug,status,link,title,content,categories,password';
/** Whatever its state: `any` would leave out the bin. */
const STATES = 'publish,future,draft,pending,private,trash';

export const postSchema = z.object({
  id: z.int(),
  slug: z.string(),
  status: z.string(),
  link: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() }),
  categories: z.array(z.int()).default([]),
  password: z.string().default(''),
});
export type Post = z.infer<typeof postSchema>;

/** By this a publication's post is found again: in Latin letters, because a Thai one is cut at 22, and in small ones. */
export const slugOf = (publicationId: string): string => `prakat-${publicationId}`.toLowerCase();

/** Slugs of the same post: in the bin, and doubled where an attempt that was given up went on unheard. */
const slugsOf = (publicationId: string): string[] => {
  const slug = slugOf(publicationId);
  return [slug, `${slug}-2`, `${slug}-3`].flatMap((one) => [one, `${one}__trashed`]);
};

/** The posts of a publication, the one that stands first: there is one at most, unless something went wrong. */
export async function findPosts(client: WordPressClient, publicationId: string): Promise<Post[]> {
  const posts = await client.get('/wp/v2/posts', z.array(postSchema), {
    slug: slugsOf(publicationId).join(','),
    status: STATES,
    context: 'edit',
    per_page: '20',
    _fields: FIELDS,
  });
  return posts.sort(
    (one, other) => rank(one, publicationId) - rank(other, publicationId) || one.id - other.id,
  );
}

/** Whatever has the address that people know, before what is up elsewhere, before the rest, before the bin. */
const rank = ({ slug, status }: Post, publicationId: string): number =>
  status === 'trash' ? 3 : slug === slugOf(publicationId) ? 0 : status === 'publish' ? 1 : 2;

/** What is to stand there. */
export type Wanted = Page & { slug: string; status: 'publish' | 'draft'; categories: number[] | null };

/** Writes a post, over the one that is given. Gives it as the website has it now, which may be otherwise. */
export function writePost(client: WordPressClient, before: Post | null, wanted: Wanted): Promise<Post> {
  const { slug, status, title, content, categories } = wanted;
  return client.post(before ? `/wp/v2/posts/${before.id}` : '/wp/v2/posts', postSchema, {
    query: { context: 'edit', _fields: FIELDS },
    json: { slug, status, title, content, password: '', ...(categories ? { categories } : {}) },
  });
}

/** It stands there already, word for word. */
export const isAsWanted = (post: Post, wanted: Wanted): boolean =>
  post.slug === wanted.slug &&
  post.status === wanted.status &&
  post.password === '' &&
  saysTheSame({ title: post.title.raw, content: post.content.raw }, wanted) &&
  hasCategories(post, wanted.categories);

/** WordPress leaves out a category that it does not know, without a word. */
export const hasCategories = (post: Post, categories: readonly number[] | null): boolean =>
  categories === null || categories.every((id) => post.categories.includes(id));

/** Where readers find it. Whatever a website answers, it is an address of the web: this one is good on any WordPress. */
export function addressAt({ url }: WordPressClient, { id, link }: Post): string {
  const isWeb = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  return isWeb ? link : `${url}/?p=${id}`;
}

/** With all its revisions. */
export async function deletePost(client: WordPressClient, { id }: Pick<Post, 'id'>): Promise<void> {
  await client.delete(`/wp/v2/posts/${id}`, z.unknown());
}
