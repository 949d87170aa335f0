import type { LogEvent } from '../../../machine/event.ts';
import { fiscalYear } from '../../../time/thai-date.ts';
import { same } from '../../same.ts';
import type { Records } from '../driver.ts';
import type { Happened } from '../player.ts';
import { type ItemLedger, must, type RequestLedger } from './ledger.ts';

/** What was done with a message fits what the person saw, and what was not done is said in Thai. */
export function checkSeen(
  happened: readonly Happened[],
  {
    requests,
    items,
  }: { requests: ReadonlyMap<string, RequestLedger>; items: ReadonlyMap<string, ItemLedger> },
): void {
  for (const { ask, answer } of happened) {
    must(answer.outcome !== 'refused' || /^[ก-๙{].{15,}/.test(answer.message), 'a refusal says in Thai why');
    if (!ask || answer.outcome !== 'done' || !('seen' in ask.input)) continue;
    const { action, id } = ask;
    const seen = ask.input.seen as { revision?: number; version?: number; contentHash: string };
    if (ask.on === 'submission') {
      const before = requests.get(id)?.record;
      must(before?.contentHash === seen.contentHash, `${action} is for the content that was seen`);
      must(before?.revision === seen.revision, `${action} is for the request as it was seen`);
      continue;
    }
    const item = items.get(id);
    const number = action === 'publish_by_hand' ? item?.next : item?.up;
    must(number != null && number === seen.version, `${action} is for the version that was seen`);
    must(
      item?.versions[(number ?? 0) - 1]?.hash === seen.contentHash,
      `${action} is for the words that were seen`,
    );
  }
}

/** What was done is in the log, once for each time, by whom; what was refused or came twice is not. */
export function checkEventsOf(
  happened: readonly Happened[],
  added: ReadonlyMap<string, readonly LogEvent[]>,
): void {
  for (const { ask } of happened) {
    if (!ask) continue;
    const { on, id, action, by } = ask;
    const done = happened.filter(
      ({ ask: other, answer }) =>
        answer.outcome === 'done' &&
        other?.on === on &&
        other.id === id &&
        other.action === action &&
        other.by === by,
    );
    const logged = (added.get(`${on} ${id}`) ?? []).filter(
      (event) =>
        event.action === action &&
        (event.actor.kind === 'member' ? event.actor.memberId : event.actor.name) === by,
    );
    must(
      logged.length === done.length,
      `${action} by ${by} is in the log as often as it was done (${logged.length} for ${done.length})`,
    );
  }
}

/** Requests are numbered without gap or repetition, corrections among them. */
export function checkNumbers({ submissions }: Records): void {
  const years = new Map<number, string[]>();
  for (const {
    record: { number, createdAt },
  } of submissions) {
    const year = fiscalYear(createdAt);
    years.set(year, [...(years.get(year) ?? []), number]);
  }
  for (const [year, numbers] of years) {
    const expected = numbers.map((_number, index) => `${year}-${String(index + 1).padStart(4, '0')}`);
    must(same([...numbers].sort(), expected), `the numbers of ${year} are without gap or repetition`);
  }
}
