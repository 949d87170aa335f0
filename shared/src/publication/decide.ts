import { decideBy, type Machine, type Outcome } from '../machine/decide.ts';
import type { Effect } from '../machine/effects.ts';
import type { LogEvent } from '../machine/event.ts';
import { waitingAfter } from '../machine/waiting.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Actor, actorRecord } from '../people/actor.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { PublicationRule } from './actions/action.ts';
import { type PublicationInput, publicationRules } from './actions/index.ts';
import type { SeenVersion } from './actions/seen-version.ts';
import { permit } from './permissions.ts';
import type { Publication } from './schema.ts';
import { awaitedSeats, heldNow, listedFields, taskOf } from './standing.ts';
import { publicationStateNames } from './state-names.ts';
import { type PublicationAction, transitionOf } from './transitions.ts';

type Asked = {
  /** The record as it is now; null for `plan`. */
  publication: Publication | null;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

export type PublicationRequest<N extends PublicationAction = PublicationAction> = Asked & {
  action: N;
  input: PublicationInput[N];
};

export type PublicationDecided = {
  ok: true;
  publication: Publication;
  event: LogEvent;
  effects: Effect[];
};

const ruleOf = (action: string) =>
  publicationRules[action as PublicationAction] as unknown as PublicationRule<unknown, Publication | null>;

/**
 * The procedure of what stands on the website in one place, as `submission/decide.ts` is of requests. Pure. Gives the
 * next record, its log event and the effects to carry out, or a refusal that changes nothing.
 */
export function decidePublication<N extends PublicationAction>(
  request: PublicationRequest<N>,
): PublicationDecided | Refused {
  const { action, input, ...asked } = request;
  const { publication } = asked;
  if (transitionOf(action).from !== null && !publication) return refuse('not_found');
  const decided = decideBy(machine, action, { asked, input, head: publication?.log ?? null });
  if (!decided.ok) return decided;
  const { next, effects } = decided.outcome;
  const event = decided.events[0] as LogEvent;
  return {
    ok: true,
    publication: { ...next, log: { seq: event.seq, hash: event.hash } },
    event,
    effects,
  };
}

const machine: Machine<Asked, Outcome & { next: Publication; effects: Effect[] }> = {
  stateOf: ({ publication }) => publication?.state ?? null,
  row: (action) => transitionOf(action as PublicationAction),
  input: (action) => ruleOf(action).input,
  permit: (who, asked) => permit(who as Parameters<typeof permit>[0], asked),
  obstacle(action, { publication, at, profile }, input) {
    if (!publication) return null;
    return (
      obstacleTo(publication, action as PublicationAction, at, profile) ??
      outdated(publication, action as PublicationAction, (input as { seen?: SeenVersion }).seen)
    );
  },
  apply(action, asked, input, { onBehalfOf }) {
    const { publication, actor, profile, at } = asked;
    const result = ruleOf(action).apply({ publication, actor, onBehalfOf, profile, at }, input);
    if (!result.ok) return result;
    const ruled = { ...(publication ?? {}), ...result.changes } as Publication;
    const isMoved = moved(publication, ruled);
    // Whoever took one task has not taken the next.
    const released = isMoved && publication?.claim ? { claim: null } : {};
    const changed = { ...ruled, ...released };
    const changes: Partial<Publication> = {
      ...result.changes,
      ...released,
      ...listedChanges(publication, changed),
      ...waitingAfter(publication, changed, { moved: isMoved, at, seats: awaitedSeats }),
    };
    if (!transitionOf(action as PublicationAction).keepsRevision) {
      changes.revision = (publication?.revision ?? 0) + 1;
      changes.updatedAt = at;
    }
    const next = { ...changed, ...changes };
    const { id, officeId } = next;
    const event = {
      kind: 'publication' as const,
      officeId,
      log: id,
      subject: id,
      at,
      action,
      actor: actorRecord(actor, onBehalfOf),
      changes,
      details: result.details,
    };
    return { ok: true, state: next.state, events: [event], next, effects: result.effects };
  },
};

/** Another task, or the same of another version: whoever has it has their time begin. */
const moved = (before: Publication | null, next: Publication): boolean =>
  before === null ||
  before.state !== next.state ||
  taskOf(before) !== taskOf(next) ||
  before.next?.version !== next.next?.version ||
  (heldNow(before) === null) !== (heldNow(next) === null);

function listedChanges(before: Publication | null, next: Publication): Partial<Publication> {
  return Object.fromEntries(
    Object.entries(listedFields(next)).filter(
      ([field, value]) => before?.[field as keyof Publication] !== value,
    ),
  );
}

/** What stands in the way of an action, by the state of the publication and the action's own conditions; null for nothing. */
export function obstacleTo(
  publication: Publication,
  action: PublicationAction,
  at: string,
  profile: OfficeProfile,
): Refused | null {
  if (!transitionOf(action).from?.includes(publication.state)) {
    return refuse('wrong_state', { state: publicationStateNames[publication.state] });
  }
  return ruleOf(action).obstacle?.(publication, at, profile) ?? null;
}

/** Is it still the version, of what stands there or is to be put there, that the button was drawn from? */
function outdated(
  { shown, next, versions }: Publication,
  action: PublicationAction,
  seen: SeenVersion | undefined,
): Refused | null {
  if (!seen) return null;
  const about = action === 'publish_by_hand' || action === 'release' ? next : shown;
  const now = versions.find(({ version }) => version === about?.version);
  const isSeen = now?.version === seen.version && now.contentHash === seen.contentHash;
  return isSeen ? null : refuse('content_changed');
}
