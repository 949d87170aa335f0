// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepStart } from './keep-start.ts';

const FILE = '/liff-assets/assets/start-a_b-1.js';
const fetched = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  history.replaceState(null, '', '/liff/satun/mine');
});
afterEach(() => {
  vi.unstubAllGlobals();
  // biome-ignore lint/suspicious/noDocumentCookie: as the code under test has it.
  document.cookie = 'prakat_start=; path=/liff; expires=Thu, 01 Jan 1970 00:00:00 GMT';
});

it('fetches the file of the start, and then says that it is there', async () => {
  let whole = () => {};
  const body = new ReadableStream({
    start(stream) {
      whole = () => stream.close();
    },
  });
  fetched.mockResolvedValue(new Response(body));
  const keeping = keepStart(FILE);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fetched).toHaveBeenCalledWith(FILE);
  expect(document.cookie).toBe('');
  whole();
  await keeping;
  expect(document.cookie).toBe('prakat_start=start-a_b-1');
});

it.each([
  ['is not there any more', () => new Response('', { status: 404 })],
  [
    'does not come',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
  [
    'breaks off',
    () =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })),
  ],
])('says nothing where the file %s', async (_how, answer) => {
  fetched.mockImplementation(async () => answer());
  await keepStart(FILE);
  expect(fetched).toHaveBeenCalledOnce();
  expect(document.cookie).toBe('');
});
