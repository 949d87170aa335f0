import type { z } from 'zod';
import type { Effect } from '../../machine/effects.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { type Actor, type OnBehalfOf, signatureOf } from '../../people/actor.ts';
import type { Signature } from '../../people/member.ts';
import type { Refused } from '../../refusals.ts';
import type { Submission } from '../schema.ts';

/** What an action may know: the record, who acts and for whom, the office's profile and the time. Nothing else. */
export type ActionContext<S = Submission> = {
  submission: S;
  actor: Actor;
  onBehalfOf: OnBehalfOf | null;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

/** Fields that follow from the others and are set by `decide`. */
type Derived = 'revision' | 'updatedAt' | 'log' | 'awaiting';

/** What an action changes and what follows from it. */
export type ActionOutcome = {
  ok: true;
  changes: Partial<Omit<Submission, Derived>>;
  details: Record<string, unknown>;
  effects: Effect[];
};

export type ActionRule<Input, S = Submission> = {
  input: z.ZodType<Input>;
  /** Why it cannot be offered although the state allows it; null when nothing stands in its way. */
  obstacle?(submission: Submission, at: string, profile: OfficeProfile): Refused | null;
  apply(context: ActionContext<S>, input: Input): ActionOutcome | Refused;
};

export const outcome = (
  changes: ActionOutcome['changes'],
  effects: Effect[] = [],
  details: Record<string, unknown> = {},
): ActionOutcome => ({ ok: true, changes, details, effects });

/** The signature of the person who acts. Actions of the product itself have none, which is a fault of the program. */
export function signature({
  actor,
  profile,
  onBehalfOf,
}: Pick<ActionContext<unknown>, 'actor' | 'profile' | 'onBehalfOf'>): Signature {
  if (actor.kind !== 'member') throw new Error('this action needs a person');
  return signatureOf(actor.member, profile, onBehalfOf);
}
