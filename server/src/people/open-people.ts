import { join } from 'node:path';
import { type CloudNames, openCloud } from '@prakat/functions/backup/open-cloud';
import type { Settings } from '@prakat/functions/config/config';
import type { FileStore } from '@prakat/functions/files/file-store';
import type { Store } from '@prakat/functions/store/store';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

/** Where the people are whom the operator looks after. */
export type PeoplePlace = {
  store: Store;
  files: FileStore;
  /** The folder of the traffic log; null in the cloud, whose log is Google's. */
  traffic: string | null;
  close(): Promise<void>;
};

/** Opens this machine's data folder, or a Firebase project with the credentials of whoever runs the program. */
export async function openPeople({ DATA_DIR }: Settings, cloud: CloudNames | null): Promise<PeoplePlace> {
  if (cloud) {
    const { store, files, close } = await openCloud(cloud);
    return { store, files, traffic: null, close };
  }
  const store = openSqliteStore({ file: join(DATA_DIR, 'prakat.sqlite') });
  return {
    store,
    files: openLocalFileStore(join(DATA_DIR, 'files')),
    traffic: join(DATA_DIR, 'traffic'),
    close: () => store.close(),
  };
}
