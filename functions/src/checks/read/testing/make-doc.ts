import { CFB } from '@e965/xlsx';

/**
 * A Word 97 document ([MS-DOC]) whose main text is one piece of UTF-16: a file information block, the text behind it, and
 * a table stream that holds the piece table alone.
 */
export function makeDoc(text: string): Uint8Array {
  const TEXT_AT = 0x600;
  const letters = Buffer.from(`${text}\r`, 'utf16le');
  const count = letters.length / 2;
  const word = Buffer.alloc(TEXT_AT + letters.length);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  word.writeUInt16LE(0x0200, 0x0a);
  word.writeUInt32LE(TEXT_AT, 0x18);
  word.writeUInt16LE(0x000e, 0x20);
  word.writeUInt16LE(0x0016, 0x3e);
  word.writeInt32LE(count, 0x4c);
  word.writeUInt16LE(0x005d, 0x98);
  letters.copy(word, TEXT_AT);

  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(0x02, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(count, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  word.writeUInt32LE(0, 0x01a2);
  word.writeUInt32LE(pieces.length, 0x01a6);

  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', word);
  CFB.utils.cfb_add(file, '/1Table', Buffer.concat([pieces, Buffer.alloc(4096)]));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
