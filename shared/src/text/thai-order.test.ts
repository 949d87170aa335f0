import { expect, test } from 'vitest';
import { compareNames, compareThai } from './thai-order.ts';

test('Thai words stand in the order of the dictionary, not of their code points', () => {
  expect(['แกะ', 'ขา', 'กา', 'เก', 'ไข่', 'โกง'].sort(compareThai)).toEqual([
    'กา',
    'เก',
    'แกะ',
    'โกง',
    'ขา',
    'ไข่',
  ]);
});

test('people stand by their first names, whatever title comes before', () => {
  const people = ['นายสะไกร แก้วโสม', 'นางสาวศิริพร นาคำ', 'นางเดือน วงษ์ลา', 'ดร.จิรายุ ทินจง', 'นายแพทย์กมล ใจดี'];
  expect(people.sort(compareNames)).toEqual([
    'นายแพทย์กมล ใจดี',
    'ดร.จิรายุ ทินจง',
    'นางเดือน วงษ์ลา',
    'นางสาวศิริพร นาคำ',
    'นายสะไกร แก้วโสม',
  ]);
});

test('two people of the same name stand in an order of their own', () => {
  expect(Math.sign(compareNames('นายสมใจ ดี', 'นางสมใจ ดี'))).toBe(
    -Math.sign(compareNames('นางสมใจ ดี', 'นายสมใจ ดี')),
  );
  expect(compareNames('นายสมใจ ดี', 'นางสมใจ ดี')).not.toBe(0);
});
