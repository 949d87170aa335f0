import type { ListMark } from '@prakat/shared/completeness/list-mark';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Every mark of an office on the lines of its lists. */
export async function readMarks(reader: StoreReader, officeId: string): Promise<ListMark[]> {
  const marks: ListMark[] = [];
  for await (const mark of every(reader, 'listMarks', 'byOffice', { equals: { officeId } })) marks.push(mark);
  return marks;
}
