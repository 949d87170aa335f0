import { PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
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
import { stampNumber } from './page-stamp.ts';
import { type Bookmark, type Pages, PdfFile } from './pdf-file.ts';
import { evidenceUrl, publicEvidence } from './public-binder.ts';
import { picturePage, printedPicture, whyNot } from './scan-pages.ts';

/** A file that was written, and the front that names it. */
export type Written = { front: Front; sha256: string; bytes: number };

/** Wider than any page number that comes: the contents take as many pages as they will with the true ones. */
const SOME_PAGE = 888;

/**
 * Writes a binder as one PDF: cover, contents, and of each item and annex a page that names it and what is missing, then its
 * papers. Every page bears its number in the binder, bookmarks lead to each part. No more than one scan is held in memory.
 */
export async function writeBinderPdf(making: Making, path: string): Promise<Written> {
  const { binder } = making.read;
  const file = await PdfFile.create(path);
  try {
    const inside = frontOf(making, () => SOME_PAGE);
    const body = new Body(file, (await pagesIn(making, inside.contents)) + 1);
    const pageNumbers = new Map<string, number>();
    const pageOf: PageOf = (id) => pageNumbers.get(id) ?? null;
    const outline: Bookmark[] = [];
    for (const part of partsOf(making.read, making.profile.id, todayOf(making.context))) {
      const separator = separatorPaper(binder, part.line, { pageOf, page: publicPage(making, part) });
      const page = await body.put(await drawPaper(separator, 'pdf', making.assets));
      pageNumbers.set(part.id, page);
      outline.push({ title: part.name, page, below: await putDocuments(making, body, { part, pageOf }) });
    }
    const front = frontOf(making, pageOf);
    const cover = await file.add(await drawPaper(front.cover, 'pdf', making.assets));
    const contents = await file.add(await drawPaper(front.contents, 'pdf', making.assets), (page, at) =>
      stampNumber(page, at + 2),
    );
    const first = [
      { title: 'ปก', page: 1, below: [] },
      { title: 'สารบัญ', page: 2, below: [] },
    ];
    const finished = await file.finish([...cover.refs, ...contents.refs, ...body.refs], {
      title: `${binderTitle(binder)} ${making.profile.name.full}`,
      outline: [...first, ...outline],
      at: newestOf(binder),
    });
    return { front, ...finished };
  } finally {
    await file.close();
  }
}

/** Where the public reads what stands for an item; null for an annex. */
function publicPage({ context, profile, read }: Making, { line }: BinderPart): string | null {
  const evidence = 'item' in line ? publicEvidence(line, read, context.clock()) : null;
  const address = evidence && evidenceUrl(context, profile.id, evidence);
  return address && [address, evidence.proof && `(${evidence.proof})`].filter(Boolean).join(' ');
}

/** What comes behind the front of a binder, numbered on from it. */
class Body {
  readonly refs: PDFRef[] = [];
  constructor(
    readonly file: PdfFile,
    /** Pages of the front. */
    readonly before: number,
  ) {}

  /** Puts in a document; gives the page on which it begins. Nothing is put in where it throws. */
  put(content: Uint8Array): Promise<number> {
    return this.#number((stamp) => this.file.add(content, stamp));
  }

  putPicture(jpeg: Uint8Array): Promise<number> {
    return this.#number((stamp) =>
      this.file.draw(async (target) => {
        const page = await picturePage(target, jpeg);
        stamp(page, 0);
        return [page];
      }),
    );
  }

  async #number(add: (stamp: (page: PDFPage, at: number) => void) => Promise<Pages>): Promise<number> {
    const first = this.before + this.refs.length + 1;
    const { refs } = await add((page, at) => stampNumber(page, first + at));
    this.refs.push(...refs);
    return first;
  }
}

/** The papers of a part; of one whose papers stand with another item, only the way there. */
async function putDocuments(
  making: Making,
  body: Body,
  { part: { line, documents }, pageOf }: { part: BinderPart; pageOf: PageOf },
): Promise<Bookmark[]> {
  if ('item' in line && line.partOf !== null) {
    const page = pageOf(line.partOf);
    return page === null ? [] : [{ title: `เอกสารในรายการ ${line.partOf}`, page, below: [] }];
  }
  const below: Bookmark[] = [];
  for (const document of documents) {
    below.push({ title: document.title, page: await putDocument(making, body, document), below: [] });
  }
  return below;
}

/** A paper as it came back signed, else as it is drawn; a page that says why where it cannot be put in. */
async function putDocument(making: Making, body: Body, document: BinderDocument): Promise<number> {
  const { scan } = document;
  const loaded = await (scan ? loadScan(making, scan) : drawDocument(making, document, 'pdf'));
  if (!loaded.ok) return putNote(making, body, loaded.note);
  if (!scan) return body.put(loaded.content);
  try {
    return await (scan.extension === 'pdf'
      ? body.put(loaded.content)
      : body.putPicture(await printedPicture(loaded.content)));
  } catch (error) {
    return putNote(making, body, whyNot(scan, error));
  }
}

async function putNote({ read, assets }: Making, body: Body, note: string): Promise<number> {
  const paper: Paper = {
    title: note,
    at: newestOf(read.binder),
    mark: null,
    blocks: [paragraph(paperNumerals(note))],
    persons: [],
    missing: [],
  };
  return body.put(await drawPaper(paper, 'pdf', assets));
}

async function pagesIn({ assets }: Making, paper: Paper): Promise<number> {
  const document = await PDFDocument.load(await drawPaper(paper, 'pdf', assets), { updateMetadata: false });
  return document.getPageCount();
}
