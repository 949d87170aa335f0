import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

/** `npm run audit`: may run while the product serves. Ends with a line `audit: ok`, or names every fault and exits 1. */
await runProgram(async () => {
  const settings = readSettings(process.env);
  const file = join(settings.DATA_DIR, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const store = openSqliteStore({ file });
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const report = await audit(store, openLocalFileStore(join(settings.DATA_DIR, 'files')), profiles.keys());
  await store.close();
  for (const { number, record, reason } of report.faults) {
    console.error(`audit: fault in request ${number}: ${record} ${reason}`);
  }
  for (const { officeId, record, reason } of report.peopleFaults) {
    console.error(`audit: fault in the people of ${officeId}: ${record} ${reason}`);
  }
  console.log(`ตรวจบันทึก ${report.submissions} เรื่อง ${report.events} รายการ`);
  console.log(`ตรวจบันทึกบุคลากร ${report.people} คน ${report.peopleEvents} รายการ`);
  const faults = report.faults.length + report.peopleFaults.length;
  if (faults > 0) {
    console.log(`audit: ${faults} fault(s)`);
    process.exitCode = 1;
  } else console.log('audit: ok');
});
