import type { Notice } from '../../machine/effects.ts';
import type { LogEvent } from '../../machine/event.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Delegation } from '../../people/delegation.ts';
import type { Member } from '../../people/member.ts';
import type { ItemStanding } from '../../publication/item-standing.ts';
import type { Publication } from '../../publication/schema.ts';
import type { PublicationAction } from '../../publication/transitions.ts';
import type { Content, Submission } from '../../submission/schema.ts';
import type { ActionName } from '../../submission/transitions.ts';

/** Which of the two records of an item something is about. */
export type On = 'submission' | 'publication';

/** One message that arrives: who wants what done to which record. `once` is the id it is delivered under. */
export type Ask = {
  on: On;
  id: string;
  action: ActionName | PublicationAction;
  input: object;
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
  urgent: boolean;
  /** What is written in it; somebody's ID number at times. */
  details: string;
  /** Ticked for the notice board. */
  noticeBoard: boolean;
  /** Id of the publication that it corrects; null for something new. */
  corrects: string | null;
};

export type Answer =
  | { outcome: 'done' }
  | { outcome: 'refused'; code: string; message: string }
  /** Seen before: nothing happens. */
  | { outcome: 'duplicate' };

/** A record with its whole log. */
export type Kept<R> = { record: R; events: readonly LogEvent[] };

/** Something that people were told about a record; `nobody_entitled` is the alert that nobody could be asked. */
export type Told = { on: On; about: string; notice: Notice; to: readonly string[] };

/** Work for a destination that was not carried out yet. */
export type Order = {
  publicationId: string;
  kind: 'place' | 'remove';
  placement: string;
  /** The version to be put there; null for taking away. */
  version: number | null;
};

/** What anybody finds on the built-in website under an item's address. */
export type Page = { publicationId: string; content: Pick<Content, 'title' | 'categoryId' | 'details'> };

/** An announcement that can be read in a group. */
export type Announced = { publicationId: string; placement: string; version: number };

/** Everything that can be found out about an office's items, inside and outside. */
export type Records = {
  /** In the order of filing, each with the word for how its item stands. */
  submissions: readonly (Kept<Submission> & { standing: ItemStanding })[];
  publications: readonly Kept<Publication>[];
  /** Of the whole time, oldest first. */
  told: readonly Told[];
  orders: readonly Order[];
  pages: readonly Page[];
  announced: readonly Announced[];
};

export const SYSTEM = 'system';

/** An order is carried out: which of those that are due, and what goes wrong with it. */
export type Carrying = {
  pick: number;
  /** It stays there to be carried out once more, as after a crash. */
  again: boolean;
  /** The destination will not, whatever is tried. */
  fails: boolean;
  /** Nobody looks first whether it is still wanted: it changed in this very moment. */
  blind: boolean;
};

/** An office at work, in memory or on a real store: what the random stories act upon. */
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
  carryOut(order: Carrying): Promise<void>;
  records(): Promise<Records>;
};

/** Who works in the office now. */
export const activeMembers = ({ profile, members }: Pick<ProcedureDriver, 'profile' | 'members'>): Member[] =>
  members().filter(({ officeId, status }) => officeId === profile.id && status === 'active');
