import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from './actor.ts';
import { offered } from './decide.ts';
import { permit } from './permissions.ts';
import type { Submission } from './schema.ts';
import { type ActionName, transitionOf, transitions } from './transitions.ts';

export type AvailableAction = { name: ActionName; label: string; needsReason: boolean };

/** What this person can do with this request now. Every button on every card and screen comes from here. */
export function availableActions(
  submission: Submission,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
): AvailableAction[] {
  return (Object.keys(transitions) as ActionName[])
    .filter(
      (name) =>
        transitionOf(name).from !== null &&
        offered(submission, name, at, profile) === null &&
        permit(transitionOf(name).who, { submission, actor, profile, at }).ok,
    )
    .map((name) => {
      const row = transitionOf(name);
      return { name, label: row.label, needsReason: row.needsReason ?? false };
    });
}
