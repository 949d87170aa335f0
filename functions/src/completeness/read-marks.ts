import type { ListMark } from '@prakat/shared/completeness/list-mark';
import { whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Every mark of an office on the lines of its lists. */
export async function readMarks(reader: StoreReader, officeId: string): Promise<ListMark[]> {
  return whole(reader, 'listMarks', 'byOffice', { equals: { officeId } });
}
