import type { z } from 'zod';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Refused } from '../../refusals.ts';
import type { Actor } from '../actor.ts';
import type { Effect } from '../effects.ts';
import type { Submission } from '../schema.ts';

/** What an action may know: the record, who acts, the office's profile and the time. Nothing else. */
export type ActionContext<S = Submission> = {
  submission: S;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

/** What an action changes and what follows from it. `revision`, `updatedAt` and `log` are set by `decide`. */
export type Outcome = {
  ok: true;
  changes: Partial<Omit<Submission, 'revision' | 'updatedAt' | 'log'>>;
  details: Record<string, unknown>;
  effects: Effect[];
};

export type ActionRule<Input, S = Submission> = {
  input: z.ZodType<Input>;
  apply(context: ActionContext<S>, input: Input): Outcome | Refused;
};

export const outcome = (
  changes: Outcome['changes'],
  effects: Effect[],
  details: Record<string, unknown> = {},
): Outcome => ({ ok: true, changes, details, effects });
