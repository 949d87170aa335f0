import { decideBy, type Machine, type Outcome } from '../../machine/decide.ts';
import type { LogEvent } from '../../machine/event.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { type Actor, actorRecord, signatureOf } from '../../people/actor.ts';
import { type Refused, refuse } from '../../refusals.ts';
import { type Changes, type Doing, newPaper, paperRules } from './actions.ts';
import { type PaperInput, paperInputs } from './inputs.ts';
import { type PaperKind, paperKinds } from './paper-kinds.ts';
import type { PaperRecord } from './paper-record.ts';
import { permitPaper, signatorySeats } from './permissions.ts';
import { type PaperAction, type PaperWho, paperStateNames, paperTransition } from './transitions.ts';

export type PaperQuestion = {
  /** As it is now; null for one that is not in the register yet. */
  paper: PaperRecord | null;
  /** The paper is about a request that the actor answers for. */
  ownsSubject: boolean;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

/**
 * The life of the office's papers in one place, as `submission/decide.ts` is of requests. Pure. Gives the next record
 * with its event for the log, or a refusal that changes nothing.
 */
export function decidePaper<A extends PaperAction>(
  action: A,
  input: PaperInput[A],
  question: PaperQuestion,
): { ok: true; paper: PaperRecord; event: LogEvent } | Refused {
  if (paperTransition(action).from !== null && !question.paper) return refuse('not_found');
  const head = question.paper?.log ?? null;
  const decided = decideBy(machine, action, { asked: question, input, head: head?.seq ? head : null });
  if (!decided.ok) return decided;
  const event = decided.events[0] as LogEvent;
  const paper = { ...decided.outcome.next, log: { seq: event.seq, hash: event.hash } };
  return { ok: true, paper, event };
}

const opening = (action: string): action is 'paper_open' | 'paper_start' =>
  action === 'paper_open' || action === 'paper_start';

const machine: Machine<PaperQuestion, Outcome & { next: PaperRecord }> = {
  stateOf: ({ paper }) => paper?.state ?? null,
  row: (action) => paperTransition(action as PaperAction),
  input: (action) => paperInputs[action as PaperAction],
  permit: (who, asked) => permitPaper(who as PaperWho, asked),
  obstacle(action, { paper }, input) {
    if (!paper) return opening(action) ? wrongOrigin(action, (input as { kind: PaperKind }).kind) : null;
    const row = paperTransition(action as PaperAction);
    if (row.from === null || !row.from.includes(paper.state))
      return refuse('wrong_state', { state: paperStateNames[paper.state] });
    const seen = (input as { revision?: number }).revision;
    return seen === undefined || seen === paper.revision
      ? null
      : refuse('paper_changed', { state: paperStateNames[paper.state] });
  },
  apply(action, asked, input, { onBehalfOf }) {
    const { actor, profile, at } = asked;
    const by = actor.kind === 'member' ? signatureOf(actor.member, profile, onBehalfOf) : null;
    const ruled = rule(action as PaperAction, asked, input, { by, profile, at });
    if (!ruled.ok) return ruled;
    const { before, changes: given, details } = ruled;
    const changes = { ...given };
    if (!paperTransition(action as PaperAction).keepsRevision) {
      changes.revision = (before?.revision ?? 0) + 1;
      changes.updatedAt = at;
    }
    const state = changes.state ?? before?.state ?? null;
    const awaiting = state === 'presented' ? signatorySeats(profile) : [];
    if (before === null || String(before.awaiting) !== String(awaiting)) changes.awaiting = awaiting;
    const next = { ...before, ...changes } as PaperRecord;
    const event = {
      kind: 'paper' as const,
      officeId: next.officeId,
      log: next.id,
      subject: next.id,
      at,
      action,
      actor: actorRecord(actor, onBehalfOf),
      changes,
      details,
    };
    return { ok: true, state: next.state, events: [event], next };
  },
};

function rule(
  action: PaperAction,
  { paper }: PaperQuestion,
  input: unknown,
  doing: Doing,
): (Changes & { before: PaperRecord | null }) | Refused {
  if (opening(action)) {
    const given = input as PaperInput['paper_open'];
    const { profile, at } = doing;
    const state = action === 'paper_open' ? 'issued' : 'draft';
    const { log: _, ...fields } = newPaper(given, { officeId: profile.id, state, at });
    return { ok: true, before: null, changes: fields, details: {} };
  }
  if (!paper) return refuse('not_found');
  const apply = paperRules[action] as (paper: PaperRecord, input: unknown, doing: Doing) => Changes | Refused;
  const result = apply(paper, input, doing);
  return result.ok ? { ...result, before: paper } : result;
}

/** A paper that people word is begun as a draft, every other is entered as it is. */
const wrongOrigin = (action: 'paper_open' | 'paper_start', kind: PaperKind): Refused | null =>
  (paperKinds[kind].origin === 'written') === (action === 'paper_start')
    ? null
    : refuse('paper_kind_unknown');
