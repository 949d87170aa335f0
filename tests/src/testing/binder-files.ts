import { buffer } from 'node:stream/consumers';
import { addWhatPdfJsNeeds } from '@prakat/functions/checks/read/pdf/node-20';
import { getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';

/** Without blanks: a reader of PDF finds them where letters stand apart. */
const tight = (text: string) => text.replace(/\s/g, '');

/** Bookmarks of a PDF with the page that each leads to, what stands below one behind it; and its pages as text. */
export async function readPdf(content: Buffer) {
  addWhatPdfJsNeeds();
  const document = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(tight(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  type Entries = Awaited<ReturnType<typeof document.getOutline>>;
  const bookmarks: { title: string; page: number }[] = [];
  const walk = async (entries: Entries): Promise<void> => {
    for (const { title, dest, items } of entries) {
      const [target] = dest as [Parameters<typeof document.getPageIndex>[0]];
      bookmarks.push({ title, page: (await document.getPageIndex(target)) + 1 });
      await walk(items);
    }
  };
  await walk(await document.getOutline());
  await document.destroy();
  return { bookmarks, pages };
}

/** Files of an archive by name, each marked as UTF-8. */
export function unzipped(content: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, failed) => {
    fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error);
      const entries = new Map<string, Buffer>();
      zip.on('entry', (entry: Entry) => {
        // Bit 11: the name is UTF-8 (APPNOTE 4.4.4).
        if (/[^\0-\x7f]/.test(entry.fileName)) expect(entry.generalPurposeBitFlag & 0x800).toBe(0x800);
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return failed(problem);
          entries.set(entry.fileName, await buffer(stream));
          zip.readEntry();
        });
      });
      zip.once('end', () => done(entries)).once('error', failed);
      zip.readEntry();
    });
  });
}
