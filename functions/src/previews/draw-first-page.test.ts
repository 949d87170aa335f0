import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../checks/testing/pdfs.ts';
import { projectRoot } from '../config/project-folder.ts';
import { drawFirstPage, type PageLimits } from './draw-first-page.ts';
import { drawn } from './testing/drawn-page.ts';
import { doubled, endless, onePage, scanned } from './testing/one-page.ts';

const announcement = readFileSync(join(projectRoot, 'simulator/demo/framework-announcement-2565.pdf'));
const brokenDown = { jpeg: null, why: 'broken_down' };
const unreadable = { jpeg: null, why: 'unreadable' };

describe('the first page in little', () => {
  test('of an announcement has its letters and its margin', async () => {
    const page = await drawn(announcement);
    expect(page.size).toEqual([480, 679]);
    expect(page.bytes).toBeLessThanOrEqual(60 * 1024);
    // The heading and the last line, and beside and above them nothing.
    expect(page.darkest([0.2, 0.09, 0.9, 0.24])).toBeLessThan(60);
    expect(page.darkest([0.2, 0.84, 0.9, 0.88])).toBeLessThan(120);
    expect(page.darkest([0, 0, 0.13, 1])).toBeGreaterThan(240);
    expect(page.darkest([0, 0, 1, 0.08])).toBeGreaterThan(240);
  });

  test('of several pages is the first, with letters that the PDF does not bring along', async () => {
    const page = await drawn(pdfOf({ pages: 3 }));
    expect(page.darkest([0.1, 0.06, 0.35, 0.11])).toBeLessThan(120);
    expect(page.darkest([0, 0.2, 1, 1])).toBe(255);
  });

  test('of a PDF that only asks not to be printed', async () => {
    expect((await drawn(pdfOf({ password: '' }))).size).toEqual([480, 679]);
  });

  test('of a scan, which has many more points, stands as the scanner says', async () => {
    const paper = await scanOf(2480, 3508);
    const upright = await drawn(scanned(paper));
    expect(upright.darkest([0.5, 0.02, 1, 0.08])).toBeLessThan(40);
    expect(upright.darkest([0, 0.3, 1, 1])).toBeGreaterThan(200);
    const across = await drawn(scanned(paper, 90));
    expect(across.size).toEqual([480, 339]);
    expect(across.darkest([0.93, 0.5, 0.98, 1])).toBeLessThan(40);
  });

  test('of a page a point wide and two metres long has bounds, and shows its beginning', async () => {
    const page = await drawn(onePage({ sides: [1, 5000], drawn: '0 0 0 rg 0 4750 1 250 re f' }));
    expect(page.size).toEqual([480, 680]);
    expect(page.darkest([0, 0, 1, 1])).toBeLessThan(255);
  });
});

describe('there is none', () => {
  test.each<[string, () => Uint8Array]>([
    ['of a PDF that wants a password', () => pdfOf({ password: 'ลับ' })],
    ['of one that is cut off', () => announcement.subarray(0, 300)],
    ['of one that is no PDF', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['of nothing', () => Buffer.alloc(0)],
  ])('%s', async (_what, content) => {
    expect(await drawFirstPage(content())).toEqual(unreadable);
  });

  test('of a page that contains itself, by which the libraries break down', async () => {
    expect(await drawFirstPage(endless())).toEqual(brokenDown);
  });

  test('of a page that takes more time than it is given', async () => {
    const limits: PageLimits = { milliseconds: 800, megabytes: 4000 };
    expect(await drawFirstPage(doubled(26), limits)).toEqual(brokenDown);
  });

  test('of a page that takes more memory than it is given', async () => {
    const side = 12_000;
    const bytes = deflateSync(Buffer.alloc(side * side), { level: 1 });
    const bomb = scanned({ width: side, height: side, space: 'DeviceGray', filter: 'FlateDecode', bytes });
    const limits: PageLimits = { milliseconds: 120_000, megabytes: 200 };
    expect(await drawFirstPage(bomb, limits)).toEqual(brokenDown);
  });
});

describe('a process that does not do its work', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prakat-page-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const program = (code: string): URL => {
    const file = join(folder, `${crypto.randomUUID()}.mjs`);
    writeFileSync(file, code);
    return pathToFileURL(file);
  };
  const short: PageLimits = { milliseconds: 1500, megabytes: 600 };

  test.each([
    ['dies', 'process.abort();', brokenDown],
    ['hangs', 'for (;;) {}', brokenDown],
    ['says too much', "for (;;) process.stdout.write('\\xff\\xd8\\xff'.repeat(9999), 'latin1');", brokenDown],
    ['says something else', "console.log('a word of a library');", unreadable],
    ['knows secrets of the product', 'process.exitCode = Object.keys(process.env).length;', unreadable],
  ])('that %s has no picture, and the next has its own', async (_what, code, answer) => {
    process.env.PRAKAT_TEST_SECRET = 'secret';
    const [bad, good] = await Promise.all([
      drawFirstPage(announcement, short, program(code)),
      drawFirstPage(pdfOf()),
    ]);
    delete process.env.PRAKAT_TEST_SECRET;
    expect(bad).toEqual(answer);
    expect(good.jpeg).toBeInstanceOf(Buffer);
  });

  test('keeps a few waiting, and no more', async () => {
    const hanging = program('setInterval(() => {}, 1e6);');
    const limits: PageLimits = { milliseconds: 30, megabytes: 600 };
    const all = await Promise.all(Array.from({ length: 20 }, () => drawFirstPage(pdfOf(), limits, hanging)));
    const counted = all.map((each) => each.jpeg === null && each.why).sort();
    expect(counted).toEqual([...Array(17).fill('broken_down'), ...Array(3).fill('busy')]);
  });
});

/** A sheet of white paper with a dark bar at the right of its head. */
async function scanOf(width: number, height: number) {
  const bar = {
    create: { width: width / 2, height: Math.round(height * 0.08), channels: 3, background: '#222' },
  } as const;
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#f4f2ee' } })
    .composite([{ input: bar, left: width / 2, top: Math.round(height * 0.01) }])
    .jpeg()
    .toBuffer();
  return { width, height, space: 'DeviceRGB', filter: 'DCTDecode', bytes };
}
