import type { FileStore } from '../files/file-store.ts';
import type { Store } from '../store/store.ts';
import { collectionNames } from './format.ts';

/** An installation that an archive is restored into. */
export interface RestoreTarget {
  store: Store;
  files: FileStore;
  /** What was restored is whole and becomes the installation's. */
  finish(): Promise<void>;
  /** What was restored so far must never pass for an installation. */
  abandon(): Promise<void>;
}

/** Whether no collection has any record. */
export function isEmpty(store: Store): Promise<boolean> {
  return store.snapshot(async (snapshot) => {
    for (const collection of collectionNames) {
      for await (const _ of snapshot.all(collection)) return false;
    }
    return true;
  });
}
