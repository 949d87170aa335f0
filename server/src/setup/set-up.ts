import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CloudNames } from '@prakat/functions/backup/open-cloud';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { lineAddresses } from '@prakat/functions/line/connect-office';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import { realChannelsProblem } from '../connections.ts';
import { checkWritable } from '../data-folder.ts';
import {
  type CloudDoors,
  doorsOfGoogle,
  isConnected,
  openCloudInstallation,
  readOfficeSecrets,
} from '../doctor/cloud.ts';
import type { Environment } from '../doctor/offices.ts';
import { openOneMachine } from '../doctor/one-machine.ts';
import { examineAndSay } from '../doctor/say.ts';
import { OperatorError } from '../operator-error.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import type { SetupAnswers } from './answers.ts';
import { readEnvFile } from './env-file.ts';
import { runSetup } from './run-setup.ts';
import { secretCommands } from './secret-commands.ts';

export type SetupCommand = {
  environment: Environment;
  envFile: string;
  /** What a new file of variables begins as. */
  template: string;
  /** Gives the answers, once it is known what there is to answer. */
  answer(profiles: ReadonlyMap<string, OfficeProfile>, known: Environment): Promise<SetupAnswers>;
  newCode: boolean;
  clock: Clock;
  say(line: string): void;
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

/** Sets up an installation on Firebase: ids in the project's file, secrets as commands to give. */
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
  // Before the first set-up there is nothing to read, and often no right to.
  const { values } = await readOfficeSecrets(fromFile, names, connected, doors).catch(() => ({ values: {} }));
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
        isCloud: true,
        openStore: async () => cloud.store,
      },
      answers,
    );
    variables = done.variables;
    const commands = secretCommands(names.project, done.channels, values);
    if (commands.length > 0) say('\nสั่งคำสั่งต่อไปนี้เพื่อเก็บค่าลับใน Secret Manager แต่ละคำสั่งจะถามค่าเอง');
    for (const line of commands) say(`  ${line}`);
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

function sayWhatRemains(say: SetupCommand['say'], faults: number, next: string): void {
  say(faults === 0 ? '\nติดตั้งเสร็จสมบูรณ์' : `\nตั้งค่าแล้ว เหลือรายการข้างต้นที่ต้องแก้ ${faults} รายการ ขั้นต่อไป: ${next}`);
}

export const readTemplate = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
