import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import type { BinderView } from '@prakat/shared/api/binder';
import type { PaperView } from '@prakat/shared/api/papers';
import { thaiNumerals } from '@prakat/shared/time/thai-date';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, aPdf } from '../testing/an-api.ts';
import { readPdf, unzipped } from '../testing/binder-files.ts';
import { paperSteps } from '../testing/paper-steps.ts';

let api: Api;
let empty: BinderView;
/** The request that published the measure. */
let requestId: string;

const view = async (year = '2565'): Promise<BinderView> =>
  (await api.call('GET', `/papers/binder?year=${year}`, { as: 'staff-1' })).body;

beforeAll(async () => {
  api = await anApi();
  empty = await view();
  const steps = paperSteps(api);
  const memo = await steps.started('jirayu', 'memo_permission', '2565');
  await steps.worded('jirayu', memo.id, 'นภ 0332/878', '2021-12-24');
  await steps.act('jirayu', memo.id, 'paper_present');
  await steps.act('sakrai', memo.id, 'paper_sign');
  const announcement = await steps.started('jirayu', 'announcement', '2565');
  await steps.worded('jirayu', announcement.id, null, '2021-10-01');
  await steps.act('jirayu', announcement.id, 'paper_present');
  await steps.act('sakrai', announcement.id, 'paper_sign');
  const { id } = await api.filed('jirayu', {
    title:
      'ประกาศกรอบแนวทางการของสำนักงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์/บอร์ด ประชาสัมพันธ์ของสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู ปีงบประมาณ ๒๕๖๕',
    categoryId: 'general-information',
  });
  requestId = id;
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve', { newEnd: null, clearance: null });
  await api.settle();
  await api.actOnPublication('nopphakon', id, 'confirm_publication');
  const yearly = await steps.started('jirayu', 'memo_yearly', '2564');
  await steps.worded('jirayu', yearly.id, 'นภ 0332/674', '2021-09-30');
  await steps.act('jirayu', yearly.id, 'paper_present');
  await steps.act('sakrai', yearly.id, 'paper_sign');
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#cde' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="1600" height="1200"><text x="100" y="300" font-size="160">scan of 1.1</text></svg>',
        ),
      },
    ])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await steps.scanned('jirayu', memo.id, {
    name: 'ฉบับลงนาม 878.jpg',
    content: photo,
    signedOn: '2021-12-24',
  });
  const turned = await PDFDocument.create();
  for (const angle of [0, 90, 180, 270]) {
    const page = turned.addPage([595, 842]);
    page.drawText(`turned ${angle}`, { x: 100, y: 700, size: 40 });
    page.setRotation(degrees(angle));
  }
  await steps.scanned('jirayu', announcement.id, {
    name: 'ประกาศลงนาม.pdf',
    content: Buffer.from(await turned.save()),
    signedOn: '2021-12-24',
  });
  const locked = await PDFDocument.create();
  locked.addPage().drawText('locked');
  locked.encrypt({ userPassword: '1234', ownerPassword: '5678' });
  await steps.scanned('jirayu', yearly.id, {
    name: '674.pdf',
    content: aPdf('to be replaced'),
    signedOn: '2021-09-30',
  });
  const [lockedId = ''] = scanIds(await steps.view('jirayu', yearly.id));
  const lockedBytes = await locked.save();
  writeFileSync(join(api.files.contents, lockedId.slice(-2).toLowerCase(), lockedId), lockedBytes);
  // Recorded as what was sent: content that is not would be left out as altered.
  await api.machine.context.store.transact(async (tx) => {
    const paper = await tx.get('papers', yearly.id);
    if (!paper) throw new Error('the yearly report is gone');
    const sha256 = hash(Buffer.from(lockedBytes));
    tx.put('papers', {
      ...paper,
      scans: paper.scans.map((scan) => ({ ...scan, file: { ...scan.file, sha256 } })),
    });
  });
  const report = await steps.started('jirayu', 'yearly_report', '2564');
  await steps.act('jirayu', report.id, 'paper_present');
});
afterAll(() => api.close());

/** Ids of the scans of a paper, the newest first, out of the addresses of their files. */
const scanIds = ({ scans }: PaperView): string[] => scans.map(({ url }) => url.split('/').at(-2) ?? '');

