import type { OfficeProfile } from '../office/profile.ts';
import type { Refused } from '../refusals.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import type { Actor } from '../people/actor.ts';
import { type Decided, decide } from '../submission/decide.ts';
import type { Effect } from '../submission/effects.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { BUILDER_TIME } from './builders.ts';
import { inputFor } from './procedure-inputs.ts';
import { actor, type PersonName, people, system, theOffice } from './procedure-people.ts';

type By = PersonName | 'system';
const actorNamed = (by: By): Actor => (by === 'system' ? system : actor(people[by]));

type Taking = { profile?: OfficeProfile; at?: string; input?: unknown };

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
    actor: typeof by === 'string' ? actorNamed(by) : by,
    profile,
    at,
  });
}

/** The same where the test needs it to have worked. */
export function taken(...request: Parameters<typeof take>): Decided {
  const result = take(...request);
  if (!result.ok) throw new Error(`${request[0]} was refused: ${result.refusal.code}`);
  return result;
}

/** The code of the refusal, where the test needs it to have been refused. */
export function refusalOf(...request: Parameters<typeof take>): string {
  const result = take(...request);
  if (result.ok) throw new Error(`${request[0]} was not refused`);
  return result.refusal.code;
}

type Step = readonly [action: ActionName, by: By];
const filed: Step[] = [['submit', 'submitter']];
const proposed: Step[] = [...filed, ['propose', 'assistant']];
const approved: Step[] = [...proposed, ['approve', 'head']];
const published: Step[] = [...approved, ['record_published', 'system']];
const confirmed: Step[] = [...published, ['confirm_publication', 'webmaster']];
const byHand: Step[] = [...approved, ['record_publish_failed', 'system']];
const byWord: Step[] = [...filed, ['record_verbal_approval', 'assistant2']];
const correction: Step[] = [...confirmed, ['correct', 'submitter']];

/** Every situation a request can be in, and the way there. */
const paths = {
  'waiting for the assistant': filed,
  'waiting for the head': proposed,
  'escalated past the head': [...proposed, ['escalate', 'system']],
  'sent back': [...filed, ['send_back', 'assistant']],
  rejected: [...filed, ['reject', 'assistant']],
  withdrawn: [...filed, ['withdraw', 'submitter']],
  approved,
  'waiting to be published by hand': byHand,
  'claimed by a webmaster': [...byHand, ['claim_task', 'webmaster']],
  'approved by word of mouth': byWord,
  'published by word of mouth': [...byWord, ['record_published', 'system']],
  'confirmed in writing': [...byWord, ['record_published', 'system'], ['confirm_verbal', 'head']],
  denied: [...byWord, ['record_published', 'system'], ['deny_verbal', 'head']],
  published,
  confirmed,
  'past its last day': confirmed,
  expired: [...confirmed, ['expire', 'system']],
  'taken down': [...confirmed, ['take_down', 'webmaster']],
  'being corrected': correction,
  'correction before the head': [...correction, ['propose', 'assistant']],
  'correction sent back': [...correction, ['send_back', 'assistant']],
  'correction approved': [...correction, ['propose', 'assistant'], ['approve', 'head']],
} as const satisfies Record<string, readonly Step[]>;
export type Situation = keyof typeof paths;
export const situations = Object.keys(paths) as Situation[];

/** The day after the last day of `aRequestContent()`. */
export const AFTER_LAST_DAY = '2022-04-01T03:00:00.000Z';

/** Four working days later: whoever holds the request should have been reminded, and the next person told. */
export const DAYS_LATER = '2021-12-30T03:00:00.000Z';

/** When a situation is looked at. */
export const momentOf = (situation: Situation): string =>
  situation === 'past its last day' || situation === 'expired' ? AFTER_LAST_DAY : DAYS_LATER;

/** Actions of time come in their time, all others at once. */
const moments: Partial<Record<ActionName, string>> = { escalate: DAYS_LATER, expire: AFTER_LAST_DAY };

/** A request brought where the test wants it by the actions that lead there, with its log. */
export function aRequest(situation: Situation, profile = theOffice()) {
  let submission: Submission | null = null;
  const events: Decided['event'][] = [];
  for (const [action, by] of paths[situation] as readonly Step[]) {
    const at = moments[action] ?? BUILDER_TIME;
    const decided = taken(action, by, submission, { profile, at });
    submission = decided.submission;
    events.push(decided.event);
  }
  return { submission: submission as unknown as Submission, events };
}

/** An effect in a few words: `review_requested to position:head, not submitter assistant`. */
export function inWords(effect: Effect): string {
  if (effect.kind === 'publish') return effect.notBefore ? `publish from ${effect.notBefore}` : 'publish';
  if (effect.to.kind === 'groups') return `${effect.notice} to groups`;
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
