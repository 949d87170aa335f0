import type { CollectionName, QueryName, RecordOf } from './collections.ts';
import type { Find, Page, StoreReader } from './store.ts';

/**
 * A reader that asks for nothing twice: for the reads of one transaction, which all see one state. Records of a list
 * are known afterwards one by one. Every answer is a copy, so that changing one changes no other.
 */
export function rememberReads(reader: StoreReader): StoreReader {
  const records = new Map<string, Promise<unknown>>();
  const lists = new Map<string, Promise<Page<unknown>>>();

  return {
    async get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null> {
      const key = `${collection}/${id}`;
      const known = records.get(key) ?? reader.get(collection, id);
      records.set(key, known);
      return structuredClone(await known) as RecordOf<C> | null;
    },

    async find<C extends CollectionName>(
      collection: C,
      query: QueryName<C>,
      find: Find,
    ): Promise<Page<RecordOf<C>>> {
      const key = `${collection}.${query} ${JSON.stringify(find)}`;
      const known = lists.get(key) ?? reader.find(collection, query, find);
      lists.set(key, known);
      const page = (await known) as Page<RecordOf<C>>;
      for (const item of page.items) records.set(`${collection}/${item.id}`, Promise.resolve(item));
      return structuredClone(page);
    },
  };
}
