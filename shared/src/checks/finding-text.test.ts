import { describe, expect, test } from 'vitest';
import { type Finding, type FindingKind, findingKinds, findingSchema } from './finding.ts';
import { findingName, findingProposal, findingSentence } from './finding-text.ts';

const inDetails: Finding['where'] = { in: 'field', field: 'details' };
const inFile = (name: string, at: string | null): Finding['where'] => ({
  in: 'file',
  fileId: 'f1',
  name,
  at,
});
const finding = (kind: FindingKind, rest: Partial<Finding>): Finding =>
  findingSchema.parse({
    kind,
    certainty: 'likely',
    where: inDetails,
    excerpt: '',
    suggestion: null,
    ...rest,
  });

test.each([
  [
    finding('citizen_id', { excerpt: '1-2345-xxxxx-xx-x' }),
    'พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียดข้อมูล',
    'กรุณาลบออก หรือปิดบังให้เหลือเพียง 1-2345-xxxxx-xx-x ก่อนเผยแพร่',
  ],
  [
    finding('list_of_persons', { excerpt: 'จำนวน 12 ราย', where: inFile('รายชื่อ.xlsx', 'แผ่นงาน รายชื่อ') }),
    'พบรายชื่อบุคคลพร้อมข้อมูลส่วนตัว จำนวน 12 ราย ในไฟล์ “รายชื่อ.xlsx” แผ่นงาน รายชื่อ',
    'กรุณาตัดข้อมูลส่วนตัวออก หรือเผยแพร่เฉพาะจำนวนและข้อมูลสรุปที่ระบุตัวบุคคลไม่ได้',
  ],
  [
    finding('act_year', { excerpt: 'พ.ศ. 2550', suggestion: 'พ.ศ. 2540' }),
    'พบปีของกฎหมายที่คลาดเคลื่อน “พ.ศ. 2550” ในรายละเอียดข้อมูล',
    'ควรเป็น “พ.ศ. 2540” กรุณาตรวจสอบและแก้ไขก่อนเผยแพร่',
  ],
  [
    finding('unreadable', { excerpt: 'เป็นภาพสแกน อ่านข้อความไม่ได้', where: inFile('คำสั่ง.pdf', null) }),
    'ไฟล์ “คำสั่ง.pdf” เป็นภาพสแกน อ่านข้อความไม่ได้',
    'กรุณาเปิดดูด้วยตนเองว่าไม่มีข้อมูลส่วนบุคคล หรือแนบไฟล์ที่มีข้อความแทน',
  ],
  [
    finding('photo_place', { where: inFile('เยี่ยมบ้าน.jpg', null) }),
    'พบพิกัดสถานที่ถ่ายภาพ ในไฟล์ “เยี่ยมบ้าน.jpg”',
    'กรุณาลบข้อมูลสถานที่ออกจากภาพก่อนเผยแพร่',
  ],
])('people read what was found, where, and what to do: %o', (what, sentence, proposal) => {
  expect(findingSentence(what)).toBe(sentence);
  expect(findingProposal(what)).toBe(proposal);
});

describe.each(Object.keys(findingKinds) as FindingKind[])('of %s', (kind) => {
  test('people read a Thai name, sentence and proposal of its own', () => {
    const what = finding(kind, { excerpt: 'ก' });
    for (const text of [findingName(kind), findingSentence(what), findingProposal(what)]) {
      expect(text).toMatch(/^[ก-๙]/);
      expect(text).not.toMatch(/undefined|null|\s{2}|[{}]/);
    }
    const others = (Object.keys(findingKinds) as FindingKind[]).filter((other) => other !== kind);
    expect(others.map(findingName)).not.toContain(findingName(kind));
  });
});
