import type { Effect } from '../machine/effects.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import type { PublicationInput } from '../publication/actions/index.ts';
import { decidePublication, type PublicationDecided } from '../publication/decide.ts';
import type { Publication } from '../publication/schema.ts';
import type { PublicationAction } from '../publication/transitions.ts';
import type { Refused } from '../refusals.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import { type Decided, decide } from '../submission/decide.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { BUILDER_TIME } from './builders.ts';
import { inputFor, inputOn } from './procedure-inputs.ts';
import { actor, type PersonName, people, system, theOffice } from './procedure-people.ts';

export type By = PersonName | 'system';
const actorOf = (by: Actor | By): Actor =>
  typeof by !== 'string' ? by : by === 'system' ? system : actor(people[by]);

export type Taking = { profile?: OfficeProfile; at?: string; input?: unknown };

/** Asks `decide`, with what the action usually takes unless the test is about its input. */
export function take(
  action: ActionName,
  by: Actor | By,
  submission: Submission | null,
  { profile = theOffice(), at = BUILDER_TIME, input }: Taking = {},
): Decided | Refused {
  return decide({
    action,
    input: (input ?? inputFor(action, submission)) as ActionInput[typeof action],
    submission,
    actor: actorOf(by),
    profile,
    at,
  });
}

/** Asks `decidePublication`, likewise. */
export function takeOn(
  action: PublicationAction,
  by: Actor | By,
  publication: Publication | null,
  { profile = theOffice(), at = BUILDER_TIME, input }: Taking = {},
): PublicationDecided | Refused {
  return decidePublication({
    action,
    input: (input ?? inputOn(action, publication)) as PublicationInput[typeof action],
    publication,
    actor: actorOf(by),
    profile,
    at,
  });
}

function allowed<T extends { ok: true }>(action: string, result: T | Refused): T {
  if (!result.ok) throw new Error(`${action} was refused: ${result.refusal.code}`);
  return result;
}

function refused(action: string, result: { ok: true } | Refused): string {
  if (result.ok) throw new Error(`${action} was not refused`);
  return result.refusal.code;
}

/** The same where the test needs it to have worked. */
export const taken = (...request: Parameters<typeof take>): Decided => allowed(request[0], take(...request));
export const takenOn = (...request: Parameters<typeof takeOn>): PublicationDecided =>
  allowed(request[0], takeOn(...request));

/** The code of the refusal, where the test needs it to have been refused. */
export const refusalOf = (...request: Parameters<typeof take>): string =>
  refused(request[0], take(...request));
export const refusalOn = (...request: Parameters<typeof takeOn>): string =>
  refused(request[0], takeOn(...request));

/** An effect in a few words: `review_requested to position:head, not submitter assistant`. */
export function inWords(effect: Effect): string {
  if (effect.kind === 'place') {
    const { placement, version, notBefore } = effect;
    return `place version ${version} at ${placement}${notBefore ? ` from ${notBefore}` : ''}`;
  }
  if (effect.kind === 'tell_followers')
    return `tell ${effect.people} people of version ${effect.version} (${effect.to})`;
  if (effect.kind === 'remove') return `remove from ${effect.placement}`;
  if (effect.kind === 'act') return `${effect.action} on the ${effect.on} ${effect.id}`;
  const { seats, except } = effect.to;
  return `${effect.notice} to ${seats.join(' ')}${except.length ? `, not ${except.join(' ')}` : ''}`;
}

/** Makes any change of a value throw, all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
