import type { Overview } from '@prakat/shared/api/overview';
import { periodOf } from '@prakat/shared/freshness/period';
import type { LogEvent } from '@prakat/shared/machine/event';
import { actKinds } from '@prakat/shared/oversight/act-kinds';
import { meanDays, monthNumbers } from '@prakat/shared/oversight/month-numbers';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { StoreReader } from '../store/store.ts';
import { eventsOf } from './read-events.ts';

/** Events of a month that are counted at most: an office of a hundred people makes some two thousand. */
const MOST_EVENTS = 4_000;

/** Nothing that is counted stands in another log. */
const COUNTED_LOGS = ['events', 'publicationEvents'] as const;

/** What was done in an office from the first of the month to today. */
export async function readMonth(
  reader: StoreReader,
  officeId: string,
  today: string,
): Promise<Overview['month']> {
  const { name, from } = periodOf('monthly', today);
  const events: LogEvent[] = [];
  let more = false;
  const asked = { days: { from, to: today }, after: null, only: COUNTED_LOGS } as const;
  for await (const { event } of eventsOf(reader, officeId, asked)) {
    more = events.length === MOST_EVENTS;
    if (more) break;
    events.push(event);
  }
  const spans = await spansOf(reader, events.filter(actKinds.published.is));
  return { name, from, to: today, numbers: monthNumbers(events), meanDays: meanDays(spans), more };
}

/** From filing to the website, of what went up; a publication has the id of the request that founded it. */
async function spansOf(reader: StoreReader, published: readonly LogEvent[]) {
  const found = await Promise.all(
    published.map(async ({ log, at }) => {
      const request = await reader.get('submissions', log);
      return request ? [{ filedOn: calendarDate(request.createdAt), upOn: calendarDate(at) }] : [];
    }),
  );
  return found.flat();
}
