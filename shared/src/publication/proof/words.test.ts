import { expect, test } from 'vitest';
import { takenOn } from '../../testing/procedure.ts';
import { anItemOnline } from '../../testing/procedure-situations.ts';
import type { Publication } from '../schema.ts';
import { fileWords, proofWords } from './words.ts';

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

const file = { address: 'https://example.go.th/a.pdf', status: 200, sha256: 'a', approved: 'a' };
test.each<[string, Parameters<typeof fileWords>[0], string]>([
  ['the very one', file, 'ตรงกับไฟล์ที่อนุมัติ'],
  ['another', { ...file, sha256: 'b' }, 'ไม่ตรงกับไฟล์ที่อนุมัติ'],
  ['none that the page leads to', { ...file, address: null, status: null }, 'ไม่พบลิงก์ไปยังไฟล์นี้ในหน้าเว็บ'],
  ['no answer', { ...file, status: null, sha256: null }, 'เปิดไฟล์ไม่ได้'],
  ['nothing', { ...file, status: 404 }, 'ไม่มีไฟล์นี้บนเว็บไซต์แล้ว (404)'],
  ['gone for good', { ...file, status: 410, approved: undefined }, 'ไม่มีไฟล์นี้บนเว็บไซต์แล้ว (410)'],
  ['a door', { ...file, status: 403 }, 'เปิดไฟล์ไม่ได้ (403)'],
  ['one of which it is not known what was approved', { ...file, approved: undefined }, 'เปิดไฟล์ได้ (200)'],
])('what is said of a file: %s', (_what, seen, words) => {
  expect(fileWords(seen)).toBe(words);
});
