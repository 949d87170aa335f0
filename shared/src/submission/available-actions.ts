import type { Member } from '../members/member.ts';
import { checkPermission, stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';
import { type ActionName, transitionOf, transitions } from './transitions.ts';

export type AvailableAction = { name: ActionName; label: string; needsReason: boolean };

/** What this person can do with this request now. Every button on every card and screen comes from here. */
export function availableActions(submission: Submission, member: Member): AvailableAction[] {
  return (Object.keys(transitions) as ActionName[])
    .filter((name) => {
      const row = transitionOf(name);
      if (!row.from?.includes(submission.state)) return false;
      if (row.step && stepUnderReview(submission)?.kind !== row.step) return false;
      if (name === 'confirm_publication' && submission.publication?.confirmed) return false;
      return checkPermission(row.who, submission, { kind: 'member', member }) === null;
    })
    .map((name) => {
      const row = transitionOf(name);
      return { name, label: row.label, needsReason: row.needsReason ?? false };
    });
}
