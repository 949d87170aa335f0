import type { Paper } from '@prakat/shared/papers/paper';
import { paperCode } from '@prakat/shared/papers/register/paper-code';
import { paperNumber } from '@prakat/shared/papers/register/paper-number';
import type { PaperRecord, PaperVersion } from '@prakat/shared/papers/register/paper-record';
import { unpacked } from '../store/packed.ts';
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
  const codes = new Set(logged.events.map(({ details }) => String(details.code ?? '')));
  const { officeId, number, title } = record;
  return { fault: null, facts: { officeId, number: number ?? title, files, codes } };
}

/** What is wrong with a version; null when its words have its code, and the log of its paper says that it was made. */
export function faultOfVersion(
  version: PaperVersion,
  papers: ReadonlyMap<string, PaperFacts>,
): string | null {
  const { id, officeId, kind, words, paperId } = version;
  const paper = papers.get(paperId);
  if (paper?.officeId !== officeId || !paper.codes.has(id)) return 'was not made by the log of its paper';
  try {
    return paperCode(officeId, kind, unpacked(words) as Paper) === id
      ? null
      : 'says another thing than its code';
  } catch {
    return 'cannot be unpacked';
  }
}
