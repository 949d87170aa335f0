import type { Block, Paper } from '@prakat/shared/papers/paper';
import type { FileChild } from 'docx';
import { drawHeading, drawLabelled, drawPageBreak, drawParagraph } from './docx-blocks.ts';
import { drawEmblem, drawQr } from './docx-drawings.ts';
import { type Kit, type Place, page } from './docx-kit.ts';
import { drawPictures } from './docx-pictures.ts';
import { drawTable } from './docx-table.ts';
import { leadsOn, points } from './measures.ts';
import { noAssets, type PaperAssets } from './paper-assets.ts';
import { isLetter } from './typesetting.ts';
import { withoutDates } from './zip-dates.ts';

/** What offices have installed. Word takes the other where it is missing; whoever has neither sees the font of their Word. */
const FONT = 'TH Sarabun New';
const OTHER_FONT = 'TH SarabunPSK';

/** From line to line where a block says nothing of it, in twips. */
const LINE = 340;
/** Above and below a table, in twips. */
const AROUND_TABLE = 160;

/**
 * A paper as Word document, with the words of the PDF in the same order. The same paper gives the same bytes. The library is
 * loaded when the first is made.
 */
export async function drawDocx(paper: Paper, assets: PaperAssets = noAssets): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, Packer, NumberFormat } = docx;
  const kit: Kit = { docx, pictures: await drawPictures(paper, assets), isLetter: isLetter(paper.blocks) };
  const document = new Document({
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: points.text * 2,
            language: { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' },
          },
          paragraph: { spacing: { line: LINE, lineRule: docx.LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
            pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
          },
        },
        ...headersAndFooters(kit, paper.mark),
        children: paper.blocks.map((block, at) => {
          const isTable = (index: number) => paper.blocks[index]?.kind === 'table';
          const before = isTable(at - 1) ? AROUND_TABLE : 0;
          const after = isTable(at + 1) ? AROUND_TABLE : 0;
          const keepNext = block.kind === 'paragraph' && leadsOn(block, paper.blocks[at + 1]);
          return drawn(kit, block, { before, after, keepNext }, paper.blocks[at - 1]?.kind === 'labelled');
        }),
      },
    ],
  });
  const parts = [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'docProps/core.xml', data: properties(paper) },
  ];
  return withoutDates(await Packer.toBuffer(document, undefined, parts));
}

/** Letters are numbered above, from their second page on; forms and lists below. The mark stands above every page. */
function headersAndFooters({ docx, isLetter }: Kit, mark: string | null) {
  const { Header, Footer, AlignmentType, PageNumber, Paragraph, TextRun } = docx;
  const marked = () =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: mark ? [new TextRun({ text: mark, bold: true })] : [],
    });
  const numbered = (...children: ConstructorParameters<typeof TextRun>[0][]) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: children.map((child) => new TextRun(child)) });
  if (!isLetter) {
    return {
      headers: { first: new Header({ children: [marked()] }), default: new Header({ children: [marked()] }) },
      // A form of one page has no number.
      footers: { default: new Footer({ children: [numbered({ children: ['หน้า ', PageNumber.CURRENT] })] }) },
    };
  }
  const number = numbered({ children: ['- ', PageNumber.CURRENT, ' -'] });
  return {
    headers: {
      first: new Header({ children: [marked()] }),
      default: new Header({ children: mark ? [marked(), number] : [number] }),
    },
  };
}

/** Title and moment of the document: the library would write the moment at which it was packed. */
function properties({ title, at }: Paper): string {
  const escaped = title.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const moment = (name: string) =>
    at ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${name}>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${FONT}"><w:altName w:val="${OTHER_FONT}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** `opens`: it follows the head of a memo. */
function drawn(kit: Kit, block: Block, place: Place, opens: boolean): FileChild {
  switch (block.kind) {
    case 'table':
      return drawTable(kit, block);
    case 'paragraph':
      return drawParagraph(kit, block, place, opens);
    case 'heading':
      return drawHeading(kit, block, place);
    case 'qr':
      return drawQr(kit, block, place);
    case 'emblem':
      return drawEmblem(kit, block.title);
    case 'labelled':
      return drawLabelled(kit, block);
    case 'page-break':
      return drawPageBreak(kit);
  }
}
