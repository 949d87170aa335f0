import { type Binder, type BinderFacts, binderOf } from '@prakat/shared/binder/binder';
import { binderList } from '@prakat/shared/binder/binder-list';
import { carriesPaper, namesPublished } from '@prakat/shared/binder/publishing-request';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import type { FormItem } from '@prakat/shared/papers/request-form';
import type { Publication } from '@prakat/shared/publication/schema';
import { addMonths, startOfDay } from '@prakat/shared/time/thai-date';
import { encodeCursor } from '../store/cursor.ts';
import { every } from '../store/every.ts';
import { itemBehind, itemOf } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';

/** A binder with what its files are made from. */
export type BinderRead = {
  binder: Binder;
  /** Papers of the register that stand in it, by id. */
  papers: ReadonlyMap<string, PaperRecord>;
  /** What stands on the website that carries the very file of a paper, by the paper's id. */
  published: ReadonlyMap<string, Publication>;
};

/** Months before a fiscal year in which its measure may be published already. */
const AHEAD_MONTHS = 3;

/**
 * The binder of an office for a fiscal year (B.E.) from the records as they are now. Reads of the register what the list asks
 * for, what was published between the July before the year and its end, and what is under way.
 */
export async function readBinder(store: StoreReader, officeId: string, year: number): Promise<BinderRead> {
  const papers = await readPapers(store, officeId, year);
  const handed = await readHanded(store, officeId, papers);
  const isWanted = (content: Publication['shown']) =>
    content !== null &&
    (namesPublished('measure', year, content.content.title) ||
      namesPublished('report', year - 1, content.content.title) ||
      carriesPaper(content.content, papers, handed));
  const requests = new Map<string, FormItem>();
  const published = new Map<string, Publication>();
  for await (const publication of publicationsOf(store, officeId, year)) {
    const { shown, next } = publication;
    if (!isWanted(shown) && !isWanted(next)) continue;
    const item = await itemBehind(store, publication);
    requests.set(item.submission.id, item);
    for (const { id } of papers) {
      if (shown && carriesPaper(shown.content, [{ id }], handed)) published.set(id, publication);
    }
  }
  for (const state of ['submitted', 'changes_requested'] as const) {
    for await (const submission of every(store, 'submissions', 'byState', { equals: { officeId, state } })) {
      const { content } = submission;
      if (isWanted({ version: 0, content })) requests.set(submission.id, await itemOf(store, submission));
    }
  }
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  for (const id of requests.keys()) await addForm(store, known, derivedId(officeId, 'request_form', id));
  const facts: BinderFacts = { papers: [...known.values()], requests: [...requests.values()], handed };
  return { binder: binderOf(year, facts), papers: known, published };
}

/** Papers that a binder of the year may hold: those about the years that its items name, and annexes filed in them. */
async function readPapers(store: StoreReader, officeId: string, year: number): Promise<PaperRecord[]> {
  const { items, annexes } = binderList(year).list;
  const papers: PaperRecord[] = [];
  for (const { fulfilment, yearsBefore } of items) {
    for (const kind of fulfilment.by === 'paper' ? fulfilment.kinds : []) {
      const equals = { officeId, kind, subject: String(year - yearsBefore) };
      for await (const paper of every(store, 'papers', 'bySubject', { equals })) papers.push(paper);
    }
  }
  for (const kind of new Set(annexes.flatMap(({ kinds }) => kinds))) {
    for await (const paper of every(store, 'papers', 'byKind', { equals: { officeId, kind } }))
      if (paper.fiscalYear === String(year) || paper.fiscalYear === String(year - 1)) papers.push(paper);
  }
  return papers;
}

/** The register's paper of a request's form, which may be filed in another year than the binder. */
async function addForm(store: StoreReader, known: Map<string, PaperRecord>, id: string): Promise<void> {
  const form = known.has(id) ? null : await store.get('papers', id);
  if (form) known.set(id, form);
}

/** What was handed out of each paper, and what came back signed. */
async function readHanded(
  store: StoreReader,
  officeId: string,
  papers: readonly PaperRecord[],
): Promise<Map<string, Set<string>>> {
  const handed = new Map<string, Set<string>>();
  for (const { id, scans } of papers) {
    const hashes = new Set(scans.map(({ file }) => file.sha256));
    const equals = { officeId, paperId: id };
    for await (const version of every(store, 'paperVersions', 'byPaper', { equals }))
      for (const { sha256 } of version.prints) hashes.add(sha256);
    handed.set(id, hashes);
  }
  return handed;
}

/** What went up for the first time between the July before a fiscal year and its end, then what waits for a webmaster. */
async function* publicationsOf(
  store: StoreReader,
  officeId: string,
  year: number,
): AsyncGenerator<Publication> {
  const first = `${year - 544}-10-01`;
  const from = startOfDay(addMonths(first, -AHEAD_MONTHS));
  const before = new Date(Date.parse(from) - 1).toISOString();
  const after = encodeCursor('publications.byPublished', { value: before, id: '0' });
  const upTo = new Date(Date.parse(startOfDay(addMonths(first, 12))) - 1).toISOString();
  yield* every(store, 'publications', 'byPublished', { equals: { officeId }, upTo, after });
  const waiting = { equals: { officeId, 'waiting.on': 'people' }, upTo: '9999' };
  for await (const publication of every(store, 'publications', 'byWaiting', waiting))
    if (publication.publishedAt === null) yield publication;
}
