import type { Effect } from '../machine/effects.ts';
import type { LogEvent } from '../machine/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { fallbackOf } from '../publication/actions/versions.ts';
import type { PublicationDecided } from '../publication/decide.ts';
import type { Publication } from '../publication/schema.ts';
import type { PublicationAction } from '../publication/transitions.ts';
import type { Decided } from '../submission/decide.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { BUILDER_TIME } from './builders.ts';
import { type By, taken, takenOn } from './procedure.ts';
import { theOffice } from './procedure-people.ts';

/** One matter: the request that founded it, then the corrections of it, and what stands on the website. */
export type Item = {
  requests: Submission[];
  publication: Publication | null;
  /** Of all its logs, in the order they happened. */
  events: LogEvent[];
  /** What was to be carried out besides, all of it, in order. */
  effects: Effect[];
};

export const noItem: Item = { requests: [], publication: null, events: [], effects: [] };

/** The newest request of a matter. */
export function newest({ requests }: Item): Submission {
  const found = requests.at(-1);
  if (!found) throw new Error('nothing was asked for');
  return found;
}

/** One action on the newest request of a matter, or on its publication. */
export type Step = {
  on: 'request' | 'publication';
  action: ActionName | PublicationAction;
  by: Actor | By;
  at?: string;
  /** Given the matter as it stands then. */
  input?: (item: Item) => unknown;
};
type More = Pick<Step, 'at' | 'input'>;
export const ask = (action: ActionName, by: Actor | By, more: More = {}): Step => ({
  on: 'request',
  action,
  by,
  ...more,
});
export const on = (action: PublicationAction, by: Actor | By, more: More = {}): Step => ({
  on: 'publication',
  action,
  by,
  ...more,
});

/**
 * Plays steps one after another, each followed on the other record as its effects say: the double of what runs the
 * procedure over a store. Time stands still until a step comes later. Throws when a step is refused.
 */
export function playOut(item: Item, steps: readonly Step[], profile: OfficeProfile = theOffice()): Item {
  let at = item.events.at(-1)?.at ?? BUILDER_TIME;
  return steps.reduce((now, step) => {
    at = step.at ?? at;
    return played(now, step, { profile, at });
  }, item);
}

function played(
  item: Item,
  { on: which, action, by, input }: Step,
  given: { profile: OfficeProfile; at: string },
) {
  const taking = { ...given, ...(input ? { input: input(item) } : {}) };
  if (which === 'publication') {
    const decided = takenOn(action as PublicationAction, by, item.publication, taking);
    return followed(afterPublication(item, decided), decided.effects, given);
  }
  const request = action === 'submit' ? null : newest(item);
  const decided = taken(action as ActionName, by, request, taking);
  return followed(afterRequest(item, decided), decided.effects, given);
}

const afterRequest = (item: Item, { submission, event }: Decided): Item => ({
  ...item,
  requests: item.requests.some(({ id }) => id === submission.id)
    ? item.requests.map((request) => (request.id === submission.id ? submission : request))
    : [...item.requests, submission],
  events: [...item.events, event],
});

const afterPublication = (item: Item, { publication, event }: PublicationDecided): Item => ({
  ...item,
  publication,
  events: [...item.events, event],
});

/** Lets the other record follow, in the same breath, and collects what is left to carry out. */
function followed(
  item: Item,
  effects: readonly Effect[],
  given: { profile: OfficeProfile; at: string },
): Item {
  let now = item;
  for (const effect of effects) {
    now =
      effect.kind === 'act'
        ? followedBy(now, effect, given)
        : { ...now, effects: now.effects.concat(effect) };
  }
  return now;
}

function followedBy(
  item: Item,
  effect: Extract<Effect, { kind: 'act' }>,
  given: { profile: OfficeProfile; at: string },
): Item {
  if (effect.on === 'publication') {
    const input = withFallback(item, effect, given.at);
    const decided = takenOn(effect.action as PublicationAction, 'system', item.publication, {
      ...given,
      input,
    });
    return followed(afterPublication(item, decided), decided.effects, given);
  }
  const request = item.requests.find(({ id }) => id === effect.id) ?? null;
  const { input } = effect;
  const decided = taken(effect.action as ActionName, 'system', request, { ...given, input });
  return followed(afterRequest(item, decided), decided.effects, given);
}

/** Dropping a version needs the content of the one that stands again, which is in the request that brought it. */
function withFallback(
  { publication, requests }: Item,
  { action, input }: Extract<Effect, { kind: 'act' }>,
  at: string,
) {
  if (action !== 'drop_version' || !publication) return input;
  const { submissionId } = input as { submissionId: string };
  const again = fallbackOf(publication, submissionId, at);
  const content = again && requests.find(({ id }) => id === again.submissionId)?.content;
  return { ...(input as object), fallback: content ?? null };
}
