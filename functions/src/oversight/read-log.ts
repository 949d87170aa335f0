import type { LogLine, LogQuery } from '@prakat/shared/api/log';
import type { LogEvent } from '@prakat/shared/machine/event';
import { type ActKind, actKinds } from '@prakat/shared/oversight/act-kinds';
import { publicationIdOf } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { createLineWriter } from './log-lines.ts';
import { eventsOf, type OfRequest } from './read-events.ts';

type Who = { context: Pick<Context, 'store' | 'clock'>; office: Pick<Office, 'profile'>; actor: PersonActor };

/** Lines on a page of the screen. */
const PAGE = 30;
/** Events that one page reads at most: a page may be short, even empty, and still have a next. */
const READ_AT_MOST = 600;

/** The lines of an office's log that fit what is asked for, newest first. Throws `InvalidCursorError` when `after` is none of ours. */
export const readLog = (who: Who, query: LogQuery, after: string | null) =>
  read(who, query, { after, lines: PAGE, events: READ_AT_MOST });

/** Lines of an export at most. */
export const MOST_EXPORTED = 5_000;

/** The whole list for an export; `next` is not null where it was broken off. */
export const readWholeLog = (who: Who, query: LogQuery) =>
  read(who, query, { after: null, lines: MOST_EXPORTED, events: MOST_EXPORTED * 4 });

async function read(
  who: Who,
  query: LogQuery,
  { after, lines: most, events }: { after: string | null; lines: number; events: number },
): Promise<{ lines: LogLine[]; next: string | null }> {
  const { store } = who.context;
  const officeId = who.office.profile.id;
  const logs = query.number === '' ? null : await requestOf(store, officeId, query.number.trim());
  if (query.number !== '' && !logs) return { lines: [], next: null };
  const days = { from: query.from || null, to: query.to || null };
  const write = createLineWriter(who);
  const lines: LogLine[] = [];
  let looked = 0;
  let last: string | null = null;
  for await (const { event, place } of eventsOf(store, officeId, { days, after, logs })) {
    // Whatever comes now is on the next page.
    if (lines.length === most || looked === events) return { lines, next: last };
    looked += 1;
    last = place;
    const line = fits(event, query) ? await write(event) : null;
    if (line) lines.push(line);
  }
  return { lines, next: null };
}

async function requestOf(reader: StoreReader, officeId: string, number: string): Promise<OfRequest | null> {
  const { items } = await reader.find('submissions', 'byNumber', { equals: { officeId, number }, limit: 1 });
  const [found] = items;
  return found ? { submissionId: found.id, publicationId: publicationIdOf(found) } : null;
}

function fits(event: LogEvent, { act, person, to }: LogQuery): boolean {
  if (to !== '' && calendarDate(event.at) > to) return false;
  if (act !== '' && !actKinds[act as ActKind].is(event)) return false;
  return person === '' || (event.actor.kind === 'member' && event.actor.memberId === person);
}
