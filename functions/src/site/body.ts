import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import type { Request, Response } from 'express';

const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Below this the names of the headers weigh more than what is saved. */
const WORTH_IT = 1024;

const SOON_ANOTHER = 4;
/** For what never changes while the program runs: packed once, in some 20 ms for 200 KB. */
export const STAYS = 9;

/** A text (or a picture or font, which stays as it is) as it goes out: its bytes, its fingerprint, and packed once for each way that browsers unpack. */
export class Body {
  readonly plain: Buffer;
  readonly etag: string;
  readonly #packed = new Map<Encoding, Buffer>();

  constructor(
    content: string | Buffer,
    readonly type: string,
    /** How hard brotli tries, 0 to 11: little for what is soon another, more for what stays. */
    readonly quality = SOON_ANOTHER,
  ) {
    this.plain = typeof content === 'string' ? Buffer.from(content) : content;
    // Weak: the packed bytes are others.
    this.etag = `W/"${createHash('sha1').update(this.plain).digest('base64url')}"`;
  }

  /** Bytes that it takes in memory. */
  get size(): number {
    let size = this.plain.length;
    for (const { length } of this.#packed.values()) size += length;
    return size;
  }

  /** Answers with it, or with 304 to who has it. Status and other headers are set before. */
  send(request: Request, response: Response): void {
    response.setHeader('Content-Type', this.type);
    response.setHeader('ETag', this.etag);
    response.vary('Accept-Encoding');
    if (request.headers['if-none-match'] !== undefined && response.statusCode === 200 && request.fresh) {
      response.statusCode = 304;
      response.end();
      return;
    }
    const encoding =
      this.plain.length < WORTH_IT || isPacked(this.type)
        ? null
        : encodingFor(request.headers['accept-encoding']);
    const bytes = encoding === null ? this.plain : this.#as(encoding);
    if (encoding !== null) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', bytes.length);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  #as(encoding: Encoding): Buffer {
    const known = this.#packed.get(encoding);
    if (known) return known;
    const packed =
      encoding === 'gzip'
        ? gzipSync(this.plain, { level: 6 })
        : brotliCompressSync(this.plain, {
            params: {
              [zlib.BROTLI_PARAM_QUALITY]: this.quality,
              [zlib.BROTLI_PARAM_SIZE_HINT]: this.plain.length,
            },
          });
    this.#packed.set(encoding, packed);
    return packed;
  }
}

const isPacked = (type: string): boolean => /^(image\/png|font\/)/.test(type);

/** What browsers send is the same few lines again and again. */
const read = new Map<string, Encoding | null>();
const MOST_READ = 200;

/** The best of ours that the browser takes (RFC 9110, 12.5.3); null for none. One with `q=0` is refused. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  if (!accepted) return null;
  const before = read.get(accepted);
  if (before !== undefined) return before;
  const encoding = readEncoding(accepted);
  if (read.size >= MOST_READ) read.clear();
  read.set(accepted, encoding);
  return encoding;
}

function readEncoding(accepted: string): Encoding | null {
  const offers = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...parameters] = one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
      return [name, !isRefused] as const;
    }),
  );
  return ENCODINGS.find((encoding) => offers.get(encoding) ?? offers.get('*') ?? false) ?? null;
}
