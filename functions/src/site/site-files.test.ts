import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type FileExtension, fileExtensions, fileTypes } from '@prakat/shared/files/file-types';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { parse } from 'content-disposition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, startSite } from './testing/site-harness.ts';

const CONTENT = 'เนื้อหาของไฟล์';
const sha256 = createHash('sha256').update(CONTENT).digest('hex');
const aFile = (given: Partial<AttachedFile> = {}): AttachedFile => ({
  id: 'f1',
  name: 'ประกาศ ปี ๒๕๖๕.pdf',
  extension: 'pdf',
  bytes: Buffer.byteLength(CONTENT),
  sha256,
  ...given,
});
const siteWith = (file: AttachedFile, given = {}) =>
  startSite([anItem({ files: [file], ...given })], { [file.id]: CONTENT });
/** Content that is sound when it is compared, and something else when it is sent. */
const soundThen = (sent: () => Readable) => {
  const reads = [() => Readable.from([Buffer.from(CONTENT)]), sent];
  return () => (reads.length > 1 ? reads.shift() : reads[0])?.() as Readable;
};
const path = `/${OFFICE}/files/item-1/f1/x`;

describe('the files of an item', () => {
  it.each([...fileExtensions])(
    'are served as what they are and never guessed: .%s',
    async (extension: FileExtension) => {
      const site = await siteWith(aFile({ extension, name: `แบบฟอร์ม.${extension}` }));
      const response = await site.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(fileTypes[extension].mediaType);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('etag')).toBe(`"${sha256}"`);
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(CONTENT)));
      const shown = extension === 'pdf' || extension === 'jpg' || extension === 'png';
      expect(response.headers.get('content-disposition')).toMatch(shown ? /^inline;/ : /^attachment;/);
      expect(await response.text()).toBe(CONTENT);
    },
  );

  it('keep their Thai names, with a name in plain letters for old programs', async () => {
    const header = (await (await siteWith(aFile())).get(path)).headers.get('content-disposition') ?? '';
    expect(header).toMatch(/filename="[\x20-\x7e]+"/);
    expect(header).toContain(`filename*=UTF-8''${encodeURIComponent('ประกาศ ปี ๒๕๖๕.pdf')}`);
  });

  it('keep any name through the header', async () => {
    const file = aFile({ extension: 'docx' });
    const names = fc.stringMatching(/^[ก-ฮะ-ูเ-์๐-๙a-zA-Z0-9 ()"';,%_-]{1,80}$/);
    let name = '';
    const site = await siteWith(
      new Proxy(file, { get: (target, key) => (key === 'name' ? name : Reflect.get(target, key)) }),
    );
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        name = `${given}.docx`;
        const header = (await site.get(path)).headers.get('content-disposition') ?? '';
        expect(parse(header).parameters.filename).toBe(name);
      }),
      { numRuns: 50 },
    );
  });

  it('are not sent again to who has them, and answer HEAD without content', async () => {
    const site = await siteWith(aFile());
    const again = await site.get(path, {
      headers: { 'if-none-match': `"${sha256}"`, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    const head = await site.get(path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(CONTENT)));
    expect(await head.text()).toBe('');
  });

  it('are linked from the item with the address that serves them', async () => {
    const site = await siteWith(aFile({ name: 'แผน 100% #1?.pdf' }));
    const html = await site.page(`/${OFFICE}/items/item-1`);
    const [, href] = html.match(/class="button" href="([^"]+)"/) ?? [];
    expect(await site.page(href ?? '')).toBe(CONTENT);
  });

  it.each([
    ['of no such file', `/${OFFICE}/files/item-1/f2/x`],
    ['under another item', `/${OFFICE}/files/item-2/f1/x`],
    ['under another office', '/satun/files/item-1/f1/x'],
    ['under no office', '/nowhere/files/item-1/f1/x'],
  ])('are not found by an address %s', async (_what, wrong) => {
    const site = await startSite([anItem({ files: [aFile()] }), anItem({ id: 'item-2', files: [] })], {
      f1: CONTENT,
    });
    expect((await site.get(wrong)).status).toBe(404);
  });

  it.each([
    ['missing', {}, 'ไม่พบไฟล์นี้ในที่เก็บไฟล์ของระบบ'],
    ['altered', { f1: 'เนื้อหาที่ผู้อื่นแก้' }, 'ไฟล์นี้ไม่ตรงกับฉบับที่อนุมัติให้เผยแพร่'],
    ['altered', { f1: `${CONTENT} ` }, 'ไฟล์นี้ไม่ตรงกับฉบับที่อนุมัติให้เผยแพร่'],
  ])(
    'are a page that nobody keeps, and a line in the log, when their content is %s',
    async (fault, contents, says) => {
      const site = await startSite([anItem({ files: [aFile()] })], contents);
      const response = await site.get(path);
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-disposition')).toBeNull();
      expect(response.headers.get('etag')).not.toBe(`"${sha256}"`);
      const html = await response.text();
      expect(html).toContain(says);
      expect(html).toContain('โปรดติดต่อหน่วยงาน');
      expect(site.logged).toMatchObject([{ msg: 'file could not be sent', fileId: 'f1', fault }]);
      expect((await site.get(path, { method: 'HEAD' })).status).toBe(500);
    },
  );

  it('are looked at anew once they may have changed', async () => {
    const contents: Record<string, string> = { f1: CONTENT };
    const site = await startSite([anItem({ files: [aFile()] })], contents);
    expect((await site.get(path)).status).toBe(200);
    contents.f1 = 'เนื้อหาที่ผู้อื่นแก้';
    expect((await site.get(path)).status).toBe(500);
    contents.f1 = CONTENT;
    expect((await site.get(path)).status).toBe(200);
  });

  it('are closed when the person breaks off the download', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(64 * 1024));
      },
    });
    const closed = new Promise((resolve) => endless.once('close', resolve));
    const site = await startSite([anItem({ files: [aFile({ bytes: 1024 ** 3 })] })], {
      f1: soundThen(() => endless),
    });
    const abort = new AbortController();
    const response = await site.get(path, { signal: abort.signal });
    await response.body?.getReader().read();
    abort.abort();
    await closed;
    expect(endless.destroyed).toBe(true);
  });

  it('end short, and are known to be short, when reading fails on the way', async () => {
    const failing = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('เนื้อ');
          throw new Error('the disk is gone');
        })(),
      );
    const site = await startSite([anItem({ files: [aFile()] })], { f1: soundThen(failing) });
    await expect(site.get(path).then((response) => response.text())).rejects.toThrow();
  });
});

