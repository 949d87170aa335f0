import { describe, expect, test } from 'vitest';
import { type FileAnswer, isItGone, type PageAnswer, whatIsMissing } from './judge.ts';
import { readPage } from './read-page.ts';

const title = 'ประกาศเรื่อง “แผนจัดซื้อจัดจ้าง” ปี ๒๕๖๕';
const html = (body: string) => `<html><title>สำนักงาน</title><body>${body}</body></html>`;
const there = html('<h1>ประกาศเรื่อง &ldquo;แผน<wbr>จัดซื้อจัดจ้าง&rdquo;&nbsp;ปี 2565</h1>');
const page = (given: { body?: string; status?: number; robots?: string | null } = {}): PageAnswer => ({
  ok: true,
  status: given.status ?? 200,
  robots: given.robots ?? null,
  page: readPage(given.body ?? there),
});
const approved = 'a'.repeat(64);
const file = (answer: FileAnswer['answer']): FileAnswer => ({ name: 'แผน.pdf', approved, answer });
const same = file({ ok: true, status: 200, sha256: approved });

describe('what is on the website', () => {
  test('is found with its title and files, however the program of the website writes them', () => {
    expect(whatIsMissing({ title }, { page: page(), files: [same] })).toBeNull();
  });

  test.each<[string, PageAnswer, FileAnswer[], RegExp]>([
    ['no answer', { ok: false, wrong: 'ไม่พบชื่อเว็บไซต์นี้', isSilent: true }, [], /^ไม่พบชื่อเว็บไซต์นี้$/],
    ['404', page({ status: 404 }), [], /ไม่มีหน้านี้บนเว็บไซต์ \(404\)/],
    ['a login', page({ status: 403 }), [], /ไม่ให้บุคคลทั่วไปเปิด.*403/],
    ['500', page({ status: 502 }), [], /ขัดข้อง \(502\)/],
    ['200 for a page that is not there', page({ body: html('404 ไม่พบหน้าที่ต้องการ') }), [], /แจ้งว่าไม่พบข้อมูล/],
    ['another page', page({ body: html('หน้าแรก') }), [], /ไม่พบชื่อเรื่อง/],
    ['another year', page({ body: there.replace('2565', '2564') }), [], /ไม่พบชื่อเรื่อง/],
    ['a header that hides it', page({ robots: 'noindex, nofollow' }), [], /noindex/],
    ['a header that hides it from one', page({ robots: 'index, googlebot: noindex' }), [], /noindex/],
    ['a tag that hides it', page({ body: `<meta name="robots" content="noindex">${there}` }), [], /noindex/],
    ['a file that is not linked', page(), [file(null)], /ไม่พบไฟล์ “แผน.pdf”/],
    [
      'a file that is away',
      page(),
      [file({ ok: true, status: 404, sha256: '' })],
      /เปิดไฟล์ “แผน.pdf” ไม่ได้.*404/,
    ],
    [
      'a file that is cut off',
      page(),
      [file({ ok: false, wrong: 'ตอบไม่ครบ', isSilent: true })],
      /“แผน.pdf” ไม่ได้: ตอบไม่ครบ/,
    ],
    [
      'a file that was changed',
      page(),
      [file({ ok: true, status: 200, sha256: 'b'.repeat(64) })],
      /ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ/,
    ],
    ['the second of two files', page(), [same, { ...file(null), name: 'สอง.pdf' }], /ไม่พบไฟล์ “สอง.pdf”/],
  ])('is not found: %s', (_what, answer, files, sentence) => {
    expect(whatIsMissing({ title }, { page: answer, files })).toMatch(sentence);
  });
});

describe('what was taken down', () => {
  const away = { ok: true as const, status: 404, sha256: '' };
  test.each([404, 410])('has gone when page and files answer %i', (status) => {
    expect(isItGone({ page: page({ status }), files: [file({ ...away, status })] })).toEqual({ is: 'gone' });
    expect(isItGone({ page: page({ status }), files: [file(null)] })).toEqual({ is: 'gone' });
  });

  test.each<[string, PageAnswer, FileAnswer[], string]>([
    ['its page', page(), [], 'หน้าเดิมยังเปิดได้ (200)'],
    ['its address, with other words', page({ body: html('หน้าแรก') }), [], 'หน้าเดิมยังเปิดได้ (200)'],
    ['its file', page({ status: 404 }), [same], 'ไฟล์ “แผน.pdf” ยังเปิดได้ (200)'],
  ])('is still there: %s', (_what, answer, files, sentence) => {
    expect(isItGone({ page: answer, files })).toEqual({
      is: 'still_there',
      wrong: expect.stringContaining(sentence),
    });
  });

  test('is not known to have gone while the website cannot be asked', () => {
    const wrong = 'ติดต่อไม่ได้';
    expect(isItGone({ page: { ok: false, wrong, isSilent: true }, files: [] })).toEqual({
      is: 'unsure',
      wrong,
    });
    expect(isItGone({ page: page({ status: 503 }), files: [] })).toMatchObject({ is: 'unsure' });
    const cut = file({ ok: false, wrong, isSilent: true });
    expect(isItGone({ page: page({ status: 404 }), files: [cut] })).toMatchObject({ is: 'unsure' });
  });
});
