import type { CollectionName, QueryName, RecordOf } from './collections.ts';
import type { Find, Page, StoreReader } from './store.ts';

/** Walks a list page by page, from its beginning or `after` a place in it. For jobs and small lists; screens show one page at a time. */
export async function* every<C extends CollectionName>(
  reader: StoreReader,
  collection: C,
  query: QueryName<C>,
  find: Omit<Find, 'limit'>,
): AsyncGenerator<RecordOf<C>> {
  let after = find.after ?? null;
  do {
    const page: Page<RecordOf<C>> = await reader.find(collection, query, { ...find, limit: 200, after });
    yield* page.items;
    after = page.next;
  } while (after);
}
