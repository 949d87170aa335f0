import { describe, expect, test } from 'vitest';
import { kamphaengPhet, satun, siBunRueang } from './corpus/offices.ts';
import { rightAgencies, rightInHospital, rightInProvince } from './corpus/right-agencies.ts';
import { rightDates } from './corpus/right-dates.ts';
import { rightLaw } from './corpus/right-law.ts';
import { rightWords } from './corpus/right-words.ts';
import { findSlips } from './find-slips.ts';

const corpus = [
  ...[...rightLaw, ...rightDates, ...rightAgencies, ...rightWords].map(
    (text) => [text, siBunRueang] as const,
  ),
  ...rightInProvince.map((text) => [text, satun] as const),
  ...rightInHospital.map((text) => [text, kamphaengPhet] as const),
];

test('the corpus of correct texts has more than two hundred, all different', () => {
  expect(new Set(corpus.map(([text]) => text)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThan(200);
});

describe('a correct text is passed without a word', () => {
  test.each(corpus)('%s', (text, office) => {
    expect(findSlips(text, office)).toEqual([]);
  });
});

test('a name whose marks a font keeps in its private letters is no name misspelt', () => {
  const kinds = findSlips('นางสาวพิมพ\uF70Eใจ ทองประเสร\uF701ฐ', siBunRueang).map(({ kind }) => kind);
  expect(kinds).toEqual(['garbled_text']);
});

test('correct texts under one another are one correct text', () => {
  for (const office of [siBunRueang, satun, kamphaengPhet]) {
    const texts = corpus.filter(([, of]) => of === office).map(([text]) => text);
    const dated = texts.filter((text) => !rightDates.includes(text));
    expect(findSlips(dated.join('\n\n'), office)).toEqual([]);
  }
});
