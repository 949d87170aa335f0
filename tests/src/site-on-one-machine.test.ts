import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { securityHeaders } from '@prakat/functions/http/security-headers';
import { publicListingOf } from '@prakat/functions/search/public-listing';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import { aContent, anAttachedFile, aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from './testing/environment.ts';

const OFFICE = 'si-bun-rueang';
let environment: LocalEnvironment;
let url: string;

function anItem(title: string, given: Partial<Publication> = {}): Publication {
  const item = aPublication({
    id: 'item-1',
    officeId: OFFICE,
    shown: { version: 1, content: aContent({ title, files: [anAttachedFile()] }) },
    placements: [aPlacement({ id: 'built-in', destination: 'built-in', address: 'https://x.go.th/1' })],
    ...given,
  });
  return { ...item, ...listedFields(item) };
}

async function publish(item: Publication): Promise<void> {
  await environment.machine.context.store.transact(async (tx) => {
    tx.put('publications', item);
    const listing = publicListingOf(item);
    if (listing) tx.put('publicListings', listing);
    else tx.delete('publicListings', item.id);
  });
}

/** As it goes over the wire: `fetch` would unpack it. */
function wire(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(url + path, { headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
      sent.once('error', reject).end();
    },
  );
}

beforeAll(async () => {
  environment = await createLocalEnvironment({
    offices: [OFFICE],
    store: 'sqlite',
    now: Date.parse('2022-01-10T03:00:00.000Z'),
  });
  url = environment.machine.url;
  await publish(anItem('เรื่องแรก'));
});
afterAll(() => environment.close());

test.each([
  ['GET', '/'],
  ['GET', `/${OFFICE}/`],
  ['GET', `/${OFFICE}/feed.xml`],
  ['GET', `/${OFFICE}/open-data.json`],
  ['GET', '/site.css'],
  ['GET', '/healthz'],
  ['GET', '/nothing'],
  ['GET', `/api/${OFFICE}/me`],
  ['POST', `/line/${OFFICE}/webhook`],
  ['GET', '/liff-assets/nothing.js'],
  ['GET', `/${OFFICE}/items/%E0%A4%A`],
])('%s %s has the headers that every answer has, and names no program', async (method, path) => {
  const { headers } = await fetch(url + path, { method });
  for (const [name, value] of Object.entries(securityHeaders('http://localhost'))) {
    if (name === 'Content-Security-Policy') expect(headers.get(name)).toContain("frame-ancestors 'none'");
    else expect(headers.get(name)).toBe(value);
  }
  expect(headers.get('x-powered-by')).toBeNull();
});

test('a browser is told to stay with HTTPS where the product is reached by it, and not where it is not', () => {
  expect(securityHeaders('https://prakat.example.go.th')['Strict-Transport-Security']).toBe(
    'max-age=31536000',
  );
  expect(securityHeaders('http://localhost:4400')['Strict-Transport-Security']).toBeUndefined();
});

test.each([
  [`/${OFFICE}/`, 'text/html; charset=utf-8'],
  [`/${OFFICE}/feed.xml`, 'application/atom+xml; charset=utf-8'],
  [`/${OFFICE}/open-data.json`, 'application/json; charset=utf-8'],
  ['/site.css', 'text/css; charset=utf-8'],
])('%s comes packed as the browser unpacks it, and not at all to who has it', async (path, type) => {
  const plain = await wire(path);
  const br = await wire(path, { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await wire(path, { 'accept-encoding': 'gzip' });
  expect(plain.headers['content-type']).toBe(type);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(br.body.length).toBeLessThan(plain.body.length / 2);
  for (const { headers } of [plain, br, gzip]) expect(headers.vary).toBe('Accept-Encoding');
  const again = await wire(path, { 'if-none-match': String(br.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('answers of the API are packed too', async () => {
  const { headers } = await wire(`/api/${OFFICE}/registration`, { 'accept-encoding': 'br' });
  expect(headers.vary).toContain('Accept-Encoding');
});

test('a page that is kept is an old one from the moment of the next change', async () => {
  const page = async (path: string) => (await wire(`/${OFFICE}${path}`)).body.toString();
  expect(await page('/items/item-1')).toContain('เรื่องแรก');
  expect(await page('/')).toContain('เรื่องแรก');
  await publish(anItem('เรื่องที่แก้ไข'));
  expect(await page('/items/item-1')).toContain('เรื่องที่แก้ไข');
  expect(await page('/')).toContain('เรื่องที่แก้ไข');
  await publish(anItem('เรื่องที่แก้ไข', { state: 'taken_down' }));
  expect((await wire(`/${OFFICE}/items/item-1`)).status).toBe(410);
  expect(await page('/')).not.toContain('เรื่องที่แก้ไข');
  expect(await page(`/search?q=${encodeURIComponent('แก้ไข')}`)).not.toContain('เรื่องที่แก้ไข');
});
