import type { LogEvent } from '../../../machine/event.ts';
import type { Member } from '../../../people/member.ts';
import type { Publication, PublicationState } from '../../../publication/schema.ts';
import type { Content, Submission } from '../../../submission/schema.ts';
import type { Handling, Office } from './entitlement.ts';

/** How permission to publish what a request says now stands. */
export type Permission = 'none' | 'written' | 'word' | 'confirmed' | 'denied' | 'unconfirmed' | 'lapsed';

/** What is known of one request from its log alone. */
export type RequestLedger = {
  record: Submission;
  events: number;
  handling: Handling;
  /** Who took which step of this filing. */
  decided: Map<number, string>;
  permission: Permission;
  /** The giver of a permission by word of mouth has left: whoever holds the post settles it. */
  passedOn: boolean;
  /** The last day that was permitted; null for no end, undefined for as the category says. */
  until: string | null | undefined;
};

export type VersionLedger = {
  submissionId: string;
  content: Content;
  hash: string;
  /** As `until` of the request, until somebody entitled sets another. */
  until: string | null | undefined;
  /** The last day in force when it was up last; undefined before. */
  end: string | null | undefined;
  /** The version whose place it took when it went up; null when the place was empty. */
  replaced: number | null;
};

/** What is known of what stands on the website from its log alone; versions are counted from 1. */
export type ItemLedger = {
  record: Publication;
  events: number;
  versions: VersionLedger[];
  /** The version that the public may read on the office's website, and where; null when none. */
  up: number | null;
  at: 'built-in' | 'wordpress' | 'by-hand' | null;
  /** The version that was up last. */
  last: number | null;
  /** The version that is permitted and on its way. */
  next: number | null;
  /** Last day of display of what is up; null without end. */
  end: string | null;
  /** Put down by somebody who decides, or by the law of the office: nobody else puts it back. */
  downByDecider: boolean;
  /** What stands on the website that is kept by hand, as webmasters said. */
  byHand: number | null;
  /** The version whose sheet hangs on the notice board, as webmasters said; and the one that is to. */
  sheet: number | null;
  sheetWanted: number | null;
  /** The version that was found on the website since it went up; null while nobody looked. */
  found: number | null;
  /** Groups that were told, and of which version last. */
  told: Map<string, number>;
};

/** Everything that a check of one event may know. */
export type Given<R, L> = {
  office: Office;
  ledger: L;
  before: R;
  after: R;
  event: LogEvent;
  /** Who acted; of the product's own actions nobody. */
  member: Member;
  requests: ReadonlyMap<string, RequestLedger>;
  items: ReadonlyMap<string, ItemLedger>;
};

/** Everybody who wants it published: who filed it, wrote what it says now, or answers for it. */
export const askersOf = ({ submitter, author, ownerId }: Submission): string[] => [
  submitter.memberId,
  author.memberId,
  ownerId,
];

/** Whoever must not take a step of this filing, nor have it taken for them. */
export const barredFrom = ({ record, decided }: Pick<RequestLedger, 'record' | 'decided'>): string[] => [
  ...askersOf(record),
  ...decided.values(),
];

/** May what was permitted so be read by the public? */
export const stands = (permission: Permission | undefined): boolean =>
  permission === 'written' || permission === 'word' || permission === 'confirmed';

/** A sheet hangs on the board that nobody wants there, and that no other is to take the place of. */
export const isSheetOver = ({ sheet, sheetWanted }: ItemLedger): boolean =>
  sheet !== null && sheetWanted === null;

export const stateOf = ({ up, next, last }: ItemLedger): PublicationState => {
  if (up !== null) return 'on_display';
  if (next !== null) return 'planned';
  return last === null ? 'called_off' : 'taken_down';
};

/** One version of an item; throws on a number that it does not have. */
export function versionOf({ versions }: ItemLedger, number: number | null): VersionLedger {
  const found = number === null ? undefined : versions[number - 1];
  if (!found) throw new BrokenRule(`there is no version ${number}`);
  return found;
}

/** By whose steps, publishers and deciders an item goes: those of its newest version. */
export function handlingOfItem(
  { versions }: ItemLedger,
  requests: ReadonlyMap<string, RequestLedger>,
): Handling {
  const request = requests.get(versions.at(-1)?.submissionId ?? '');
  if (!request) throw new BrokenRule('an item goes back to a request');
  return request.handling;
}

export class BrokenRule extends Error {
  override name = 'BrokenRule';
}

/** Throws the sentence as a broken rule unless it holds. */
export function must(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new BrokenRule(`it does not hold that ${sentence}`);
}
