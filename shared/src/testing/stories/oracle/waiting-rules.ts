import type { LogEvent } from '../../../machine/event.ts';
import type { On, Told } from '../driver.ts';
import type { Move } from '../random-moves.ts';
import type { Office } from './entitlement.ts';
import { type ItemLedger, must, type RequestLedger } from './ledger.ts';
import { type Duty, dutiesOf, dutiesOn } from './waits.ts';

/** Moves after which reminders, not the last action, have to notice that nobody can act. */
const changing: ReadonlySet<Move['kind']> = new Set([
  'leave',
  'return',
  'post',
  'delegate',
  'revoke',
  'wait',
]);

/** How somebody comes by a task. */
const taking: ReadonlySet<string> = new Set(['claim_task', 'hand_over_task', 'assign_task']);

type Wait = {
  /** An alert was raised since it began. */
  told: boolean;
  /** The next reminder has to tell that nobody can. */
  reminderTells: boolean;
};

type Known = { requests: ReadonlyMap<string, RequestLedger>; items: ReadonlyMap<string, ItemLedger> };

type Since = {
  added: ReadonlyMap<string, readonly LogEvent[]>;
  told: readonly Told[];
  move: Move;
};

/**
 * Whatever anything waits for, somebody is there who can do it, or an alert was raised since the wait began. What
 * changed meanwhile (people, their posts, who answers for it, the day) the next reminder has to notice.
 */
export class Waits {
  #known = new Map<string, Wait>();

  check(office: Office, { requests, items }: Known, since: Since): void {
    const before = this.#known;
    this.#known = new Map();
    for (const [id, ledger] of requests) {
      const escalated = { waiting: ledger.record.waiting.escalated, verbal: ledger.record.verbal?.escalated };
      for (const duty of dutiesOf(office, ledger))
        this.#one(before, { on: 'submission', id, duty, escalated: escalated[duty.by] === true }, since);
    }
    for (const [id, item] of items) {
      const { waiting } = item.record;
      const duties = dutiesOn(office, item, requests);
      const isNew = duties.every(({ key }) => !before.has(`publication ${id} ${key}`));
      const taken = since.added.get(`publication ${id}`)?.some(({ action }) => taking.has(action)) === true;
      must(item.record.claim === null || !isNew || taken, `nobody has taken what ${id} waits for now`);
      for (const duty of duties) {
        const { escalated } = waiting;
        this.#one(before, { on: 'publication', id, duty, escalated }, since);
      }
    }
  }

  #one(
    before: ReadonlyMap<string, Wait>,
    { on, id, duty, escalated }: { on: On; id: string; duty: Duty; escalated: boolean },
    { added, told, move }: Since,
  ): void {
    const key = `${on} ${id} ${duty.key}`;
    const events = added.get(`${on} ${id}`) ?? [];
    const wait = before.get(key) ?? { told: false, reminderTells: false };
    this.#known.set(key, wait);
    const alert = told.some((one) => one.on === on && one.about === id && one.notice === 'nobody_entitled');
    if (alert) wait.told = true;
    if (changing.has(move.kind) || events.some(({ action }) => action === 'transfer_owner'))
      wait.reminderTells = true;
    if (events.some(({ action, changes }) => action === 'remind' && duty.by in changes))
      wait.reminderTells = false;
    must(
      duty.who.length > 0 || wait.reminderTells || wait.told || escalated,
      `somebody can act on ${on} ${id}, which waits ${duty.what}, or an alert was raised`,
    );
  }
}
