import { join, resolve } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { readConnections } from '../connections.ts';
import { checkWritable } from '../data-folder.ts';
import { createLogger } from '../logger.ts';
import { installMenusOfSimulation } from '../menus/menus-of-simulation.ts';
import { createMovableClock, startOneMachine } from '../one-machine.ts';
import { printSetUpCodes } from '../print-set-up-codes.ts';
import { runProgram, stopOnSignal } from '../run-program.ts';
import { startSimulator } from '../simulator.ts';

await runProgram(async () => {
  const settings = readSettings(process.env);
  // What cannot be served is refused before the log is begun.
  const { credentials } = readConnections(settings, process.env);
  checkWritable(resolve(settings.DATA_DIR));
  const logFile = join(settings.DATA_DIR, 'prakat.log');
  const logger = createLogger(settings.LOG_LEVEL, logFile);
  const clock = createMovableClock();
  const machine = await startOneMachine({ settings, environment: process.env, logger, clock });
  const ownSimulator = machine.simulation && !settings.LINE_API_BASE_URL;
  const simulator = ownSimulator ? await startSimulator(settings, machine.url) : null;
  if (simulator) void installMenusOfSimulation(machine.context, credentials, simulator.url);
  stopOnSignal(
    async () => {
      await Promise.all([machine.close(), simulator?.close()]);
    },
    () => machine.letGo(),
  );

  const offices = [...machine.context.offices.values()];
  console.log(`\nประกาศ (Prakat) พร้อมใช้งาน`);
  if (simulator) console.log(`  โทรศัพท์จำลอง   ${simulator.url}/`);
  console.log(`  เว็บไซต์        ${machine.url}/`);
  for (const { profile } of offices) {
    console.log(`    ${profile.name.short.padEnd(24)} ${machine.url}/${profile.id}/`);
  }
  console.log(`  ตรวจสุขภาพระบบ ${machine.url}/healthz`);
  console.log(`  ข้อมูลเก็บที่    ${settings.DATA_DIR}  (บันทึกการทำงาน ${logFile})`);
  printSetUpCodes(machine);
  console.log('กด Ctrl-C เพื่อหยุด\n');
});
