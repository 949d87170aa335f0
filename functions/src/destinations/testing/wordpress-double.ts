import { createHash } from 'node:crypto';
import { ApiError, asList, type Call, callOf, type Fault, faulty, jsonOf } from './wordpress-http.ts';
import { MediaDouble } from './wordpress-media-double.ts';

export type DoublePost = {
  id: number;
  slug: string;
  status: string;
  title: string;
  content: string;
  categories: number[];
  password: string;
};
type Term = { id: number; slug: string; name: string };

const ofAuthors = {
  publish_posts: true,
  edit_published_posts: true,
  delete_published_posts: true,
  upload_files: true,
};
const capabilities = {
  subscriber: { read: true },
  author: ofAuthors,
  editor: { ...ofAuthors, manage_categories: true },
};

/**
 * A WordPress in memory that is as strict as a genuine one where a client can go wrong (measured against 6.1): nothing is
 * idempotent, taken slugs get a number, unknown categories are left out without a word, what is refused once is refused
 * always. `tests/src/destinations/wordpress.long.test.ts` does the same with the genuine one.
 */
export class WordPressDouble {
  readonly login = { user: 'prakat', password: 'abcd efgh ijkl' };
  role: 'editor' | 'author' | 'subscriber' = 'editor';
  /** What it says of itself at `/`. */
  index: object = { namespaces: ['wp/v2'], authentication: { 'application-passwords': {} } };
  readonly posts = new Map<number, DoublePost>();
  readonly terms = new Map<number, Term>([[1, { id: 1, slug: 'uncategorized', name: 'Uncategorized' }]]);
  /** Every call, also those that failed: `POST /wp/v2/posts`. */
  readonly calls: string[] = [];
  /** What the next calls meet. */
  readonly next: (Fault | null)[] = [];
  /** What a plugin makes of the content of a post. */
  plugin = (content: string): string => content;
  /** And of its state. */
  status = (status: string): string => status;
  #ids = 1;
  readonly #media: MediaDouble;
  readonly files: MediaDouble['files'];

  constructor(readonly url = 'https://www.example.go.th') {
    this.#media = new MediaDouble(url, {
      newId: () => this.#newId(),
      freeSlug: (id, slug) => this.#freeSlug({ id, slug, status: 'inherit' }),
    });
    this.files = this.#media.files;
  }

  /** All that the public can find, comparable. */
  everything() {
    const published = [...this.posts.values()].filter(
      ({ status, password }) => status === 'publish' && !password,
    );
    return {
      posts: published
        .map(({ slug, title, content, categories }) => ({
          slug,
          title,
          content,
          categories: categories.map((id) => this.terms.get(id)?.slug),
        }))
        .sort((one, other) => one.slug.localeCompare(other.slug)),
      files: [...this.files.values()].map(({ name, content }) => `${name} ${sha(content)}`).sort(),
    };
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const call = callOf(this.url, String(input), init);
    this.calls.push(`${call.method} ${call.route}`);
    return faulty(this.next.shift() ?? null, init.signal ?? null, async () => {
      try {
        return jsonOf(call.method === 'GET' ? 200 : 201, this.#answer(call));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return jsonOf(error.status, error.body);
      }
    });
  };

  #answer(call: Call): unknown {
    const isVisitor =
      call.authorization !==
      `Basic ${Buffer.from(`${this.login.user}:${this.login.password}`).toString('base64')}`;
    const [, kind = '', id = ''] = /^\/wp\/v2\/(posts|media|categories)(?:\/(\d+))?$/.exec(call.route) ?? [];
    if (call.route === '/') return this.index;
    if (isVisitor) forbidVisitor(call);
    if (call.route === '/wp/v2/users/me')
      return { slug: this.login.user, capabilities: capabilities[this.role] };
    if (kind === 'posts') return this.#onPosts(call, Number(id));
    if (kind === 'media') return this.#media.answer(call, Number(id));
    if (kind === 'categories') return this.#onTerms(call);
    throw new ApiError(404, 'rest_no_route');
  }

  #onPosts({ method, query, json }: Call, id: number) {
    if (method === 'GET') {
      const [slugs, states] = [asList(query.get('slug')), asList(query.get('status'))];
      return [...this.posts.values()]
        .filter(({ slug, status }) => slugs.includes(slug) && states.includes(status))
        .map((post) => this.#postAnswer(post));
    }
    const before = this.posts.get(id);
    if (id && !before) throw new ApiError(404, 'rest_post_invalid_id');
    if (method === 'DELETE') {
      if (query.get('force') === 'true') this.posts.delete(id);
      else if (before) this.trash(before);
      return { deleted: true };
    }
    const post: DoublePost = { ...(before ?? this.#newPost()), ...json };
    const known = post.categories.filter((category) => this.terms.has(category));
    const written = {
      ...post,
      categories: known,
      content: this.plugin(post.content),
      status: this.status(post.status),
    };
    this.posts.set(post.id, {
      ...written,
      slug: this.#freeSlug({ ...written, slug: written.slug.toLowerCase() }),
    });
    return this.#postAnswer(this.posts.get(post.id) ?? post);
  }

  #newPost = (): DoublePost => ({
    id: this.#newId(),
    slug: '',
    status: 'draft',
    title: '',
    content: '',
    categories: [1],
    password: '',
  });

  /** As somebody does it on the screens of WordPress. */
  trash(post: DoublePost): void {
    this.posts.set(post.id, { ...post, status: 'trash', slug: `${post.slug}__trashed` });
  }

  #freeSlug({ id, slug, status }: Pick<DoublePost, 'id' | 'slug' | 'status'>): string {
    if (status === 'draft') return slug;
    const taken = new Set(
      [...this.posts.values(), ...this.files.values()].flatMap((one) => (one.id === id ? [] : one.slug)),
    );
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? slug : `${slug}-${number}`;
      if (!taken.has(candidate)) return candidate;
    }
  }

  #postAnswer = ({ title, content, ...post }: DoublePost) => ({
    ...post,
    link: post.status === 'publish' ? `${this.url}/${post.slug}/` : `${this.url}/?p=${post.id}`,
    title: { raw: title },
    content: { raw: content },
  });

  #onTerms({ method, query, json }: Call) {
    const found = [...this.terms.values()].filter(({ slug }) => slug === (query.get('slug') ?? json?.slug));
    if (method === 'GET') return found;
    if (this.role !== 'editor') throw new ApiError(403, 'rest_cannot_create');
    const [term] = found;
    if (term) throw new ApiError(400, 'term_exists', { term_id: term.id });
    const made = { id: this.#newId(), slug: String(json?.slug), name: String(json?.name) };
    this.terms.set(made.id, made);
    return made;
  }

  #newId = (): number => {
    this.#ids += 1;
    return this.#ids;
  };
}

const sha = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Wrong credentials are no error to WordPress: whoever sends them is a visitor. */
function forbidVisitor({ method, query }: Call): void {
  if (method !== 'GET') throw new ApiError(401, 'rest_cannot_create');
  if (query.has('status'))
    throw new ApiError(400, 'rest_invalid_param', {
      params: { status: 'Status is forbidden.' },
      details: {
        status: { code: 'rest_forbidden_status', message: 'Status is forbidden.', data: { status: 401 } },
      },
    });
  if (query.get('context') === 'edit') throw new ApiError(401, 'rest_forbidden_context');
}
