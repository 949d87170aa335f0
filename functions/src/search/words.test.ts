import { fold } from '@prakat/shared/text/fold';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf, numbersIn, wordsOf } from './words.ts';

const thai = [...'กขคงจชดตทนปผพมยรลวสหอะาิีึืุูเแโใไ่้์ำๆ๐๙ '];
const anyThai = fc.string({ unit: fc.constantFrom(...thai), maxLength: 40 });

describe('the words that are asked for', () => {
  test.each([
    ['are cut by the Thai dictionary', 'แผนจัดซื้อ', ['แผน', 'จัด', 'ซื้อ']],
    ['leave out what finds nothing', 'การจัดซื้อและการจัดจ้าง', ['จัด', 'ซื้อ', 'จ้าง']],
    ['have Arabic digits', 'พ.ศ. ๒๕๖๗', ['พศ', '2567']],
    ['keep a tracking number whole', 'เลขที่ 2568-0042', ['2568-0042', 'เลข']],
    ['write a tracking number as records do', '๒๕๖๘ / ๗', ['2568-0007']],
    ['take two years for two years', 'ปี 2568/2569', ['ปี', '2568', '2569']],
    ['part Thai from what it touches', 'แผนปี2569 ฉบับที่19', ['แผน', 'ปี', '2569', 'ฉบับ', '19']],
    ['but not where a single letter would be left', 'ม.3', ['ม3']],
    ['are lower case', 'Service ITA', ['service', 'ita']],
    ['are none in punctuation', '“”… / –', []],
    ['are none in words that find nothing', 'การของ ใน', []],
    ['are none in nothing', '', []],
  ])('%s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each([
    ['SARA AM in two parts', 'คําสั่ง', 'คำสั่ง'],
    ['SARA AE as two SARA E', 'เเผนงาน', 'แผนงาน'],
    ['a tone mark before its vowel', 'ค\u0e48\u0e39มือ', 'คู่มือ'],
  ])('are the same with %s', (_what, typed, right) => {
    expect(typed).not.toBe(right);
    expect(wordsOf(typed)).toEqual(wordsOf(right));
  });

  test('occur, each of them, in what they were cut from', () => {
    fc.assert(
      fc.property(fc.oneof(anyThai, fc.string({ unit: 'grapheme' })), (text) => {
        for (const word of wordsOf(text)) expect(fold(text)).toContain(word);
      }),
    );
  });
});

test('tracking numbers in a text are written as records do, each as often as it stands there', () => {
  expect(numbersIn('ตามคำขอ 2568/42 และ 2568 - 0007 ปี 2568/2569')).toEqual(['2568-0042', '2568-0007']);
});

test('a text that contains a word has every run of three letters that the word has', () => {
  fc.assert(
    fc.property(anyThai, fc.nat(40), fc.nat(12), (text, start, length) => {
      const part = [...text].slice(start, start + length).join('');
      expect(gramsOf(text)).toEqual(expect.arrayContaining(gramsOf(part)));
    }),
  );
  // No word begins with a vowel sign or mark that follows a consonant.
  expect(gramsOf('ปีงบ')).toEqual(['ปีง']);
  expect(gramsOf('น้ำดื่ม')).toEqual(['น้ำ', 'ดื่']);
  expect(gramsOf('IT ปี')).toEqual([]);
});
