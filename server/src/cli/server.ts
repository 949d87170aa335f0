import { readSettings } from '@prakat/functions/config/config';
import { createLogger } from '../logger.ts';
import { startOneMachine } from '../one-machine.ts';
import { printSetUpCodes } from '../print-set-up-codes.ts';
import { runProgram, stopOnSignal } from '../run-program.ts';

await runProgram(async () => {
  const settings = readSettings(process.env);
  const logger = createLogger(settings.LOG_LEVEL);
  const machine = await startOneMachine({ settings, environment: process.env, logger });
  stopOnSignal(
    () => machine.close(),
    () => machine.letGo(),
  );
  console.log(
    `ประกาศพร้อมใช้งานที่ ${machine.url}/${machine.simulation ? ' (ระบบจำลอง ไม่เชื่อมต่อ LINE จริง)' : ''}`,
  );
  printSetUpCodes(machine);
});
