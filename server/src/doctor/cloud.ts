import { join } from 'node:path';
import { lastBackupSchema, lastTrialSchema } from '@prakat/functions/backup/last-backup';
import { type Cloud, type CloudNames, openCloud } from '@prakat/functions/backup/open-cloud';
import { IN_SECRET_MANAGER } from '@prakat/functions/cloud/installation';
import { checkCredentials, checkSettings, missingWordPressLogins } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { credentialNames, officeVariable, strayProblem } from '@prakat/functions/config/office-variable';
import { officesDir } from '@prakat/functions/config/project-folder';
import { type Deployment, readDeployment } from '@prakat/functions/doctor/cloud-deployment';
import { readTrafficRetention } from '@prakat/functions/doctor/cloud-logging';
import {
  type CloudSecrets,
  readCloudSecrets,
  writeCloudSecret,
} from '@prakat/functions/doctor/cloud-secrets';
import type { CloudParts } from '@prakat/functions/doctor/context';
import { lineAddresses } from '@prakat/functions/line/connect-office';
import { lastBackup, lastTrial } from '@prakat/functions/store/firestore/references';
import { trafficDays } from '@prakat/shared/office/traffic-log';
import type { Clock } from '@prakat/shared/time/clock';
import { readOfficeSecrets } from './office-secrets.ts';
import { doctorOffices, type Environment } from './offices.ts';
import type { OpenedDoctor } from './one-machine.ts';

/** How Google is reached; tests put their own servers here. */
export type CloudDoors = {
  clock: Clock;
  open(names: CloudNames): Promise<Cloud>;
  secrets(project: string, names: readonly string[]): Promise<CloudSecrets>;
  writeSecret(project: string, name: string, value: string): Promise<void>;
  deployment(project: string): Promise<Deployment>;
  retention(project: string): Promise<{ days: number } | null>;
  firestoreUrl: string;
  storageUrl: string;
};

export const doorsOfGoogle: CloudDoors = {
  clock: Date.now,
  open: openCloud,
  secrets: (project, names) => readCloudSecrets(project, names),
  writeSecret: (project, name, value) => writeCloudSecret(project, name, value),
  deployment: (project) => readDeployment(project),
  retention: (project) => readTrafficRetention(project),
  firestoreUrl: 'https://firestore.googleapis.com',
  storageUrl: 'https://firebasestorage.googleapis.com',
};

/**
 * An installation on Firebase, seen from the technician's machine: ids come from `.env` and `.env.PROJECT`, as when it
 * was deployed, and secrets from Secret Manager, as the functions get them.
 */
export async function openCloudInstallation(
  environment: Environment,
  names: CloudNames,
  given: Partial<CloudDoors> = {},
): Promise<OpenedDoctor> {
  const doors = { ...doorsOfGoogle, ...given };
  const { settings, wrong } = checkSettings({ ...environment, PORT: undefined });
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const officeIds = [...profiles.keys()].filter((id) => isConnected(environment, id));
  const secrets = await secretsOf(environment, names, officeIds, doors);
  const variables = { ...environment, ...secrets.values };
  const { credentials, missing } = checkCredentials(withoutPlaceholders(variables), officeIds);
  const stray = strayProblem(environment, profiles.keys());
  const line = lineAddresses(settings);

  let cloud: Promise<Cloud> | null = null;
  const opened = () => {
    cloud ??= doors.open(names);
    return cloud;
  };
  const parts: CloudParts = {
    ...names,
    firestoreUrl: doors.firestoreUrl,
    storageUrl: doors.storageUrl,
    trafficRetention: () => doors.retention(names.project),
    deployment: () => doors.deployment(names.project),
  };
  return {
    context: {
      variables: {
        wrong: stray ? [...wrong, stray] : wrong,
        missing: [...new Set([...missing, ...missingWordPressLogins(profiles, credentials)])].filter(
          (name) => !secrets.missing.includes(name),
        ),
        missingSecrets: secrets.missing,
        remarks: secrets.remarks,
      },
      simulated: settings.LINE_API_BASE_URL !== undefined,
      publicUrl: settings.PUBLIC_URL ?? `https://${names.project}.web.app`,
      lineApiUrl: line.api,
      clamdAddress: settings.CLAMD_ADDRESS ?? null,
      trafficDays: trafficDays(officeIds.flatMap((id) => profiles.get(id) ?? [])),
      offices: doctorOffices(profiles, credentials, variables, line),
      clock: doors.clock,
      store: async () => (await opened()).store,
      files: async () => (await opened()).files,
      async lastBackup() {
        const note = await lastBackup((await opened()).firestore).get();
        return lastBackupSchema.safeParse(note.data()).data ?? null;
      },
      async lastTrial() {
        const note = await lastTrial((await opened()).firestore).get();
        return lastTrialSchema.safeParse(note.data()).data ?? null;
      },
      machine: null,
      cloud: parts,
    },
    async close() {
      // One that could not be opened has said so already.
      await (await cloud?.catch(() => null))?.close();
    },
  };
}

export const isConnected = (environment: Environment, officeId: string): boolean =>
  Object.values(credentialNames).some((name) => environment[officeVariable(officeId, name)]);

type Secrets = Pick<CloudSecrets, 'values' | 'missing'> & { remarks: readonly string[] };

/** Secret Manager's values; where they cannot be read, those of `.env` with a remark. */
async function secretsOf(
  environment: Environment,
  names: CloudNames,
  officeIds: readonly string[],
  doors: CloudDoors,
): Promise<Secrets> {
  try {
    return { ...(await readOfficeSecrets(environment, names, officeIds, doors)), remarks: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const remark = `อ่าน Secret Manager ของ ${names.project} ไม่ได้ (${why}) จึงใช้ค่าใน .env แทน กรุณาสั่ง gcloud auth application-default login`;
    return { values: {}, missing: [], remarks: [remark] };
  }
}

const withoutPlaceholders = (variables: Environment): Environment =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== IN_SECRET_MANAGER));

/** The settings of a project beside `.env`. */
export const projectEnvFile = (folder: string, project: string): string => join(folder, `.env.${project}`);
