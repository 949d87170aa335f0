import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { ConfigError } from '@prakat/functions/config/config';
import { afterAll, describe, expect, test } from 'vitest';
import { openLocalFileStore } from './file-store/local-file-store.ts';
import { OperatorError } from './operator-error.ts';
import { sentenceOf } from './sentence-of.ts';
import { openSqliteStore } from './sqlite-store/sqlite-store.ts';
import { CustodyError } from './traffic-log/custody.ts';

const folder = mkdtempSync(join(tmpdir(), 'prakat-sentences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'a-file');
writeFileSync(file, 'รายงานการประชุม '.repeat(100));
mkdirSync(join(folder, 'a-folder'));

/** One line, in Thai, without the words of a stack. */
const SENTENCE = /^(?=.*[ก-๙])(?!.*(Error|node:|at ))[^\n]+$/;

const errorOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
};

/** An error as the operating system gives it, where a test cannot bring it about as root. */
const system = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: in English, open '/srv/data/x'`), { code, path: '/srv/data/x', ...more });

async function takenPort(): Promise<unknown> {
  const [first, second] = [createServer(), createServer()];
  await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
  const { port } = first.address() as AddressInfo;
  const error = await new Promise((resolve) =>
    second.once('error', resolve).listen(port, '127.0.0.1', () => resolve(null)),
  );
  first.close();
  return error;
}

describe('what a program says when it ends by an error', () => {
  test.each<[string, () => unknown, string]>([
    ['a database that is none', () => openSqliteStore({ file }), file],
    ['a database that is a folder', () => openSqliteStore({ file: folder }), folder],
    ['a folder for files that is a file', () => openLocalFileStore(join(file, 'files')), file],
    ['a file that is not there', () => readFileSync(join(folder, 'absent')), join(folder, 'absent')],
    ['a folder where a file should be', () => readFileSync(join(folder, 'a-folder')), 'EISDIR'],
    ['a file where a folder should be', () => readdirSync(file), file],
    ['a name nobody knows', () => fetch('http://nowhere.invalid/'), 'nowhere.invalid'],
    ['an option that is none', () => parseArgs({ args: ['--colour', 'red'] }), '--colour'],
  ])('%s', async (_what, work, named) => {
    const sentence = sentenceOf(await errorOf(work));
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toContain(named);
  });

  test('a port that another program has', async () => {
    const sentence = sentenceOf(await takenPort());
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toMatch(/พอร์ต \d+ /);
  });

  test.each([
    ['EACCES', 'สิทธิ'],
    ['EPERM', 'สิทธิ'],
    ['EROFS', 'อ่านอย่างเดียว'],
    ['ENOSPC', 'เนื้อที่'],
    ['EDQUOT', 'เนื้อที่'],
    ['EIO', 'ดิสก์'],
    ['EMFILE', 'ไฟล์พร้อมกัน'],
  ])('%s names the path and what to look at', (code, word) => {
    const sentence = sentenceOf(system(code));
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toContain('/srv/data/x');
    expect(sentence).toContain(word);
    expect(sentence).toContain(code);
  });

  test('an error around another is told by its cause', () => {
    const error = new Error('the backup failed', { cause: system('ENOSPC') });
    expect(sentenceOf(error)).toBe(sentenceOf(system('ENOSPC')));
  });

  test('sentences of the product stay as they are', () => {
    for (const error of [new OperatorError('กรุณาแก้ไข'), new ConfigError('กรุณาแก้ไข')])
      expect(sentenceOf(error)).toBe('กรุณาแก้ไข');
    expect(sentenceOf(new BackupError('damaged', 'เสียหาย'))).toBe('เสียหาย');
    const custody = 'custody.jsonl: ไม่มีบรรทัดแรกที่สมบูรณ์';
    expect(sentenceOf(new CustodyError(custody))).toBe(custody);
  });

  test('a fault of the program itself has none, and keeps its stack', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).toBeNull();
    expect(sentenceOf('thrown as text')).toBeNull();
  });
});
