import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readCredentials, type Settings } from '@prakat/functions/config/config';
import type { Context } from '@prakat/functions/context';
import type { FileStore } from '@prakat/functions/files/file-store';
import { connectOffice, lineAddresses } from '@prakat/functions/line/connect-office';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { createLogger } from '../logger.ts';

/** What whoever runs the product changes people with. */
export type Operating = {
  settings: Settings;
  environment: Readonly<Record<string, string | undefined>>;
  store: Store;
  /** Those of the data folder when absent. */
  files?: FileStore;
  profiles: ReadonlyMap<string, OfficeProfile>;
  clock?: Clock;
};

/** What a change of people needs of the product, beside one that may be serving. */
export function operatorContext({
  settings,
  environment,
  store,
  files = openLocalFileStore(join(settings.DATA_DIR, 'files')),
  profiles,
  clock = Date.now,
}: Operating): Context {
  const connected = readCredentials(environment, profiles.keys());
  const credentials =
    connected.size > 0
      ? connected
      : new Map(
          simulatedOfficesOf(profiles.values()).map((one) => [one.officeId, simulatedCredentials(one)]),
        );
  const line = lineAddresses(settings);
  return {
    store,
    files,
    offices: new Map(
      [...profiles].flatMap(([officeId, profile]) => {
        const own = credentials.get(officeId);
        return own ? [[officeId, connectOffice(profile, own, line, clock)]] : [];
      }),
    ),
    clock,
    newId: randomUUID,
    logger: createLogger('silent'),
    publicUrl: settings.PUBLIC_URL ?? '',
    lineLoginBaseUrl: line.login,
    linkSecret: '',
    sealing: { key: '', noted: async () => null, note: async () => {} },
    // The product that serves looks for new entries by itself.
    nudgeOutbox: () => {},
  };
}
