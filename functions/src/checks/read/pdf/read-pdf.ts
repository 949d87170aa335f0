import { mask } from '@prakat/shared/checks/personal-data/candidate';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { addText, placeIn, type ReadInside, type Reading, sayCut, sayUnreadable } from '../reading.ts';
import { addWhatPdfJsNeeds } from './node-20.ts';
import type { Cover } from './page-marks.ts';
import { pageRanges } from './page-ranges.ts';
import { tracePage } from './trace-page.ts';
import { unseenText } from './unseen-text.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Longer documents are read so far. */
const MOST_PAGES = 300;
/** A page with fewer letters that is mostly a picture is a scan with a stamp or a page number. */
const FEW_LETTERS = 20;

/**
 * The text layer of a PDF page by page, its comments, what is filled in, its properties, and attached files; pages that are pictures; text that is
 * covered by boxes, marked for redaction, or white on white.
 *
 * @throws where it is damaged or has a password
 */
export async function readPdf(
  content: Uint8Array,
  at: string | null,
  reading: Reading,
  readInside: ReadInside,
): Promise<void> {
  addWhatPdfJsNeeds();
  const { OPS } = await getResolvedPDFJS();
  // PDF.js takes the bytes away from whoever gives them. Pictures are left out: they hold no text and take long.
  const pdf = await getDocumentProxy(new Uint8Array(content), { maxImageSize: 1, verbosity: 0 });
  const pictures: number[] = [];
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      if (reading.lettersLeft === 0) break;
      const page = await pdf.getPage(number);
      const place = placeIn(at, `หน้า ${number}`);
      if (await readPage(page, place, reading, OPS)) pictures.push(number);
      page.cleanup();
    }
    if (pdf.numPages > MOST_PAGES) sayCut(reading, at);
    if (pictures.length === pdf.numPages) sayUnreadable(reading, at, 'เป็นภาพสแกน อ่านข้อความไม่ได้');
    else if (pictures.length > 0) {
      sayUnreadable(reading, placeIn(at, `หน้า ${pageRanges(pictures)}`), 'เป็นภาพสแกน อ่านข้อความไม่ได้');
    }
    addText(reading, placeIn(at, 'คุณสมบัติของไฟล์'), await propertiesOf(pdf));
    const attached: Record<string, Attachment> = (await pdf.getAttachments()) ?? {};
    for (const { filename, content: bytes } of Object.values(attached)) {
      await readInside(filename, bytes, placeIn(at, `${filename} ที่แนบอยู่ใน PDF`));
    }
  } finally {
    await pdf.destroy();
  }
}

/** What people wrote of the document: a browser shows the title above the page. */
async function propertiesOf(pdf: Document): Promise<string> {
  const { info } = await pdf.getMetadata();
  const { Title, Author, Subject, Keywords, Custom } = info as Record<string, unknown>;
  return [Title, Author, Subject, Keywords, ...Object.values(Custom ?? {})]
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/** Reads one page. @returns whether it is a picture without text */
async function readPage(
  page: Page,
  place: string | null,
  reading: Reading,
  ops: Readonly<Record<string, number>>,
): Promise<boolean> {
  const list = await page.getOperatorList();
  const annotations: Annotation[] = await page.getAnnotations();
  const marks = tracePage(list, ops);
  addText(reading, place, marks.text);
  marks.covers.push(...annotations.flatMap(coverOf));
  for (const { text: unseen, certainty } of unseenText(marks)) {
    const excerpt = mask(unseen, 3, 1);
    reading.findings.push({ kind: 'hidden_text', certainty, at: place, excerpt, suggestion: null });
  }
  const said = annotations.flatMap(({ contentsObj, fieldValue }) => [contentsObj?.str, fieldValue].flat());
  addText(
    reading,
    placeIn(place, 'ความคิดเห็นหรือแบบฟอร์ม'),
    said.filter((value) => typeof value === 'string' && value !== '').join('\n'),
  );
  const letters = marks.text.replace(/\s/g, '').length;
  return letters < FEW_LETTERS && (isMostlyPicture(page, list, ops) || (letters === 0 && marks.paths > 20));
}

type Attachment = { filename: string; content: Uint8Array };

type Annotation = {
  subtype?: string;
  rect?: number[];
  contentsObj?: { str?: string };
  fieldValue?: unknown;
};

/** A mark for redaction that was never carried out: whoever made it takes the text for gone. */
function coverOf({ subtype, rect }: Annotation): Cover[] {
  const [left, bottom, right, top] = rect ?? [];
  if (subtype !== 'Redact' || left === undefined || bottom === undefined) return [];
  if (right === undefined || top === undefined) return [];
  return [{ left, bottom, right, top, colour: '#000000', order: Number.POSITIVE_INFINITY }];
}

/** Whether a page stretches a picture over half of itself; the picture itself was left out of the list. */
function isMostlyPicture(
  page: Page,
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  ops: Readonly<Record<string, number>>,
): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return fnArray.some((operator, at) => {
    if (operator !== ops.transform) return false;
    const [a = 0, b = 0, c = 0, d = 0] = argsArray[at] as number[];
    return Math.abs(a * d - b * c) >= ((right - left) * (top - bottom)) / 2;
  });
}
