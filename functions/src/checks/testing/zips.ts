import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive made for a test; everything but its content can be made to lie. */
export type Member = {
  path: string | Buffer;
  content: string | Uint8Array;
  /** Packed by deflate, as programs do; else stored. */
  isDeflated?: boolean;
  isEncrypted?: boolean;
  /** Marks its name as UTF-8. */
  isUtf8?: boolean;
  /** What the directory says of its size; the truth when left out. */
  says?: number;
  /** What the directory says of how it is packed. */
  method?: number;
};

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

/** A ZIP archive (PKWARE APPNOTE 4.3); with `zip64` every size and place stands in ZIP64 fields. */
export function zipOf(members: readonly Member[], { zip64 = false } = {}): Buffer<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const {
    path,
    content,
    isDeflated = true,
    isEncrypted = false,
    isUtf8 = true,
    says,
    method,
  } of members) {
    const name = typeof path === 'string' ? Buffer.from(path) : path;
    const plain = bytesOf(content);
    const packed = isDeflated ? deflateRawSync(plain) : plain;
    const size = says ?? plain.length;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(zip64 ? 45 : 20, 0);
    fields.writeUInt16LE((isEncrypted ? 1 : 0) | (isUtf8 ? 0x800 : 0), 2);
    fields.writeUInt16LE(method ?? (isDeflated ? 8 : 0), 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 14);
    fields.writeUInt32LE(zip64 ? 0xffffffff : size, 18);
    fields.writeUInt16LE(name.length, 22);
    const extra = (place: boolean) =>
      zip64 ? wide(size, packed.length, place ? offset : null) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, extra(false)]);
    local.writeUInt16LE(extra(false).length, 28);
    const entry = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\0', 'latin1'),
      fields,
      Buffer.alloc(14),
      name,
      extra(true),
    ]);
    entry.writeUInt16LE(extra(true).length, 30);
    entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
    locals.push(local, packed);
    central.push(entry);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endOf(members.length, directory.length, offset, zip64)]);
}

function wide(size: number, packed: number, place: number | null): Buffer {
  const values = [size, packed, ...(place === null ? [] : [place])];
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function endOf(count: number, bytes: number, offset: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : bytes, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return end;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** An archive of texts by their names. */
export const archive = (files: Record<string, string | Uint8Array>): Buffer<ArrayBuffer> =>
  zipOf(Object.entries(files).map(([path, content]) => ({ path, content })));

const office = 'application/vnd.openxmlformats-officedocument.';
const mainParts = {
  docx: ['word/document.xml', `${office}wordprocessingml.document.main+xml`],
  dotx: ['word/document.xml', `${office}wordprocessingml.template.main+xml`],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  xlsx: ['xl/workbook.xml', `${office}spreadsheetml.sheet.main+xml`],
  xlsm: ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  xlsb: ['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'],
  pptx: ['ppt/presentation.xml', `${office}presentationml.presentation.main+xml`],
} as const;

/**
 * An Office document of today. `before` and `after` stand before and behind the list of its parts: Word writes that
 * first, Google Docs behind pictures, LibreOffice last.
 */
export function officeFile(
  type: keyof typeof mainParts,
  {
    before = {},
    after = {},
    zip64 = false,
  }: {
    before?: Record<string, string | Uint8Array>;
    after?: Record<string, string | Uint8Array>;
    zip64?: boolean;
  } = {},
): Buffer<ArrayBuffer> {
  const [part, mediaType] = mainParts[type];
  const files = {
    ...before,
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Default Extension="xlsx" ContentType="${office}spreadsheetml.sheet"/><Override PartName="/${part}" ContentType="${mediaType}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [part]: '<document/>',
    ...after,
  };
  return zipOf(
    Object.entries(files).map(([path, content]) => ({ path, content })),
    { zip64 },
  );
}

/** A document of LibreOffice's own format: its media type comes first, stored. */
export const openDocument = (type: 'text' | 'spreadsheet' | 'presentation'): Buffer<ArrayBuffer> =>
  zipOf([
    { path: 'mimetype', content: `application/vnd.oasis.opendocument.${type}`, isDeflated: false },
    { path: 'content.xml', content: '<office:document-content/>' },
  ]);
