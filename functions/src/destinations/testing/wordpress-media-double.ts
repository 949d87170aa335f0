import { createHash } from 'node:crypto';
import { ApiError, asList, type Call } from './wordpress-http.ts';

export type DoubleFile = {
  id: number;
  slug: string;
  title: string;
  description: string;
  name: string;
  content: Buffer;
};

/** What files of a type begin with: WordPress looks into them. */
const beginnings: Readonly<Record<string, string>> = {
  pdf: '25504446',
  jpg: 'ffd8ff',
  png: '89504e47',
  zip: '504b',
  docx: '504b',
  xlsx: '504b',
  doc: 'd0cf11e0',
  xls: 'd0cf11e0',
};
/** The files of a WordPress in memory. */
export class MediaDouble {
  readonly files = new Map<number, DoubleFile>();

  constructor(
    readonly base: string,
    readonly site: { newId(): number; freeSlug(id: number, slug: string): string },
  ) {}

  answer(call: Call, id: number) {
    const { method, query } = call;
    if (method === 'GET') {
      const [search, include] = [query.get('search'), asList(query.get('include')).map(Number)];
      return [...this.files.values()]
        .filter(({ id: its, title, description }) =>
          search === null ? include.includes(its) : `${title} ${description}`.includes(search),
        )
        .map((file) => this.#fileAnswer(file));
    }
    if (method === 'DELETE') {
      if (!this.files.has(id)) throw new ApiError(404, 'rest_post_invalid_id');
      if (query.get('force') !== 'true') throw new ApiError(501, 'rest_trash_not_supported');
      this.files.delete(id);
      return { deleted: true };
    }
    const file = this.#received(call);
    this.files.set(file.id, file);
    return this.#fileAnswer(file);
  }

  #received({ query, raw, headers }: Call): DoubleFile {
    const [, name = ''] =
      /^attachment; filename="([^"]+)"$/.exec(headers.get('content-disposition') ?? '') ?? [];
    if (!name) throw new ApiError(400, 'rest_upload_no_content_disposition');
    if (!raw || raw.length === 0) throw new ApiError(400, 'rest_upload_no_data');
    if (createHash('md5').update(raw).digest('hex') !== headers.get('content-md5'))
      throw new ApiError(412, 'rest_upload_hash_mismatch');
    const given = Buffer.from(name, 'latin1').toString('utf8');
    const [, stem = '', extension = ''] = /^(.*)\.(\w+)$/.exec(given) ?? [];
    const beginning = beginnings[extension.toLowerCase()];
    if (beginning === undefined || !raw.toString('hex').startsWith(beginning))
      throw new ApiError(500, 'rest_upload_sideload_error');
    const names = new Set([...this.files.values()].map((file) => file.name));
    let free = given;
    for (let number = 1; names.has(free); number += 1) free = `${stem}-${number}.${extension}`;
    const [slug, title, description] = ['slug', 'title', 'description'].map(
      (field) => query.get(field) ?? '',
    );
    const id = this.site.newId();
    return {
      id,
      slug: this.site.freeSlug(id, slug ?? ''),
      title: title ?? '',
      description: description ?? '',
      name: free,
      content: raw,
    };
  }

  #fileAnswer = ({ id, slug, name, description, content }: DoubleFile) => ({
    id,
    slug,
    source_url: `${this.base}/wp-content/uploads/2021/12/${name}`,
    description: { raw: description },
    media_details: { filesize: content.length },
  });
}
