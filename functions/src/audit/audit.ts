import { createHash } from 'node:crypto';
import { type ChainFault, differingField, verifyChain } from '@prakat/shared/machine/chain';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { AttachedFile, Submission } from '@prakat/shared/submission/schema';
import type { FileStore } from '../files/file-store.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { auditPeople, type PeopleFault } from './audit-people.ts';

/** The first thing found wrong with a request: which record, and why. */
export type AuditFault = { submissionId: string; number: string; record: string; reason: string };

export type AuditReport = {
  submissions: number;
  events: number;
  faults: AuditFault[];
  people: number;
  peopleEvents: number;
  peopleFaults: PeopleFault[];
};

/**
 * Recomputes the log of every request of the offices, folds it and compares the result with the stored record,
 * and checks each attached file against its fingerprint; then the log of the offices' people. A fault names the first bad record of its request.
 */
export async function audit(
  store: StoreReader,
  files: FileStore,
  officeIds: Iterable<string>,
): Promise<AuditReport> {
  const report: AuditReport = {
    submissions: 0,
    events: 0,
    faults: [],
    people: 0,
    peopleEvents: 0,
    peopleFaults: [],
  };
  for (const officeId of officeIds) {
    for await (const submission of every(store, 'submissions', 'byOffice', { equals: { officeId } })) {
      const result = await auditSubmission(store, files, submission);
      report.submissions += 1;
      report.events += result.events;
      if (result.fault) report.faults.push(result.fault);
    }
    const { people, events, faults } = await auditPeople(store, officeId);
    report.people += people;
    report.peopleEvents += events;
    report.peopleFaults.push(...faults);
  }
  return report;
}

export async function auditSubmission(
  store: StoreReader,
  files: FileStore,
  submission: Submission,
): Promise<{ events: number; fault: AuditFault | null }> {
  const events: LogEvent[] = [];
  const find = { equals: { submissionId: submission.id } };
  for await (const event of every(store, 'events', 'bySubmission', find)) events.push(event);
  const { record, fault } = verifyChain(events);
  const at = (what: string, reason: string): AuditFault => ({
    submissionId: submission.id,
    number: submission.number,
    record: what,
    reason,
  });
  const found =
    faultOfChain(fault, at) ??
    faultOfRecord(submission, record, at) ??
    (await faultOfFiles(submission, files, at));
  return { events: events.length, fault: found };
}

type At = (record: string, reason: string) => AuditFault;

const faultOfChain = (fault: ChainFault | null, at: At) => fault && at(`events/${fault.seq}`, fault.reason);

function faultOfRecord(submission: Submission, folded: Partial<Submission>, at: At): AuditFault | null {
  const field = differingField(submission, folded);
  return field === null ? null : at(`submissions/${submission.id}`, `${field} is not what the log says`);
}

/** Every file that the record vouches for: what it says now, what stands on the website, and photos of verbal approvals. */
function filesOf({ content, publishedContent, verbal }: Submission): AttachedFile[] {
  const files = [
    ...content.files,
    ...(publishedContent?.content.files ?? []),
    ...[verbal?.photo, publishedContent?.verbal?.photo].filter((photo) => photo != null),
  ];
  return [...new Map(files.map((file) => [`${file.id} ${file.sha256}`, file])).values()];
}

async function faultOfFiles(submission: Submission, files: FileStore, at: At): Promise<AuditFault | null> {
  for (const file of filesOf(submission)) {
    const content = await files.read(file.id);
    if (!content) return at(`files/${file.id}`, 'the content is missing');
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk as Uint8Array);
    if (hash.digest('hex') !== file.sha256) return at(`files/${file.id}`, 'the content was altered');
  }
  return null;
}
