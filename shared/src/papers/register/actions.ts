import type { OfficeProfile } from '../../office/profile.ts';
import type { Signature } from '../../people/member.ts';
import { atField, type Refused, refuse } from '../../refusals.ts';
import { calendarDate } from '../../time/thai-date.ts';
import type { PaperInput } from './inputs.ts';
import { paperKinds } from './paper-kinds.ts';
import { paperNumber } from './paper-number.ts';
import { MAX_SCANS, type PaperRecord, type PaperState } from './paper-record.ts';
import type { PaperAction } from './transitions.ts';

/** Who does it, and when: what a rule needs beside the record. */
export type Doing = {
  /** Null for the product itself. */
  by: Signature | null;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

export type Changes = {
  ok: true;
  changes: Partial<PaperRecord>;
  /** What a reader of the history should know besides. */
  details: Record<string, unknown>;
};

type Rule<A extends PaperAction> = (
  paper: PaperRecord,
  input: PaperInput[A],
  doing: Doing,
) => Changes | Refused;

const changed = (changes: Partial<PaperRecord>, details: Record<string, unknown> = {}): Changes => ({
  ok: true,
  changes,
  details,
});

/** A new record in its first state. */
export function newPaper(
  { id, kind, subject, fiscalYear, title }: PaperInput['paper_open'],
  { officeId, state, at }: { officeId: string; state: PaperState; at: string },
): PaperRecord {
  return {
    id,
    officeId,
    kind,
    origin: paperKinds[kind].origin,
    subject,
    fiscalYear,
    title,
    state,
    revision: 0,
    number: null,
    series: null,
    numberKey: null,
    running: 0,
    date: null,
    wording: {},
    inputsId: null,
    presentedBy: null,
    decision: null,
    scans: [],
    awaiting: [],
    log: { seq: 0, hash: '' },
    createdAt: at,
    updatedAt: at,
  };
}

/** Said at the field in which the number was typed. */
const isTaken = (number: string | null): Refused =>
  atField(refuse('paper_number_taken', { number: number ?? '' }), 'number');

/** Of number and day the one that would no longer be what the head decided on in LINE; what was open then may be given later. */
const rewrittenAfterSigning = (
  { decision, number, date }: PaperRecord,
  given: Pick<PaperRecord, 'number' | 'date'>,
): 'number' | 'date' | null => {
  if (!decision) return null;
  if (number !== null && given.number !== number) return 'number';
  return date !== null && given.date !== date ? 'date' : null;
};

/** What an action on a paper that exists changes. */
export const paperRules: { [A in Exclude<PaperAction, 'paper_open' | 'paper_start'>]: Rule<A> } = {
  paper_make: (_paper, { code, format, sha256, bytes }) => changed({}, { code, format, sha256, bytes }),

  paper_word: (paper, { number, numberTaken, date, wording }, { at }) =>
    numberTaken
      ? isTaken(number)
      : changed({ ...paperNumber(paper.kind, number, { date, at }), date, wording }),

  paper_present: ({ kind }, { inputsId }, { by }) =>
    changed({
      state: paperKinds[kind].decision ? 'presented' : 'final',
      inputsId,
      presentedBy: by,
      decision: null,
    }),

  paper_take_back: () => changed({ state: 'draft', inputsId: null, presentedBy: null, decision: null }),

  paper_sign: ({ kind }, _input, { by, at }) =>
    by
      ? changed({
          state: 'signed',
          decision: { kind: paperKinds[kind].decision ?? 'approve', reason: '', by, at },
        })
      : refuse('not_found'),

  paper_deny: (_paper, { reason }, { by, at }) =>
    by
      ? changed({ state: 'denied', decision: { kind: 'deny', reason, by, at } }, { reason })
      : refuse('not_found'),

  paper_cancel: () => changed({ state: 'cancelled' }),

  paper_scan(
    paper,
    { file, signedOn, number = paper.number, numberTaken, date = paper.date, inputsId },
    { by, at },
  ) {
    if (!by) return refuse('not_found');
    if (paper.scans.length >= MAX_SCANS)
      return atField(refuse('paper_scans_full', { most: MAX_SCANS }), 'file');
    if (signedOn !== null && signedOn > calendarDate(at))
      return atField(refuse('scan_signed_ahead'), 'signedOn');
    const rewritten = rewrittenAfterSigning(paper, { number, date });
    if (rewritten) return atField(refuse('paper_number_signed'), rewritten);
    if (numberTaken) return isTaken(number);
    const scans = [...paper.scans, { file, signedOn, by, at }];
    const numbered = { ...paperNumber(paper.kind, number, { date, at }), date };
    const state = paper.state === 'issued' ? 'issued' : 'signed';
    const drawn = paper.inputsId === null && inputsId !== null ? { inputsId } : {};
    return changed(
      { state, scans, ...numbered, ...drawn },
      { file: file.name, sha256: file.sha256, signedOn },
    );
  },
};
