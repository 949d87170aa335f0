import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CloudNames } from '@prakat/functions/backup/open-cloud';
import { IN_SECRET_MANAGER, SECRETS } from '@prakat/functions/cloud/installation';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { reasonOf } from '@prakat/functions/doctor/check';
import { lineAddresses } from '@prakat/functions/line/connect-office';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import { realChannelsProblem } from '../connections.ts';
import { checkWritable } from '../data-folder.ts';
import { type CloudDoors, doorsOfGoogle, isConnected, openCloudInstallation } from '../doctor/cloud.ts';
import { type OfficeSecrets, readOfficeSecrets } from '../doctor/office-secrets.ts';
import type { Environment } from '../doctor/offices.ts';
import { openOneMachine } from '../doctor/one-machine.ts';
import { examineAndSay } from '../doctor/say.ts';
import { drawnMenu } from '../menus/drawn-menus.ts';
import type { MenuWork } from '../menus/install-menus.ts';
import { OperatorError } from '../operator-error.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import type { SetupAnswers } from './answers.ts';
import { changeEnvFile, readEnvFile } from './env-file.ts';
import { keepSecrets, secretsToKeep } from './keep-secrets.ts';
import { runSetup } from './run-setup.ts';

export type SetupCommand = {
  environment: Environment;
  envFile: string;
  /** What a new file of variables begins as. */
  template: string;
  /** Gives the answers, once it is known what there is to answer. */
  answer(profiles: ReadonlyMap<string, OfficeProfile>, known: Environment): Promise<SetupAnswers>;
  newCode: boolean;
  /** In the cloud: a new secret signs links, and those that were given out end. */
  newLinkSecret?: boolean;
  clock: Clock;
  say(line: string): void;
  /** Where the images of the menus are not those that were drawn when the programs were built. */
  menuImage?: MenuWork['image'];
};

/** The variables that programs on this machine will see: what is set outside the file goes before it. */
const withFile = (environment: Environment, envFile: string): Environment => ({
  ...readEnvFile(envFile),
  ...environment,
});

const officesOf = ({ OFFICES_DIR }: Settings) => loadProfiles(OFFICES_DIR ?? officesDir);

/** Sets up the installation on this machine and examines it. Throws an error with one sentence when it cannot. */
export async function setUpOneMachine(command: SetupCommand): Promise<void> {
  const { environment, envFile, say } = command;
  const known = withFile(environment, envFile);
  const settings = readSettings(known);
  const profiles = officesOf(settings);
  const dataDir = resolve(settings.DATA_DIR);
  const problem = realChannelsProblem(settings);
  if (problem) throw new OperatorError(problem);
  checkWritable(dataDir);
  const database = join(dataDir, 'prakat.sqlite');

  const answers = await command.answer(profiles, known);
  let store: Store | null = null;
  let variables: Record<string, string>;
  try {
    ({ variables } = await runSetup(
      {
        ...command,
        profiles,
        known,
        lineApiUrl: lineAddresses(settings).api,
        lineDataUrl: lineAddresses(settings).data,
        option: '',
        menuImage: command.menuImage ?? drawnMenu,
        isCloud: false,
        async openStore() {
          store ??= openSqliteStore({ file: database });
          return store;
        },
      },
      answers,
    ));
  } finally {
    await (store as Store | null)?.close();
  }
  say('\nตรวจการติดตั้ง');
  const faults = await examineAndSay(
    openOneMachine({ ...withFile(environment, envFile), ...variables }, command),
    say,
  );
  sayWhatRemains(say, faults, 'เริ่มโปรแกรมด้วย npm start (หรือเริ่มใหม่หากทำงานอยู่) แล้วสั่ง npm run doctor');
}

/** Sets up an installation on Firebase: ids in the project's file, secrets in Secret Manager. */
export async function setUpCloud(
  command: SetupCommand,
  names: CloudNames,
  given: Partial<CloudDoors> = {},
): Promise<void> {
  const { environment, envFile, say } = command;
  const doors = { ...doorsOfGoogle, ...given };
  const fromFile: Environment = { ...environment, ...readEnvFile(envFile) };
  const settings = readSettings({ ...fromFile, PORT: undefined });
  const profiles = officesOf(settings);
  const connected = [...profiles.keys()].filter((id) => isConnected(fromFile, id));
  const reading = await readOfficeSecrets(fromFile, names, connected, doors).catch(reasonOf);
  const values = typeof reading === 'string' ? {} : reading.values;
  const PUBLIC_URL = fromFile.PUBLIC_URL || `https://${names.project}.web.app`;
  const known: Environment = { ...fromFile, PUBLIC_URL, ...values };
  const answers = await command.answer(profiles, known);

  const cloud = await doors.open(names);
  let variables: Record<string, string>;
  try {
    const done = await runSetup(
      {
        ...command,
        profiles,
        known,
        lineApiUrl: lineAddresses(settings).api,
        lineDataUrl: lineAddresses(settings).data,
        option: ` --firestore ${names.project}`,
        menuImage: command.menuImage ?? drawnMenu,
        isCloud: true,
        openStore: async () => cloud.store,
      },
      answers,
    );
    variables = done.variables;
    const kept = await keepAll(command, names, { reading, channels: done.channels, doors });
    if (kept) variables = { ...variables, ...kept };
  } finally {
    await cloud.close();
  }
  say('\nตรวจการติดตั้ง');
  const faults = await examineAndSay(
    await openCloudInstallation({ ...environment, ...readEnvFile(envFile), ...variables }, names, given),
    say,
  );
  sayWhatRemains(
    say,
    faults,
    `สั่ง npx firebase-tools deploy --project ${names.project} แล้วสั่ง npm run doctor -- --firestore ${names.project}`,
  );
}

/**
 * Puts the secrets of all together into Secret Manager, and into the file that they are there. Gives that variable; null,
 * with a sentence, when Secret Manager does not let it: nothing is made anew where it is not known what there is.
 */
async function keepAll(
  { envFile, template, say, newLinkSecret = false }: SetupCommand,
  { project }: CloudNames,
  {
    reading,
    channels,
    doors,
  }: {
    reading: OfficeSecrets | string;
    channels: Parameters<typeof secretsToKeep>[1];
    doors: CloudDoors;
  },
): Promise<Record<string, string> | null> {
  const refused = (why: string) => {
    say(
      `\nยังไม่ได้เก็บค่าลับ เพราะใช้ Secret Manager ของ ${project} ไม่ได้ (${why}) กรุณาสั่ง gcloud services enable secretmanager.googleapis.com --project=${project} และตรวจสิทธิของบัญชีที่ใช้ แล้วสั่ง npm run setup -- --firestore ${project} อีกครั้ง`,
    );
    return null;
  };
  if (typeof reading === 'string') return refused(reading);
  try {
    const secrets = secretsToKeep(reading.values, channels, { newLinkSecret });
    const written = await keepSecrets(project, secrets, reading, doors);
    if (written.length > 0)
      say(`เก็บค่าลับใน Secret Manager แล้ว: ${written.join(', ')} จะมีผลเมื่อ deploy ครั้งถัดไป`);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    return refused(reasonOf(error));
  }
  const variables = { [SECRETS]: IN_SECRET_MANAGER };
  changeEnvFile(envFile, variables, template);
  return variables;
}

function sayWhatRemains(say: SetupCommand['say'], faults: number, next: string): void {
  say(faults === 0 ? '\nติดตั้งเสร็จสมบูรณ์' : `\nตั้งค่าแล้ว เหลือรายการข้างต้นที่ต้องแก้ ${faults} รายการ ขั้นต่อไป: ${next}`);
}

export const readTemplate = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
