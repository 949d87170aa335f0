import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A bookmark: where it leads (the first page is 1) and what stands below it. */
export type Bookmark = { title: string; page: number; below: Bookmark[] };

/** Pages as they were put in, in the order of the file or not. */
export type Pages = { refs: readonly PDFRef[] };

const CATALOG = 1;
const PAGE_TREE = 2;
const name = (text: string) => PDFName.of(text);

/**
 * A PDF that is written while it is put together, so that no more than one of the documents in it is held in memory. The same
 * documents in the same order give the same bytes (PDF 1.7: ISO 32000-1, 7.5).
 */
export class PdfFile {
  readonly #offsets = new Map<number, number>();
  readonly #hash: Hash = createHash('sha256');
  #next = PAGE_TREE + 1;
  #at = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async create(path: string): Promise<PdfFile> {
    const file = new PdfFile(await open(path, 'w'));
    await file.#write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
    return file;
  }

  /**
   * Puts in the pages of a document.
   *
   * @param decorate draws on each page, before it is written
   * @throws what the library throws for a document that is broken or sealed with a password; nothing is put in then
   */
  async add(
    content: Uint8Array,
    decorate: (page: PDFPage, index: number) => void = () => {},
  ): Promise<Pages> {
    const source = await PDFDocument.load(content, { updateMetadata: false, password: '' });
    for (const page of source.getPages()) withoutPrograms(page);
    return this.#addFrom(async (target) => {
      const pages = await target.copyPages(source, source.getPageIndices());
      for (const [index, page] of pages.entries()) decorate(page, index);
      return pages;
    });
  }

  /** Puts in pages that are drawn on the spot. */
  draw(drawing: (target: PDFDocument) => Promise<PDFPage[]>): Promise<Pages> {
    return this.#addFrom(drawing);
  }

  async #addFrom(drawing: (target: PDFDocument) => Promise<PDFPage[]>): Promise<Pages> {
    const target = await PDFDocument.create({ updateMetadata: false });
    const { context } = target;
    const own = new Set(context.enumerateIndirectObjects().map(([ref]) => ref));
    context.largestObjectNumber = Math.max(context.largestObjectNumber, this.#next - 1);
    const pages = await drawing(target);
    await target.flush();
    for (const { node } of pages) node.set(name('Parent'), PDFRef.of(PAGE_TREE));
    for (const [ref, object] of context.enumerateIndirectObjects())
      if (!own.has(ref) && ref.objectNumber >= this.#next) await this.#object(ref.objectNumber, object);
    this.#next = context.largestObjectNumber + 1;
    return { refs: pages.map(({ ref }) => ref) };
  }

  /** Writes what holds the pages together. */
  async finish(
    pages: readonly PDFRef[],
    { title, outline, at }: { title: string; outline: readonly Bookmark[]; at: string },
  ): Promise<{ sha256: string; bytes: number }> {
    const { context } = await PDFDocument.create({ updateMetadata: false });
    await this.#object(PAGE_TREE, context.obj({ Type: 'Pages', Kids: [...pages], Count: pages.length }));
    const outlines = await this.#outline(context, outline, pages);
    const catalog = context.obj({
      Type: 'Catalog',
      Pages: PDFRef.of(PAGE_TREE),
      Outlines: outlines,
      PageMode: 'UseOutlines',
      ViewerPreferences: { DisplayDocTitle: true },
    });
    catalog.set(name('Lang'), PDFHexString.fromText('th-TH'));
    await this.#object(CATALOG, catalog);
    const moment = PDFHexString.fromText(`D:${at.slice(0, 19).replace(/[-T:]/g, '')}Z`);
    const info = this.#number();
    await this.#object(
      info,
      context.obj({ Title: PDFHexString.fromText(title), CreationDate: moment, ModDate: moment }),
    );
    await this.#trailer(context, info);
    return { sha256: this.#hash.digest('hex'), bytes: this.#at };
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  async #trailer(context: PDFContext, info: number): Promise<void> {
    const start = this.#at;
    const rows = Array.from({ length: this.#next - 1 }, (_, at) => {
      const offset = this.#offsets.get(at + 1);
      return offset === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    await this.#write(Buffer.from(`xref\n0 ${this.#next}\n0000000000 65535 f \n${rows.join('')}`));
    const id = PDFHexString.of(this.#hash.copy().digest('hex').slice(0, 32));
    const trailer = context.obj({ Size: this.#next, Root: PDFRef.of(CATALOG), Info: PDFRef.of(info) });
    trailer.set(name('ID'), context.obj([id, id]));
    await this.#write(Buffer.from(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  }

  /** Writes a tree of bookmarks; gives the reference of its root. */
  async #outline(
    context: PDFContext,
    bookmarks: readonly Bookmark[],
    pages: readonly PDFRef[],
  ): Promise<PDFRef> {
    const root = PDFRef.of(this.#number());
    const level = async (entries: readonly Bookmark[], parent: PDFRef, into: PDFDict): Promise<void> => {
      const refs = entries.map(() => PDFRef.of(this.#number()));
      const [first, last] = [refs[0], refs.at(-1)];
      if (!first || !last) return;
      into.set(name('First'), first);
      into.set(name('Last'), last);
      into.set(name('Count'), context.obj(entries.length));
      for (const [at, { title, page, below }] of entries.entries()) {
        const dict = context.obj({ Parent: parent }) as PDFDict;
        dict.set(name('Title'), PDFHexString.fromText(title));
        const target = pages[page - 1];
        if (target) dict.set(name('Dest'), context.obj([target, 'Fit']));
        const [before, after] = [refs[at - 1], refs[at + 1]];
        if (before) dict.set(name('Prev'), before);
        if (after) dict.set(name('Next'), after);
        const ref = refs[at] as PDFRef;
        await level(below, ref, dict);
        await this.#object(ref.objectNumber, dict);
      }
    };
    const dict = context.obj({ Type: 'Outlines' }) as PDFDict;
    await level(bookmarks, root, dict);
    await this.#object(root.objectNumber, dict);
    return root;
  }

  #number(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  async #object(number: number, object: PDFObject): Promise<void> {
    this.#offsets.set(number, this.#at);
    const head = Buffer.from(`${number} 0 obj\n`);
    const body = Buffer.alloc(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    await this.#write(Buffer.concat([head, body, Buffer.from('\nendobj\n')]));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#at += bytes.length;
    await this.handle.writeFile(bytes);
  }
}

/** Nothing of a page may run, or lead into a document that is not here; what was drawn or signed on it stays. */
function withoutPrograms({ node }: PDFPage): void {
  for (const key of ['AA', 'B', 'Metadata', 'PieceInfo', 'Thumb', 'StructParents']) node.delete(name(key));
  const annotations = node.lookupMaybe(name('Annots'), PDFArray);
  if (!annotations) return;
  for (let at = annotations.size() - 1; at >= 0; at -= 1) {
    const annotation = annotations.lookupMaybe(at, PDFDict);
    if (!annotation) continue;
    annotation.delete(name('AA'));
    annotation.delete(name('P'));
    const action = annotation.lookupMaybe(name('A'), PDFDict);
    const leadsOut = action?.lookup(name('S')) === name('URI');
    if (annotation.lookup(name('Subtype')) === name('Link') && !leadsOut) annotations.remove(at);
    else if (action && !leadsOut) annotation.delete(name('A'));
  }
}
