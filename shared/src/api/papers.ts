import type { DraftLine } from '../papers/announcement/differences.ts';
import type { AssetName } from '../papers/register/asset-names.ts';
import type { PaperAbout, PaperKind } from '../papers/register/paper-kinds.ts';
import type { PaperState } from '../papers/register/paper-record.ts';
import type { PaperAction } from '../papers/register/transitions.ts';

/**
 * Calls about an office's papers, in the manner of `api.ts`. Everybody who works in the office may look; what a person may
 * do is in the answers.
 *
 * | call | body or query | answer |
 * |---|---|---|
 * | GET  /api/{office}/papers | `year` (fiscal year, B.E.; the running one without) | `PapersView` |
 * | POST /api/{office}/papers | `StartPaperBody` | 201 `PaperView` |
 * | GET  /api/{office}/papers/about/{request} | | `RequestPapersView` |
 * | GET  /api/{office}/papers/record | `period` (`RecordPeriod.id`), `category` (empty for all) | `RecordView` |
 * | GET  /api/{office}/papers/{id} | | `PaperView`; of a paper that is made from the records also before it is in the register |
 * | POST /api/{office}/papers/{id}/actions | `PaperActionBody` | `PaperView` |
 * | POST /api/{office}/papers/{id}/scans | `ScanBody` | `PaperView` |
 * | GET  /api/{office}/papers/{id}/paper.{format} | a signed link, as the views have it | the paper; no token |
 * | GET  /api/{office}/papers/remarks | `year` | `RemarksView` |
 * | POST /api/{office}/papers/remarks | `RemarkBody` | 201 `RemarksView` |
 * | DELETE /api/{office}/papers/remarks/{id} | | `RemarksView`; one's own |
 * | GET  /api/{office}/papers/assets | | `AssetView[]` |
 * | PUT  /api/{office}/papers/assets/{name} | raw bytes | `AssetView[]`; for administrators |
 * | DELETE /api/{office}/papers/assets/{name} | | `AssetView[]`; for administrators |
 */
export const recordFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** Addresses of a paper in its formats, good for a quarter of an hour, for this person. */
export type PaperLinks = { pdf: string; docx: string };

/** The record of publications of a period, before it is opened. */
export type RecordView = {
  /** How many publications it lists. */
  count: number;
  links: Record<RecordFormat, string>;
};

export type PaperSummary = {
  id: string;
  kind: PaperKind;
  title: string;
  state: PaperState;
  stateName: string;
  number: string | null;
  date: string | null;
  /** The signed paper came back. */
  isScanned: boolean;
  updatedAt: string;
};

export type PapersView = {
  /** Fiscal year, B.E. */
  year: string;
  /** Those that may be chosen, the running one first but for the one ahead. */
  years: string[];
  /** Papers before the head, of whatever year. */
  waiting: PaperSummary[];
  /** Those of the year, the newest change first. */
  papers: PaperSummary[];
  /** What this person may begin. */
  kinds: { kind: PaperKind; name: string; about: PaperAbout }[];
};

/** The papers of one request that are in the register, the newest of each kind first. */
export type RequestPapersView = Pick<PapersView, 'papers' | 'kinds'>;

export type PaperView = PaperSummary & {
  fiscalYear: string;
  revision: number;
  /** What is proposed for its number; null where it has no number. */
  proposedNumber: string | null;
  /** What may be worded, as it stands and as the records propose it; empty of papers that nobody words. */
  sections: { id: string; label: string; text: string; proposed: string }[];
  /** What the records do not have: it is marked in the paper. */
  missing: string[];
  /** The words of the paper, line by line, to be read before it is signed. */
  lines: string[];
  /** Of a draft announcement: its lines beside last year's; null where there is none to compare with. */
  differences: DraftLine[] | null;
  links: PaperLinks | null;
  proposedBy: { name: string; positionTitle: string } | null;
  decision: { kind: 'acknowledge' | 'approve' | 'deny'; reason: string; by: string; at: string } | null;
  scans: { name: string; url: string; signedOn: string | null; by: string; at: string }[];
  /** What this person may do now, as buttons say it. */
  actions: { action: PaperAction; label: string; weight: 'agree' | 'refuse' | 'neutral' }[];
  history: { at: string; done: string; by: string }[];
};

export type RemarkView = {
  id: string;
  kind: 'problem' | 'suggestion';
  text: string;
  by: string;
  at: string;
  isMine: boolean;
};

/** What was written for the reports of a fiscal year, in the order in which it was written. */
export type RemarksView = {
  /** Fiscal year, B.E. */
  year: string;
  years: string[];
  remarks: RemarkView[];
  /** This person may write one. */
  mayAdd: boolean;
};

export type AssetView = { name: AssetName; bytes: number; at: string; by: string };
