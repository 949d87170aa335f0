import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultBucket } from '@prakat/functions/backup/open-cloud';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { refuseOtherProject } from '../backup/command.ts';
import { projectEnvFile } from '../doctor/cloud.ts';
import type { Environment } from '../doctor/offices.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { readSetupAnswers } from '../setup/answers.ts';
import { askSetup } from '../setup/ask-setup.ts';
import { readEnvFile } from '../setup/env-file.ts';
import { readTemplate, type SetupCommand, setUpCloud, setUpOneMachine } from '../setup/set-up.ts';
import { withTerminal } from '../setup/terminal.ts';

const USAGE = `วิธีใช้:
  npm run setup                                        ถามและตั้งค่าการติดตั้งบนเครื่องนี้
  npm run setup -- --answers ไฟล์.json                  ใช้คำตอบจากไฟล์
  npm run setup -- --new-code                          ออกรหัสติดตั้งใหม่แทนรหัสที่หาย
  npm run setup -- --settings ไฟล์                      ใช้ไฟล์ตั้งค่าอื่นแทน .env
  npm run setup -- --firestore รหัสโครงการ [--bucket ชื่อ]  ตั้งค่าการติดตั้งบน Firebase
  npm run setup -- --firestore รหัสโครงการ --new-link-secret  เปลี่ยนค่าลับที่ลงนามลิงก์ ลิงก์ที่ให้ไว้แล้วใช้ไม่ได้`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        answers: { type: 'string' },
        settings: { type: 'string' },
        'new-code': { type: 'boolean', default: false },
        'new-link-secret': { type: 'boolean', default: false },
        firestore: { type: 'string' },
        bucket: { type: 'string' },
      },
    }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}

/** An environment without what `.env` brought into it: another file takes its place. */
const without = (environment: Environment, brought: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name, value]) => brought[name] !== value));

/**
 * `npm run setup`: asks what it needs, sets variables, LIFF apps and webhooks, prints the set-up codes and ends with
 * the doctor. Safe to run again, and to stop at any moment.
 */
await runProgram(async () => {
  const { answers: file, firestore: project, bucket, ...values } = readArguments();
  if ((bucket || values['new-link-secret']) && !project) throw new OperatorError(USAGE);
  if (project) refuseOtherProject(project);
  const standard = project ? projectEnvFile(projectRoot, project) : join(projectRoot, '.env');
  const ownFile = values.settings ? resolve(values.settings) : null;
  const given = file ? readSetupAnswers(file) : null;
  const command: SetupCommand = {
    environment: ownFile ? without(process.env, readEnvFile(join(projectRoot, '.env'))) : process.env,
    envFile: ownFile ?? standard,
    template: project ? '' : readTemplate(join(projectRoot, '.env.example')),
    answer: async (profiles, known) =>
      given ?? withTerminal((ask) => askSetup(ask, console.log, profiles, known)),
    newCode: values['new-code'],
    newLinkSecret: values['new-link-secret'],
    clock: Date.now,
    say: console.log,
  };
  if (project) await setUpCloud(command, { project, bucket: bucket ?? defaultBucket(project) });
  else await setUpOneMachine(command);
});
