import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Link, NOTHING_BEFORE, readHeader, readLine, saidHash } from './chained-line.ts';

/** Where a file ends: its last whole line, and what stands after it (of a line whose writer was ended). */
export type EndOfFile = { link: Link; torn: Buffer };

const BLOCK = 256 * 1024;

/** The end of a chained file, found from its end without reading all of it. Null when no line of it is whole. */
export function endOfFile(file: string): EndOfFile | null {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    for (const start of size > BLOCK ? [size - BLOCK, 0] : [0]) {
      const block = Buffer.alloc(size - start);
      readSync(handle, block, 0, block.length, start);
      const found = endIn(block, start === 0);
      if (found) return found;
    }
    return null;
  } finally {
    closeSync(handle);
  }
}

type Candidate = { line: Buffer; from: number; end: number };

/** The last line in a block that follows another of it, or is the first of the file. */
function endIn(block: Buffer, isWhole: boolean): EndOfFile | null {
  const lines = candidates(block, isWhole);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const candidate = lines[at];
    if (!candidate) continue;
    const { line, from, end } = candidate;
    const first = isWhole && from === 0 ? readHeader(line) : null;
    const link = first?.link ?? linkAfter(lines, at);
    if (link) return { link, torn: block.subarray(end) };
  }
  return null;
}

/** Whole lines that have the form of one. Of a block out of the middle, the first piece is no line. */
function candidates(block: Buffer, isWhole: boolean): Candidate[] {
  const found: Candidate[] = [];
  let from = isWhole ? 0 : block.indexOf(0x0a) + 1;
  for (let end = block.indexOf(0x0a, from); end >= 0; end = block.indexOf(0x0a, from)) {
    const line = block.subarray(from, end);
    if (saidHash(line)) found.push({ line, from, end: end + 1 });
    from = end + 1;
  }
  return found;
}

/** Mostly the line just before; with a torn one between them, one further up. */
function linkAfter(lines: readonly Candidate[], at: number): Link | null {
  const line = lines[at]?.line;
  const n = Number(/^\{"n":(\d+)/.exec(line?.subarray(0, 20).toString('latin1') ?? '')?.[1]);
  for (let before = at - 1; line && before >= 0; before -= 1) {
    const hash = saidHash(lines[before]?.line ?? Buffer.alloc(0)) ?? NOTHING_BEFORE;
    const read = readLine(line, { n: n - 1, hash });
    if (read) return read.link;
  }
  return null;
}
