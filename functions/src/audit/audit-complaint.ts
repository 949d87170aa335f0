import type { Complaint, ComplaintWords } from '@prakat/shared/complaints/complaint';
import { isStepOf } from '@prakat/shared/complaints/is-step';
import { wordsPrint } from '@prakat/shared/complaints/words-print';
import { fingerprintOf, type NamedFile } from './facts.ts';
import type { Fault, Findings } from './findings.ts';
import { faultOfLog, type Logged, type Look } from './logs.ts';

const place = { kind: 'complaint', collection: 'complaintEvents', of: 'complaints' } as const;

/** What words and photos are compared with, of a complaint whose own log was found in order. */
export type ComplaintFacts = {
  officeId: string;
  number: string;
  files: ReadonlyMap<string, NamedFile>;
  /** Fingerprints of what was written, by the event that says so; empty once it is forgotten. */
  words: ReadonlyMap<number, string>;
};

/** Recomputes the log of a complaint: of states nothing but what its table lets follow. */
export function auditComplaint(
  logged: Logged<Complaint>,
): { fault: Fault; facts: null } | { fault: null; facts: ComplaintFacts } {
  const look: Look<Complaint> = (event, before, after) =>
    isStepOf(event.action, before?.state ?? null, after.state) ? null : 'leads where its action does not';
  const fault = faultOfLog(place, logged, look);
  const { record } = logged;
  if (fault || !record)
    return { fault: fault ?? { record: `complaints/${logged.id}`, reason: 'is missing' }, facts: null };
  const files = new Map<string, NamedFile>(
    record.photos.map((photo) => [photo.id, { fingerprint: fingerprintOf(photo), internal: true }]),
  );
  const isForgotten = logged.events.some(({ details }) => details.what === 'everything');
  const words = new Map(
    isForgotten
      ? []
      : logged.events.flatMap(({ seq, details }): [number, string][] =>
          typeof details.words === 'string' ? [[seq, details.words]] : [],
        ),
  );
  const { officeId, number } = record;
  return { fault: null, facts: { officeId, number, files, words } };
}

/** Compares what was written of complaints with the fingerprints in their logs. */
export async function matchWords(
  kept: AsyncIterable<ComplaintWords>,
  complaints: ReadonlyMap<string, ComplaintFacts>,
  unsound: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const missing = new Set(complaints.keys());
  for await (const words of kept) {
    missing.delete(words.id);
    const facts = complaints.get(words.id);
    if (unsound.has(words.id)) continue;
    const fault = facts ? faultOfWords(words, facts) : 'belongs to a complaint that does not exist';
    if (fault) findings.add(words.officeId, facts?.number ?? null, `complaintWords/${words.id}`, fault);
  }
  for (const id of missing) {
    const { officeId = '', number = null } = complaints.get(id) ?? {};
    findings.add(officeId, number, `complaintWords/${id}`, 'is missing');
  }
}

function faultOfWords(
  { officeId, salt, said, remarks }: ComplaintWords,
  facts: ComplaintFacts,
): string | null {
  if (officeId !== facts.officeId) return 'belongs to another office';
  const written = new Map<number, string>(remarks.map((remark) => [remark.seq, wordsPrint(salt, remark)]));
  if (said) written.set(1, wordsPrint(salt, said));
  const isSame =
    written.size === facts.words.size && [...facts.words].every(([seq, print]) => written.get(seq) === print);
  return isSame ? null : 'is not what its log says was written';
}
