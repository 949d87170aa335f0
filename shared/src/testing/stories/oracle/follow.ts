import { differingField, foldEvent } from '../../../machine/chain.ts';
import type { LogEvent } from '../../../machine/event.ts';
import type { Member } from '../../../people/member.ts';
import type { Publication } from '../../../publication/schema.ts';
import type { Submission } from '../../../submission/schema.ts';
import { same } from '../../same.ts';
import type { Kept, On } from '../driver.ts';
import { handlingOf, type Office, works } from './entitlement.ts';
import { BrokenRule, type ItemLedger, must, type RequestLedger } from './ledger.ts';

/** What is written down without anybody's card going stale. */
const notes: ReadonlySet<string> = new Set([
  'claim_task',
  'hand_over_task',
  'assign_task',
  'release_task',
  'record_removed',
  'check_unchanged',
  'settle_version',
  'pass_on_verbal',
  'nudge',
  'remind',
  'escalate',
  'transfer_owner',
  'note_undelivered',
  'record_proof',
  'prove_again',
  'post_sheet',
  'skip_sheet',
  'remove_sheet',
  'place_again',
  'vouch',
  'tell_followers',
]);

/** What only the product does; everything else people do. */
const byProduct: ReadonlySet<string> = new Set([
  'lapse_verbal',
  'pass_on_verbal',
  'plan',
  'plan_version',
  'record_placed',
  'record_place_failed',
  'record_removed',
  'record_remove_failed',
  'expire',
  'drop_version',
  'lapse',
  'settle_version',
  'remind',
  'escalate',
  'note_undelivered',
  'record_proof',
]);

/** A request before the first event of its log. */
export const newRequest = (record: Submission, { profile }: Office): RequestLedger => ({
  record: { ...record, revision: 0 },
  events: 0,
  handling: handlingOf(profile, record),
  decided: new Map(),
  permission: 'none',
  passedOn: false,
  until: undefined,
});

/** The same of what was permitted. */
export const newItem = (record: Publication): ItemLedger => ({
  record: { ...record, revision: 0 },
  events: 0,
  versions: [],
  up: null,
  at: null,
  last: null,
  next: null,
  end: null,
  downByDecider: false,
  byHand: null,
  sheet: null,
  sheetWanted: null,
  found: null,
  told: new Map(),
});

/** A record after one more event of its own log. */
export function folded<R extends object>(kind: On, record: R | undefined, event: LogEvent): R {
  must(event.kind === kind && event.log === event.subject, 'an event is in the log of its record');
  return foldEvent<R>(record ?? {}, event) as R;
}

/** Was it for people, or for the product, and does whoever did it work here? */
export function actedBy(office: Office, { action, actor }: LogEvent): Member {
  const name = actor.kind === 'member' ? actor.memberId : actor.name;
  const member = office.members.find(({ id }) => id === name);
  must((actor.kind === 'system') === byProduct.has(action), `${action} is not for ${name} to do`);
  must(actor.kind === 'system' || (member !== undefined && works(office, member)), `${name} works here`);
  return member as Member;
}

export const revised = (before: number, after: number, action: string): void =>
  must(after === before + (notes.has(action) ? 0 : 1), `${action} raises the revision as it should`);

export function asLogged<R extends { id: string }>({ record }: Kept<R>, folded: R | undefined): void {
  if (!folded) throw new BrokenRule(`${record.id} has no log`);
  if (same(record, folded)) return;
  must(false, `${record.id} is what its log leads to (${differingField(record, folded)})`);
}
