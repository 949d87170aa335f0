import { expect, test } from 'vitest';
import { takenOn } from '../../testing/procedure.ts';
import { anItemOnline } from '../../testing/procedure-situations.ts';
import type { Publication } from '../schema.ts';
import { proofWords } from './words.ts';

const AT = '2021-12-24T03:30:00.000Z';
const wordsOf = (publication: Publication) => {
  const place = publication.placements.find(({ id }) => id === 'by-hand');
  return place && proofWords(publication, place, AT);
};
const looked = (publication: Publication, says: string, wrong: string | null) =>
  takenOn('record_proof', 'system', publication, {
    at: AT,
    input: { placement: 'by-hand', version: 1, says, wrong },
  }).publication;

const upByHand = anItemOnline('published by hand').publication;
const removed = anItemOnline('removed by hand').publication;

test.each<[string, Publication, string | undefined]>([
  ['before anybody looked', upByHand, 'กำลังตรวจบนเว็บไซต์'],
  ['found', looked(upByHand, 'found', null), 'ตรวจพบบนเว็บไซต์แล้ว เมื่อ 24 ธ.ค. 2564 10.30 น.'],
  ['missing', looked(upByHand, 'missing', 'เว็บไซต์ขัดข้อง (500)'), 'ยังไม่พบบนเว็บไซต์: เว็บไซต์ขัดข้อง (500)'],
  ['changed', looked(upByHand, 'changed', 'หน้าซ้ำ'), 'พบบนเว็บไซต์ แต่ไม่เป็นไปตามที่อนุมัติ: หน้าซ้ำ'],
  ['unreached', looked(upByHand, 'unreached', 'ติดต่อไม่ได้'), 'ระบบเปิดหน้าเว็บไม่ได้: ติดต่อไม่ได้'],
  [
    'seen by a person',
    takenOn('vouch', 'webmaster', looked(upByHand, 'unreached', 'ติดต่อไม่ได้'), { at: AT }).publication,
    'ผู้ดูแลเว็บไซต์เปิดดูแล้ว (ระบบเปิดหน้าเว็บเองไม่ได้) เมื่อ 24 ธ.ค. 2564 10.30 น.',
  ],
  ['gone', looked(removed, 'gone', null), 'ตรวจแล้ว ไม่อยู่บนเว็บไซต์แล้ว เมื่อ 24 ธ.ค. 2564 10.30 น.'],
  ['still there', looked(removed, 'still_there', 'หน้าเดิมยังเปิดได้'), 'ยังพบบนเว็บไซต์หลังนำลง: หน้าเดิมยังเปิดได้'],
  ['not up yet', anItemOnline('waiting to be published by hand').publication, undefined],
])('what is said of a page: %s', (_what, publication, words) => {
  expect(wordsOf(publication)?.words).toBe(words);
});
