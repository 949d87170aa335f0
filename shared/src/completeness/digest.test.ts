import { expect, test } from 'vitest';
import { anOfficeThatLooks } from '../freshness/test-office.ts';
import { completeness } from './completeness.ts';
import { completenessDigest } from './digest.ts';
import { listsOf } from './lists/index.ts';
import { anAbsence, anItemShown, aTie } from './test-marks.ts';

const profile = anOfficeThatLooks();

test('the card of a month has one sentence for each list, and how much is open', () => {
  const facts = {
    publications: [anItemShown()],
    marks: [anAbsence('oia-9-6'), aTie('oia-7-1', 'item-1'), aTie('moit2-2569-10', 'item-1')],
    standings: [],
    today: '2024-04-15',
  };
  const digest = completenessDigest(listsOf(profile).map((list) => completeness(profile, list, facts)));
  expect(digest.lists.map(({ listId, sentence }) => [listId, sentence])).toEqual([
    ['gws', 'ครบและเป็นปัจจุบัน 0 จาก 35 ข้อ (ยังไม่มี 35)'],
    ['oia', 'ครบและเป็นปัจจุบัน 2 จาก 15 ข้อ (ยังไม่มี 13)'],
    ['moit2-2569', 'ครบและเป็นปัจจุบัน 1 จาก 25 ข้อ (ยังไม่มี 24)'],
    ['own', 'ครบและเป็นปัจจุบัน 1 จาก 14 ข้อ (ยังไม่มี 13)'],
  ]);
  expect(digest.open).toBe(35 + 13 + 24 + 13);
});
