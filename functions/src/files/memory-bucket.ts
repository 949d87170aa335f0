import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type StoredObject = { content: Buffer; md5: string; generation: number };

/**
 * Name of the object in `/storage/v1/b/{bucket}/o/{name}`, `/download/…` alike. Told of an emulator by its variable,
 * Google's client leaves out `/storage/v1`.
 */
const OBJECT = /^\/(?:download\/)?(?:storage\/v1\/)?b\/[^/]+\/o\/(.+)$/;
const LIST = /^\/(?:storage\/v1\/)?b\/[^/]+\/o$/;
const UPLOAD = /^\/upload\/storage\/v1\/b\/[^/]+\/o$/;

/**
 * A bucket in memory for tests, spoken to by Google's genuine client over HTTP in Cloud Storage's JSON API:
 * multipart upload with `ifGenerationMatch`, metadata, media and delete. Any other request is answered 501.
 */
export async function startMemoryBucket() {
  const objects = new Map<string, StoredObject>();
  let generations = 0;

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const query = url.searchParams;
    if (request.method === 'POST' && UPLOAD.test(url.pathname) && query.get('uploadType') === 'multipart') {
      const { metadata, content } = partsOf(request.headers['content-type'] ?? '', await buffer(request));
      const name = query.get('name') ?? String(metadata.name);
      const current = objects.get(name)?.generation ?? 0;
      const expected = query.get('ifGenerationMatch');
      if (expected !== null && Number(expected) !== current) return refusal(412, 'conditionNotMet');
      generations += 1;
      const stored = { content, md5: md5Of(content), generation: generations };
      objects.set(name, stored);
      return json(200, describe(name, stored));
    }
    if (request.method === 'GET' && LIST.test(url.pathname)) {
      const prefix = query.get('prefix') ?? '';
      const named = [...objects].filter(([name]) => name.startsWith(prefix));
      const items = named.slice(0, Number(query.get('maxResults') ?? 1000));
      return json(200, { items: items.map(([name, stored]) => describe(name, stored)) });
    }
    const name = decodeURIComponent(OBJECT.exec(url.pathname)?.[1] ?? '');
    if (!name || (request.method !== 'GET' && request.method !== 'DELETE'))
      return refusal(501, 'notImplemented');
    const stored = objects.get(name);
    const generation = query.get('generation');
    if (!stored || (generation !== null && Number(generation) !== stored.generation)) {
      return refusal(404, 'notFound');
    }
    if (request.method === 'DELETE') {
      objects.delete(name);
      return { status: 204, headers: {}, body: '' };
    }
    if (query.get('alt') !== 'media') return json(200, describe(name, stored));
    const headers = { 'x-goog-hash': `md5=${stored.md5}`, 'x-goog-stored-content-encoding': 'identity' };
    return { status: 200, headers, body: stored.content };
  };

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    names: () => [...objects.keys()],
    /** Alters the content of every object behind the back of its fingerprint. */
    damage: () => {
      for (const [name, stored] of objects) objects.set(name, { ...stored, content: Buffer.from('damaged') });
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

const md5Of = (content: Buffer) => createHash('md5').update(content).digest('base64');

const json = (status: number, value: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const refusal = (status: number, reason: string): Answer =>
  json(status, { error: { code: status, message: reason, errors: [{ reason, message: reason }] } });

const describe = (name: string, { content, md5, generation }: StoredObject) => ({
  name,
  size: String(content.byteLength),
  generation: String(generation),
  md5Hash: md5,
});

/** Splits a `multipart/related` upload into its metadata and its content. */
function partsOf(contentType: string, body: Buffer): { metadata: Record<string, unknown>; content: Buffer } {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (!boundary) throw new Error('the upload has no boundary');
  const blank = Buffer.from('\r\n\r\n');
  const mark = Buffer.from(`\r\n--${boundary}`);
  const metadataStart = body.indexOf(blank) + blank.length;
  const metadataEnd = body.indexOf(mark, metadataStart);
  const contentStart = body.indexOf(blank, metadataEnd) + blank.length;
  const contentEnd = body.lastIndexOf(mark);
  return {
    metadata: JSON.parse(body.subarray(metadataStart, metadataEnd).toString()),
    content: body.subarray(contentStart, contentEnd),
  };
}
