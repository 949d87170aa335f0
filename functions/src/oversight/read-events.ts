import type { LogEvent } from '@prakat/shared/machine/event';
import { addDays, startOfDay } from '@prakat/shared/time/thai-date';
import { decodeCursor, encodeCursor, type Position } from '../store/cursor.ts';
import type { StoreReader } from '../store/store.ts';

/** First and last calendar day in Bangkok; null leaves an end open. The log of people is read from its end whatever the last day. */
export type Days = { from: string | null; to: string | null };

/** Logs that are read of a whole office by the time of their events. What residents brought is in none of them. */
const byTime = ['events', 'publicationEvents', 'paperEvents'] as const;
/** The log of the people of an office is one chain: it is read by number, which is by time. */
const PEOPLE = 'memberEvents';

/** Which logs are read of a whole office; all of them where nothing is said. */
type Only = readonly ((typeof byTime)[number] | typeof PEOPLE)[];

type Stream = {
  name: string;
  read: (after: string | null) => Promise<{ items: LogEvent[]; next: string | null }>;
};

/** Events that are read of one log at a time. */
const AT_ONCE = 100;

/** Where each log was left: what follows is read from there. Null for a log that is at its end. */
type Places = (Position | null | 'begin')[];

/**
 * The events of an office as one list, newest first, of some logs together. Yields each with where to read on after it. `after`
 * is such a place.
 */
export async function* eventsOf(
  reader: StoreReader,
  officeId: string,
  { days, after, logs, only }: { days: Days; after: string | null; logs?: OfRequest | null; only?: Only },
): AsyncGenerator<{ event: LogEvent; place: string }> {
  const streams = logs ? streamsOfRequest(reader, logs) : streamsOfOffice(reader, officeId, days, only);
  const places: Places = after === null ? streams.map(() => 'begin') : decodePlaces(streams, after);
  const pages = streams.map((): LogEvent[] => []);
  const nexts = streams.map((stream, index) => startOf(stream, places[index] ?? null));
  for (;;) {
    for (const [index, stream] of streams.entries()) {
      const next = nexts[index];
      if ((pages[index]?.length ?? 0) > 0 || next === null || next === undefined) continue;
      const page = await stream.read(next === 'begin' ? null : next);
      pages[index] = page.items;
      nexts[index] = page.next;
    }
    const index = newestOf(pages);
    const event = pages[index]?.shift();
    const stream = streams[index];
    if (!event || !stream) return;
    places[index] = positionIn(stream, event);
    // What follows in any log is older still.
    if (days.from !== null && event.at < startOfDay(days.from)) return;
    yield { event, place: encodePlaces(places) };
  }
}

const newestOf = (pages: readonly LogEvent[][]): number => {
  let newest = -1;
  for (const [index, [event]] of pages.entries()) {
    const best = pages[newest]?.[0];
    // Of one moment: what followed on the website came after the decision on the request.
    if (event && (!best || event.at >= best.at)) newest = index;
  }
  return newest;
};

/** The two logs of one request. */
export type OfRequest = { submissionId: string; publicationId: string };

/** Before every event of one moment: its id names the log that it belongs to, as that of any event. */
const FIRST = '0:000000';

function streamsOfOffice(
  reader: StoreReader,
  officeId: string,
  { to }: Days,
  only: Only = [...byTime, PEOPLE],
): Stream[] {
  const times = byTime.map((collection): [(typeof only)[number], Stream] => {
    const name = `${collection}.ofOffice`;
    const last = to && encodeCursor(name, { value: startOfDay(addDays(to, 1)), id: FIRST });
    const read: Stream['read'] = (after) =>
      reader.find(collection, 'ofOffice', { equals: { officeId }, limit: AT_ONCE, after: after ?? last });
    return [collection, { name, read }];
  });
  const people: Stream = {
    name: `${PEOPLE}.newest`,
    read: (after) => reader.find(PEOPLE, 'newest', { equals: { officeId }, limit: AT_ONCE, after }),
  };
  return [...times, [PEOPLE, people] as const].flatMap(([log, stream]) =>
    only.includes(log) ? [stream] : [],
  );
}

const streamsOfRequest = (reader: StoreReader, { submissionId, publicationId }: OfRequest): Stream[] =>
  (
    [
      ['events', submissionId],
      ['publicationEvents', publicationId],
    ] as const
  ).map(([collection, log]) => ({
    name: `${collection}.newest`,
    read: (after) => reader.find(collection, 'newest', { equals: { log }, limit: AT_ONCE, after }),
  }));

const positionIn = ({ name }: Stream, { at, seq, id }: LogEvent): Position => ({
  value: name.endsWith('.ofOffice') ? at : seq,
  id,
});

const startOf = ({ name }: Stream, place: Places[number]): string | null =>
  place === 'begin' || place === null ? place : encodeCursor(name, place);

/** Where all logs were left, as text that fits an address. */
const encodePlaces = (places: Places): string =>
  places
    .map((place, index) => (place === 'begin' || place === null ? '-' : encodeCursor(`log.${index}`, place)))
    .join('.');

/** Reads what `encodePlaces` wrote; throws `InvalidCursorError` on anything else. */
function decodePlaces(streams: readonly Stream[], after: string): Places {
  const parts = after.split('.');
  return streams.map((_, index) => {
    const part = parts[index] ?? '';
    return part === '-' ? 'begin' : decodeCursor(`log.${index}`, part);
  });
}
