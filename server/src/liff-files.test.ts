import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liffPolicy } from '@prakat/functions/http/liff-policy';
import express from 'express';
import { afterAll, describe, expect, test } from 'vitest';
import { createLiffFiles } from './liff-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'prakat-liff-'));
mkdirSync(join(folder, 'assets'));
const ASKED = '<script type="module" async crossorigin src="/liff-assets/assets/start-a_b-1.js"></script>';
const CODE = 'import(`/liff-assets/assets/index-abc.js`).then(({show:s})=>s("ก $& $1"));';
writeFileSync(join(folder, 'index.html'), `<!doctype html><title>ประกาศ</title><div id="app"></div>${ASKED}`);
writeFileSync(join(folder, 'assets', 'start-a_b-1.js'), CODE);
writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(folder, 'assets', 'index-abc.js'), `export default ${JSON.stringify('ก'.repeat(2000))};`);

mkdirSync(join(folder, '.vite'));
writeFileSync(
  join(folder, '.vite', 'manifest.json'),
  JSON.stringify({
    'index.html': { file: 'assets/index-abc.js', isEntry: true },
    '_screens.js': { file: 'assets/screens-def.js', imports: ['index.html'] },
    'src/features/submission/submission-screen.tsx': {
      file: 'assets/submission-screen-ghi.js',
      imports: ['index.html', '_screens.js'],
    },
  }),
);

const officeName = 'สำนักงาน "ก" <b>&';
const server = express()
  .use(
    createLiffFiles(folder, null, (officeId) =>
      officeId === 'satun' ? { officeId, officeName, liffId: '1-a' } : null,
    ),
  )
  .use((_request, response) => void response.status(404).set('Cache-Control', 'no-cache').send('none'))
  .listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { 'accept-encoding': 'gzip, br', ...headers },
  });

test('what is named by its content is kept for good, and goes packed', async () => {
  const response = await get('/liff-assets/assets/index-abc.js');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('content-encoding')).toBe('br');
  expect((await response.text()).length).toBeGreaterThan(2000);
});

test('what keeps its name is asked for again after a day', async () => {
  expect((await get('/liff-assets/icon.svg')).headers.get('cache-control')).toBe('public, max-age=86400');
});

test.each(['index.html', 'assets/index-old.js', '../package.json', 'assets/%2e%2e/index.html', ''])(
  '/liff-assets/%s is not there, and nobody keeps that',
  async (name) => {
    const response = await get(`/liff-assets/${name}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test.each(['/liff/satun', '/liff/satun/submissions/1'])(
  '%s is the shell, asked for anew each time',
  async (path) => {
    const response = await get(path);
    expect(await response.text()).toContain('<title>ประกาศ</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toBe(liffPolicy({ within: CODE }));
  },
);

test('the shell of an office that there is says what the app asks for first, and no other does', async () => {
  const shell = await (await get('/liff/satun/mine')).text();
  const [, content = ''] = /<meta name="liff-config" content="([^"]*)" \/>/.exec(shell) ?? [];
  const read = content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  expect(JSON.parse(read)).toEqual([{ officeId: 'satun', officeName, liffId: '1-a' }]);
  expect(await (await get('/liff/nowhere')).text()).not.toContain('liff-config');
});

const preloaded = async (path: string) => {
  const shell = await (await get(path)).text();
  return [...shell.matchAll(/<link rel="modulepreload" href="([^"]*)" \/>/g)].map(([, file]) => file);
};

test('the shell at a request names the files of its screen besides what opens first', async () => {
  const files = ['/liff-assets/assets/submission-screen-ghi.js', '/liff-assets/assets/screens-def.js'];
  expect(await preloaded('/liff/satun/submissions/1')).toEqual(files);
  // Also when it was the other one before.
  expect(await preloaded('/liff/satun/new')).toEqual([]);
  expect(await preloaded('/liff/satun/submissions/2')).toEqual(files);
});

test.each(['/liff/satun', '/liff/satun/submissions', '/liff/satun/submissions/1/edit', '/liff/satun/mine'])(
  'the shell at %s names none',
  async (path) => {
    expect(await preloaded(path)).toEqual([]);
  },
);

describe('what signs the person in', () => {
  const within = `<script type="module" async>${CODE}</script>`;
  const named = '<meta name="start-file" content="/liff-assets/assets/start-a_b-1.js" />';

  test.each([
    ['nothing', {}],
    ['the file of another release', { cookie: 'prakat_start=start-old' }],
    ['a name that only begins so', { cookie: 'prakat_start=start-a_b-12' }],
    ['another cookie', { cookie: 'x_prakat_start=start-a_b-1' }],
  ])('stands within the page of a browser that has %s, as it was built', async (_what, headers) => {
    const shell = await (await get('/liff/satun/submissions/1', headers as Record<string, string>)).text();
    expect(shell).toContain(within);
    expect(shell).toContain(named);
    expect(shell).not.toContain(ASKED);
  });

  test.each(['prakat_start=start-a_b-1', 'a=1; prakat_start=start-a_b-1; b=2'])(
    'is asked for by the page of a browser that says %s',
    async (cookie) => {
      const shell = await (await get('/liff/satun/submissions/1', { cookie })).text();
      expect(shell).toContain(ASKED);
      expect(shell).not.toContain(CODE);
      expect(shell).not.toContain('start-file');
    },
  );

  test('is asked for where the office is not known', async () => {
    expect(await (await get('/liff/nowhere')).text()).toContain(ASKED);
  });

  test('may run by its hash, and nothing else that stands within the page', async () => {
    const policy = (await get('/liff/satun')).headers.get('content-security-policy') ?? '';
    const [, code = ''] =
      /<script type="module" async>([\s\S]*?)<\/script>/.exec(await (await get('/liff/satun')).text()) ?? [];
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1]?.split(' ');
    expect(scripts).toEqual([
      "'self'",
      `'sha256-${Buffer.from(hash).toString('base64')}'`,
      'https://static.line-scdn.net',
    ]);
    expect(policy).not.toContain('unsafe');
  });

  test('tells what keeps answers that they differ by what the browser has', async () => {
    const first = await get('/liff/satun');
    expect(first.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    // As browsers ask again; `fetch` would add that it wants no kept answer.
    const again = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await get('/liff/satun', again)).status).toBe(304);
    expect((await get('/liff/satun', { ...again, cookie: 'prakat_start=start-a_b-1' })).status).toBe(200);
  });
});

test('what the build says of its parts is nobody’s to read', async () => {
  expect((await get('/liff-assets/.vite/manifest.json')).status).toBe(404);
});
