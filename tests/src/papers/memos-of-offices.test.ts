import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { wordsOf } from '@prakat/shared/papers/paper';
import { aWritten, everyMemo, labelledIn, memos } from '@prakat/shared/testing/memo-builders';
import { describe, expect, test } from 'vitest';

const offices = [...loadProfiles(officesDir).values()];
const NAMES = ['เขมราฐ', 'สตูล', 'คำเขื่อนแก้ว', 'ศรีบุญเรือง', 'กำแพงเพชร', 'นาวัง', 'พะโต๊ะ'];

describe.each(offices)('the memos of $id', (office) => {
  test.each(everyMemo)(
    '%s: name this office and no other, and lack what it has not said',
    (_name, { draw }) => {
      const paper = draw(office, aWritten());
      const words = wordsOf(paper).join('\n');
      expect(words).toContain(office.name.full);
      const others = NAMES.filter((name) => !office.name.full.includes(name));
      expect(others.filter((name) => words.includes(name))).toEqual([]);
      expect(paper.missing).toEqual(office.id === 'si-bun-rueang' ? [] : ['รหัสหนังสือของหน่วยงาน']);
      // The Act is of 2540 in every paper, whatever an office's own document says.
      expect(words).not.toMatch(/ข้อมูลข่าวสารของราชการ พ\.ศ\.(?! ๒๕๔๐)/);
    },
  );
});

test.each([
  ['khemarat', 'สาธารณสุขอำเภอเขมราฐ', 'สำนักงานสาธารณสุขอำเภอเขมราฐ จังหวัดอุบลราชธานี'],
  ['satun', 'นายแพทย์สาธารณสุขจังหวัดสตูล', 'สำนักงานสาธารณสุขจังหวัดสตูล'],
  ['kham-khuean-kaeo', 'สาธารณสุขอำเภอคำเขื่อนแก้ว', 'สำนักงานสาธารณสุขอำเภอคำเขื่อนแก้ว จังหวัดยโสธร'],
  ['si-bun-rueang', 'สาธารณสุขอำเภอศรีบุญเรือง', 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง อ. ศรีบุญเรือง จ. หนองบัวลำภู'],
  ['kamphaeng-phet-hospital', 'ผู้อำนวยการโรงพยาบาลกำแพงเพชร', 'โรงพยาบาลกำแพงเพชร จังหวัดกำแพงเพชร'],
])('a memo of %s is addressed to %s and comes from %s', (id, post, agency) => {
  const office = offices.find((each) => each.id === id);
  if (!office) throw new Error(`no profile ${id}`);
  const paper = memos.permission.draw(office, aWritten());
  expect(wordsOf(paper)).toContain(`เรียน ${post}`);
  expect(labelledIn(paper).ส่วนราชการ).toBe(agency);
});

test.each([
  ['khemarat', 'รายงานผลการติดตามการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๔'],
  [
    'satun',
    'รายงานผลการติดตามการดำเนินงานและสรุปปัญหาอุปสรรคการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๔',
  ],
])('the follow-up of %s has the subject %s', (id, subject) => {
  const office = offices.find((each) => each.id === id);
  if (!office) throw new Error(`no profile ${id}`);
  expect(labelledIn(memos['follow-up of a quarter'].draw(office, aWritten())).เรื่อง).toBe(subject);
});
