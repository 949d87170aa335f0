import type { LogEvent } from '../machine/event.ts';
import type { Delegation } from '../people/delegation.ts';
import type { Member } from '../people/member.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import type { Publication } from '../submission/publication.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';

/** One message that arrives: who wants what done to which request. `once` is the id it is delivered under. */
export type Ask = {
  submissionId: string;
  action: ActionName;
  input: ActionInput[ActionName];
  /** A member's id, or the product itself. */
  by: string;
  once: string;
};

/** What of a form matters here; the title is never used twice, so that it names the content. */
export type Filing = {
  title: string;
  categoryId: string;
  publishOn: string | null;
  displayUntil: string | null;
};

export type Answer =
  | { outcome: 'done' }
  | { outcome: 'refused'; code: string; message: string }
  /** Seen before: nothing happens. */
  | { outcome: 'duplicate' };

/**
 * A request as anybody could find it: record, log, public copy, how often nobody was found to ask, and orders to
 * publish that the product has not carried out.
 */
export type Item = {
  submission: Submission;
  events: readonly LogEvent[];
  copy: Publication | null;
  alerts: number;
  orders: number;
};

export const SYSTEM = 'system';

/** An office at work, in memory or on a real store: what the random sequences act upon. */
export type ProcedureDriver = {
  readonly profile: OfficeProfile;
  /** The office changes its profile, with requests under way. */
  setProfile(profile: OfficeProfile): void;
  now(): number;
  wait(milliseconds: number): void;
  /** People of this office and of another one. */
  members(): readonly Member[];
  setMember(member: Member): Promise<void>;
  delegations(): readonly Delegation[];
  setDelegation(delegation: Delegation): Promise<void>;
  file(by: string, filing: Filing, key: string): Promise<Answer>;
  ask(ask: Ask): Promise<Answer>;
  /** Carries out an order to publish that is due, or fails to; `again` leaves it there to be carried out once more. */
  publish(order: { pick: number; again: boolean; fails: boolean }): Promise<void>;
  /** In the order of filing. */
  items(): Promise<readonly Item[]>;
};

/** Who works in the office now. */
export const activeMembers = ({ profile, members }: ProcedureDriver): Member[] =>
  members().filter(({ officeId, status }) => officeId === profile.id && status === 'active');
