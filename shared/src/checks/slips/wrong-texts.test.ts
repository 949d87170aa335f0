import { describe, expect, test } from 'vitest';
import { siBunRueang } from './corpus/offices.ts';
import { wrongDates, wrongPeriods } from './corpus/wrong-dates.ts';
import { wrongNames, wrongSections, wrongYears } from './corpus/wrong-law.ts';
import { wrongAgencies, wrongPeople } from './corpus/wrong-people.ts';
import type { WrongText } from './corpus/wrong-text.ts';
import { wrongWords } from './corpus/wrong-words.ts';
import { findSlips } from './find-slips.ts';

const corpus: readonly WrongText[] = [
  ...wrongYears,
  ...wrongSections,
  ...wrongNames,
  ...wrongDates,
  ...wrongPeriods,
  ...wrongAgencies,
  ...wrongPeople,
  ...wrongWords,
];

test('the corpus of wrong texts has more than a hundred and fifty, all different', () => {
  expect(new Set(corpus.map(([text]) => text)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThan(150);
});

const PARAGRAPH = 'งานข้อมูลและสารสนเทศ มีหน้าที่บริหารจัดการเว็บไซต์ของหน่วยงาน ๒ ครั้งต่อเดือน\u200B และนําเสนอผล......';

test('a slip is found where it stands, whatever correct text stands around it', () => {
  for (const [text] of corpus) {
    const [alone] = findSlips(text, siBunRueang);
    const before = `${PARAGRAPH}\n\n`;
    const found = findSlips(`${before}${text}\n\n${PARAGRAPH}`, siBunRueang);
    const moved = found.map((finding) => ({
      ...finding,
      start: finding.start - before.length,
      end: finding.end - before.length,
    }));
    expect(moved).toEqual([alone]);
  }
});

describe('the one slip of a text is found, and nothing else', () => {
  const entries = corpus.map(([text, kind, part, suggestion]) => ({ text, kind, part, suggestion }));
  test.each(entries)('$text: $kind', ({ text, kind, part, suggestion }) => {
    const findings = findSlips(text, siBunRueang);
    expect(findings.map((finding) => finding.kind)).toEqual([kind]);
    const [finding] = findings;
    expect(finding?.excerpt).toContain(part.replace(/\s+/g, ' '));
    if (suggestion !== undefined) expect(finding?.suggestion).toBe(suggestion);
  });
});
