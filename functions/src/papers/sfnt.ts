/** Tables of a font file, TTF or OTF, by their four letters (OpenType, "Organization of an OpenType font"). */
export type Sfnt = { version: number; tables: ReadonlyMap<string, Buffer> };

const VERSIONS: readonly number[] = [0x0001_0000, 0x4f54_544f];

/** @throws where the file is no font of its own (a collection, WOFF) or ends before its tables do */
export function readSfnt(content: Uint8Array): Sfnt {
  const font = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const version = font.readUInt32BE(0);
  if (!VERSIONS.includes(version)) throw new Error('not a font of one face');
  const tables = new Map<string, Buffer>();
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const entry = 12 + table * 16;
    const [from, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
    if (from + length > font.length) throw new Error('a table ends beyond the file');
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(from, from + length));
  }
  return { version, tables };
}

/** @throws where the font has no such table */
export function tableOf({ tables }: Sfnt, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** A font file of these tables, in the order of their names. Sums are not counted anew: nothing that draws looks at them. */
export function writeSfnt({ version, tables }: Sfnt): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + sorted.length * 16);
  const power = Math.floor(Math.log2(sorted.length));
  head.writeUInt32BE(version, 0);
  for (const [at, value] of [
    sorted.length,
    16 << power,
    power,
    sorted.length * 16 - (16 << power),
  ].entries()) {
    head.writeUInt16BE(value, 4 + at * 2);
  }
  const parts: Buffer[] = [head];
  let from = head.length;
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(from, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    from += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
