import { type Context, isoNow } from '../context.ts';
import type { JobRun } from './records.ts';
import type { StoreReader, StoreTransaction } from './store.ts';

export type JobName =
  | 'daily'
  | 'freshness'
  | 'completeness'
  | 'warnings'
  | 'seal-card'
  | 'province'
  | 'reports'
  | 'complaints'
  | 'complaints-nobody'
  | 'words'
  | 'listings';

const idOf = (officeId: string, job: JobName): string => `${officeId}:${job}`;

export const readMark = (reader: StoreReader, officeId: string, job: JobName): Promise<JobRun | null> =>
  reader.get('jobRuns', idOf(officeId, job));

/** Remembers how far a job has come, in the transaction of what it did. `before` is the mark read in it. */
export function leaveMark(
  context: Pick<Context, 'clock'>,
  tx: StoreTransaction,
  { officeId, job, mark, before }: { officeId: string; job: JobName; mark: string; before: JobRun | null },
): void {
  const at = isoNow(context);
  tx.put('jobRuns', { id: idOf(officeId, job), officeId, mark, firstAt: before?.firstAt ?? at, at });
}
