// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepStart } from './keep-start.ts';

const fetched = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  history.replaceState(null, '', '/liff/satun/mine');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  // biome-ignore lint/suspicious/noDocumentCookie: as the code under test has it.
  document.cookie = 'prakat_start=; path=/liff; max-age=0';
});

function aPage(startFile: string | null) {
  if (startFile === null) return;
  const meta = document.createElement('meta');
  meta.name = 'start-file';
  meta.content = startFile;
  document.head.append(meta);
}

it('fetches the start that stood within the page, after the person has the page, and then says that it is there', async () => {
  aPage('/liff-assets/assets/start-a_b-1.js');
  fetched.mockResolvedValue(new Response('code'));
  keepStart();
  expect(fetched).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(fetched).toHaveBeenCalledWith('/liff-assets/assets/start-a_b-1.js');
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
      new Response(
        new ReadableStream({
          start: (stream) => stream.error(new TypeError('network error')),
        }),
      ),
  ],
])('says nothing where the file %s', async (_how, answer) => {
  aPage('/liff-assets/assets/start-abc.js');
  fetched.mockImplementation(async () => answer());
  keepStart();
  await vi.runAllTimersAsync();
  expect(fetched).toHaveBeenCalledOnce();
  expect(document.cookie).toBe('');
});

it('has nothing to do where the page asked for the file itself', async () => {
  aPage(null);
  keepStart();
  await vi.runAllTimersAsync();
  expect(fetched).not.toHaveBeenCalled();
});
