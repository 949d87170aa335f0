import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDrawn } from '@prakat/functions/papers/testing/read-drawn';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { buildPrograms, type Programs } from '@prakat/server/testing/programs';
import { periodChoices } from '@prakat/shared/papers/record-period';
import { addMonths, calendarDate } from '@prakat/shared/time/thai-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aProvinceFolder, PROVINCE } from './a-province.ts';

const offices = aProvinceFolder();
const folder = mkdtempSync(join(tmpdir(), 'prakat-province-paper-'));
let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms(['paper']);
  await openSqliteStore({ file: join(folder, 'prakat.sqlite') }).close();
});
afterAll(() => {
  programs.remove();
  for (const each of [folder, offices]) rmSync(each, { recursive: true, force: true });
});

const today = calendarDate(Date.now());
const running = periodChoices(today)[0]?.id ?? '';
const before = periodChoices(addMonths(today, -3))[0]?.id ?? '';
const paper = (office: string, out: string, ...more: string[]) =>
  programs.run('paper', ['province', '--office', office, '--out', join(folder, out), ...more], {
    DATA_DIR: folder,
    OFFICES_DIR: offices,
  });

describe('npm run paper -- province', () => {
  test('makes PDF and Word document of the running quarter', async () => {
    expect((await paper(PROVINCE, 'province.pdf', '--period', running)).code).toBe(0);
    expect(readFileSync(join(folder, 'province.pdf')).subarray(0, 4).toString('latin1')).toBe('%PDF');
    expect((await paper(PROVINCE, 'province.docx', '--period', running, '--docx')).code).toBe(0);
    const drawn = await readDrawn('docx', readFileSync(join(folder, 'province.docx')));
    expect(drawn).toContain('สำนักงานสาธารณสุขอำเภอเขมราฐ');
  });

  test.each([
    ['a quarter that nobody printed', PROVINCE, ['--period', before], 'ไม่มีรายงานนี้ที่พิมพ์ไว้ใน'],
    ['a month', PROVINCE, ['--period', '2569-10'], 'ไม่เข้าใจช่วงเวลา “2569-10”'],
    ['no period', PROVINCE, [], 'วิธีใช้'],
    ['a sheet', PROVINCE, ['--period', running, '--xlsx'], 'วิธีใช้'],
    ['an office without districts', 'khemarat', ['--period', running], 'ไม่มีหน่วยงานใดระบุ khemarat'],
  ])('says in a sentence what is wrong: %s', async (_what, office, args, sentence) => {
    const { code, stderr } = await paper(office, 'wrong.pdf', ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
  });
});
