import { printedCode } from '../text/readable-code.ts';
import { type Block, type Cell, type CellBlock, type Paper, paragraph } from './paper.ts';

/** Side of the code on paper: a telephone reads an address of 60 letters from a hand away. */
const SIDE = 18;

/**
 * A paper with the code by which anybody can ask whether it is genuine: below everything else, beside the small print that
 * ends it, so that a form stays on its page.
 */
export function withVerification(paper: Paper, { code, address }: { code: string; address: string }): Paper {
  const isSmall = (block: Block) => block.kind === 'paragraph' && block.small === true;
  let end = paper.blocks.length;
  while (end > 0 && isSmall(paper.blocks[end - 1] as Block)) end -= 1;
  const small = paper.blocks.slice(end) as CellBlock[];
  const words: CellBlock[] = [
    ...small,
    paragraph(`รหัสตรวจสอบเอกสาร ${printedCode(code)} ตรวจสอบได้ที่ ${address}`, { small: true }),
  ];
  const cells: Cell[] = [
    { span: 1, blocks: words },
    { span: 1, blocks: [{ kind: 'qr', address, millimetres: SIDE }] },
  ];
  const table: Block = {
    kind: 'table',
    columns: 2,
    widths: [84, 16],
    rows: [cells],
    together: true,
    unruled: true,
  };
  return { ...paper, blocks: [...paper.blocks.slice(0, end), table] };
}
