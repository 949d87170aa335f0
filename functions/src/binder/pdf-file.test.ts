import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { stampNumber } from './page-stamp.ts';
import { PdfFile } from './pdf-file.ts';
import { whyNot } from './scan-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'prakat-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const AT = '2021-12-24T03:00:00.000Z';

/** Puts documents together as a binder does; what could not be put in stands as its error. */
async function together(contents: readonly Uint8Array[]) {
  const path = join(folder, 'together.pdf');
  const file = await PdfFile.create(path);
  const refs = [];
  const errors: unknown[] = [];
  for (const content of contents) {
    try {
      refs.push(...(await file.add(content, (page, at) => stampNumber(page, at + 1))).refs);
    } catch (error) {
      errors.push(error);
    }
  }
  const title = 'แฟ้มหลักฐาน';
  const outline = [{ title: 'รายการ 1.1', page: 1, below: [] }];
  const finished = await file.finish(refs, { title, outline, at: AT });
  await file.close();
  const bytes = readFileSync(path);
  return { bytes, errors, finished, document: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

async function aDocument(change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('page');
  change(document);
  return document.save();
}

const aNamed = 'ฉบับลงนาม.pdf';

describe('a binder as PDF', () => {
  test('has the pages of its documents in their order, its title and its moment', async () => {
    const landscape = await aDocument((document) => document.getPage(0).setRotation(degrees(90)));
    const { document, finished, bytes } = await together([await aDocument(), landscape]);
    expect(document.getPages().map((page) => page.getRotation().angle)).toEqual([0, 90]);
    expect(document.getTitle()).toBe('แฟ้มหลักฐาน');
    expect(document.getModificationDate()?.toISOString()).toBe(AT);
    expect(finished.bytes).toBe(bytes.length);
  });

  test('is the same bytes for the same documents', async () => {
    const content = await aDocument();
    const [first, second] = [await together([content]), await together([content])];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.finished.sha256).toBe(second.finished.sha256);
  });

  test('takes what only its owner locked', async () => {
    const locked = await aDocument((document) => document.encrypt({ userPassword: '', ownerPassword: 'x' }));
    const { document, errors } = await together([locked]);
    expect(errors).toEqual([]);
    expect(document.getPageCount()).toBe(1);
  });

  test.each([
    [
      'a password',
      () => aDocument((document) => document.encrypt({ userPassword: '1234', ownerPassword: '1234' })),
      'ตั้งรหัสผ่านไว้',
    ],
    ['no PDF in it', async () => Buffer.from('%PDF-1.7\nbroken'), 'เปิดอ่านไม่ได้'],
    ['nothing in it', async () => Buffer.from(''), 'เปิดอ่านไม่ได้'],
  ])('stays whole beside a file with %s, of which it can be said why', async (_what, content, sentence) => {
    const { document, errors } = await together([await aDocument(), await content(), await aDocument()]);
    expect(document.getPageCount()).toBe(2);
    expect(errors).toHaveLength(1);
    expect(whyNot({ name: aNamed }, errors[0])).toMatch(new RegExp(`^ไฟล์ ${aNamed} ${sentence}`));
  });

  test('keeps what was signed on a page and addresses of the web, and nothing that runs or leads inside', async () => {
    const content = await aDocument((document) => {
      const { context } = document;
      const page = document.getPage(0);
      const annotation = (entries: Record<string, unknown>) =>
        context.register(context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...entries } as never));
      const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
      page.node.set(PDFName.of('AA'), context.obj({ O: script }));
      page.node.set(
        PDFName.of('Annots'),
        context.obj([
          annotation({ Subtype: 'Ink' }),
          annotation({ Subtype: 'Widget', A: script, AA: { E: script } }),
          annotation({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://www.moph.go.th') } }),
          annotation({ Subtype: 'Link', A: { S: 'Launch' } }),
          annotation({ Subtype: 'Link', Dest: [page.ref, 'Fit'] }),
        ]),
      );
    });
    const { document, bytes } = await together([content]);
    const annotations = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
    const kinds = annotations
      .asArray()
      .map((each) => String(document.context.lookup(each, PDFDict).get(PDFName.of('Subtype'))));
    expect(kinds).toEqual(['/Ink', '/Widget', '/Link']);
    expect(bytes.toString('latin1')).not.toMatch(/JavaScript|Launch/);
  });
});
