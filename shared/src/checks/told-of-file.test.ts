import { expect, test } from 'vitest';
import { type FileNote, fileNotes } from './file-notes.ts';
import type { FileFinding } from './file-report.ts';
import { toldOfFile } from './told-of-file.ts';

const aFinding = (given: Partial<FileFinding>): FileFinding => ({
  kind: 'unreadable',
  certainty: 'likely',
  at: null,
  excerpt: 'x',
  suggestion: null,
  ...given,
});

test('of a file without a report, or with nothing in it, there is nothing to tell', () => {
  expect(toldOfFile(null)).toEqual([]);
  expect(toldOfFile({ scan: 'clean', notes: [], findings: [] })).toEqual([]);
});

test('everything that was done to a file is told in Thai', () => {
  const notes = Object.keys(fileNotes) as FileNote[];
  const told = toldOfFile({ scan: 'clean', notes, findings: [] });
  expect(told).toHaveLength(notes.length);
  for (const sentence of told) expect(sentence).toMatch(/^[ก-๙].*แล้ว$/);
});

test.each<[Partial<FileFinding>, RegExp]>([
  [
    { kind: 'photo_place', at: 'ภาพ 1.jpg', excerpt: '10.5, 101.0' },
    /“ภาพ 1.jpg” มีพิกัดสถานที่ถ่าย \(10.5, 101.0\)/,
  ],
  [{ kind: 'photo_owner', at: 'ภาพ 1.jpg' }, /“ภาพ 1.jpg” มีชื่อเจ้าของ/],
  [{ kind: 'has_macros' }, /^ไฟล์นี้ มีแมโคร/],
  [{ kind: 'has_macros', at: 'งบ.xlsm' }, /^“งบ.xlsm” มีแมโคร/],
  [{ kind: 'unreadable', at: 'a.7z' }, /อ่าน “a.7z” ไม่ได้/],
  [{ kind: 'not_scanned_for_malware' }, /ตรวจมัลแวร์ไม่ได้/],
])('a finding %j is told with its place and what to do', (given, sentence) => {
  const [told] = toldOfFile({ scan: 'not_scanned', notes: [], findings: [aFinding(given)] });
  expect(told).toMatch(sentence);
  expect(told).toMatch(/กรุณา/);
});
