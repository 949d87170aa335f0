import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BinderAnnexLine } from '@prakat/shared/binder/annexes';
import type { Binder, BinderLine } from '@prakat/shared/binder/binder';
import type { BinderEntry } from '@prakat/shared/binder/binder-entry';
import { stateWords } from '@prakat/shared/binder/binder-papers';
import { safeFileName } from '@prakat/shared/files/safe-file-name';
import { joinedPapers } from '@prakat/shared/papers/paper';
import { ZipFile } from 'yazl';
import { drawPaper } from '../papers/draw-paper.ts';
import { csvOf } from '../papers/record-sheet.ts';
import { binderTitle, frontOf } from './binder-front.ts';
import {
  type BinderDocument,
  type BinderPart,
  drawDocument,
  loadScan,
  type Making,
  partsOf,
  todayOf,
} from './binder-parts.ts';
import type { Written } from './binder-pdf.ts';

/** The first day of a ZIP archive's calendar in the time of the machine, which is what it is written in. */
const FIRST_DAY = new Date(1980, 0, 1);
const how = { mtime: FIRST_DAY, mode: 0o100644, forceDosTimestamp: true } as const;
/** Names of folders and files together: Windows takes 260 letters with those of where it is unpacked. */
const MOST_LETTERS = 60;

/**
 * Writes a binder as ZIP: a folder for each item with its papers as PDF and Word and as they came back signed, beside cover,
 * contents and a list for a spreadsheet. Names are UTF-8, and marked so. One file is held in memory at a time.
 */
export async function writeBinderZip(making: Making, path: string): Promise<Written> {
  const { binder } = making.read;
  const front = frontOf(making, () => null);
  const zip = new ZipFile();
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const written = pipeline(zip.outputStream, counting, createWriteStream(path));
  const put = (name: string, content: Uint8Array) => zip.addBuffer(Buffer.from(content), name, how);
  try {
    const cover = joinedPapers(binderTitle(binder), [front.cover, front.contents]);
    put('สารบัญ.pdf', await drawPaper(cover, 'pdf', making.assets));
    put('สารบัญ.csv', csvOf(linesOf(binder)));
    for (const part of partsOf(making.read, making.profile.id, todayOf(making.context)))
      await Promise.race([putPart(making, zip, part), written]);
    zip.end();
    await written;
  } catch (error) {
    counting.destroy();
    await written.catch(() => {});
    throw error;
  }
  return { front, sha256: hash.digest('hex'), bytes };
}

const cut = (text: string): string => [...text].slice(0, MOST_LETTERS).join('').trim();

async function putPart(making: Making, zip: ZipFile, part: BinderPart): Promise<void> {
  const folder = cut(safeFileName(part.name));
  const notes: string[] = [];
  for (const [at, document] of part.documents.entries()) {
    const number = String(at + 1).padStart(2, '0');
    notes.push(...(await putDrawn(making, zip, `${folder}/${number}`, document)));
    if (document.scan) notes.push(...(await putScan(making, zip, `${folder}/${number}`, document)));
  }
  const line = part.line;
  const lacks = 'item' in line && line.state !== 'present' ? [line.item.name, ...line.lacks] : [];
  const words = [...lacks, ...notes];
  if (words.length > 0)
    zip.addBuffer(Buffer.from(`\uFEFF${words.join('\r\n')}\r\n`), `${folder}/สิ่งที่ยังขาด.txt`, how);
}

/** As PDF and Word document; gives what it could not. */
async function putDrawn(
  making: Making,
  zip: ZipFile,
  prefix: string,
  document: BinderDocument,
): Promise<string[]> {
  if (document.paperId === null) return [];
  for (const format of ['pdf', 'docx'] as const) {
    const drawn = await drawDocument(making, document, format);
    if (!drawn.ok) return [drawn.note];
    const stem = cut(safeFileName(drawn.name.slice(0, -format.length - 1)));
    zip.addBuffer(Buffer.from(drawn.content), `${prefix} ${stem}.${format}`, how);
  }
  return [];
}

/** As it came back: streamed from the store when its turn comes. */
async function putScan(
  making: Making,
  zip: ZipFile,
  prefix: string,
  { scan }: BinderDocument,
): Promise<string[]> {
  if (!scan) return [];
  const loaded = await loadScan(making, scan);
  if (!loaded.ok) return [loaded.note];
  const stem = cut(safeFileName(scan.name).slice(0, -scan.extension.length - 1));
  // Scans are compressed already.
  const options = { ...how, compress: false, size: loaded.content.length };
  await new Promise<void>((done, failed) => {
    const stream = Readable.from([loaded.content]);
    stream.once('end', done).once('error', failed);
    zip.addReadStream(stream, `${prefix} ฉบับลงนาม ${stem}.${scan.extension}`, options);
  });
  return [];
}

const header = [
  'รายการ',
  'หลักฐาน',
  'มี/ไม่มี',
  'เอกสาร',
  'เลขที่',
  'ลงวันที่',
  'ลงนามจริงวันที่',
  'นำฉบับสแกนเข้าระบบวันที่',
  'สิ่งที่ยังขาด',
];

/** The list for a spreadsheet: a row for each paper, days as years of the Buddhist Era, month and day. */
export function linesOf({ lines, annexes }: Pick<Binder, 'lines' | 'annexes'>): string[][] {
  return [
    header,
    ...lines.flatMap((line) => rows(line.item.id, line.item.name, stateWords[line.state], line)),
    ...annexes.flatMap((line) =>
      rows('ภาคผนวก', line.annex.name, line.entries.length > 0 ? 'มี' : 'ไม่มี', { ...line, lacks: [] }),
    ),
  ];
}

function rows(
  id: string,
  name: string,
  state: string,
  { entries, lacks }: Pick<BinderLine, 'entries' | 'lacks'> | (BinderAnnexLine & { lacks: string[] }),
): string[][] {
  const row = (entry: BinderEntry | null) => [
    id,
    name,
    state,
    entry?.title ?? '',
    entry?.number ?? '',
    ...[entry?.date, entry?.signedOn, entry?.scannedOn].map((day) => buddhistDay(day ?? null)),
    (entry?.lacks ?? lacks).join('; '),
  ];
  return entries.length === 0 ? [row(null)] : entries.map(row);
}

/** 2564-12-24. */
const buddhistDay = (date: string | null): string =>
  date === null ? '' : `${Number(date.slice(0, 4)) + 543}${date.slice(4)}`;
