import { packed } from '@prakat/functions/store/packed';
import type { ProofRecord } from '@prakat/functions/store/proof-record';
import type { SubmissionView } from '@prakat/shared/api/api';
import { expect, test } from 'vitest';
import { type Recorded, recordedGone, recordedThere } from './recorded.ts';

const sha256 = 'a'.repeat(64);
const approved = { title: 'ประกาศกำหนดการ', files: [{ name: 'แผน.pdf', sha256 }] };
const page = 'https://www.example.go.th/item/';
const file = { name: 'แผน.pdf', address: `${page}p.pdf`, status: 200 as number | null, sha256 };

/** What people are told, and the look on record. */
function recorded(says: string, words: string, look: Partial<ProofRecord['last']>): Recorded {
  const last = {
    address: page,
    status: 200,
    said: words,
    files: [file],
    text: packed('ข่าว ประกาศ กำหนดการ'),
    ...look,
  };
  const placements = [{ destination: 'wordpress', proof: { says, words } }];
  return {
    view: { publication: { placements } } as unknown as SubmissionView,
    record: { last } as ProofRecord,
  };
}
const wrongOf = (findings: readonly { isSo: boolean; what: string }[]) =>
  findings.filter(({ isSo }) => !isSo).map(({ what }) => what);
const there = (look: Partial<ProofRecord['last']> = {}, says = 'found') =>
  recordedThere(recorded(says, 'ตรวจพบบนเว็บไซต์แล้ว เมื่อวานนี้', look), approved);

test('the record proves a page by its status, title and files, all of them', () => {
  expect(wrongOf(there())).toEqual([]);
  expect(wrongOf(there({ status: 500 }))).toEqual(['หน้าเว็บ ตอบ 500']);
  expect(wrongOf(there({ text: packed('ข่าวอื่น') }))).toEqual(['ไม่พบชื่อเรื่อง “ประกาศกำหนดการ”']);
  expect(wrongOf(there({ files: [{ ...file, sha256: 'b'.repeat(64) }] }))).toEqual([
    'ไฟล์ “แผน.pdf” ตอบ 200 ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ',
  ]);
  expect(wrongOf(there({ files: [] }))).toEqual(['ไม่พบไฟล์ “แผน.pdf” ในหน้าเว็บ']);
});

test('what people have not been told yet is not proved, and the look on record says why', () => {
  const [told] = recordedThere(recorded('looking', 'กำลังตรวจบนเว็บไซต์', { said: 'ยังไม่พบ: เหตุ' }), approved);
  expect(told).toEqual({ isSo: false, what: 'กำลังตรวจบนเว็บไซต์', more: ['ผลครั้งล่าสุด: ยังไม่พบ: เหตุ'] });
  const nobodyLooked = { ...recorded('looking', 'กำลังตรวจบนเว็บไซต์', {}), record: null };
  expect(recordedThere(nobodyLooked, approved).every(({ isSo }) => !isSo)).toBe(true);
});

test('the record proves that it has gone by the status of page and files', () => {
  const gone = (says: string, status: number, ofFile: number | null) =>
    wrongOf(recordedGone(recorded(says, 'ไม่อยู่แล้ว', { status, files: [{ ...file, status: ofFile }] })));
  expect(gone('gone', 404, 410)).toEqual([]);
  expect(gone('still_there', 200, 404)).toEqual(['ไม่อยู่แล้ว', 'หน้าเว็บ ตอบ 200']);
  expect(gone('gone', 404, null)).toEqual(['ไฟล์ “แผน.pdf” ไม่ได้คำตอบ']);
});
