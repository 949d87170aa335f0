import type { ItemState } from '../binder/binder.ts';
import type { BinderAction } from '../binder/missing.ts';

/**
 * The MOIT 1 binder of a fiscal year, in the manner of `papers.ts`. Everybody who works in the office may look.
 *
 * | call | query | answer |
 * |---|---|---|
 * | GET /api/{office}/papers/binder | `year` (fiscal year, B.E.; the running one without) | `BinderView` |
 * | GET /api/{office}/papers/binder/{year}.{format} | a signed link, as the view has it | the binder as PDF, or ZIP; no token |
 */
export const binderFormats = ['pdf', 'zip'] as const;
export type BinderFormat = (typeof binderFormats)[number];

/** A paper that stands for an item. */
export type BinderPaper = {
  /** In the register, also of one that is made from the records and not in it yet. */
  id: string;
  title: string;
  number: string | null;
  /** Calendar days: on the paper, of the signature, of the scan. */
  date: string | null;
  signedOn: string | null;
  scannedOn: string | null;
};

export type BinderItemView = {
  /** As the list numbers it: 1.1. */
  id: string;
  name: string;
  state: ItemState;
  papers: BinderPaper[];
  /** The item whose paper it is a part of. */
  partOf: string | null;
  /** Sentences in Thai: what is missing, or what is still lacking. */
  lacks: string[];
  /** The page on which the public reads it now; null where it reads it nowhere. */
  page: string | null;
  /** What an outsider found there: ตรวจพบบนเว็บไซต์แล้ว เมื่อ …; null where there is no page. */
  proof: string | null;
  /** What helps; null where nothing is missing, and for people who may not. */
  action: BinderAction | null;
};

export type BinderView = {
  /** Fiscal year, B.E. */
  year: string;
  /** Those that may be chosen, the newest first. */
  years: string[];
  topic: string;
  /** What of the list the office has to confirm; null for nothing. */
  note: string | null;
  /** 0 to 100. */
  percent: number;
  quarters: { quarter: number; present: number; asked: number; percent: number }[];
  groups: { id: string; name: string; year: string; items: BinderItemView[] }[];
  annexes: { id: string; name: string; papers: BinderPaper[] }[];
  /** Good for a quarter of an hour, for this person. */
  links: Record<BinderFormat, string>;
  /** The page of it that anybody can open. */
  publicUrl: string;
};
