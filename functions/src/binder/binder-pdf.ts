import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { newestOf, type PageOf, separatorPaper } from '@prakat/shared/binder/binder-papers';
import { type Paper, paragraph } from '@prakat/shared/papers/paper';
import { paperNumerals } from '@prakat/shared/papers/thai-numerals';
import { drawPaper } from '../papers/draw-paper.ts';
import { binderTitle, type Front, frontOf } from './binder-front.ts';
import {
  type BinderDocument,
  type BinderPart,
  drawDocument,
  loadScan,
  type Making,
  partsOf,
  todayOf,
} from './binder-parts.ts';
import { type Bookmark, type Pages, PdfFile } from './pdf-file.ts';
import { picturePage, printedPicture, whyNot } from './scan-pages.ts';

/** A file that was written, and the front that names it. */
export type Written = { front: Front; sha256: string; bytes: number };

/** Wider than any page number that comes: the contents take as many pages as they will with the true ones. */
const SOME_PAGE = 888;

/**
 * Writes a binder as one PDF: cover, contents, and of each item and annex a page that names it and what is missing, then its
 * papers. Bookmarks lead to each. No more than one scan is held in memory at a time.
 */
export async function writeBinderPdf(making: Making, path: string): Promise<Written> {
  const { binder } = making.read;
  const file = await PdfFile.create(path);
  const body: PDFRef[] = [];
  const pageNumbers = new Map<string, number>();
  const pageOf: PageOf = (id) => pageNumbers.get(id) ?? null;
  const before = (await pagesIn(frontOf(making, () => SOME_PAGE).contents)) + 1;
  const outline: Bookmark[] = [];
  const put = ({ refs }: Pages): number => {
    const page = before + body.length + 1;
    body.push(...refs);
    return page;
  };
  for (const part of partsOf(making.read, making.profile.id, todayOf(making.context))) {
    const separator = separatorPaper(binder, part.line, { pageOf });
    const page = put(await file.add(await drawPaper(separator, 'pdf')));
    pageNumbers.set(part.id, page);
    outline.push({ title: part.name, page, below: await putDocuments(making, file, part, put) });
  }
  const front = frontOf(making, pageOf);
  const [cover, contents] = [
    await file.add(await drawPaper(front.cover, 'pdf')),
    await file.add(await drawPaper(front.contents, 'pdf')),
  ];
  const pages = [...cover.refs, ...contents.refs, ...body];
  const first = [
    { title: 'ปก', page: 1, below: [] },
    { title: 'สารบัญ', page: 2, below: [] },
  ];
  const finished = await file.finish(pages, {
    title: `${binderTitle(binder)} ${making.profile.name.full}`,
    outline: [...first, ...outline],
    at: newestOf(binder),
  });
  return { front, ...finished };
}

/** The papers of a part, none where they stand with another item already. */
async function putDocuments(
  making: Making,
  file: PdfFile,
  { line, documents }: BinderPart,
  put: (pages: Pages) => number,
): Promise<Bookmark[]> {
  if ('item' in line && line.partOf !== null) return [];
  const below: Bookmark[] = [];
  for (const each of documents) {
    below.push({ title: each.title, page: put(await documentPages(making, file, each)), below: [] });
  }
  return below;
}

async function documentPages(making: Making, file: PdfFile, document: BinderDocument): Promise<Pages> {
  const { scan } = document;
  if (!scan) {
    const drawn = await drawDocument(making, document, 'pdf');
    return drawn.ok ? file.add(drawn.content) : notePage(making, file, drawn.note);
  }
  const loaded = await loadScan(making, scan);
  if (!loaded.ok) return notePage(making, file, loaded.note);
  try {
    if (scan.extension === 'pdf') return await file.add(loaded.content);
    const jpeg = await printedPicture(loaded.content);
    return await file.draw(async (target) => [await picturePage(target, jpeg)]);
  } catch (error) {
    return notePage(making, file, whyNot(scan, error));
  }
}

/** A page that stands in place of what could not be put in. */
const notePage = async ({ read }: Making, file: PdfFile, note: string): Promise<Pages> => {
  const paper: Paper = {
    title: note,
    at: newestOf(read.binder),
    mark: null,
    blocks: [paragraph(paperNumerals(note))],
    persons: [],
    missing: [],
  };
  return file.add(await drawPaper(paper, 'pdf'));
};

async function pagesIn(paper: Paper): Promise<number> {
  const document = await PDFDocument.load(await drawPaper(paper, 'pdf'), { updateMetadata: false });
  return document.getPageCount();
}
