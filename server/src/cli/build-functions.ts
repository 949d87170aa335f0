import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { buildCloud } from '../cloud-package/build-cloud.ts';
import { demoEnvironment, demoSecretsFile } from '../cloud-package/demo.ts';
import { runProgram } from '../run-program.ts';
import { readEnvFile } from '../setup/env-file.ts';

/**
 * `npm run build:functions`: makes `dist/cloud`, which `firebase deploy` sends up. Settings come from `.env`, then
 * from `.env.PROJECT` when Firebase says which project it deploys to. `--demo` makes a package for Firebase's
 * emulators instead, with the channels of the simulator.
 */
await runProgram(async () => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  const ofProject = join(projectRoot, `.env.${process.env.GCLOUD_PROJECT}`);
  // `loadEnvFile` would let `.env` win.
  if (process.env.GCLOUD_PROJECT) Object.assign(process.env, readEnvFile(ofProject));
  const profiles = loadProfiles(process.env.OFFICES_DIR || officesDir);
  const environment = values.demo ? demoEnvironment(profiles.values()) : process.env;
  const made = await buildCloud(join(projectRoot, 'dist', 'cloud'), environment);
  // Firebase's emulator reads secrets from this file; firebase.json keeps it from going up.
  if (values.demo) writeFileSync(join(made.functions, '.secret.local'), demoSecretsFile(profiles.values()));
  console.log(`สร้างชุดติดตั้งสำหรับคลาวด์แล้วที่ dist/cloud (หน่วยงาน: ${made.officeIds.join(', ')})`);
});
