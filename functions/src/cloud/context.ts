import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type App, getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { ConfigError, missingWordPressLogins, readCredentials, readSettings } from '../config/config.ts';
import { loadProfiles } from '../config/load-profiles.ts';
import type { Context, Office } from '../context.ts';
import { connectOffice, lineAddresses } from '../line/connect-office.ts';
import { parseSealKey, sealingWith } from '../seals/seal-key.ts';
import { createFirestoreStore } from '../store/firestore/firestore-store.ts';
import { createCloudLogger } from './cloud-logger.ts';
import { createCloudTrafficLog } from './cloud-traffic-log.ts';
import { LINK_SECRET, OFFICES_FOLDER, readInstallation, SEAL_KEY, SECRETS } from './installation.ts';
import { createLazyFileStore } from './lazy-file-store.ts';
import { parseSecrets } from './secrets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The product's context on Cloud Functions, made once in each instance by the first call that comes to it:
 * Firestore, Cloud Storage and the offices of the package in `folder`. Secrets are in the environment, where Secret
 * Manager's values of the bound names are put: all in one, or each by its own name. Throws `ConfigError` with a sentence for the operator.
 */
export function createCloudContext(folder: string, environment: Environment = process.env): Context {
  const installation = readInstallation(folder);
  const together = environment[SECRETS];
  const secrets = together ? parseSecrets(together) : {};
  const variables = { ...environment, ...secrets, ...installation.variables };
  // The port is Google's own affair here, and in the emulator no number.
  const settings = readSettings({ ...variables, PORT: undefined });
  const linkSecret = settings.LINK_SECRET;
  if (!linkSecret) throw new ConfigError(`ยังไม่ได้กำหนด ${LINK_SECRET} ใน Secret Manager`);
  const sealKey = parseSealKey(settings.SEAL_KEY ?? '');
  if (!sealKey) throw new ConfigError(`ยังไม่ได้กำหนด ${SEAL_KEY} ใน Secret Manager หรือกำหนดไว้ไม่ถูกต้อง`);
  const logger = createCloudLogger(settings.LOG_LEVEL);
  const line = lineAddresses(settings);
  const profiles = loadProfiles(join(folder, OFFICES_FOLDER));
  const app = getApps()[0] ?? initializeApp();

  return {
    store: createFirestoreStore(getFirestore(app)),
    files: createLazyFileStore(() => openBucket(app)),
    offices: connect(profiles, variables, line),
    clock: Date.now,
    newId: randomUUID,
    logger,
    publicUrl: settings.PUBLIC_URL ?? hostingAddress(environment),
    lineLoginBaseUrl: line.login,
    linkSecret,
    sealing: sealingWith(sealKey.key),
    traffic: createCloudTrafficLog(),
    // The document that was created starts `outboxWritten`.
    nudgeOutbox: () => {},
    endsWithAnswer: true,
    ...(settings.CLAMD_ADDRESS === undefined ? {} : { clamdAddress: settings.CLAMD_ADDRESS }),
  };
}

/** Cloud Storage is loaded by the first file that is written or read. */
async function openBucket(app: App) {
  const [{ getStorage }, { createCloudStorageFileStore }] = await Promise.all([
    import('firebase-admin/storage'),
    import('../files/cloud-storage-file-store.ts'),
  ]);
  return createCloudStorageFileStore(getStorage(app).bucket());
}

/** Every office of the package must be whole: it went up because somebody connected it. */
function connect(
  profiles: ReadonlyMap<string, OfficeProfile>,
  variables: Environment,
  line: ReturnType<typeof lineAddresses>,
): Map<string, Office> {
  const credentials = readCredentials(variables, profiles.keys());
  const missing = missingWordPressLogins(profiles, credentials);
  if (missing.length > 0) throw new ConfigError(`ยังไม่ได้กำหนดบัญชี WordPress ของหน่วยงาน: ${missing.join(', ')}`);
  const offices = new Map<string, Office>();
  for (const [officeId, profile] of profiles) {
    const own = credentials.get(officeId);
    if (!own) throw new ConfigError(`ยังไม่ได้กำหนดช่องทาง LINE ของหน่วยงาน ${officeId}`);
    offices.set(officeId, connectOffice(profile, own, line, Date.now));
  }
  return offices;
}

/** The address that Firebase Hosting gives to every project. */
function hostingAddress({ GCLOUD_PROJECT }: Environment): string {
  if (!GCLOUD_PROJECT) throw new ConfigError('ยังไม่ได้กำหนด PUBLIC_URL');
  return `https://${GCLOUD_PROJECT}.web.app`;
}
