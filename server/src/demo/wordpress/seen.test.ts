import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seenGone, seenListed, seenReplaced, seenThere, seenToldWhy } from './seen.ts';

/** A website: what it answers at each path. Everything else is not there. */
let pages: Record<string, [status: number, body: string]>;
let server: Server;
let site: string;
beforeEach(async () => {
  server = createServer(({ url = '' }, response) => {
    const [status, body] = pages[url] ?? [404, 'ไม่พบหน้านี้'];
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');
const TITLE = 'ประกาศกำหนดการ & สถานที่';
const plan = { name: 'แผน.pdf', sha256: shaOf('%PDF 1') };
const approved = { title: TITLE, files: [plan] };
const page = '<h1>ประกาศกำหนดการ &#038; สถานที่</h1><p>เลขที่ 1</p><a href="/files/p.pdf"><b>แผน.pdf</b></a>';
const wrongOf = (findings: readonly { isSo: boolean; what: string }[]) =>
  findings.filter(({ isSo }) => !isSo).map(({ what }) => what);

describe('a page that ought to be there', () => {
  const look = () => seenThere(`${site}/item`, approved, ['เลขที่ 1']);
  beforeEach(() => {
    pages = { '/item': [200, page], '/files/p.pdf': [200, '%PDF 1'] };
  });

  test('is there as approved, and its files are known from where they stand', async () => {
    const { findings, files } = await look();
    expect(wrongOf(findings)).toEqual([]);
    expect(findings).toHaveLength(4);
    expect(files).toEqual([{ ...plan, address: `${site}/files/p.pdf` }]);
  });

  test.each<[string, () => void, string[]]>([
    [
      'has another title',
      () => (pages['/item'] = [200, page.replace('กำหนดการ', 'ผล')]),
      [`ไม่พบชื่อเรื่อง “${TITLE}”`],
    ],
    ['lacks a fact', () => (pages['/item'] = [200, page.replace('เลขที่ 1', '')]), ['ไม่พบ “เลขที่ 1”']],
    [
      'has no link of the file’s name',
      () => (pages['/item'] = [200, page.replace('แผน.pdf', 'อื่น.pdf')]),
      ['ไม่พบไฟล์ “แผน.pdf” ในหน้าเว็บ'],
    ],
    [
      'leads to another file',
      () => (pages['/files/p.pdf'] = [200, '%PDF 2']),
      ['ไฟล์ “แผน.pdf” ตอบ 200 ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ'],
    ],
    ['leads to a file that is not there', () => delete pages['/files/p.pdf'], ['ไฟล์ “แผน.pdf” ตอบ 404']],
    // The right words under a wrong status are no page.
    ['answers 404', () => (pages['/item'] = [404, page]), ['หน้าเว็บ ตอบ 404']],
  ])('that %s is not as it should be', async (_what, make, wrong) => {
    make();
    expect(wrongOf((await look()).findings)).toEqual(wrong);
  });

  test('that gives no answer says why', async () => {
    // Nothing listens there.
    const { findings } = await seenThere('http://127.0.0.1:2/item', approved, []);
    expect(wrongOf(findings)[0]).toBe('หน้าเว็บ ไม่ได้คำตอบ (ติดต่อเครื่องของเว็บไซต์ไม่ได้)');
  });
});

test('a category lists what is in its feed; a website without feeds is not judged by them', async () => {
  const listed = () => seenListed(`${site}/`, { slug: 'news', name: 'ข่าว', title: TITLE });
  pages = {
    '/?feed=rss2&category_name=news': [200, '<item><title>ประกาศกำหนดการ &#038; สถานที่</title></item>'],
  };
  expect(wrongOf(await listed())).toEqual([]);
  pages = { '/?feed=rss2&category_name=news': [200, '<channel></channel>'] };
  expect(wrongOf(await listed())).toEqual(['ไม่มีชื่อเรื่องในหมวดหมู่ “ข่าว” ของเว็บไซต์']);
  pages = {};
  expect(await listed()).toEqual([]);
});

describe('a correction', () => {
  const file = (name: string, path: string) => ({ name, address: `${site}${path}`, sha256: shaOf(path) });
  const replaced = (path = '/item') =>
    seenReplaced(
      {
        title: 'ชื่อเดิม',
        address: `${site}/item`,
        files: [file('เดิม.pdf', '/old'), file('ภาพ.jpg', '/poster')],
      },
      { address: site + path, files: [file('ใหม่.pdf', '/new'), file('ภาพ.jpg', '/poster')] },
    );

  test('has the old address, and nothing of the old title and file', async () => {
    pages = { '/item': [200, 'ชื่อใหม่'], '/poster': [200, ''] };
    const findings = await replaced();
    expect(wrongOf(findings)).toEqual([]);
    expect(findings.map(({ what }) => what)).toContain('ไฟล์เดิม “เดิม.pdf” ตอบ 404');
  });

  test('that leaves something of what it replaced, or moves, is not as it should be', async () => {
    pages = { '/item': [200, 'ชื่อเดิม'], '/old': [200, '%PDF'] };
    expect(wrongOf(await replaced())).toEqual(['ยังมีชื่อเรื่องเดิม “ชื่อเดิม”', 'ไฟล์เดิม “เดิม.pdf” ตอบ 200']);
    pages = { '/item-2': [200, 'ชื่อใหม่'] };
    expect(wrongOf(await replaced('/item-2'))).toEqual([`ที่อยู่ของหน้าเว็บไม่ใช่ที่อยู่เดิม ${site}/item`]);
  });
});

test('what came down has gone when page and files answer 404 or 410, and nothing else says so', async () => {
  const gone = () =>
    seenGone({ address: `${site}/item`, files: [{ ...plan, address: `${site}/files/p.pdf` }] });
  pages = { '/item': [410, ''] };
  expect(wrongOf(await gone())).toEqual([]);
  pages = { '/item': [200, 'นำลงแล้ว'], '/files/p.pdf': [403, ''] };
  expect(wrongOf(await gone())).toEqual(['หน้าเว็บ ตอบ 200', 'ไฟล์ “แผน.pdf” ตอบ 403']);
});

test('the product’s own page of it answers 410 with the reason for the public, and not the office’s', async () => {
  const told = { publicReason: 'ข้อมูลล้าสมัย', reason: 'พิมพ์ผิด' };
  pages = { '/item': [410, 'ข้อมูลล้าสมัย'] };
  expect(wrongOf(await seenToldWhy(`${site}/item`, told))).toEqual([]);
  pages = { '/item': [404, 'พิมพ์ผิด'] };
  expect(wrongOf(await seenToldWhy(`${site}/item`, told))).toEqual([
    'ที่อยู่ของข้อมูลในระบบ ตอบ 404',
    'ไม่มีเหตุผลที่แจ้งประชาชน',
    'แสดงเหตุผลภายในหน่วยงาน',
  ]);
});
