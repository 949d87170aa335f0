import { describe, expect, it, test } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { namedIn } from './named.ts';

const profile = anOfficeProfile();
const people = [
  { id: 'head', name: 'นายสมชาย ใจดี', positionId: 'head' },
  { id: 'assistant', name: 'นางสาวมาลี ศรีสุข', positionId: 'assistant' },
  { id: 'nurse', name: 'นางกนกวรรณ แก้วใส', positionId: null },
];
const named = (about: string | null, story = '', positions: string[] = []) =>
  namedIn({ about, story, positions }, people, profile);

describe('who is complained about', () => {
  test.each([
    ['a whole name', 'นายสมชาย ใจดี', ['head']],
    ['a name without its title', 'สมชาย ใจดี', ['head']],
    ['a first name alone', 'คุณกนกวรรณ ห้องยา', ['nurse']],
    ['a name with other blanks and marks', 'น.ส. มาลี  ศรีสุข', ['assistant']],
    ['a title of the office', 'ผู้ช่วยสาธารณสุขอำเภอ', ['assistant']],
    ['the head by another word', 'หัวหน้าสำนักงาน', ['head']],
    ['the head as people call them', 'ผอ.', ['head']],
    ['two people', 'สมชาย ใจดี กับ มาลี', ['assistant', 'head']],
    ['nobody of the office', 'คนขับรถรับจ้างหน้าสำนักงาน', []],
    ['nothing', null, []],
  ])('%s: %s', (_what, about, ids) => {
    expect(named(about).memberIds).toEqual(ids);
  });

  it('is found in the story by the whole name or title, and not by the name of the office', () => {
    expect(named(null, 'เห็นนายสมชาย ใจดี รับเงิน').memberIds).toEqual(['head']);
    expect(named(null, 'เห็นสาธารณสุขอำเภอรับเงิน').memberIds).toEqual(['head']);
    expect(named(null, 'ที่สำนักงานสาธารณสุขอำเภอทดสอบไม่มีที่จอดรถ').memberIds).toEqual([]);
    expect(named(null, 'สมชายบ้านข้าง ๆ ฝากถาม').memberIds).toEqual([]);
  });

  it('is whoever holds a position that was chosen, and no made-up one', () => {
    expect(named(null, '', ['assistant', 'king'])).toEqual({
      memberIds: ['assistant'],
      positions: ['assistant'],
    });
  });

  it('names the assistant without the head, whose title stands in theirs', () => {
    expect(named('ผู้ช่วยสาธารณสุขอำเภอ').positions).toEqual(['assistant']);
  });
});
