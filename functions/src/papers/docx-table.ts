import type { Block, CellBlock } from '@prakat/shared/papers/paper';
import type { ITableCellOptions, Paragraph, ParagraphChild, Table } from 'docx';
import { drawParagraph } from './docx-blocks.ts';
import { drawQr } from './docx-drawings.ts';
import { type Kit, page } from './docx-kit.ts';

/** Between the line of a cell and its words, at the left and right, and around a picture, in twips. */
const BESIDE = 85;

export function drawTable(kit: Kit, block: Block & { kind: 'table' }): Table {
  const { docx } = kit;
  const { columns, rows, together = false, header = false, unruled = false } = block;
  const shares = block.widths ?? Array.from({ length: columns }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((page.textWidth * share) / whole));
  const margins = unruled ? { left: 0, right: 0 } : { left: BESIDE, right: BESIDE };
  return new docx.Table({
    width: { size: page.textWidth, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    ...(unruled ? { borders: docx.TableBorders.NONE } : {}),
    rows: rows.map((cells, index) => {
      // What stays together keeps each of its rows with the next.
      const keepNext = together && index < rows.length - 1;
      let column = 0;
      const children = cells.map(({ span, blocks }) => {
        const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        column += span;
        const drawn = blocks.flatMap((each) => drawInCell(kit, each, keepNext));
        const options: ITableCellOptions = {
          columnSpan: span,
          width: { size: width, type: docx.WidthType.DXA },
          margins,
          children: drawn.length > 0 ? drawn : [new docx.Paragraph({ keepNext })],
        };
        return new docx.TableCell(options);
      });
      return new docx.TableRow({ cantSplit: together, tableHeader: header && index === 0, children });
    }),
  });
}

function drawInCell(kit: Kit, block: CellBlock, keepNext: boolean): Paragraph[] {
  const { docx } = kit;
  switch (block.kind) {
    case 'paragraph':
      return [drawParagraph(kit, block, { keepNext })];
    case 'qr':
      return [drawQr(kit, block, { keepNext, before: BESIDE, after: BESIDE })];
    case 'signing':
      return [new docx.Paragraph({ keepNext, spacing: { before: 240 } })];
    case 'dotted': {
      const tabStops = [
        { type: docx.TabStopType.RIGHT, position: page.textWidth - 200, leader: docx.LeaderType.DOT },
      ];
      return Array.from(
        { length: block.lines },
        () => new docx.Paragraph({ tabStops, children: [new docx.TextRun({ children: [new docx.Tab()] })] }),
      );
    }
    case 'choices': {
      const symbols = {
        checkedState: { value: '2611', font: 'Segoe UI Symbol' },
        uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
      };
      const children: ParagraphChild[] = [
        new docx.TextRun(block.label),
        ...block.choices.flatMap(({ label, ticked }) => [
          new docx.TextRun('   '),
          new docx.CheckBox({ checked: ticked, ...symbols }),
          new docx.TextRun(` ${label}`),
        ]),
      ];
      return [new docx.Paragraph({ keepNext, alignment: docx.AlignmentType.CENTER, children })];
    }
  }
}
