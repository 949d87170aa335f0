import type { z } from 'zod';
import type { Signature } from '../../people/member.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Refused } from '../../refusals.ts';
import { type Actor, type OnBehalfOf, signatureOf } from '../../people/actor.ts';
import type { Effect } from '../effects.ts';
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
type Derived = 'revision' | 'updatedAt' | 'log' | 'awaiting' | 'displayEnd';

/** What an action changes and what follows from it. */
export type Outcome = {
  ok: true;
  changes: Partial<Omit<Submission, Derived>>;
  details: Record<string, unknown>;
  effects: Effect[];
};

export type ActionRule<Input, S = Submission> = {
  input: z.ZodType<Input>;
  /** What more than the state must hold for the action to be offered at all; null when it does. */
  applies?(submission: Submission, at: string, profile: OfficeProfile): Refused | null;
  apply(context: ActionContext<S>, input: Input): Outcome | Refused;
};

export const outcome = (
  changes: Outcome['changes'],
  effects: Effect[] = [],
  details: Record<string, unknown> = {},
): Outcome => ({ ok: true, changes, details, effects });

/** The signature of the person who acts. Actions of the product itself have none, which is a fault of the program. */
export function signature({ actor, profile, onBehalfOf }: ActionContext<unknown>): Signature {
  if (actor.kind !== 'member') throw new Error('this action needs a person');
  return signatureOf(actor.member, profile, onBehalfOf);
}
