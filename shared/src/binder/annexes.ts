import type { PaperRecord } from '../papers/register/paper-record.ts';
import { foldTight } from '../text/fold.ts';
import { type BinderEntry, isFulfilling, paperEntry } from './binder-entry.ts';
import type { BinderAnnex, BinderList } from './binder-list.ts';
import { itemNamed } from './item-named.ts';

export type BinderAnnexLine = {
  annex: BinderAnnex;
  /** The oldest first, by the day they bear; empty where there is none. */
  entries: BinderEntry[];
};

/**
 * Annexes of a binder: papers that are signed or scanned and stand for no item. Each stands below the first
 * annex of the list that fits; the last has what fits none.
 */
export function annexesOf(
  { annexes, items }: BinderList,
  year: number,
  papers: readonly PaperRecord[],
): BinderAnnexLine[] {
  const shown = papers.filter(
    (paper) =>
      isFulfilling(paper) && !items.some(({ id }) => paper.kind === 'annex' && itemNamed(paper.title) === id),
  );
  const placeOf = (paper: PaperRecord) => annexes.find((annex) => fits(annex, year, paper)) ?? null;
  return annexes.map((annex) => ({
    annex,
    entries: shown
      .filter((paper) => placeOf(paper) === annex)
      .map((paper) => paperEntry(paper))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  }));
}

const fits = (
  { kinds, words, yearsBefore }: BinderAnnex,
  year: number,
  { kind, title, fiscalYear }: PaperRecord,
): boolean =>
  kinds.includes(kind) &&
  yearsBefore.some((before) => fiscalYear === String(year - before)) &&
  (words.length === 0 || words.some((word) => foldTight(title).includes(foldTight(word))));

const orderOf = ({ date, signedOn, scannedOn, paperId }: BinderEntry): string =>
  `${date ?? signedOn ?? scannedOn ?? ''} ${paperId}`;
