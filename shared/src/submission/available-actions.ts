import type { Transition } from '../machine/transition.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor, OnBehalfOf } from '../people/actor.ts';
import { obstacleTo } from './decide.ts';
import { permit } from './permissions.ts';
import type { Submission } from './schema.ts';
import { type ActionName, actionNames, transitionOf } from './transitions.ts';

/** Something a person can do with a record now, with what its button needs. */
export type Available<Name extends string> = {
  name: Name;
  label: string;
  needsReason: boolean;
  answers: NonNullable<Transition['answers']> | null;
  weight: NonNullable<Transition['weight']>;
  /** For whom the person would sign; null in their own right. */
  onBehalfOf: OnBehalfOf | null;
};
export type AvailableAction = Available<ActionName>;

/** A button as its row describes it. */
export const available = <Name extends string>(
  name: Name,
  { label, needsReason, answers, weight }: Transition,
  onBehalfOf: OnBehalfOf | null,
): Available<Name> => ({
  name,
  label,
  needsReason: needsReason ?? false,
  answers: answers ?? null,
  weight: weight ?? 'neutral',
  onBehalfOf,
});

/** What this person can do with this request now. Every button on every card and screen comes from here. */
export function availableActions(
  submission: Submission,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
  among: readonly ActionName[] = actionNames,
): AvailableAction[] {
  return among.flatMap((name) => {
    const row = transitionOf(name);
    if (row.from === null || obstacleTo(submission, name, at, profile) !== null) return [];
    const permission = permit(row.who, { submission, actor, profile, at });
    return permission.ok ? [available(name, row, permission.onBehalfOf)] : [];
  });
}

const answering = actionNames.filter((name) => transitionOf(name).answers !== undefined);

/** Does this request wait for this person now: for something that a notice or a list asks of them? */
export const isAskedFor = (
  submission: Submission,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
): boolean => answering.some((name) => availableActions(submission, actor, profile, at, [name]).length > 0);
