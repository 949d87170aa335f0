import { drawPdf } from '@prakat/functions/papers/draw-pdf';
import { noticeSheet } from '@prakat/shared/papers/notice-sheet';
import { aContent, aPublication } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { expect, test } from 'vitest';

const address = `https://prakat.example.go.th/si-bun-rueang/items/${'0'.repeat(100)}`;
const times = (words: string, letters: number) => words.repeat(letters).slice(0, letters);

/** Titles have up to 300 letters, details up to 5,000. */
test.each([
  ['usual Thai', 'ขอเชิญประชาชนกลุ่มเสี่ยงเข้ารับวัคซีน ', 5000, 60],
  ['the longest title', 'ขอเชิญประชาชนกลุ่มเสี่ยงเข้ารับวัคซีน ', 5000, 300],
  ['wide letters', 'ณฌญฒ', 5000, 300],
  ['capitals', 'WWM@ MM', 5000, 40],
  ['many short lines', 'ก\n', 5000, 20],
  ['one word', 'a', 5000, 200],
  ['signs that the font lacks', '😀', 5000, 300],
])('the sheet of an item stays one page: %s', async (_what, words, details, title) => {
  const content = aContent({ title: times(words, title), details: times(words, details) });
  const paper = noticeSheet(anOfficeProfile(), { publication: aPublication({ content }), address });
  const pdf = Buffer.from(await drawPdf(paper)).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});
