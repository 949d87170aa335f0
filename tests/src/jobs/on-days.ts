import type { Context } from '@prakat/functions/context';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { runSweep } from '@prakat/functions/jobs/run-sweep';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { addDays } from '@prakat/shared/time/thai-date';
import { OFFICE, type Product } from '../testing/a-product.ts';

/** Moves the product's clock to a time of a day in Bangkok: `goTo(product, '2021-12-27')` is 08.30. */
export function goTo(product: Product, day: string, time = '08:30'): void {
  const then = Date.parse(`${day}T${time}:00+07:00`);
  product.clock.advance(then - product.clock());
}

/** A day of the product: what is due goes out, the sweep and the daily job run, and what they queued goes out. */
export async function liveDay(product: Product, day: string, process = product.context): Promise<void> {
  goTo(product, day);
  await product.drain(process);
  await runSweep(process);
  await runDailyJob(process);
  await product.drain(process);
}

/** Every day from one to another, both included. */
export async function liveDays(product: Product, from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await liveDay(product, day);
}

/**
 * All messages to people and groups that were queued, oldest first: `reminder to assistant-2`. The monthly card with the
 * newest seal is left out; it comes with the first run of each month and is specified with sealing.
 */
export async function messages(product: Product): Promise<string[]> {
  const entries: OutboxEntry[] = [];
  for (const status of ['pending', 'delivered', 'dead', 'dropped']) {
    const all = every(product.context.store, 'outbox', 'byStatus', { equals: { officeId: OFFICE, status } });
    // Several in one are its parts.
    for await (const entry of all) if (!entry.carries) entries.push(entry);
  }
  return entries
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .flatMap(({ task }) => {
      if (task.kind === 'message')
        return task.notice === 'seal' ? [] : [`${task.notice} to ${nameOf(product, task.address)}`];
      return task.kind === 'place' && task.messages ? ['announcement to group'] : [];
    });
}

const keys = [
  'sakrai',
  'jirayu',
  'assistant-2',
  'information-head',
  'nopphakon',
  'webmaster-2',
  'admin',
  'staff-1',
  'staff-2',
];
const nameOf = (product: Product, lineId: string): string =>
  keys.find((key) => product.lineUserId(key) === lineId) ?? lineId;

/** Messages of one kind since a list was taken. */
export const since = (before: readonly string[], after: readonly string[], notice?: string): string[] => {
  const left = [...before];
  return after
    .filter((message) => {
      const index = left.indexOf(message);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    })
    .filter((message) => notice === undefined || message.startsWith(`${notice} `))
    .sort();
};

export class KilledError extends Error {
  override name = 'KilledError';
}

/** The same store with another way to write, whatever else stores can do. */
export const withTransact = (store: Store, transact: Store['transact']): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name === 'transact') return transact;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** A process of the product that is killed before its n-th commit: nothing is written from then on. */
export function killedBefore(process: Context, commit: number): Context & { killed: () => boolean } {
  let commits = 0;
  const { store } = process;
  return {
    ...process,
    store: withTransact(store, (work) => {
      commits += 1;
      if (commits >= commit) return Promise.reject(new KilledError('killed'));
      return store.transact(work);
    }),
    killed: () => commits >= commit,
  };
}
