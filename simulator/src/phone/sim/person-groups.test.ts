import { expect, it } from 'vitest';
import { groupPeople } from './person-groups.ts';

const person = (key: string, name: string, title: string) => ({
  key,
  name,
  title,
  userId: `U-${key}`,
  displayName: name,
  follows: true,
});
const people = [
  person('resident-1', 'นางสาวมาลี ใจดี', ''),
  person('jirayu', 'นายจิรายุ ทินจง', 'นักวิชาการสาธารณสุขชำนาญการ'),
  person('webmaster-1', 'นายเว็บ หนึ่ง', 'เจ้าพนักงานสาธารณสุข'),
  person('admin', 'นางแอดมิน', 'นักวิชาการคอมพิวเตอร์'),
  person('somchai', 'นายสมชาย', 'นักวิชาการสาธารณสุขชำนาญการ ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง'),
  { ...person('nopphakon', 'นายนพกร', 'พนักงานเครื่องคอมพิวเตอร์'), roles: ['staff', 'webmaster'] },
];
const shape = (search: string) =>
  groupPeople(people, search).map(({ id, people: members }) => [id, members.map(({ key }) => key)]);

it('sorts the people of an office by what they do', () => {
  expect(shape('')).toEqual([
    ['staff', ['jirayu']],
    ['heads', ['somchai']],
    ['webmasters', ['webmaster-1', 'nopphakon']],
    ['administrators', ['admin']],
    ['residents', ['resident-1']],
  ]);
});

it('finds people by every word of the search, in name or title', () => {
  expect(shape('จิรายุ สาธารณสุขชำนาญ')).toEqual([['staff', ['jirayu']]]);
  expect(shape('ไม่มีใคร')).toEqual([]);
});
