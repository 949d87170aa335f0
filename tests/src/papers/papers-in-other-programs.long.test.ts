import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPaper } from '@prakat/functions/papers/draw-paper';
import { aPaper } from '@prakat/functions/papers/testing/read-drawn';
import { readQr } from '@prakat/functions/papers/testing/read-qr';
import { SAMPLE_ADDRESSES } from '@prakat/functions/papers/testing/sample-papers';
import { type Block, type Cell, wordsOf } from '@prakat/shared/papers/paper';
import { normaliseText } from '@prakat/shared/text/normalise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { papers } from './every-paper.ts';

// What other programs make of the papers: veraPDF, LibreOffice, poppler. Each test says so where its program is missing.

const folder = mkdtempSync(join(tmpdir(), 'prakat-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = Object.keys(papers);

/** Runs a program, and gives what it says; null where it is not on this machine. */
function run(program: string, args: string[]): string | null {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return error ? null : stdout;
}

const inFolder = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  for (const [name, { paper, assets }] of Object.entries(papers)) {
    writeFileSync(inFolder(`${name}.pdf`), await drawPaper(paper, 'pdf', assets));
    writeFileSync(inFolder(`${name}.docx`), await drawPaper(paper, 'docx', assets));
  }
});

describe('veraPDF', () => {
  const jar = process.env.VERAPDF_JAR;
  const check = (flavour: string, files: string[]) =>
    run('java', [
      '-cp',
      jar ?? '',
      'org.verapdf.apps.GreenfieldCliWrapper',
      ...['--flavour', flavour, '--format', 'text', '-v'],
      ...files.map((name) => inFolder(`${name}.pdf`)),
    ]);

  test.for<[flavour: string, files: string[]]>([
    ['2a', names.filter((name) => name !== 'form-empty')],
    ['ua1', ['form-empty']],
  ])('finds PDF/%s in every paper', ([flavour, files], { skip }) => {
    skip(jar === undefined || !existsSync(jar), 'SKIPPED: VERAPDF_JAR names no file (docs/papers.md)');
    const said = check(flavour, files);
    skip(said === null, 'SKIPPED: there is no java on this machine');
    const lines = said?.trim().split('\n') ?? [];
    expect(lines.filter((line) => !line.startsWith('PASS '))).toEqual([]);
    expect(lines).toHaveLength(files.length);
  });
});

/** As LibreOffice turns Word documents into files of another kind; null where there is none. */
function converted(to: string, files: string[]): string | null {
  const out = inFolder('converted');
  mkdirSync(out, { recursive: true });
  const settings = `-env:UserInstallation=file://${inFolder('libreoffice')}`;
  const said = run('soffice', [settings, '--headless', '--convert-to', to, '--outdir', out, ...files]);
  return said === null ? null : out;
}
const NO_OFFICE = 'SKIPPED: there is no LibreOffice (soffice) on this machine';
const NO_POPPLER = 'SKIPPED: there is no poppler (pdftotext, pdftoppm) on this machine';

const letters = (text: string) =>
  normaliseText(text)
    // The boxes of the form, which are drawn.
    .replace(/[\u2610-\u2612\uFEFF]/g, '')
    .replace(/\s+/g, '');

describe('LibreOffice', () => {
  test('opens every Word document, and finds the words in it that were put in', ({ skip }) => {
    const out = converted(
      'txt:Text (encoded):UTF8',
      names.map((name) => inFolder(`${name}.docx`)),
    );
    skip(out === null, NO_OFFICE);
    for (const [name, { paper }] of Object.entries(papers)) {
      const text = readFileSync(join(out ?? '', `${name}.txt`), 'utf8');
      expect({ name, text: letters(text) }).toEqual({ name, text: letters(wordsOf(paper).join('')) });
    }
  });
});

const tableOf = (row: Cell[]): Block => ({ kind: 'table', columns: row.length, rows: [row] });

describe('poppler', () => {
  test.for(names)('finds nothing beyond the page in %s', (name, { skip }) => {
    const said = run('pdftotext', ['-bbox', inFolder(`${name}.pdf`), '-']);
    skip(said === null, NO_POPPLER);
    const words = [
      ...(said ?? '').matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ];
    expect(words.length).toBeGreaterThan(20);
    // A4 in points; 3 cm at the left, 2 cm at the right.
    const outside = words
      .map(([, ...sides]) => sides.map(Number))
      .filter(
        ([left = 0, top = 0, right = 0, bottom = 0]) => left < 85 || right > 539 || top < 20 || bottom > 830,
      );
    expect(outside).toEqual([]);
  });

  test.for(names)('copies the words of %s as they were put in', (name, { skip }) => {
    const copied = run('pdftotext', ['-raw', inFolder(`${name}.pdf`), '-']);
    skip(copied === null, NO_POPPLER);
    const paper = papers[name]?.paper ?? aPaper([]);
    const marks = paper.mark ? new RegExp(paper.mark.replace(/[()]/g, '\\$&'), 'g') : /$^/g;
    const read = (copied ?? '').replace(/หน้า [๐-๙]+ จาก [๐-๙]+|- [๐-๙]+ -/g, '').replace(marks, '');
    // The head of a table stands on each of its pages, where rows that go over one are read in two halves.
    const long = paper.blocks.find((block) => block.kind === 'table' && block.header === true);
    const [head] = long?.kind === 'table' ? long.rows : [];
    const headWords = head ? letters(wordsOf(aPaper([], { blocks: [tableOf(head)] })).join('')) : /$^/g;
    const words = (text: string) => letters(text).replaceAll(headWords, '');
    const said = [words(read), words(wordsOf(paper).join(''))];
    const [found, wanted] = head ? said.map((text) => [...text].sort().join('')) : said;
    expect(found).toBe(wanted);
  });
});

describe('a telephone reads the codes', () => {
  const blocks = SAMPLE_ADDRESSES.flatMap((address): Block[] => [
    { kind: 'qr', address, millimetres: 40 },
    { kind: 'page-break' },
  ]);
  const codes = aPaper([], { blocks: blocks.slice(0, -1) });

  /** The codes of a PDF, page by page, as a printer of 150 dots per inch draws them. */
  async function codesIn(pdf: string): Promise<(string | null)[] | null> {
    const pages = `${pdf}-page`;
    if (run('pdftoppm', ['-r', '150', '-png', pdf, pages]) === null) return null;
    const drawn = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => inFolder(file))
      .filter((file) => file.startsWith(pages));
    return Promise.all(drawn.sort().map((file) => readQr(readFileSync(file))));
  }

  test('of a PDF', async ({ skip }) => {
    writeFileSync(inFolder('codes.pdf'), await drawPaper(codes, 'pdf'));
    const found = await codesIn(inFolder('codes.pdf'));
    skip(found === null, NO_POPPLER);
    expect(found).toEqual(SAMPLE_ADDRESSES);
  });

  test('of a Word document', async ({ skip }) => {
    writeFileSync(inFolder('codes.docx'), await drawPaper(codes, 'docx'));
    const out = converted('pdf', [inFolder('codes.docx')]);
    skip(out === null, NO_OFFICE);
    const found = await codesIn(join(out ?? '', 'codes.pdf'));
    skip(found === null, NO_POPPLER);
    expect(found).toEqual(SAMPLE_ADDRESSES);
  });
});
