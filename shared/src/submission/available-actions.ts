import type { OfficeProfile } from '../office/profile.ts';
import type { Actor, OnBehalfOf } from '../people/actor.ts';
import { offered } from './decide.ts';
import { permit } from './permissions.ts';
import type { Submission } from './schema.ts';
import { type ActionName, transitionOf, transitions } from './transitions.ts';

export type AvailableAction = {
  name: ActionName;
  label: string;
  needsReason: boolean;
  /** For whom the person would sign; null in their own right. */
  onBehalfOf: OnBehalfOf | null;
};

/** What this person can do with this request now. Every button on every card and screen comes from here. */
export function availableActions(
  submission: Submission,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
): AvailableAction[] {
  return (Object.keys(transitions) as ActionName[]).flatMap((name) => {
    const { from, who, label, needsReason = false } = transitionOf(name);
    if (from === null || offered(submission, name, at, profile) !== null) return [];
    const permission = permit(who, { submission, actor, profile, at });
    return permission.ok ? [{ name, label, needsReason, onBehalfOf: permission.onBehalfOf }] : [];
  });
}
