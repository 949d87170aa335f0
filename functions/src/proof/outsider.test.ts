import { createHash } from 'node:crypto';
import type { lookup } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTinyServer } from '../line/testing/tiny-server.ts';
import { type Asking, openAsOutsider } from './outsider.ts';

const WORDS = 'ประกาศรายชื่อผู้มีสิทธิสอบ';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the website answers at each path. */
const paths: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(WORDS),
  '/packed': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(WORDS)),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('0'.repeat(5_000_000))),
  '/hidden': (response) => response.setHeader('x-robots-tag', 'noindex').end(WORDS),
  '/gone': (response) => response.writeHead(410).end('ไม่มีแล้ว'),
  '/moved': (response) => response.writeHead(301, { location: '/page' }).end(),
  '/1': (response) => response.writeHead(302, { location: '/2' }).end(),
  '/2': (response) => response.writeHead(302, { location: '/3' }).end(),
  '/3': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/away': (response) => response.writeHead(302, { location: 'https://evil.example.com/' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://192.168.1.1/' }).end(),
  '/cloud': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => {},
  '/slow': (response) => void response.writeHead(200).write('a'),
  '/endless': (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
    };
    response.on('drain', more);
    more();
  },
  '/short': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('a');
    setTimeout(() => response.destroy(), 5);
  },
};

let site: Awaited<ReturnType<typeof startTinyServer>>;
let port: string;
beforeAll(async () => {
  site = await startTinyServer(({ path }, response) => {
    const answer = paths[path];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  port = new URL(site.url).port;
});
afterAll(() => site.close());

/** A product that runs on this machine, as in development. */
const open = (path: string, given: Partial<Asking> = {}) =>
  openAsOutsider(new URL(path, site.url).href, {
    website: site.url,
    publicUrl: 'http://localhost:4400',
    mostBytes: 100_000,
    keep: true,
    signal: new AbortController().signal,
    timeMs: 2_000,
    ...given,
  });

/** A name that leads where it is told to. */
const leadingTo = (...addresses: string[]) =>
  ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;

describe('what an outsider reads', () => {
  test('is the page with its fingerprint', async () => {
    const opened = await open('/page');
    expect(opened).toMatchObject({
      ok: true,
      status: 200,
      type: 'text/html; charset=utf-8',
      robots: null,
      sha256: sha256(WORDS),
    });
    expect(opened.ok && opened.body.toString()).toBe(WORDS);
  });

  test('is asked for without a token, under the product’s name', async () => {
    await open('/page');
    const { headers } = site.received.at(-1) ?? {};
    expect(headers?.['user-agent']).toContain('Prakat');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  });

  test('is unpacked, and no more of it than may be', async () => {
    expect(await open('/packed')).toMatchObject({ ok: true, sha256: sha256(WORDS) });
    expect(await open('/bomb')).toEqual({ ok: false, trouble: 'too_large' });
  });

  test('is read behind redirects of the same website, three at most', async () => {
    expect(await open('/moved')).toMatchObject({ ok: true, status: 200, address: `${site.url}/page` });
    expect(await open('/1')).toMatchObject({ ok: true, status: 200 });
    expect(await open('/loop')).toEqual({ ok: false, trouble: 'redirects' });
  });

  test('is what the website says of pages that are away, or hidden', async () => {
    expect(await open('/nothing')).toMatchObject({ ok: true, status: 404 });
    expect(await open('/gone')).toMatchObject({ ok: true, status: 410 });
    expect(await open('/hidden')).toMatchObject({ ok: true, robots: 'noindex' });
  });

  test('is not kept where only its fingerprint is wanted', async () => {
    const opened = await open('/page', { keep: false });
    expect(opened.ok && [opened.sha256, opened.body.length]).toEqual([sha256(WORDS), 0]);
  });
});

describe('an outsider gives up', () => {
  test.each([
    ['a website that sends elsewhere', '/away', 'elsewhere'],
    ['a website that sends into the house', '/inside', 'elsewhere'],
    ['a website that sends to a cloud’s secrets', '/cloud', 'elsewhere'],
    ['a website that sends to a file', '/file', 'elsewhere'],
    ['an answer without end', '/endless', 'too_large'],
    ['an answer that breaks off', '/short', 'broken'],
  ])('%s', async (_what, path, trouble) => {
    expect(await open(path)).toEqual({ ok: false, trouble });
  });

  test('a website that does not answer, or not to its end', async () => {
    const given = { timeMs: 60 };
    expect(await Promise.all([open('/silent', given), open('/slow', given)])).toEqual([
      { ok: false, trouble: 'slow' },
      { ok: false, trouble: 'slow' },
    ]);
  });

  test('a machine that nobody listens on', async () => {
    expect(await open('http://127.0.0.1:1/', { website: 'http://127.0.0.1:1' })).toEqual({
      ok: false,
      trouble: 'unreachable',
    });
  });

  test('when it is told to', async () => {
    expect(await open('/page', { signal: AbortSignal.abort() })).toEqual({ ok: false, trouble: 'slow' });
  });

  test('what answers https with anything else', async () => {
    const address = `https://127.0.0.1:${port}/page`;
    expect(await open(address, { website: address })).toEqual({ ok: false, trouble: 'certificate' });
  });
});

describe('the house and this machine are closed to a product on the public internet', () => {
  const asked = (address: string, given: Partial<Asking> = {}) =>
    open(address, { website: address, publicUrl: 'http://prakat.example.go.th', ...given });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
    'http://localhost/',
  ])('%s, also where it is said to be the office’s website', async (address) => {
    expect(await asked(address)).toEqual({ ok: false, trouble: 'private' });
  });

  test.each([
    ['this machine', ['127.0.0.1']],
    ['a machine of the house', ['192.168.1.20']],
    ['the public and the house', ['203.157.100.1', '10.0.0.1']],
    ['this machine in IPv6', ['::ffff:127.0.0.1']],
  ])('a name that leads to %s', async (_where, addresses) => {
    const resolve = leadingTo(...addresses);
    expect(await asked(`http://www.office.example.go.th:${port}/page`, { resolve })).toEqual({
      ok: false,
      trouble: 'private',
    });
    expect(site.received.filter(({ headers }) => headers.host?.startsWith('www.office'))).toEqual([]);
  });

  test('but the product’s own address is reached wherever it is', async () => {
    const publicUrl = `http://prakat.example.go.th:${port}`;
    const given = { publicUrl, website: publicUrl, resolve: leadingTo('127.0.0.1') };
    expect(await open(`${publicUrl}/page`, given)).toMatchObject({ ok: true, status: 200 });
  });

  test('user and password lead nowhere, and neither does another host', async () => {
    const { host } = new URL(site.url);
    for (const address of [
      `http://user:pass@${host}/page`,
      `http://${host}@evil.example.com/`,
      'ftp://127.0.0.1/',
    ])
      expect(await open(address)).toEqual({ ok: false, trouble: 'elsewhere' });
  });

  test('a product that is reached by https takes nothing less', async () => {
    const publicUrl = 'https://prakat.example.go.th';
    expect(await open('/page', { publicUrl })).toEqual({ ok: false, trouble: 'not_https' });
  });
});
