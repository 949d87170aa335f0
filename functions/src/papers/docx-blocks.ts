import type { Block, Paragraph as PaperParagraph, Run } from '@prakat/shared/papers/paper';
import type { IParagraphOptions, Paragraph } from 'docx';
import { type Kit, lineOf, type Place, page, sizeOf, twips, wordsIn } from './docx-kit.ts';
import { ABOVE_PARAGRAPH, indentCm, points } from './measures.ts';

/** `opens`: it is the first below the head of a memo. */
export function drawParagraph(kit: Kit, block: PaperParagraph, place: Place = {}, opens = false): Paragraph {
  const { docx } = kit;
  const { runs, align, small = false, indent = 0 } = block;
  const children = runs.flatMap(({ text, bold = false }) =>
    wordsIn(kit, text, { bold, size: small ? points.small : points.text }),
  );
  const { keepNext = false, before = 0, after = 0 } = place;
  const above = align === undefined && (indent > 0 || opens) ? ABOVE_PARAGRAPH * 20 : 0;
  const options: IParagraphOptions = {
    keepNext,
    spacing: { before: Math.max(before, above), after, ...lineOf(kit, small) },
    children,
  };
  if (align)
    return new docx.Paragraph({
      ...options,
      alignment: docx.AlignmentType[align === 'center' ? 'CENTER' : 'RIGHT'],
    });
  if (indent === 0) return new docx.Paragraph(options);
  // Word sets Thai to both margins between the letters, as offices do; a line that ends by itself would be drawn out.
  const justified = runs.some(({ text }) => text.includes('\n'))
    ? {}
    : { alignment: docx.AlignmentType.THAI_DISTRIBUTE };
  return new docx.Paragraph({ ...options, ...justified, indent: { firstLine: twips(indentCm[indent]) } });
}

export function drawHeading(kit: Kit, block: Block & { kind: 'heading' }, place: Place): Paragraph {
  const { docx } = kit;
  const { text, size, align } = block;
  if (!size) {
    const runs: Run[] = [{ text, bold: true }];
    if (align !== 'left') return drawParagraph(kit, { kind: 'paragraph', align: 'center', runs }, place);
    const before = Math.max(place.before ?? 0, ABOVE_PARAGRAPH * 20);
    return drawParagraph(kit, { kind: 'paragraph', runs }, { ...place, before, keepNext: true });
  }
  const { before = 0, after = 0 } = place;
  return new docx.Paragraph({
    alignment: docx.AlignmentType[align === 'left' ? 'LEFT' : 'CENTER'],
    spacing: { before, after, line: points[size] * 25, lineRule: docx.LineRuleType.EXACT },
    children: wordsIn(kit, text, { bold: true, size: points[size] }),
  });
}

/** Bold labels with their words; dots run below the words, and on to where the next field begins or the line ends. */
export function drawLabelled(kit: Kit, { fields }: Block & { kind: 'labelled' }): Paragraph {
  const { docx } = kit;
  const width = page.textWidth / fields.length;
  const tabStops = fields.map((_, index) => ({
    type: docx.TabStopType[index === fields.length - 1 ? 'RIGHT' : 'LEFT'],
    position: Math.floor(width * (index + 1)),
  }));
  const dotted = { size: sizeOf(points.text), underline: { type: docx.UnderlineType.DOTTED } };
  const apart = () => new docx.TextRun({ text: ' ', size: sizeOf(points.text) });
  const children = fields.flatMap(({ label, value }, index) => [
    ...(index > 0 ? [apart()] : []),
    ...wordsIn(kit, label, { bold: true, size: points.label }),
    apart(),
    ...wordsIn(kit, value, { size: points.text, dotted: true }),
    new docx.TextRun({ ...dotted, children: [new docx.Tab()] }),
  ]);
  const spacing = { line: (points.label + 4) * 20, lineRule: docx.LineRuleType.EXACT };
  return new docx.Paragraph({ spacing, tabStops, children });
}

/** A line of almost no height, in which a page ends. */
export function drawPageBreak({ docx }: Kit): Paragraph {
  const spacing = { line: 20, lineRule: docx.LineRuleType.EXACT };
  return new docx.Paragraph({ spacing, children: [new docx.PageBreak()] });
}
