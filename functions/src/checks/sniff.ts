import type { ContentKind } from './content-kinds.ts';

/** Readers of PDF look for its header in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024;

const latin = (content: Uint8Array, from: number, to: number): string =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1', from, to);

/** First bytes that tell enough, as Latin-1. */
const signatures: readonly [start: string, kind: ContentKind][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x06\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf\x27\x1c', 'sevenZip'],
  ['\xff\xd8\xff', 'jpg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['MZ', 'program'],
  ['\x7fELF', 'elf'],
  ['\xcf\xfa\xed\xfe', 'macho'],
  ['\xce\xfa\xed\xfe', 'macho'],
  ['\xca\xfe\xba\xbe', 'macho'],
  ['#!', 'script'],
  ['{\\rtf', 'rtf'],
];

/** Of the types that `file-type` knows beyond these, by its names. */
const others: Readonly<Record<string, ContentKind>> = {
  webp: 'webp',
  heic: 'heic',
  avif: 'avif',
  gif: 'gif',
  bmp: 'bmp',
  tif: 'tiff',
  rtf: 'rtf',
  xml: 'xml',
  gz: 'packed',
  bz2: 'packed',
  xz: 'packed',
  tar: 'packed',
  zst: 'packed',
  lz: 'packed',
  cab: 'packed',
  ar: 'packed',
};

/**
 * What a content is by its first bytes, at no cost worth naming: for `zip` and `ole` the container, whose inside
 * tells whether it is a document. Texts are told apart by how they begin.
 */
export async function sniff(content: Uint8Array): Promise<ContentKind> {
  const head = latin(content, 0, 4096);
  const known = signatures.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  const pdf = head.slice(0, PDF_HEADER_WITHIN).indexOf('%PDF-');
  const text = kindOfText(content);
  // A page or script that only speaks of PDF is none.
  if (pdf === 0 || (pdf > 0 && (text === null || text === 'text'))) return 'pdf';
  if (text) return text;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (!found) return 'unknown';
  if (Object.hasOwn(others, found.ext)) return others[found.ext] ?? 'unknown';
  return /^(audio|video)\//.test(found.mime) ? 'media' : 'unknown';
}

/** The kind of a text by its beginning; null for what holds bytes that no text has. */
function kindOfText(content: Uint8Array): ContentKind | null {
  const bytes = content.subarray(0, 4096);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1').decode(
    bytes,
  );
  const start = text.replace(/^(?:\ufeff|ï»¿)?\s*/, '').slice(0, 2000);
  if (/^(?:MIME-Version:|From:|Received:)/i.test(start) && /multipart\/related|Content-Location/i.test(start))
    return 'mhtml';
  const body = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s+|<!doctype[^>[]*>)+/i, '');
  if (/^<svg[\s>/]/i.test(body)) return 'svg';
  if (
    /<!doctype html|<html[\s>]|^<(?:head|body|table|meta|script|div|p|style|title|iframe)[\s>/]/i.test(start)
  )
    return 'html';
  if (/^<\?xml/i.test(start)) return 'xml';
  return 'text';
}
