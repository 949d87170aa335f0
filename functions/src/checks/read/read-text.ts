import type { FileFinding } from '@prakat/shared/checks/file-report';
import type { TextPart } from '@prakat/shared/checks/finding';
import { extensionOf, type FileExtension, writtenExtension } from '@prakat/shared/files/file-types';
import { sniff } from '../sniff.ts';
import { openZip } from '../zip.ts';
import { zipKind } from '../zip-kind.ts';
import { decodeTable, decodeText } from './decode-text.ts';
import { addText, newReading, type ReadInside, type Reading, sayUnreadable } from './reading.ts';

/** Types whose text is read: those that may be attached, and what archives hold besides. */
export type ReadableType = FileExtension | 'csv' | 'txt';

/** An archive may hold archives, and these none that is opened. */
const DEEPEST_ARCHIVE = 1;
/** A workbook in a letter in an archive in an archive. */
const DEEPEST = 3;

/**
 * Every text of a file with its place, and what concerns the reading: pages that are pictures, text that is covered or
 * hidden, a limit that ended it. A picture has no text, and nothing is said about that. A file that cannot be read is
 * one finding, no error.
 *
 * @param type what its content is, whatever its name says
 */
export async function readText(
  type: ReadableType,
  content: Uint8Array,
): Promise<{ parts: TextPart[]; findings: FileFinding[] }> {
  const reading = newReading();
  await readAs(type, content, null, reading, 0);
  return { parts: reading.parts, findings: reading.findings };
}

async function readAs(
  type: ReadableType,
  content: Uint8Array,
  at: string | null,
  reading: Reading,
  depth: number,
): Promise<void> {
  const readInside: ReadInside = async (name, inside, place) => {
    const known = await typeOf(name, inside);
    if (known === null) sayUnreadable(reading, place, 'เป็นไฟล์ชนิดที่ระบบอ่านข้อความไม่ได้');
    else if (depth === DEEPEST || (known === 'zip' && depth === DEEPEST_ARCHIVE)) {
      sayUnreadable(reading, place, 'ซ้อนอยู่หลายชั้น ระบบไม่เปิดอ่าน');
    } else await readAs(known, inside, place, reading, depth + 1);
  };
  try {
    // Each with its library, of which a worker loads what its one file needs.
    if (type === 'pdf') {
      await (await import('./pdf/read-pdf.ts')).readPdf(content, at, reading, readInside);
    } else if (type === 'docx') {
      await (await import('./office/read-docx.ts')).readDocx(content, at, reading, readInside);
    } else if (type === 'xlsx') {
      await (await import('./office/read-xlsx.ts')).readXlsx(content, at, reading, readInside);
    } else if (type === 'zip') {
      await (await import('./read-zip.ts')).readZip(content, at, reading, readInside);
    } else if (type === 'doc') await (await import('./office/read-doc.ts')).readDoc(content, at, reading);
    else if (type === 'xls') (await import('./office/read-xls.ts')).readXls(content, at, reading);
    else if (type === 'csv') addText(reading, at, decodeTable(content));
    else if (type === 'txt') addText(reading, at, decodeText(content));
    else if (type === 'rar') sayUnreadable(reading, at, 'เป็นแฟ้ม RAR ซึ่งระบบไม่เปิดอ่าน');
  } catch {
    // What a library says of a damaged file is for programmers, and may quote its text.
    sayUnreadable(reading, at, 'เปิดอ่านข้อความไม่ได้ ไฟล์อาจเสียหายหรือใส่รหัสผ่านไว้');
  }
}

/**
 * What a file in another one is: by what it holds where that tells, since a name in an archive says anything; else by its
 * name. Null for what is not read.
 */
async function typeOf(name: string, content: Uint8Array): Promise<ReadableType | null> {
  const kind = await sniff(content);
  const written = writtenExtension(name);
  const type = written === 'csv' || written === 'txt' ? written : extensionOf(name);
  switch (kind) {
    case 'pdf':
    case 'rar':
    case 'jpg':
    case 'png':
      return kind;
    case 'zip':
      return typeOfZip(content);
    case 'ole':
      return typeOfCompound(content);
    case 'text':
    case 'html':
    case 'xml':
      return type === null || type === 'jpg' || type === 'png' ? 'txt' : type;
    default:
      return type;
  }
}

async function typeOfCompound(content: Uint8Array): Promise<ReadableType | null> {
  const { readCompound } = await import('../ole.ts');
  try {
    const { kind } = readCompound(content);
    return kind === 'doc' || kind === 'xls' ? kind : null;
  } catch {
    return null;
  }
}

async function typeOfZip(content: Uint8Array): Promise<ReadableType | null> {
  const kind = await openZip(content).then(zipKind, () => 'zip' as const);
  return kind === 'docx' || kind === 'xlsx' || kind === 'zip' ? kind : null;
}
