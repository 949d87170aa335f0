import { wordsOf } from '@prakat/shared/papers/paper';
import { requestForm } from '@prakat/shared/papers/request-form';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPublication,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { normaliseText } from '@prakat/shared/text/normalise';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPdf } from './draw-pdf.ts';
import { aPaper, boxesOf, readDrawn } from './testing/read-drawn.ts';
import { aMemo, aPosterPaper } from './testing/sample-papers.ts';
import { thaiSyllables } from './testing/thai-syllables.ts';

const profile = anOfficeProfile();
const content = aContent({
  title: 'ประกาศรับฟังความคิดเห็นของประชาชนในพื้นที่อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู '.repeat(4).slice(0, 300),
  details: `ตามเอกสารแนบ\n\nดูเพิ่มที่ https://example.go.th/${'page/'.repeat(50)}\n${'รายละเอียดเพิ่มเติม '.repeat(150)}`,
  files: Array.from({ length: 40 }, (_, at) =>
    anAttachedFile({ name: `${'ประกาศเผยแพร่ข้อมูล'.repeat(3)}${'plan_'.repeat(12)}${at}.pdf` }),
  ),
});
const long = requestForm(profile, { submission: aSubmission({ content }), publication: null });
const filled = requestForm(profile, {
  submission: aSubmission({ state: 'approved', decisions: [aDecision()] }),
  publication: aPublication(),
});
const empty = requestForm(profile, null);
const letters = (text: string) => normaliseText(text).replace(/\s+/g, '');
/** As programs read SARA AM that know the font only. */
const sameLetters = (text: string) => text.replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33');

describe('text read out of the PDF is the text put in', () => {
  test('of syllables with high and low marks on short, tall and tailed consonants', async () => {
    const lines = thaiSyllables('กปญฐ');
    const read = sameLetters(await readDrawn('pdf', await drawPdf(aPaper(lines))));
    expect(read.split(/\s+/)).toEqual(lines.join(' ').split(' '));
  });

  test.each([
    ['two marks', 'ทกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถธนบปผฝพฟภมยรลวศ ที่ทำการ'],
    ['SARA AM', 'ทกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถธนบปผฝพฟภมยรล ที่ทำการ'],
  ])('of %s whose glyphs, 40 and 41 of the font, are written as a pair of brackets', async (_what, text) => {
    expect(sameLetters(await readDrawn('pdf', await drawPdf(aPaper([text]))))).toBe(text);
  });

  test('of any words, in whatever order their letters come first', async () => {
    const word = fc.constantFrom(
      'ปิ่น',
      'ที่',
      'น้ำ',
      'ปั๊ม',
      'ร่าง',
      'รอ',
      'สิทธิ',
      'อำเภอ',
      'ผู้',
      'PM2.5',
      'fi',
      '(ก)',
      '๒๕๖๕',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), async (words) => {
        const read = sameLetters(await readDrawn('pdf', await drawPdf(aPaper([words.join(' ')]))));
        expect(read).toBe(words.join(' '));
      }),
      { numRuns: 12 },
    );
  });

  test.each([
    ['a filled form', filled],
    ['an empty form', empty],
    ['a form of several pages', long],
    ['a memo', aMemo()],
    ['an announcement and a page for the notice board', aPosterPaper()],
  ])('of %s', async (_what, paper) => {
    const read = letters(await readDrawn('pdf', await drawPdf(paper)));
    const pages = /หน้า[๐-๙]+จาก[๐-๙]+|-[๐-๙]+-/g;
    const marks = paper.mark ? new RegExp(letters(paper.mark).replace(/[()]/g, '\\$&'), 'g') : /$^/g;
    expect(read.replace(pages, '').replace(marks, '')).toBe(letters(wordsOf(paper).join('')));
  });
});

describe('a paper as PDF', () => {
  test.each([
    ['filled', filled],
    ['empty', empty],
    ['long', long],
  ])('has nothing beyond its margins (%s)', async (_what, paper) => {
    const boxes = await boxesOf(await drawPdf(paper));
    // A4 with 3 cm at the left and 2 cm at the right, in points.
    expect(boxes.filter(({ left, right }) => left < 85 || right > 595.3 - 56.6)).toEqual([]);
    expect(boxes.filter(({ bottom }) => bottom < 15 || bottom > 842 - 15)).toEqual([]);
  });

  test('says ร่าง on every page of what is not approved, and nowhere else', async () => {
    const drawn = await boxesOf(await drawPdf(long));
    const marked = new Set(
      drawn.filter(({ text, bottom }) => bottom > 785 && text.includes('ร')).map(({ page }) => page),
    );
    const pages = new Set(drawn.map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(2);
    expect(marked).toEqual(pages);
    expect(await readDrawn('pdf', await drawPdf(filled))).not.toContain('ร่าง');
  });

  test('keeps the places to sign on one page', async () => {
    const drawn = await boxesOf(await drawPdf(long));
    const dated = drawn.filter(({ text }) => text.startsWith('วันที่...') || text.includes('พ.ศ....'));
    expect(new Set(dated.map(({ page }) => page)).size).toBe(1);
  });

  test('is the same bytes from the same records', async () => {
    const [first, , second] = [await drawPdf(filled), await drawPdf(long), await drawPdf(filled)];
    expect(Buffer.from(second ?? []).equals(Buffer.from(first ?? []))).toBe(true);
  });

  test('has every font inside, only the letters that it uses', async () => {
    const file = Buffer.from(await drawPdf(filled)).toString('latin1');
    const fonts = [...file.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(fonts).not.toEqual([]);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+Sarabun-(Regular|Bold)/);
    expect(file.match(/\/FontFile[23]/g)).toHaveLength(file.match(/\/Type \/FontDescriptor/g)?.length ?? 0);
    expect(file.length).toBeLessThan(80_000);
  });

  test('is PDF/A-2a, tagged, in Thai', async () => {
    const file = Buffer.from(await drawPdf(filled)).toString('latin1');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang \(th(-TH)?\)/);
  });
});
