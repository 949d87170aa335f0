import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { readAuditCommand } from '../audit/command.ts';
import { openAudited } from '../audit/open-audited.ts';
import { runAudit, runOffline, writeExport } from '../audit/run-audit.ts';
import { archiveKeys } from '../backup/keys.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';

/**
 * `npm run audit`: may run while the product serves. Ends with a line `audit: ok`, or names every fault and exits 1.
 * `-- --export FILE` writes the logs for somebody outside instead, `-- --offline FILE` checks such a file as they would.
 */
await runProgram(async () => {
  const command = readAuditCommand(process.argv.slice(2));
  if (command.kind === 'offline') {
    process.exitCode = runOffline(command);
    return;
  }
  const settings = readSettings(process.env);
  const all = [...loadProfiles(settings.OFFICES_DIR ?? officesDir).keys()];
  const { office } = command;
  if (office !== null && !all.includes(office)) throw new OperatorError(`ไม่มีหน่วยงาน ${office} ในระบบนี้`);
  const audited = await openAudited(settings, command.cloud);
  try {
    if (command.export === null) {
      const say = { line: console.log, fault: console.error };
      const { identities } = archiveKeys(settings, command.cloud, command.identityFiles);
      if (!(await runAudit(audited, all, { ...command, identities }, say))) process.exitCode = 1;
      return;
    }
    const file = await writeExport(audited, office === null ? all : [office], command.export, Date.now());
    console.log(`ส่งออกบันทึกแล้ว ${file} มีข้อมูลส่วนบุคคล โปรดเก็บรักษาเช่นเดียวกับไฟล์สำรอง`);
  } finally {
    await audited.close();
  }
});
