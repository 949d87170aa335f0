import type { z } from 'zod';
import type { Effect } from '../../machine/effects.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Actor, OnBehalfOf } from '../../people/actor.ts';
import type { Refused } from '../../refusals.ts';
import type { Publication } from '../schema.ts';

/** What an action may know: the record, who acts and for whom, the office's profile and the time. Nothing else. */
export type PublicationContext<P = Publication> = {
  publication: P;
  actor: Actor;
  onBehalfOf: OnBehalfOf | null;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

/** Fields that follow from the others and are set by `decide`. */
type Derived =
  | 'revision'
  | 'updatedAt'
  | 'log'
  | 'awaiting'
  | 'visibility'
  | 'categoryId'
  | 'subtopicId'
  | 'displayEnd';

export type PublicationChanges = Partial<Omit<Publication, Derived>>;

/** What an action changes and what follows from it. */
export type PublicationOutcome = {
  ok: true;
  changes: PublicationChanges;
  details: Record<string, unknown>;
  effects: Effect[];
};

export type PublicationRule<Input, P = Publication> = {
  input: z.ZodType<Input>;
  /** Why it cannot be offered although the state allows it; null when nothing stands in its way. */
  obstacle?(publication: Publication, at: string, profile: OfficeProfile): Refused | null;
  apply(context: PublicationContext<P>, input: Input): PublicationOutcome | Refused;
};

export const outcome = (
  changes: PublicationChanges,
  effects: Effect[] = [],
  details: Record<string, unknown> = {},
): PublicationOutcome => ({ ok: true, changes, details, effects });
