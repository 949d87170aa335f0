import type { CollectionName, QueryName, RecordOf } from './collections.ts';
import type { Find, Page, StoreReader } from './store.ts';

const AT_ONCE = 200;

/** Walks a list page by page, from its beginning or `after` a place in it. For jobs and small lists; screens show one page at a time. */
export async function* every<C extends CollectionName>(
  reader: StoreReader,
  collection: C,
  query: QueryName<C>,
  find: Omit<Find, 'limit'>,
): AsyncGenerator<RecordOf<C>> {
  let after = find.after ?? null;
  do {
    const page: Page<RecordOf<C>> = await reader.find(collection, query, { ...find, limit: AT_ONCE, after });
    yield* page.items;
    after = page.next;
  } while (after);
}

/** The whole of a small list at once. */
export async function whole<C extends CollectionName>(
  reader: StoreReader,
  collection: C,
  query: QueryName<C>,
  find: Omit<Find, 'limit' | 'after'>,
): Promise<RecordOf<C>[]> {
  const records: RecordOf<C>[] = [];
  let after: string | null = null;
  do {
    const page: Page<RecordOf<C>> = await reader.find(collection, query, { ...find, limit: AT_ONCE, after });
    records.push(...page.items);
    after = page.next;
  } while (after);
  return records;
}
