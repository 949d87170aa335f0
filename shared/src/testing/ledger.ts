import type { Content, Submission } from '../submission/schema.ts';
import type { FilingRecord } from './entitlement.ts';

/** What is known of one request from its log alone. */
export type Ledger = {
  record: Submission;
  events: number;
  filing: FilingRecord;
  /** The filing that stands on the website while a correction of it is considered. */
  publishedFiling: FilingRecord | null;
  /** Everything that was ever filed, by title, with its fingerprint. */
  contents: Map<string, { content: Content; hash: string }>;
  /** Fingerprints that were approved, in writing or by word of mouth, and not denied since. */
  permitted: Set<string>;
  /** What it waits for, each since when: alerts before that, and whether the next reminder has to tell that nobody can. */
  waits: Map<string, { alertsBefore: number; reminderTells: boolean }>;
};

export class BrokenRule extends Error {
  override name = 'BrokenRule';
}

export function must(holds: boolean, sentence: string): void {
  if (!holds) throw new BrokenRule(`it does not hold that ${sentence}`);
}
