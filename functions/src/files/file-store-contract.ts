import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { FileExistsError, InvalidFileIdError } from './file-id.ts';
import type { FileStore } from './file-store.ts';

export type FileStoreUnderTest = { store: FileStore; cleanup: () => Promise<void> };

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every file store must do. `open` gives each case an empty one. */
export function fileStoreContract(name: string, open: () => Promise<FileStoreUnderTest>): void {
  describe(`${name} keeps the file store contract`, () => {
    let opened: FileStoreUnderTest | undefined;
    const fresh = async () => {
      opened = await open();
      return opened.store;
    };
    afterEach(async () => {
      await opened?.cleanup();
      opened = undefined;
    });

    const content = async (store: FileStore, id: string) => {
      const stream = await store.read(id);
      return stream && new Uint8Array(await buffer(stream));
    };

    test('gives back the bytes that were written, also none and several megabytes', async () => {
      const store = await fresh();
      const large = new Uint8Array(5 * 1024 * 1024).map((_, index) => (index * 31 + (index >> 8)) % 256);
      await store.write('empty', new Uint8Array());
      await store.write('thai', bytes('ประกาศ'));
      await store.write('large', large);
      expect(await content(store, 'empty')).toEqual(new Uint8Array());
      expect(await content(store, 'thai')).toEqual(bytes('ประกาศ'));
      const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
      expect(digest((await content(store, 'large')) ?? new Uint8Array())).toBe(digest(large));
    });

    test('writes only the part of a buffer that was given', async () => {
      const store = await fresh();
      await store.write('part', bytes('0123456789').subarray(3, 6));
      expect(await content(store, 'part')).toEqual(bytes('345'));
    });

    test('answers null for a file that is not there', async () => {
      const store = await fresh();
      expect(await store.read('absent')).toBeNull();
    });

    test('ids that differ only by case are two files or refused, never one file', async () => {
      const store = await fresh();
      await store.write('a1', bytes('small'));
      const second = await store.write('A1', bytes('large')).catch((error: unknown) => error);
      expect(await content(store, 'a1')).toEqual(bytes('small'));
      if (second === undefined) expect(await content(store, 'A1')).toEqual(bytes('large'));
      else expect(second).toBeInstanceOf(FileExistsError);
    });

    test('writing the same content again changes nothing and succeeds', async () => {
      const store = await fresh();
      await store.write('same', bytes('เนื้อหา'));
      await store.write('same', bytes('เนื้อหา'));
      expect(await content(store, 'same')).toEqual(bytes('เนื้อหา'));
    });

    test('writing other content under an id throws and keeps the first', async () => {
      const store = await fresh();
      await store.write('taken', bytes('first'));
      for (const other of ['other', 'longer than first', '']) {
        await expect(store.write('taken', bytes(other))).rejects.toThrow(FileExistsError);
      }
      expect(await content(store, 'taken')).toEqual(bytes('first'));
    });

    test('of two different writes of one id that race exactly one wins', async () => {
      const store = await fresh();
      const tries = ['one', 'two'];
      const results = await Promise.allSettled(tries.map((text) => store.write('raced', bytes(text))));
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await content(store, 'raced')).toEqual(bytes(tries[winner] ?? ''));
    });

    test('delete removes a file, and a second delete changes nothing', async () => {
      const store = await fresh();
      await store.write('gone', bytes('x'));
      await store.write('kept', bytes('y'));
      await store.delete('gone');
      await store.delete('gone');
      expect(await store.read('gone')).toBeNull();
      expect(await content(store, 'kept')).toEqual(bytes('y'));
    });

    test('tells the state of a file: the same while it is the same, another when it was written anew', async () => {
      const store = await fresh();
      expect(await store.stateOf('absent')).toBeNull();
      expect(await store.stateOf('../outside')).toBeNull();
      await store.write('kept', bytes('แผน'));
      const state = await store.stateOf('kept');
      expect(state).toEqual(expect.any(String));
      await content(store, 'kept');
      expect(await store.stateOf('kept')).toBe(state);
      await store.delete('kept');
      expect(await store.stateOf('kept')).toBeNull();
      await store.write('kept', bytes('แผ่'));
      expect(await store.stateOf('kept')).not.toBe(state);
    });

    test.each([
      '',
      '.',
      '..',
      '../outside',
      'a/b',
      'a\\b',
      '/etc/passwd',
      'C:x',
      'a\0b',
      'a.txt',
      '-rf',
      'ก',
      'a b',
      'a%2fb',
      'x'.repeat(129),
    ])('refuses %j as an id', async (id) => {
      const store = await fresh();
      await expect(store.write(id, bytes('x'))).rejects.toThrow(InvalidFileIdError);
      await expect(store.delete(id)).rejects.toThrow(InvalidFileIdError);
      expect(await store.read(id)).toBeNull();
    });

    test('check passes where files can be written and leaves none behind', async () => {
      const store = await fresh();
      await store.check();
      await store.check();
    });
  });
}
