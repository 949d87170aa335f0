// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText } });

it('uses the clipboard of the phone', async () => {
  const writeText = vi.fn(async () => {});
  clipboard(writeText);
  expect(await copyText('แผน\nหนึ่ง')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('แผน\nหนึ่ง');
});

it('copies in the older way where the phone has none, or does not let it, and leaves the focus where it was', async () => {
  const button = document.createElement('button');
  document.body.replaceChildren(button);
  button.focus();
  let copied = '';
  document.execCommand = vi.fn(() => {
    copied = (document.querySelector('textarea') as HTMLTextAreaElement).value;
    return true;
  });
  vi.stubGlobal('navigator', {});
  expect(await copyText('ก')).toBe(true);
  clipboard(async () => {
    throw new DOMException('not allowed', 'NotAllowedError');
  });
  expect(await copyText('ข')).toBe(true);
  expect(copied).toBe('ข');
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('says so where neither works', async () => {
  vi.stubGlobal('navigator', {});
  document.execCommand = vi.fn(() => false);
  expect(await copyText('ก')).toBe(false);
});
