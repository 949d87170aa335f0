import type { FileStore } from '../files/file-store.ts';

/** A file store that is opened by its first use. An opening that failed is tried again by the next. */
export function createLazyFileStore(open: () => Promise<FileStore>): FileStore {
  let store: Promise<FileStore> | null = null;
  const opened = () => {
    store ??= open().catch((error: unknown) => {
      store = null;
      throw error;
    });
    return store;
  };
  return {
    write: async (...given) => (await opened()).write(...given),
    read: async (...given) => (await opened()).read(...given),
    stateOf: async (...given) => (await opened()).stateOf(...given),
    delete: async (...given) => (await opened()).delete(...given),
    check: async () => (await opened()).check(),
  };
}
