import type { FormItem } from '@prakat/shared/papers/request-form';
import type { Submission } from '@prakat/shared/submission/schema';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import type { StoreReader } from '../store/store.ts';

/**
 * The announcement that a request was filed under: of its fiscal year, signed, and issued no later than that day. Null where
 * the register has none.
 */
export async function announcementInForce(
  reader: StoreReader,
  { officeId, filedAt }: Pick<Submission, 'officeId' | 'filedAt'>,
): Promise<NonNullable<FormItem['announcement']> | null> {
  const year = fiscalYear(filedAt);
  const equals = { officeId, kind: 'announcement', subject: String(year) };
  const { items } = await reader.find('papers', 'bySubject', { equals, limit: 20 });
  const day = calendarDate(filedAt);
  const dates = items.flatMap(({ state, date }) =>
    state === 'signed' && date !== null && date <= day ? [date] : [],
  );
  const date = dates.sort().at(-1);
  return date === undefined ? null : { fiscalYear: year, date };
}
