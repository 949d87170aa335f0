import { expect, test } from 'vitest';
import { type FileNote, fileNotes } from './file-notes.ts';
import type { FileReport } from './file-report.ts';
import { toldOfFile } from './told-of-file.ts';

const told = (given: Partial<FileReport>) =>
  toldOfFile({
    id: 'f1',
    name: 'ภาพ.zip',
    report: { scan: 'not_scanned', notes: [], findings: [], ...given },
  });

test('of a file without a report, or with nothing in it, there is nothing to tell', () => {
  expect(toldOfFile({ id: 'f1', name: 'แผน.pdf', report: null })).toEqual([]);
  expect(told({ scan: 'clean' })).toEqual([]);
});

test('everything that was done to a file is told in Thai', () => {
  const notes = Object.keys(fileNotes) as FileNote[];
  expect(told({ notes })).toHaveLength(notes.length);
  for (const sentence of told({ notes })) expect(sentence).toMatch(/^[ก-๙].*แล้ว$/);
});

test('what was found in a file is told with its place and what to do', () => {
  const place = { kind: 'photo_place', certainty: 'sure', excerpt: '10.5, 101.0', suggestion: null } as const;
  expect(told({ findings: [{ ...place, at: 'บ้าน.jpg ในไฟล์ ZIP' }] })).toEqual([
    'พบพิกัดสถานที่ถ่ายภาพ 10.5, 101.0 ในไฟล์ “ภาพ.zip” บ้าน.jpg ในไฟล์ ZIP กรุณาลบข้อมูลสถานที่ออกจากภาพก่อนเผยแพร่',
  ]);
  const unread = {
    kind: 'unreadable',
    certainty: 'likely',
    excerpt: 'ระบบเปิดอ่านไม่ได้',
    suggestion: null,
  } as const;
  expect(told({ findings: [{ ...unread, at: 'a.7z ในไฟล์ ZIP' }] })[0]).toMatch(
    /^ไฟล์ “ภาพ.zip” a.7z ในไฟล์ ZIP ระบบเปิดอ่านไม่ได้ กรุณา/,
  );
});

test('a file that is named by a number of a person is told of without it', () => {
  const finding = {
    kind: 'citizen_id',
    certainty: 'sure',
    excerpt: '1-1111-xxxxx-xx-x',
    suggestion: null,
    at: null,
  } as const;
  const report = { scan: 'clean' as const, notes: [], findings: [finding] };
  const [sentence] = toldOfFile({ id: 'f1', name: 'บัตร 1111111111119.pdf', report });
  expect(sentence).toContain('ไฟล์ “บัตร 1-1111-xxxxx-xx-x.pdf”');
});
