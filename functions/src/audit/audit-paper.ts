import type { Paper } from '@prakat/shared/papers/paper';
import { keptInputsId } from '@prakat/shared/papers/register/kept-inputs';
import { paperCode } from '@prakat/shared/papers/register/paper-code';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { paperNumber } from '@prakat/shared/papers/register/paper-number';
import type { PaperRecord, PaperVersion } from '@prakat/shared/papers/register/paper-record';
import type { RecordOf } from '../store/collections.ts';
import { unpacked } from '../store/packed.ts';
import { fingerprintOf, type NamedFile } from './facts.ts';
import type { Fault, Findings } from './findings.ts';
import { faultOfLog, type Logged, type Look } from './logs.ts';
import type { PaperFacts } from './match-files.ts';

const place = { kind: 'paper', collection: 'paperEvents', of: 'papers' } as const;

/** Recomputes the log of a paper of the register, and what its number counts as. */
export function auditPaper(
  logged: Logged<PaperRecord>,
): { fault: Fault; facts: null } | { fault: null; facts: PaperFacts } {
  const look: Look<PaperRecord> = (event, _before, after) => {
    const { kind, origin, number, date, numberKey } = after;
    if (origin !== paperKinds[kind].origin) return 'origin does not follow from the rest';
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
  const { officeId, number, title, inputsId } = record;
  return { fault: null, facts: { officeId, number: number ?? title, files, codes, inputsId } };
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

/** Compares what papers are drawn from with what their logs say that it was. */
export async function matchInputs(
  kept: AsyncIterable<RecordOf<'paperInputs'>>,
  papers: ReadonlyMap<string, PaperFacts>,
  findings: Findings,
): Promise<void> {
  const missing = new Map([...papers].map(([id, { inputsId }]) => [inputsId, id]));
  const add = (paperId: string, inputsId: string, reason: string) => {
    const paper = papers.get(paperId);
    if (paper) findings.add(paper.officeId, paper.number, `paperInputs/${inputsId}`, reason);
  };
  for await (const inputs of kept) {
    const paperId = missing.get(inputs.id);
    if (paperId === undefined) continue;
    missing.delete(inputs.id);
    const isSame = inputs.paperId === paperId && keptInputsId(inputs) === inputs.id;
    if (!isSame) add(paperId, inputs.id, 'is not what was read and signed');
  }
  for (const [inputsId, paperId] of missing) if (inputsId !== null) add(paperId, inputsId, 'is missing');
}