async function file(link: string): Promise<Buffer> {
  const response = await fetch(`${api.machine.url}${link}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return Buffer.from(await response.arrayBuffer());
}

const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const itemsOf = ({ groups }: BinderView) => groups.flatMap(({ items }) => items);

describe('the binder of fiscal year 2565', () => {
  test('says seven times that there is nothing while there is nothing, and what makes each', () => {
    expect(itemsOf(empty).map(({ id, state }) => `${id} ${state}`)).toEqual([
      '1.1 missing',
      '1.2 missing',
      '1.3 missing',
      '1.4 missing',
      '2.1 missing',
      '2.2 missing',
      '2.3 missing',
    ]);
    expect(itemsOf(empty).map(({ action }) => action && 'do' in action && action.do)).toEqual([
      // Whoever keeps no papers may ask to publish, and begin none.
      null,
      null,
      null,
      'file',
      null,
      null,
      'file',
    ]);
    expect(empty.percent).toBe(0);
  });

  test('has the papers of the seed in their order, and names the form that the seed lacks', async () => {
    const now = await view();
    expect(itemsOf(now).map(({ id, state, papers: [paper] }) => [id, state, paper?.number ?? null])).toEqual([
      ['1.1', 'present', 'นภ 0332/878'],
      ['1.2', 'present', null],
      ['1.3', 'present', null],
      ['1.4', 'present', null],
      ['2.1', 'present', 'นภ 0332/674'],
      ['2.2', 'present', null],
      ['2.3', 'missing', null],
    ]);
    expect(now.percent).toBe(85);
    const address = `${api.machine.url}/si-bun-rueang/items/${requestId}`;
    expect(itemsOf(now).map(({ page }) => page)).toEqual([null, address, address, null, null, null, null]);
    const announcement = itemsOf(now)[1]?.papers[0];
    // What was signed in December stays signed in December, whatever day stands on it.
    expect(announcement).toMatchObject({ date: '2021-10-01', signedOn: '2021-12-24' });
  });

  test('opens as one PDF whose contents and bookmarks lead where they say', async () => {
    const { links } = await view();
    const content = await file(links.pdf);
    const { bookmarks, pages } = await readPdf(content);
    const parts = bookmarks.filter(({ title }) => /^[12]\.\d /.test(title));
    expect(parts.map(({ title }) => title.slice(0, 3))).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '2.3',
    ]);
    for (const { title, page } of parts)
      expect(pages[page - 1]).toContain(`รายการ${thaiNumerals(title.slice(0, 3))}`);
    const contents = pages.slice(1, 3).join('');
    for (const { title, page } of parts.filter(({ title }) => !title.startsWith('1.3')))
      expect(contents).toMatch(
        new RegExp(`${thaiNumerals(title.slice(0, 3))}.*?(มี|ไม่มี)${thaiNumerals(page)}(?=[๑๒]\\.|ภาคผนวก)`),
      );
    // The announcement came back as a PDF of four pages, each turned another way; the photo is a page of its own.
    const scanned = pages.findIndex((text) => text.includes('turned0'));
    expect(pages.slice(scanned, scanned + 4)).toEqual(
      [0, 90, 180, 270].map((angle) => expect.stringContaining(`turned${angle}`)),
    );
    expect(pages.some((text) => text.includes('674.pdfตั้งรหัสผ่านไว้'))).toBe(true);
    expect(hash(await file(links.pdf))).toBe(hash(content));
    const [, code = ''] = /รหัสตรวจสอบเอกสาร([\w-]{14})/.exec(contents) ?? [];
    await file(links.zip);
    const verified = await fetch(`${api.machine.url}/si-bun-rueang/verify/${code.replaceAll('-', '')}`);
    expect(verified.status).toBe(200);
    const page = await verified.text();
    expect(page).toContain('เป็นฉบับปัจจุบัน');
    expect(page).toContain('แฟ้มหลักฐาน MOIT 1 ปีงบประมาณ 2565');
    expect(page.replace(/\s/g, '')).toContain(hash(content).slice(0, 12));
  });

  test('opens as ZIP with a folder for each item, in Thai as Windows reads it', async () => {
    const { links } = await view();
    const content = await file(links.zip);
    const entries = await unzipped(content);
    expect([...new Set([...entries.keys()].map((name) => name.split('/')[0]))]).toEqual([
      'สารบัญ.pdf',
      'สารบัญ.csv',
      '1.1 บันทึกข้อความขออนุมัติและเผยแพร่',
      '1.2 ประกาศหรือคำสั่ง',
      '1.3 กรอบแนวทาง',
      '1.4 แบบฟอร์มขอเผยแพร่มาตรการ',
      '2.1 บันทึกข้อความรับทราบรายงาน',
      '2.2 รายงานผลการกำกับติดตาม',
      '2.3 แบบฟอร์มขอเผยแพร่รายงาน',
    ]);
    const names = [...entries.keys()].filter((name) => name.startsWith('1.1 '));
    expect(names.map((name) => name.split('/')[1])).toEqual([
      '01 บันทึกข้อความขออนุมัติและขออนุญาตประกาศเผยแพร่ นภ 0332-878.pdf',
      '01 บันทึกข้อความขออนุมัติและขออนุญาตประกาศเผยแพร่ นภ 0332-878.docx',
      '01 ฉบับลงนาม ฉบับลงนาม 878.jpg',
    ]);
    const list = entries.get('สารบัญ.csv')?.toString('utf8') ?? '';
    expect(list.startsWith('\uFEFF"รายการ"')).toBe(true);
    expect(list.split('\r\n').filter((line) => /^"[12]\./.test(line))).toHaveLength(7);
    expect(list).toContain('"นภ 0332/878","2564-12-24"');
    expect(hash(await file(links.zip))).toBe(hash(content));
  });

  test('has a page for anybody, with a link to what is on display and nothing of what is not', async () => {
    const response = await fetch(`${api.machine.url}/si-bun-rueang/moit/2565`);
    expect(response.status).toBe(200);
    const html = await response.text();
    const items = html.split('<h3>').slice(1);
    expect(items.map((item) => item.slice(0, 3))).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3']);
    expect(items.map((item) => /<a href="([^"]+)">ประกาศกรอบแนวทาง/.exec(item)?.[1] ?? null)).toEqual([
      null,
      `/si-bun-rueang/items/${requestId}`,
      `/si-bun-rueang/items/${requestId}`,
      null,
      null,
      null,
      null,
    ]);
    expect(html.match(/ไม่มีเอกสารที่เผยแพร่/g)).toHaveLength(5);
    expect(html).not.toMatch(/<script|ทินจง|แก้วโสม|0332/);
    const about = await (await fetch(`${api.machine.url}/si-bun-rueang/accessibility`)).text();
    expect(about).toContain('href="/si-bun-rueang/moit/2565"');
    const elsewhere = await (await fetch(`${api.machine.url}/khemarat/accessibility`)).text();
    expect(elsewhere).not.toContain('/moit/');
  });

  test('is entered in the register under the name of whoever made it', async () => {
    const { body } = await api.call('GET', '/papers?year=2565', { as: 'staff-1' });
    expect(body.papers.filter(({ kind }: { kind: string }) => kind === 'binder')).toMatchObject([
      { title: 'แฟ้มหลักฐาน MOIT 1 ปีงบประมาณ 2565' },
    ]);
  });

  test('takes what was brought from outside: pictures, and a form by the number that its title begins with', async () => {
    const steps = paperSteps(api);
    for (const title of ['๒.๓ แบบฟอร์มการขอเผยแพร่รายงานผลการติดตาม', 'กลุ่ม LINE สังกัด สสอ.ศรีบุญเรือง']) {
      const json = { kind: 'annex', subject: '2565', title };
      const { status, body } = await api.call('POST', '/papers', { as: 'jirayu', json });
      expect({ status, body }).toMatchObject({ status: 201 });
      const scan = { name: 'ภาพ.pdf', content: aPdf(title), signedOn: '2021-12-24' };
      await steps.scanned('jirayu', body.id, scan);
    }
    const now = await view();
    expect(now.percent).toBe(100);
    expect(now.annexes.filter(({ papers }) => papers.length > 0).map(({ id }) => id)).toEqual(['line-group']);
    const { bookmarks } = await readPdf(await file(now.links.pdf));
    expect(bookmarks.map(({ title }) => title)).toContain('ภาคผนวก ภาพกลุ่ม LINE ของหน่วยงาน');
  });

  test('is refused by a link of another person, year or form, without its signature, and too old', async () => {
    const { links } = await view();
    const [path = ''] = links.pdf.split('?');
    const forged = [
      path,
      links.pdf.replace('2565.pdf', '2564.pdf'),
      links.pdf.replace('2565.pdf', '2565.zip'),
      links.pdf.replace('staff-1', 'sakrai'),
    ];
    for (const link of forged)
      await api.refused(403, 'link_expired', () =>
        api.call('GET', link.replace(/^\/api\/[^/]+/, ''), { token: null }),
      );
  });
});
