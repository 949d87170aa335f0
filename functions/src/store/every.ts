import type { CollectionName, QueryName, RecordOf } from './collections.ts';
import type { Find, Page, StoreReader } from './store.ts';

const AT_ONCE = 200;

async function* pages<C extends CollectionName>(
  reader: StoreReader,
  collection: C,
  query: QueryName<C>,
  find: Omit<Find, 'limit'>,
): AsyncGenerator<RecordOf<C>[]> {
  let after = find.after ?? null;
  do {
    const page: Page<RecordOf<C>> = await reader.find(collection, query, { ...find, limit: AT_ONCE, after });
    yield page.items;
    after = page.next;
  } while (after);
}

/** Walks a list page by page, from its beginning or `after` a place in it. For jobs and small lists; screens show one page at a time. */
export async function* every<C extends CollectionName>(
  ...list: Parameters<typeof pages<C>>
): AsyncGenerator<RecordOf<C>> {
  for await (const page of pages(...list)) yield* page;
}

/** The whole of a small list at once. */
export async function whole<C extends CollectionName>(
  ...list: Parameters<typeof pages<C>>
): Promise<RecordOf<C>[]> {
  const records: RecordOf<C>[] = [];
  for await (const page of pages(...list)) records.push(...page);
  return records;
}
