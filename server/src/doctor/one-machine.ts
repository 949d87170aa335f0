import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lastBackupSchema, lastTrialSchema } from '@prakat/functions/backup/last-backup';
import {
  checkCredentials,
  checkSettings,
  missingWordPressLogins,
  readWordPressLogin,
} from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { strayProblem } from '@prakat/functions/config/office-variable';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { DoctorContext, OneMachineParts } from '@prakat/functions/doctor/context';
import { lineAddresses } from '@prakat/functions/line/connect-office';
import type { Store } from '@prakat/functions/store/store';
import { trafficDays } from '@prakat/shared/office/traffic-log';
import type { Clock } from '@prakat/shared/time/clock';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import type { ZodType } from 'zod';
import { realChannelsProblem, simulationProblem } from '../connections.ts';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { findBrowser } from '../page-drawer/find-browser.ts';
import { damageIn } from '../sqlite-store/inspect-database.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { inspectedTraffic } from './inspected-traffic.ts';
import { doctorOffices, type Environment } from './offices.ts';
import { knownVersion, storedVersion } from './stored-version.ts';

export type OpenedDoctor = { context: DoctorContext; close(): Promise<void> };

/**
 * An installation on this machine as `.env` describes it, at work or not. Without LINE credentials of any office it is
 * the simulation. Throws `OfficeProfilesError` when the offices' files do not hold.
 */
export function openOneMachine(
  environment: Environment,
  { clock = Date.now, freeSpace }: { clock?: Clock; freeSpace?: OneMachineParts['freeSpace'] } = {},
): OpenedDoctor {
  const { settings, wrong } = checkSettings(environment);
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const { credentials: own, missing } = checkCredentials(environment, profiles.keys());
  const stray = strayProblem(environment, profiles.keys());
  const isSimulation = own.size === 0 && missing.length === 0 && stray === null;
  const refused = isSimulation ? simulationProblem(settings) : realChannelsProblem(settings);
  const credentials = isSimulation
    ? new Map(
        simulatedOfficesOf(profiles.values()).map((one) => {
          const { login } = readWordPressLogin(environment, one.officeId);
          return [one.officeId, { ...simulatedCredentials(one), wordpress: login }];
        }),
      )
    : own;
  const simulator = isSimulation ? `http://localhost:${settings.LINE_SIMULATOR_PORT}` : null;
  const line = lineAddresses(settings, simulator);
  const publicUrl = settings.PUBLIC_URL ?? (isSimulation ? `http://localhost:${settings.PORT}` : null);

  const keptDays = trafficDays([...profiles.values()].filter(({ id }) => credentials.has(id)));
  const dataDir = resolve(settings.DATA_DIR);
  const database = join(dataDir, 'prakat.sqlite');
  let store: Store | null = null;
  return {
    context: {
      variables: {
        wrong: [...wrong, ...[stray, refused].filter((problem) => problem !== null)],
        missing: [
          ...(publicUrl === null ? ['PUBLIC_URL'] : []),
          ...missing,
          ...missingWordPressLogins(profiles, own),
        ],
        missingSecrets: [],
        remarks: isSimulation
          ? ['ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE จริง ระบบทำงานแบบจำลอง เมื่อพร้อมใช้จริงให้สั่ง npm run setup']
          : [],
      },
      simulated: isSimulation || settings.LINE_API_BASE_URL !== undefined,
      publicUrl,
      lineApiUrl: line.api,
      clamdAddress: settings.CLAMD_ADDRESS ?? null,
      trafficDays: keptDays,
      offices: doctorOffices(profiles, credentials, environment, line),
      clock,
      async store() {
        store ??= openSqliteStore({ file: database });
        return store;
      },
      files: async () => openLocalFileStore(join(dataDir, 'files')),
      lastBackup: async () => readNote(join(dataDir, 'last-backup.json'), lastBackupSchema),
      lastTrial: async () => readNote(join(dataDir, 'last-trial.json'), lastTrialSchema),
      machine: {
        dataDir,
        schema: () => ({ stored: storedVersion(database), known: knownVersion() }),
        browser: {
          named: settings.CHROMIUM_PATH === 'none' ? null : (settings.CHROMIUM_PATH ?? null),
          found: findBrowser(settings.CHROMIUM_PATH, isSimulation ? '' : environment.PATH),
        },
        trustsProxy: settings.TRUST_PROXY !== undefined,
        trafficLog: (ranOn) => inspectedTraffic(dataDir, ranOn, { now: clock(), days: keptDays }),
        freeSpace: freeSpace ?? (() => freeSpaceOf(dataDir)),
        damage: () => damageIn(database),
      },
      cloud: null,
    },
    close: async () => store?.close(),
  };
}

/** The note that a backup or a trial leaves. One that cannot be read counts as none. */
function readNote<T>(file: string, schema: ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

async function freeSpaceOf(folder: string) {
  const { bavail, bsize, blocks } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
