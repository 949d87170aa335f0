import type { Block, CellBlock, Paper, Paragraph as PaperParagraph, Run } from '@prakat/shared/papers/paper';
import type { FileChild, ITableCellOptions, Paragraph, ParagraphChild, Table } from 'docx';
import { withoutDates } from './zip-dates.ts';

type Docx = typeof import('docx');

/** What offices have installed. Word takes the other where it is missing; whoever has neither sees the font of their Word. */
const FONT = 'TH Sarabun New';
const OTHER_FONT = 'TH SarabunPSK';

const HALF_POINTS = { text: 32, small: 26 };
/** From line to line, in twips: the font's own would take a form over its page. */
const LINE = { text: 340, small: 280 };
/** Above and below a table, in twips. */
const AROUND_TABLE = 160;
/** Twips: A4 with 3 cm at the left, 2 cm at the right. */
const PAGE = { width: 11906, height: 16838, left: 1701, right: 1134, top: 1134, bottom: 851 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/**
 * A paper as Word document, with the words of the PDF in the same order. The same paper gives the same bytes. The library is
 * loaded when the first is made.
 */
export async function drawDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, Packer, Header, Footer, AlignmentType, NumberFormat, PageNumber, TextRun } = docx;
  const right = new docx.Paragraph({
    alignment: AlignmentType.RIGHT,
    children: paper.mark ? [new TextRun({ text: paper.mark, bold: true })] : [],
  });
  const page = new docx.Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['หน้า ', PageNumber.CURRENT] })],
  });
  const document = new Document({
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: HALF_POINTS.text,
            language: { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' },
          },
          paragraph: { spacing: { line: LINE.text, lineRule: docx.LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
            pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
          },
        },
        headers: { default: new Header({ children: [right] }) },
        footers: { default: new Footer({ children: [page] }) },
        children: paper.blocks.map((block, at) => {
          const isTable = (index: number) => paper.blocks[index]?.kind === 'table';
          return drawn(docx, block, { before: isTable(at - 1), after: isTable(at + 1) });
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

/** `table`: whether one stands before the block, and after it. */
function drawn(docx: Docx, block: Block, table: { before: boolean; after: boolean }): FileChild {
  if (block.kind === 'table') return drawnTable(docx, block);
  const space = { before: table.before ? AROUND_TABLE : 0, after: table.after ? AROUND_TABLE : 0 };
  if (block.kind === 'paragraph') return drawnParagraph(docx, block, { space });
  if (block.kind !== 'heading') return new docx.Paragraph({});
  const runs: Run[] = [{ text: block.text, bold: true }];
  return drawnParagraph(docx, { kind: 'paragraph', align: 'center', runs }, { space });
}

function drawnTable(docx: Docx, block: Block & { kind: 'table' }): Table {
  const { columns, rows, together, header } = block;
  const shares = block.widths ?? Array.from({ length: columns }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const inCell = (block: CellBlock) => drawnInCell(docx, block, together ?? false);
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: rows.map((cells, index) => {
      let column = 0;
      const children = cells.map(({ span, blocks }) => {
        const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        column += span;
        const options: ITableCellOptions = {
          columnSpan: span,
          width: { size: width, type: docx.WidthType.DXA },
          margins: { left: 85, right: 85 },
          children: blocks.flatMap(inCell),
        };
        return new docx.TableCell(options);
      });
      const tableHeader = header === true && index === 0;
      return new docx.TableRow({ cantSplit: together ?? false, tableHeader, children });
    }),
  });
}

function drawnInCell(docx: Docx, block: CellBlock, keepNext: boolean): Paragraph[] {
  if (block.kind === 'paragraph') return [drawnParagraph(docx, block, { keepNext })];
  if (block.kind === 'signing') return [new docx.Paragraph({ keepNext, spacing: { before: 240 } })];
  if (block.kind === 'dotted') {
    const { RIGHT: type } = docx.TabStopType;
    const tabStops = [{ type, position: TEXT_WIDTH - 200, leader: docx.LeaderType.DOT }];
    return Array.from(
      { length: block.lines },
      () => new docx.Paragraph({ tabStops, children: [new docx.TextRun({ children: [new docx.Tab()] })] }),
    );
  }
  if (block.kind === 'qr') return [];
  const children: ParagraphChild[] = [new docx.TextRun(block.label)];
  for (const { label, ticked } of block.choices) {
    const symbols = {
      checkedState: { value: '2611', font: 'Segoe UI Symbol' },
      uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
    };
    children.push(
      new docx.TextRun('   '),
      new docx.CheckBox({ checked: ticked, ...symbols }),
      new docx.TextRun(` ${label}`),
    );
  }
  return [new docx.Paragraph({ keepNext, alignment: docx.AlignmentType.CENTER, children })];
}

function drawnParagraph(
  docx: Docx,
  { runs, align, small }: PaperParagraph,
  { keepNext = false, space = {} }: { keepNext?: boolean; space?: { before?: number; after?: number } },
): Paragraph {
  const size = small ? HALF_POINTS.small : HALF_POINTS.text;
  const children = runs.flatMap(({ text, bold = false }) =>
    text
      .split('\n')
      .map((line, index) => new docx.TextRun({ text: line, bold, size, ...(index > 0 ? { break: 1 } : {}) })),
  );
  const centred = align === 'center' ? { alignment: docx.AlignmentType.CENTER } : {};
  const spacing = {
    ...space,
    line: small ? LINE.small : LINE.text,
    lineRule: docx.LineRuleType.EXACT,
  };
  return new docx.Paragraph({ keepNext, spacing, ...centred, children });
}
