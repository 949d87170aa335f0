import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import { createLogger } from '../logger.ts';
import { startOneMachine } from '../one-machine.ts';
import { OperatorError } from '../operator-error.ts';
import { Player } from '../play/player.ts';
import { OFFICE, playRequestForm } from '../play/request-form-2564.ts';
import { runProgram } from '../run-program.ts';
import { startSimulator } from '../simulator.ts';

type Stage = { url: string; lineUrl: string; close(): Promise<void> };

const isUp = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) }).then(
    (response) => response.ok,
    () => false,
  );

/** The addresses given, else the product that `npm start` runs, else one started for the demo on the same data. */
async function findStage(url: string | undefined, lineUrl: string | undefined): Promise<Stage> {
  const settings = readSettings(process.env);
  const usual = `http://localhost:${settings.PORT}`;
  const usualLine = `http://localhost:${settings.LINE_SIMULATOR_PORT}`;
  const close = async () => {};
  if (url || lineUrl) {
    const stage = { url: trim(url ?? usual), lineUrl: trim(lineUrl ?? usualLine), close };
    if (!(await isUp(stage.url))) throw new OperatorError(`ไม่พบระบบที่ ${stage.url} กรุณาตรวจสอบ --url`);
    return stage;
  }
  if (await isUp(usual)) return { url: usual, lineUrl: usualLine, close };
  const logger = createLogger('warn');
  const machine = await startOneMachine({ settings, environment: process.env, logger });
  if (!machine.simulation) {
    await machine.close();
    throw new OperatorError('การสาธิตใช้กับระบบจำลองเท่านั้น กรุณาใช้โฟลเดอร์ที่ไม่ได้ตั้งค่าช่องทาง LINE จริง');
  }
  const simulator = await startSimulator(settings, machine.url);
  return {
    url: machine.url,
    lineUrl: simulator.url,
    close: async () => {
      await Promise.all([machine.close(), simulator.close()]);
    },
  };
}

const trim = (address: string) => address.replace(/\/+$/, '');

await runProgram(async () => {
  const { values } = parseArgs({ options: { url: { type: 'string' }, line: { type: 'string' } } });
  const stage = await findStage(values.url, values.line);
  try {
    console.log('คำขอเผยแพร่ข้อมูล ๒๔ ธันวาคม ๒๕๖๔ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง\n');
    let step = 0;
    const say = (text: string) => {
      step += 1;
      console.log(`${String(step).padStart(2)}. ${text}`);
    };
    const { pageUrl, audit } = await playRequestForm(new Player(OFFICE, stage.url, stage.lineUrl), say);
    console.log(`\nหน้าเว็บที่เผยแพร่: ${pageUrl}`);
    console.log(`audit: ${audit}`);
    if (audit !== 'ok') process.exitCode = 1;
  } finally {
    await stage.close();
  }
});
