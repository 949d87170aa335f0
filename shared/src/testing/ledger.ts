import type { Content, Submission } from '../submission/schema.ts';
import type { FilingRecord } from './entitlement.ts';

/** What is known of one request from its log alone. */
export type Ledger = {
  record: Submission;
  events: number;
  filing: FilingRecord;
  /** The filing that stands on the website while a correction of it is considered. */
  publishedFiling: FilingRecord | null;
  /** Everything that was ever filed, by title. */
  contents: Map<string, Content>;
  /** Fingerprints that were approved, in writing or by word of mouth, and not denied since. */
  permitted: Set<string>;
  /** Alerts before the action after which it waits as it does. */
  alertsBefore: number;
  /** People or the day changed since: the daily reminder will tell. */
  excused: boolean;
};

export class BrokenRule extends Error {
  override name = 'BrokenRule';
}

export function must(holds: boolean, sentence: string): void {
  if (!holds) throw new BrokenRule(`it does not hold that ${sentence}`);
}
