import { createHash } from 'node:crypto';
import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isSameSite } from '@prakat/shared/publication/own-address';
import { mayReach, type Reach } from './guard.ts';
import { type Trouble, TroubleError, troubleOf } from './trouble.ts';

/** One answer, from its first letter to its last, redirects included. */
const TIME_MS = 15_000;
const MOST_REDIRECTS = 3;

export type Asking = {
  /** The website that the address must stand on, also after redirects. */
  website: string;
  /** Where people reach the product: it says whether http and this machine will do, and which address is our own. */
  publicUrl: string;
  /** The longest answer that is read. */
  mostBytes: number;
  /** True where what is answered is wanted, not only its fingerprint. */
  keep: boolean;
  signal: AbortSignal;
  /** Finds the addresses of a name; another only in tests. */
  resolve?: typeof resolveName;
  /** In milliseconds; shorter only in tests. */
  timeMs?: number;
};

export type Opened =
  | {
      ok: true;
      /** After redirects. */
      address: string;
      status: number;
      /** Headers `Content-Type` and `X-Robots-Tag`. */
      type: string | null;
      robots: string | null;
      bytes: number;
      /** Of what was answered, 64 hexadecimal digits. */
      sha256: string;
      /** What was answered; empty where it was not to be kept. */
      body: Buffer;
    }
  | { ok: false; trouble: Trouble };

/**
 * Opens an address of a website as somebody does who has never heard of the product: without a token, over https wherever
 * the product itself is, on the machines of the public internet alone. Whatever goes wrong is a value.
 */
export async function openAsOutsider(address: string, asking: Asking): Promise<Opened> {
  const { timeMs = TIME_MS } = asking;
  const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(timeMs)]);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await answerOf(url, asking, signal);
      const next = redirectOf(response, url);
      if (!next) return { ok: true, address: url.href, ...(await readAnswer(response, asking, signal)) };
      response.destroy();
      url = next;
    }
    return { ok: false, trouble: 'redirects' };
  } catch (error) {
    return { ok: false, trouble: signal.aborted ? 'slow' : troubleOf(error) };
  }
}

/** The place that an answer sends to; null for one that sends nowhere. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || !location) return null;
  if (!URL.canParse(location, from)) throw new TroubleError('broken');
  return new URL(location, from);
}

async function answerOf(
  url: URL,
  { website, publicUrl, resolve = resolveName }: Asking,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username || url.password || !isSameSite(url.href, website))
    throw new TroubleError('elsewhere');
  if (url.protocol === 'http:' && new URL(publicUrl).protocol === 'https:')
    throw new TroubleError('not_https');
  const reach = { loopback: isOnThisMachine(publicUrl), own: new URL(publicUrl).host === url.host };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is looked at when it is resolved; what is an address already is never resolved.
  if (isIP(host) !== 0 && !mayReach(host, reach)) throw new TroubleError('private');

  return new Promise((settle, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      // Each answer over a connection of its own, made to the very address that was looked at.
      agent: false,
      lookup: guarded(resolve, reach),
      signal,
      headers: {
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'identity',
        'accept-language': 'th,en;q=0.5',
        'user-agent': `Mozilla/5.0 (compatible; Prakat; +${publicUrl})`,
      },
    });
    request.once('response', settle);
    request.once('error', fail);
    request.end();
  });
}

const isOnThisMachine = (publicUrl: string): boolean => {
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  const reached = (loopback: boolean) => mayReach(host, { loopback, own: false });
  return host === 'localhost' || (reached(true) && !reached(false));
};

/** Resolves a name for one connection; a name that leads anywhere but to the public leads nowhere. */
const guarded =
  (resolve: typeof resolveName, reach: Reach): LookupFunction =>
  (host, options, done) => {
    resolve(host, { family: options.family, hints: options.hints, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new TroubleError('dns'), '', 4);
      if (found.some(({ address }) => !mayReach(address, reach)))
        return done(new TroubleError('private'), '', 4);
      // Node asks for all of them, or for one.
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };

/** What is answered, read to its end or to where it is too long. */
async function readAnswer(response: IncomingMessage, { mostBytes, keep }: Asking, signal: AbortSignal) {
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let bytes = 0;
  await pipeline(
    plain(response),
    async (source: AsyncIterable<Buffer>) => {
      for await (const part of source) {
        bytes += part.length;
        if (bytes > mostBytes) throw new TroubleError('too_large');
        hash.update(part);
        if (keep) parts.push(part);
      }
    },
    { signal },
  );
  const { statusCode = 0, headers } = response;
  const robots = headers['x-robots-tag'];
  return {
    status: statusCode,
    type: headers['content-type'] ?? null,
    robots: robots === undefined ? null : String(robots),
    bytes,
    sha256: hash.digest('hex'),
    body: Buffer.concat(parts),
  };
}

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** Some websites pack their answer although it was not asked for. */
function plain(response: IncomingMessage): Readable {
  const opened = unpackers[response.headers['content-encoding'] ?? '']?.();
  if (!opened) return response;
  response.once('error', (error) => opened.destroy(error));
  return response.pipe(opened);
}
