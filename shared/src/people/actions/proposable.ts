import type { PeopleRule } from '../people-rule.ts';
import { admit } from './admit.ts';
import { changeMember } from './change-member.ts';
import { delegate } from './delegate.ts';
import { leave } from './leave.ts';

/** What can give or take a post, and is then proposed by one person and confirmed by another. */
export const proposable = { admit, change: changeMember, leave, delegate } as const;

export type ProposableAction = keyof typeof proposable;

export const ruleProposed = (action: ProposableAction) =>
  proposable[action] as unknown as PeopleRule<unknown>;
