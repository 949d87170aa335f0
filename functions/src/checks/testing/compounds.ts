import CFB from 'cfb';

/** An OLE compound file of streams by their paths. */
export function compound(streams: Record<string, Uint8Array | string>, clsid?: string): Buffer<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content as string));
  const [root] = file.FileIndex;
  if (root && clsid) root.clsid = clsid;
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** The head of Word's main stream ([MS-DOC] 2.5.2), with or without its mark of a password. */
function wordStream(isLocked: boolean): Buffer {
  const stream = Buffer.alloc(4096);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(isLocked ? 0x0300 : 0x0200, 10);
  return stream;
}

/** Records of Excel's main stream ([MS-XLS] 2.1.4): its beginning, with a password a FILEPASS, its end. */
function excelStream(isLocked: boolean): Buffer {
  const record = (type: number, content: Uint8Array) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  };
  const filePass = isLocked ? [record(0x2f, Buffer.alloc(54))] : [];
  const records = [record(0x809, Buffer.alloc(16)), ...filePass, record(0x0a, Buffer.alloc(0))];
  return Buffer.concat([...records, Buffer.alloc(4096)]);
}

export const doc = ({ isLocked = false, macros = {} as Record<string, string> } = {}) =>
  compound({ WordDocument: wordStream(isLocked), '1Table': Buffer.alloc(4096), ...macros });
export const xls = ({ isLocked = false, macros = {} as Record<string, string> } = {}) =>
  compound({ Workbook: excelStream(isLocked), ...macros });
export const ppt = () => compound({ 'PowerPoint Document': 'slides', 'Current User': 'x' });
export const msi = () => compound({ '\u4840\u3f3f\u4577': 'table' }, '84100c0000000000c000000000000046');
export const outlookMail = () =>
  compound({ '__substg1.0_0037001F': 'subject', '__properties_version1.0': 'x' });
/** A document of today with a password: an OLE container around what is encrypted ([MS-OFFCRYPTO] 2.3). */
export const lockedOfficeFile = () =>
  compound({ EncryptionInfo: 'info', EncryptedPackage: Buffer.alloc(4096) });

const crc16 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc & 0xffff;
};

/** A RAR archive of format 4 with stored files, by their names (technote.txt of UnRAR). */
export function rarOf(
  files: Record<string, string>,
  { isEncrypted = false, isHeaderEncrypted = false } = {},
): Buffer<ArrayBuffer> {
  const block = (type: number, flags: number, fields: Buffer) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(type, 0);
    head.writeUInt16LE(flags, 1);
    head.writeUInt16LE(7 + fields.length, 3);
    const body = Buffer.concat([head, fields]);
    const crc = Buffer.alloc(2);
    crc.writeUInt16LE(crc16(body));
    return Buffer.concat([crc, body]);
  };
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const fields = Buffer.alloc(25);
    fields.writeUInt32LE(content.length, 0);
    fields.writeUInt32LE(content.length, 4);
    fields.writeUInt8(2, 8);
    fields.writeUInt8(20, 17);
    fields.writeUInt8(0x30, 18);
    fields.writeUInt16LE(name.length, 19);
    fields.writeUInt32LE(0x20, 21);
    return [block(0x74, 0x8000 | (isEncrypted ? 4 : 0), Buffer.concat([fields, name])), content];
  });
  const main = block(0x73, isHeaderEncrypted ? 0x80 : 0, Buffer.alloc(6));
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    main,
    ...blocks,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}
