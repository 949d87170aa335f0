import { describe, expect, it } from 'vitest';
import { aMe } from '../testing/fixtures.ts';
import { displayDefault } from './display-default.ts';

describe('the days of display that form, summary and the page of whoever approves name', () => {
  it.each([
    ['news', null, '365 วันนับจากวันที่เผยแพร่'],
    ['news', '', '365 วันนับจากวันที่เผยแพร่'],
    // The subtopic's own, as the server counts: once they were said to be those of its topic.
    ['news', 'recruitment', '90 วันนับจากวันที่เผยแพร่'],
    ['law', null, 'ไม่กำหนดวันสิ้นสุด'],
  ])('are those of %s / %s: %s', (categoryId, subtopicId, words) => {
    expect(displayDefault(aMe().office.categories, { categoryId, subtopicId })).toBe(words);
  });
});
