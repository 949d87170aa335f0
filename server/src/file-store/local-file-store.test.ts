import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileStoreContract } from '@prakat/functions/files/file-store-contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocalFileStoreError, openLocalFileStore } from './local-file-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prakat-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

fileStoreContract('the local folder', async () => ({
  store: openLocalFileStore(path.join(folder, 'files')),
  cleanup: async () => {},
}));

const content = (value: string) => new TextEncoder().encode(value);

test('finds the files of the run before, after opening the folder again', async () => {
  await openLocalFileStore(folder).write('file-1', content('ประกาศ'));
  const stream = await openLocalFileStore(folder).read('file-1');
  expect(stream && (await text(stream))).toBe('ประกาศ');
});

test('leaves nothing unfinished behind, whether a write succeeds or is refused', async () => {
  const store = openLocalFileStore(folder);
  await store.write('file-1', content('a'));
  await expect(store.write('file-1', content('b'))).rejects.toThrow('file-1 already exists');
  await store.check();
  expect(readdirSync(path.join(folder, '.unfinished'))).toEqual([]);
});

test('a write cut short by a crash is not seen as a file', async () => {
  openLocalFileStore(folder);
  writeFileSync(path.join(folder, '.unfinished', 'f00d'), 'half a fi');
  const store = openLocalFileStore(folder);
  expect(await store.read('f00d')).toBeNull();
});

test('a folder that cannot be made is an error that names it', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const below = path.join(file, 'files');
  expect(() => openLocalFileStore(below)).toThrow(LocalFileStoreError);
  expect(() => openLocalFileStore(below)).toThrow(below);
});

test('check and write say which folder has gone away', async () => {
  const files = path.join(folder, 'files');
  const store = openLocalFileStore(files);
  rmSync(files, { recursive: true });
  await expect(store.check()).rejects.toThrow(files);
  await expect(store.write('file-1', content('a'))).rejects.toThrow(files);
  expect(existsSync(path.join(files, '.unfinished'))).toBe(false);
});

test('a subfolder that somebody took away is made anew by the write after the one that missed it', async () => {
  const store = openLocalFileStore(folder);
  await store.write('file-01', content('a'));
  rmSync(path.join(folder, '01'), { recursive: true });
  await expect(store.write('other-01', content('b'))).rejects.toThrow(folder);
  await store.write('other-01', content('b'));
  const stream = await store.read('other-01');
  expect(stream && (await text(stream))).toBe('b');
});
