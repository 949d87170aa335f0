import { paperNumber } from '@prakat/shared/papers/register/paper-number';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { fingerprintOf, type NamedFile } from './facts.ts';
import type { Fault } from './findings.ts';
import { faultOfLog, type Logged, type Look } from './logs.ts';
import type { PaperFacts } from './match-files.ts';

const place = { kind: 'paper', collection: 'paperEvents', of: 'papers' } as const;

/** Recomputes the log of a paper of the register, and what its number counts as. */
export function auditPaper(
  logged: Logged<PaperRecord>,
): { fault: Fault; facts: null } | { fault: null; facts: PaperFacts } {
  const look: Look<PaperRecord> = (event, _before, after) => {
    const { kind, number, date, numberKey } = after;
    const isSame =
      !event.changes.numberKey || paperNumber(kind, number, { date, at: event.at }).numberKey === numberKey;
    return isSame ? null : 'numberKey does not follow from the rest';
  };
  const fault = faultOfLog(place, logged, look);
  const { record } = logged;
  if (fault || !record) {
    return { fault: fault ?? { record: `papers/${logged.id}`, reason: 'is missing' }, facts: null };
  }
  const files = new Map<string, NamedFile>(
    record.scans.map(({ file }) => [file.id, { fingerprint: fingerprintOf(file), internal: true }]),
  );
  return { fault: null, facts: { officeId: record.officeId, number: record.number ?? record.title, files } };
}
