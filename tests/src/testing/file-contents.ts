import { crc32 } from 'node:zlib';
import { doc, rarOf, xls } from '@prakat/functions/checks/testing/compounds';

/** The smallest contents that are what their type says. `aPdf` is in `an-api.ts`. */
export const aJpg = () =>
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  );

export const aPng = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

export const aRar = () => rarOf({ 'อ่าน.txt': 'สวัสดี' });

/** Word and Excel before 2007: an OLE compound file. */
export const aLegacyOffice = (type: 'doc' | 'xls' = 'doc') => (type === 'doc' ? doc() : xls());

/** A zip of small files, stored as they are: name and content. */
export function aZip(files: Record<string, string> = { 'อ่าน.txt': 'สวัสดี' }): Buffer<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    sizes.copy(local, 14);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, content);
    central.push(entry, name);
    offset += local.length + name.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(locals.length / 3, 8);
  end.writeUInt16LE(locals.length / 3, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const mainParts = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  /** A Word document with macros. */
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled'],
} as const;

/** Word and Excel since 2007. Word writes the list of parts first, others write it last. */
export function anOfficeFile(
  type: keyof typeof mainParts,
  listOfParts: 'first' | 'last' = 'first',
): Buffer<ArrayBuffer> {
  const [part, mediaType] = mainParts[type];
  const list = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${mediaType}.main+xml"/></Types>`;
  const parts = { '_rels/.rels': '<Relationships/>', [part]: '<document/>' };
  const types = { '[Content_Types].xml': list };
  return aZip(listOfParts === 'first' ? { ...types, ...parts } : { ...parts, ...types });
}
