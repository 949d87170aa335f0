import { isInPeriod, type RecordPeriod } from '@prakat/shared/papers/record-period';
import { type RecordRow, recordRow } from '@prakat/shared/papers/record-rows';
import type { Publication } from '@prakat/shared/publication/schema';
import { addDays, startOfDay } from '@prakat/shared/time/thai-date';
import { encodeCursor } from '../store/cursor.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/**
 * What an office published in a period, by the day in Bangkok on which it went up for the first time. Reads only what went up then,
 * page by page.
 */
export async function* publishedIn(
  reader: StoreReader,
  officeId: string,
  period: RecordPeriod,
): AsyncGenerator<Publication> {
  const range = { upTo: startOfDay(addDays(period.to, 1)), after: before(startOfDay(period.from)) };
  for await (const publication of every(reader, 'publications', 'byPublished', {
    equals: { officeId },
    ...range,
  })) {
    const { publishedAt } = publication;
    if (publishedAt && isInPeriod(period, publishedAt)) yield publication;
  }
}

/** Rows of what an office published in a period, of one category or (`null`) all. Keeps of each publication its row. */
export async function readRecordRows(
  reader: StoreReader,
  officeId: string,
  { period, categoryId }: { period: RecordPeriod; categoryId: string | null },
): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  for await (const publication of publishedIn(reader, officeId, period)) {
    const row = recordRow(publication);
    if (row && (categoryId === null || categoryId === row.categoryId)) rows.push(row);
  }
  return rows;
}

/** The place in the list before whatever went up at an instant or later. */
function before(instant: string): string {
  const value = new Date(Date.parse(instant) - 1).toISOString();
  return encodeCursor('publications.byPublished', { value, id: '0' });
}
