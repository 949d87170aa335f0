import type { FormItem } from '@prakat/shared/papers/request-form';
import type { Submission } from '@prakat/shared/submission/schema';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import type { StoreReader } from '../store/store.ts';

/**
 * Finds the announcement that a request of an office was filed under: of its fiscal year, signed, and issued no later than
 * that day. Null where the register has none. Reads the announcements of a year once, however many requests ask.
 */
export function announcementsInForce(reader: StoreReader, officeId: string) {
  const issued = new Map<number, Promise<string[]>>();
  return async ({
    filedAt,
  }: Pick<Submission, 'filedAt'>): Promise<NonNullable<FormItem['announcement']> | null> => {
    const year = fiscalYear(filedAt);
    const reading = issued.get(year) ?? issuedIn(reader, officeId, year);
    issued.set(year, reading);
    const day = calendarDate(filedAt);
    const date = (await reading).filter((date) => date <= day).at(-1);
    return date === undefined ? null : { fiscalYear: year, date };
  };
}

/** Days on which the announcements of a fiscal year were issued, the earliest first. */
async function issuedIn(reader: StoreReader, officeId: string, year: number): Promise<string[]> {
  const equals = { officeId, kind: 'announcement', subject: String(year) };
  const { items } = await reader.find('papers', 'bySubject', { equals, limit: 20 });
  return items.flatMap(({ state, date }) => (state === 'signed' && date !== null ? [date] : [])).sort();
}