describe('an item whose display period is over', () => {
  it('is shown through its last day in Bangkok, and is gone with its files at midnight', async () => {
    const site = await siteWith(aFile(), {
      displayUntil: '2021-12-24',
      title: 'เรื่องที่ครบกำหนด',
      details: 'รายละเอียดที่พ้นไป',
    });
    site.clock.advance(14 * 3600_000 - 1);
    expect((await site.get(`/${OFFICE}/items/item-1`)).status).toBe(200);
    expect((await site.get(path)).status).toBe(200);
    site.clock.advance(1);
    const gone = await site.get(`/${OFFICE}/items/item-1`);
    const html = await gone.text();
    expect(gone.status).toBe(410);
    expect(html.replace(/<[^>]+>/g, '')).toContain('ข้อมูลนี้พ้นระยะเวลาเผยแพร่แล้ว ตั้งแต่วันที่ 25 ธันวาคม 2564');
    // What nothing but its time ended is named; what it said is not.
    expect(html).toContain('เรื่องที่ครบกำหนด');
    expect(html).not.toContain('รายละเอียดที่พ้นไป');
    const goneFile = await site.get(path);
    expect(goneFile.status).toBe(410);
    expect(await goneFile.text()).not.toContain(CONTENT);
    for (const list of ['', 'categories/general-information', 'feed.xml']) {
      expect(await site.page(`/${OFFICE}/${list}`)).not.toContain('เรื่องที่ครบกำหนด');
    }
  });
});
