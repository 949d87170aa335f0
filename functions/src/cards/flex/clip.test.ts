import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, clipLine } from './clip.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].length;

describe('clip', () => {
  it.each([
    ['สั้น', 10, 'สั้น'],
    ['  มีช่องว่าง  ', 20, 'มีช่องว่าง'],
    ['', 10, '–'],
    [' \n ', 10, '–'],
    ['ที่นี่มีน้ำ', 3, 'ที่นี่…'],
    ['ที่นี่มี', 3, 'ที่นี่มี'],
    ['ที่นี่มี ', 3, 'ที่นี่มี'],
    ['ก\uD800ข', 10, 'ก\uFFFDข'],
  ])('makes %j of at most %i letters %j', (text, max, clipped) => {
    expect(clip(text, max)).toBe(clipped);
  });

  it('leaves of the number of a person no more than the office it was given by, wherever it is cut', () => {
    for (const number of ['1-1111-11111-11-9', '1111111111119'])
      for (let max = 1; max < 60; max += 1)
        expect(clip(`เลขประจำตัวประชาชน ${number} ครับ`, max)).not.toMatch(/1-?1{4}-?1/);
  });

  it('never splits a letter from its vowel and tone mark', () => {
    for (let max = 2; max < 12; max += 1)
      expect(clip('ผู้ที่น้ำใจกว้าง', max)).toMatch(/^(?:ผู้|ที่|น้|ำ|น้ำ|ใ|จ|ก|ว้|า|ง)*…?$/u);
  });

  it('keeps to the letters and units asked for, whatever the text', () => {
    const piles = fc.constantFrom(
      'ที่',
      'น้ำ',
      '👩‍👩‍👧‍👦',
      `e${'\u0301'.repeat(400)}`,
      '\uD83D',
      '\u0E49',
      'a',
      ' ',
      '\n',
      '﷽',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: piles, maxLength: 120 }),
        fc.integer({ min: 2, max: 60 }),
        (text, max) => {
          const clipped = clip(text, max);
          expect(clipped).not.toBe('');
          expect(graphemes(clipped)).toBeLessThanOrEqual(max);
          expect(clipped.length).toBeLessThanOrEqual(max * 3);
          expect(clipped).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

it('clipLine puts everything on one line', () => {
  expect(clipLine('บรรทัดแรก\n\nบรรทัดสอง', 40)).toBe('บรรทัดแรก บรรทัดสอง');
});
