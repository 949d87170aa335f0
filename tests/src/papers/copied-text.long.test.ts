import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPdf } from '@prakat/functions/papers/draw-pdf';
import { aPaper, readDrawn } from '@prakat/functions/papers/testing/read-drawn';
import { thaiSyllables } from '@prakat/functions/papers/testing/thai-syllables';
import { buildPrograms, type Programs } from '@prakat/server/testing/programs';
import type { Block } from '@prakat/shared/papers/paper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'prakat-papers-'));
let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms(['paper']);
});
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Words of the lines, without the numbers of the pages. */
const words = (text: string): string[] =>
  text
    .replace(/หน้า [๐-๙]+ จาก [๐-๙]+/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');

/** As poppler (and so Evince, Okular) copies it, which reads the text beside the glyphs; null where it is not installed. */
function popplerText(pdf: Uint8Array): string | null {
  const file = join(folder, 'drawn.pdf');
  writeFileSync(file, pdf);
  const { error, stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return error ? null : stdout;
}

describe('every Thai syllable comes out of the PDF as it went in', () => {
  test.each([[false], [true]])('bold: %s', async (bold) => {
    const lines = thaiSyllables();
    const blocks: Block[] = lines.map((text) => ({
      kind: 'paragraph',
      runs: [bold ? { text, bold } : { text }],
    }));
    const pdf = await drawPdf(aPaper([], { blocks }));
    const wanted = words(lines.join(' '));
    const read = (await readDrawn('pdf', pdf)).replace(/\u0E4D([\u0E48-\u0E4C]?)\u0E32/g, '$1\u0E33');
    expect(words(read)).toEqual(wanted);
    const copied = popplerText(pdf);
    if (copied !== null) expect(words(copied)).toEqual(wanted);
  });
});

describe('npm run paper', () => {
  const form = (out: string, ...more: string[]) =>
    programs.run('paper', [
      'form',
      '--office',
      'si-bun-rueang',
      '--empty',
      '--out',
      join(folder, out),
      ...more,
    ]);

  test('makes the same bytes in two processes', async () => {
    for (const out of ['a.pdf', 'b.pdf']) expect((await form(out)).code).toBe(0);
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  test('makes Word documents', async () => {
    expect((await form('a.docx', '--docx')).code).toBe(0);
    expect(await readDrawn('docx', readFileSync(join(folder, 'a.docx')))).toContain('หัวข้อ:');
  });

  test.each([
    ['no request and not empty', ['form', '--office', 'satun', '--out', 'x.pdf'], 'วิธีใช้'],
    [
      'an office that there is not',
      ['form', '--office', 'nowhere', '--empty', '--out', 'x.pdf'],
      'ไม่พบหน่วยงาน nowhere',
    ],
    ['no database', ['form', '--office', 'satun', '--request', '2565-0001', '--out', 'x.pdf'], 'ไม่พบฐานข้อมูล'],
  ])('says in a sentence what is wrong: %s', async (_what, args, sentence) => {
    const { code, stderr } = await programs.run('paper', args, { DATA_DIR: join(folder, 'none') });
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
  });

  test('says what the paper lacks', async () => {
    const out = join(folder, 'lacking.pdf');
    const ran = await programs.run('paper', ['form', '--office', 'khemarat', '--empty', '--out', out]);
    expect(ran.stdout).toContain('ยังไม่มี: ประกาศ');
  });
});
