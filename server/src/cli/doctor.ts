import { parseArgs } from 'node:util';
import { defaultBucket } from '@prakat/functions/backup/open-cloud';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { refuseOtherProject } from '../backup/command.ts';
import { openCloudInstallation, projectEnvFile } from '../doctor/cloud.ts';
import type { Environment } from '../doctor/offices.ts';
import { openOneMachine } from '../doctor/one-machine.ts';
import { examineAndSay } from '../doctor/say.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { readEnvFile } from '../setup/env-file.ts';

const USAGE = 'วิธีใช้: npm run doctor [-- --firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]';

function readArguments() {
  try {
    return parseArgs({ options: { firestore: { type: 'string' }, bucket: { type: 'string' } } }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}

/** As when it is deployed: the project's own file goes before `.env`. */
const ofProject = (project: string): Environment => ({
  ...process.env,
  ...readEnvFile(projectEnvFile(projectRoot, project)),
});

/**
 * `npm run doctor`: examines the installation on this machine, at work or not; with `--firestore PROJECT` the one on
 * Firebase. One line for each finding, then `doctor: ok`, or the number of faults and exit code 1.
 */
await runProgram(async () => {
  const { firestore: project, bucket } = readArguments();
  if (bucket && !project) throw new OperatorError(USAGE);
  if (project) refuseOtherProject(project);
  const opened = project
    ? await openCloudInstallation(ofProject(project), { project, bucket: bucket ?? defaultBucket(project) })
    : openOneMachine(process.env);
  if ((await examineAndSay(opened, console.log)) > 0) process.exitCode = 1;
});
