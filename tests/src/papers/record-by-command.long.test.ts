import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDrawn } from '@prakat/functions/papers/testing/read-drawn';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { buildPrograms, type Programs } from '@prakat/server/testing/programs';
import { aContent, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OFFICE = 'si-bun-rueang';
const TITLE = 'แผนปฏิบัติการจัดซื้อจัดจ้าง';
const folder = mkdtempSync(join(tmpdir(), 'prakat-record-'));
let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms(['paper']);
  const store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });
  const content = aContent({ title: TITLE, categoryId: 'general-information' });
  const publishedAt = '2021-08-02T03:00:00.000Z';
  await store.transact(async (tx) =>
    tx.create('publications', aPublication({ officeId: OFFICE, content, publishedAt })),
  );
  await store.close();
});
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

const record = (out: string, ...more: string[]) =>
  programs.run('paper', ['record', '--office', OFFICE, '--out', join(folder, out), ...more], {
    DATA_DIR: folder,
  });

describe('npm run paper -- record', () => {
  test.each([
    ['2564-Q4', true],
    ['2564-08', true],
    ['2564', true],
    ['2564-09', false],
  ])('lists what went up in %s: %s', async (period, isListed) => {
    expect((await record('record.csv', '--period', period, '--csv')).code).toBe(0);
    expect(readFileSync(join(folder, 'record.csv'), 'utf8').includes(TITLE)).toBe(isListed);
  });

  test.each([
    ['2564-Q4', 'general-information', true],
    ['2564-Q4', 'law', false],
  ])('lists of %s the category %s alone: %s', async (period, category, isListed) => {
    expect((await record('one.csv', '--period', period, '--category', category, '--csv')).code).toBe(0);
    expect(readFileSync(join(folder, 'one.csv'), 'utf8').includes(TITLE)).toBe(isListed);
  });

  test('makes PDF, Word document and Excel workbook', async () => {
    expect((await record('record.pdf', '--period', '2564-Q4')).code).toBe(0);
    expect((await record('record.docx', '--period', '2564-Q4', '--docx')).code).toBe(0);
    expect((await record('record.xlsx', '--period', '2564-Q4', '--xlsx')).code).toBe(0);
    const beginning = (file: string) => readFileSync(join(folder, file)).subarray(0, 4).toString('latin1');
    expect(beginning('record.pdf')).toBe('%PDF');
    expect(beginning('record.xlsx')).toBe('PK\x03\x04');
    expect(await readDrawn('docx', readFileSync(join(folder, 'record.docx')))).toContain(TITLE);
  });

  test.each([
    ['no period', [], 'วิธีใช้'],
    ['two kinds of file', ['--period', '2564', '--xlsx', '--csv'], 'วิธีใช้'],
    ['a request', ['--period', '2564', '--request', '2565-0001'], 'วิธีใช้'],
    ['a Gregorian year', ['--period', '2021-08'], 'ไม่เข้าใจช่วงเวลา “2021-08”'],
    ['a year that lies ahead', ['--period', '2690'], 'ปีงบประมาณ 2690 (ตุลาคม 2689 - กันยายน 2690) ยังไม่เริ่ม'],
    ['a category that there is not', ['--period', '2564', '--category', 'nowhere'], 'ไม่พบหมวดหมู่ที่เลือก'],
  ])('says in a sentence what is wrong: %s', async (_what, args, sentence) => {
    const { code, stderr } = await record('wrong.pdf', ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
  });
});
