import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteUnderTest } from '@prakat/functions/destinations/testing/wordpress-office';
import type { WordPressServer } from '../testing/wordpress/wordpress-server.ts';

export const shaOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** One website on a genuine WordPress, seen from outside and from its own screens. */
export class WordPressSite {
  readonly name: string;

  constructor(readonly server: WordPressServer) {
    this.name = server.newSite();
  }

  /** As the product reaches it. */
  with(role: keyof WordPressServer['accounts'] = 'editor'): SiteUnderTest {
    return { url: this.server.url, login: this.server.accounts[role], fetch: this.fetch };
  }

  readonly fetch: typeof globalThis.fetch = (address, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-site', this.name);
    return globalThis.fetch(address, { ...init, headers });
  };

  /** As a visitor gets it. */
  get = (address: string): Promise<Response> =>
    this.fetch(new URL(address, this.server.url), { redirect: 'manual' });

  /** Prints the value of an expression of PHP as JSON, and gives it. */
  php<T>(expression: string): T {
    return JSON.parse(this.server.php(this.name, `echo json_encode(${expression});`)) as T;
  }

  do(statements: string): void {
    this.server.php(this.name, statements);
  }

  /** Every byte that was uploaded and lies there: whoever knows the address gets it. */
  files(): string[] {
    const folder = this.server.uploads(this.name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => `${name} ${shaOf(readFileSync(join(parentPath, name)))}`)
      .sort();
  }

  /** All that a visitor can find, comparable with other websites on the same server. */
  async everything() {
    const list = async (kind: string): Promise<Listed[]> =>
      (
        await this.get(`/index.php?rest_route=/wp/v2/${kind}&per_page=100&orderby=slug&order=asc`)
      ).json() as Promise<Listed[]>;
    const [posts, media, categories] = [await list('posts'), await list('media'), await list('categories')];
    const slugOf = (id: number) => categories.find((category) => category.id === id)?.slug;
    const comparable = (text: string | undefined) =>
      text?.replaceAll(`/uploads/${this.name}/`, '/uploads/').replace(/(<!-- prakat \w+) [0-9a-f]+/, '$1');
    return {
      posts: posts.map((post) => ({
        slug: post.slug,
        title: post.title?.rendered,
        content: comparable(post.content?.rendered),
        categories: post.categories?.map(slugOf),
      })),
      media: media.map(({ slug, source_url }) => [slug, comparable(source_url)]),
      files: this.files(),
    };
  }
}

type Listed = {
  id: number;
  slug: string;
  title?: { rendered: string };
  content?: { rendered: string };
  categories?: number[];
  source_url?: string;
};
