import type { StoreReader } from '../store.ts';

/** A reader that counts what is asked of it: a record or a page of a list each time. */
export function countReads(reader: StoreReader): { reader: StoreReader; reads: () => number } {
  let reads = 0;
  const counting: StoreReader = {
    get(collection, id) {
      reads += 1;
      return reader.get(collection, id);
    },
    find(collection, query, find) {
      reads += 1;
      return reader.find(collection, query, find);
    },
  };
  return { reader: counting, reads: () => reads };
}
