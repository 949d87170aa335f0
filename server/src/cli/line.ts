import { parseArgs } from 'node:util';
import { defaultBucket } from '@prakat/functions/backup/open-cloud';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { connectOffice } from '@prakat/functions/line/connect-office';
import { describeLineFailure } from '@prakat/functions/line/line-account';
import { readInstalledMenus, residentMenu } from '@prakat/functions/menus/installed-menus';
import { refuseOtherProject } from '../backup/command.ts';
import { openCloudInstallation, projectEnvFile } from '../doctor/cloud.ts';
import { openOneMachine } from '../doctor/one-machine.ts';
import { drawnMenu } from '../menus/drawn-menus.ts';
import { installMenus, type MenuOffice, type MenuWork, removeMenus } from '../menus/install-menus.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { sentenceOf } from '../sentence-of.ts';
import { readEnvFile } from '../setup/env-file.ts';

const USAGE = `วิธีใช้:
  npm run line -- install [รหัสหน่วยงาน|all]   ติดตั้งเมนูในแชต หรือปรับให้เป็นรุ่นล่าสุด
  npm run line -- list [รหัสหน่วยงาน|all]      เมนูที่ติดตั้งแล้ว
  npm run line -- remove รหัสหน่วยงาน|all      ลบเมนูที่ระบบนี้ติดตั้ง
ตัวเลือก: --dry-run  แสดงสิ่งที่จะทำโดยยังไม่ทำ
         --firestore รหัสโครงการ [--bucket ชื่อ]  การติดตั้งบน Firebase`;

type Command = (office: MenuOffice, work: MenuWork) => Promise<void>;

const commands: Record<string, Command> = { install: installMenus, list, remove: removeMenus };

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        firestore: { type: 'string' },
        bucket: { type: 'string' },
      },
    });
    const [name = '', officeId, ...more] = positionals;
    const command = commands[name];
    // What takes everything away names what it is taken from.
    if (command && more.length === 0 && (name !== 'remove' || officeId)) {
      return { ...values, command, officeId: officeId ?? 'all' };
    }
  } catch {
    // As any other misuse.
  }
  throw new OperatorError(USAGE);
}

async function list({ profile, account, credentials }: MenuOffice, { say }: MenuWork): Promise<void> {
  const installed = await readInstalledMenus(account, credentials).catch((error: unknown) => {
    throw new OperatorError(`${profile.name.short}: ${describeLineFailure(error)}`);
  });
  const { states, older, defaultId } = installed;
  for (const { menu, isReady } of states)
    say([profile.id, menu.alias, isReady ? 'ล่าสุด' : 'ยังไม่ได้ติดตั้ง'].join('\t'));
  for (const { name } of older) say([profile.id, name, 'รุ่นเดิม'].join('\t'));
  if (defaultId !== residentMenu(installed).richMenuId)
    say([profile.id, 'เมนูหลักของบัญชี', 'ไม่ใช่เมนูของประชาชน'].join('\t'));
}

/**
 * `npm run line -- install | list | remove`: the rich menus of offices on LINE or its simulator, of this machine or, with
 * `--firestore`, of an installation on Firebase. May run while the product serves.
 */
await runProgram(async () => {
  const { command, officeId, firestore: project, bucket, 'dry-run': dryRun } = readArguments();
  if (project) refuseOtherProject(project);
  const { context, close } = project
    ? await openCloudInstallation(
        { ...process.env, ...readEnvFile(projectEnvFile(projectRoot, project)) },
        { project, bucket: bucket ?? defaultBucket(project) },
      )
    : openOneMachine(process.env);
  try {
    const chosen = context.offices.filter(({ profile }) => officeId === 'all' || profile.id === officeId);
    if (chosen.length === 0)
      throw new OperatorError(
        officeId === 'all' ? 'ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE' : `ไม่พบหน่วยงาน ${officeId} ที่เชื่อมต่อกับ LINE`,
      );
    const { clock, lineApiUrl: api } = context;
    const work = { store: await context.store(), clock, image: drawnMenu, say: console.log, dryRun };
    for (const { profile, credentials, line } of chosen) {
      const { line: client } = connectOffice(profile, credentials, { api, data: api }, clock);
      try {
        await command({ profile, credentials, account: line, client }, work);
      } catch (error) {
        // One office's trouble is none of the others'.
        const sentence = sentenceOf(error);
        if (sentence === null) throw error;
        console.error(sentence);
        process.exitCode = 1;
      }
    }
  } finally {
    await close();
  }
});
