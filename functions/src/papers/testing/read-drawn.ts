import { type Paper, paragraph } from '@prakat/shared/papers/paper';
import { getDocumentProxy } from 'unpdf';
import { addWhatPdfJsNeeds } from '../../checks/read/pdf/node-20.ts';
import { readText } from '../../checks/read/read-text.ts';

/** A paper of nothing but these lines. */
export const aPaper = (lines: string[], given: Partial<Paper> = {}): Paper => ({
  title: 'เอกสารทดสอบ',
  at: '2021-12-24T03:00:00.000Z',
  mark: null,
  blocks: lines.map((line) => paragraph(line)),
  persons: [],
  missing: [],
  ...given,
});

/** The text of a file as the product's own reader finds it, which knows fonts only and no text beside them. */
export async function readDrawn(type: 'pdf' | 'docx', content: Uint8Array): Promise<string> {
  const { parts } = await readText(type, content);
  // What stands on its pages, without the properties of the document.
  return parts
    .filter(({ at }) => type === 'docx' || (at ?? '').includes('หน้า'))
    .map(({ text }) => text)
    .join('\n');
}

/** `size`: of its letters, in points. */
export type Box = { page: number; text: string; left: number; right: number; bottom: number; size: number };

/** Where each text of a PDF stands, in points from the lower left corner of its page. */
export async function boxesOf(pdf: Uint8Array): Promise<Box[]> {
  addWhatPdfJsNeeds();
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const boxes: Box[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [size = 0, , , , left = 0, bottom = 0] = item.transform as number[];
      boxes.push({ page, text: item.str, left, right: left + item.width, bottom, size });
    }
  }
  await document.destroy();
  return boxes;
}
