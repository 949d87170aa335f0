import CFB from 'cfb';
import type { ContentKind } from './content-kinds.ts';

/** What an OLE compound file (Word and Excel before 2007, and much else) is. */
export type Compound = {
  kind: ContentKind;
  /** Opens with a password only; `kind` may be unknown then. */
  isLocked: boolean;
  hasMacros: boolean;
};

const MSI = '84100c0000000000c000000000000046';

/** Looks at the directory of a compound file and the heads of its streams. Throws when it is no whole one. */
export function readCompound(content: Uint8Array): Compound {
  const file = CFB.read(Buffer.from(content.buffer, content.byteOffset, content.byteLength), {
    type: 'buffer',
  });
  const paths = file.FullPaths.map((path) => path.replace(/^[^/]*\//, ''));
  const stream = (name: string): Buffer | null => {
    const at = paths.indexOf(name);
    const found = at < 0 ? undefined : file.FileIndex[at]?.content;
    return found ? Buffer.from(found as Uint8Array) : null;
  };
  const has = (name: string) => paths.includes(name);
  const hasMacros = paths.some((path) => /(?:^|\/)(?:_VBA_PROJECT(?:_CUR)?|VBA|Macros)\/?$/i.test(path));
  const compound = (kind: ContentKind, isLocked = false): Compound => ({ kind, isLocked, hasMacros });

  if (has('EncryptedPackage')) return compound('ole', true);
  if (has('PowerPoint Document')) return compound('ppt');
  const word = stream('WordDocument');
  if (word) return compound('doc', isWordLocked(word));
  const book = stream('Workbook') ?? stream('Book');
  if (book) return compound('xls', isExcelLocked(book));
  if (paths.some((path) => path.startsWith('__substg1.0_'))) return compound('outlook');
  const clsid = String(file.FileIndex[0]?.clsid ?? '').toLowerCase();
  // Streams of an installer have names packed into the letters U+3800 to U+4840.
  if (clsid === MSI || paths.some((path) => /^[\u3800-\u4840]/.test(path))) return compound('msi');
  return compound('ole');
}

/** Bit fEncrypted of the file information block ([MS-DOC] 2.5.2). */
const isWordLocked = (stream: Buffer): boolean =>
  stream.length > 12 && (stream.readUInt16LE(10) & 0x0100) !== 0;

/** A FILEPASS record among the first of the workbook's globals ([MS-XLS] 2.4.117). */
function isExcelLocked(stream: Buffer): boolean {
  const FILEPASS = 0x2f;
  const END = 0x0a;
  for (let at = 0, records = 0; at + 4 <= stream.length && records < 200; records += 1) {
    const type = stream.readUInt16LE(at);
    if (type === FILEPASS) return true;
    if (type === END) return false;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return false;
}
