import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-browser-'));
  for (const name of ['a', 'b']) mkdirSync(join(folder, name));
  for (const file of ['a/google-chrome', 'b/chromium', 'b/notes']) writeFileSync(join(folder, file), '');
  for (const file of ['a/google-chrome', 'b/chromium']) chmodSync(join(folder, file), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const searchPath = () => ['/nowhere', join(folder, 'b'), join(folder, 'a')].join(delimiter);

it('finds what the setting names, and nothing else in its place', () => {
  expect(findBrowser(join(folder, 'a/google-chrome'), searchPath())).toBe(join(folder, 'a/google-chrome'));
  expect(findBrowser(join(folder, 'b/notes'), searchPath())).toBeNull();
  expect(findBrowser(join(folder, 'b'), searchPath())).toBeNull();
});
it('finds the first that is installed where nothing is named', () => {
  expect(findBrowser(undefined, searchPath())).toBe(join(folder, 'b/chromium'));
  expect(findBrowser(undefined, join(folder, 'a'))).toBe(join(folder, 'a/google-chrome'));
  expect(findBrowser(undefined, '/nowhere')).toBeNull();
  expect(findBrowser(undefined)).toBeNull();
});
it('finds none where none is wanted', () => {
  expect(findBrowser('none', searchPath())).toBeNull();
});
