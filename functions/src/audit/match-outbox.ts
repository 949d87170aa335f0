import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import type { OrderFacts, PublicationFacts, RequestFacts } from './facts.ts';
import type { Findings } from './findings.ts';

/** An entry is written with the step that leads to it: a little later by the clock, never before it. */
const LATER_MS = 60_000;
const EARLIER_MS = 1_000;

/** What entries of the outbox are compared with. */
type Facts = RequestFacts | PublicationFacts;

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;
const isThen = (at: string, entry: OutboxEntry): boolean => {
  const later = Date.parse(entry.createdAt) - Date.parse(at);
  return later >= -EARLIER_MS && later <= LATER_MS;
};

/**
 * Compares the outbox with the logs: an entry is about a record that exists, and was written when something happened to
 * it; each order that a step gave to put something up or take it down is there, and so is each message that the log says
 * was given up.
 */
export async function matchOutbox(
  outbox: AsyncIterable<OutboxEntry>,
  {
    requests,
    publications,
  }: { requests: ReadonlyMap<string, RequestFacts>; publications: ReadonlyMap<string, PublicationFacts> },
  unsound: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const records: { [K in 'submission' | 'publication']: ReadonlyMap<string, Facts> } = {
    submission: requests,
    publication: publications,
  };
  const ordered = new Map<string, OutboxEntry[]>();
  const seen = new Set<string>();
  for await (const entry of outbox) {
    const { id, about, officeId, task } = entry;
    seen.add(id);
    if (!about || unsound.has(about.id)) continue;
    const record = records[about.kind].get(about.id);
    const fault = faultOfEntry(entry, record);
    if (fault) findings.add(officeId, record?.number ?? null, `outbox/${id}`, fault);
    if (!isOrder(task)) continue;
    const key = keyOf(about.kind, about.id);
    ordered.set(key, [...(ordered.get(key) ?? []), entry]);
  }
  for (const kind of ['submission', 'publication'] as const) {
    for (const [id, facts] of records[kind]) {
      const { officeId, number, entries } = facts;
      const orders: readonly OrderFacts[] = 'orders' in facts ? facts.orders : [];
      const given = ordered.get(keyOf(kind, id)) ?? [];
      for (const order of orders.filter((one) => !given.some((entry) => isFor(entry, one))))
        findings.add(
          officeId,
          number,
          'outbox',
          `lacks the order of ${order.at} to ${order.kind} ${order.placement}`,
        );
      for (const entry of entries.filter((one) => !seen.has(one)))
        findings.add(officeId, number, `outbox/${entry}`, 'is missing, though the log names it');
    }
  }
}

function faultOfEntry(entry: OutboxEntry, record: Facts | undefined): string | null {
  if (record?.officeId !== entry.officeId) return 'is about a record that does not exist';
  const [first = ''] = record.times;
  if (Date.parse(entry.createdAt) < Date.parse(first) - EARLIER_MS)
    return 'is older than the log of its record';
  return record.times.some((at) => isThen(at, entry))
    ? null
    : 'was written when nothing happened to its record';
}

const isFor = (entry: OutboxEntry, { kind, placement, version, at }: OrderFacts): boolean =>
  entry.task.kind === kind &&
  entry.task.placement === placement &&
  (entry.task.kind === 'remove' || entry.task.version === version) &&
  isThen(at, entry);
