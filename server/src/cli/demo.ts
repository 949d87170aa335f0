import { join } from 'node:path';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { officePlays } from '@prakat/simulator/play/offices/index';
import { type OfficePlay, Play, stepLines } from '@prakat/simulator/play/play';
import { Player } from '@prakat/simulator/play/player';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { readConnections } from '../connections.ts';
import { readDemoCommand } from '../demo/command.ts';
import { findRunning, ownStage, type Stage, type StageWishes } from '../demo/find-stage.ts';
import { makeBinders } from '../demo/make-binders.ts';
import { printForm } from '../demo/print-form.ts';
import { showOnWordPress } from '../demo/wordpress/show.ts';
import { createLogger } from '../logger.ts';
import { startOneMachine } from '../one-machine.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { startSimulator } from '../simulator.ts';

/** One started for the demo on the same data as `npm start` uses. */
async function startStage(settings: Settings): Promise<Stage> {
  if (readConnections(settings, process.env).simulated.length === 0) {
    throw new OperatorError('การสาธิตใช้กับระบบจำลองเท่านั้น กรุณาใช้โฟลเดอร์ที่ไม่ได้ตั้งค่าช่องทาง LINE จริง');
  }
  const logger = createLogger('warn');
  const machine = await startOneMachine({ settings, environment: process.env, logger });
  const simulator = await startSimulator(settings, machine.url);
  return {
    url: machine.url,
    lineUrl: simulator.url,
    control: {},
    close: async () => {
      await Promise.all([machine.close(), simulator.close()]);
    },
  };
}

/** The filled form of 24 December 2564, from filing to the confirmed page. */
async function showRequestForm(stage: Stage, settings: Settings): Promise<void> {
  console.log('คำขอเผยแพร่ข้อมูล ๒๔ ธันวาคม ๒๕๖๔ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง\n');
  let step = 0;
  const say = (text: string) => {
    step += 1;
    console.log(`${String(step).padStart(2)}. ${text}`);
  };
  const player = new Player(OFFICE, stage.url, stage.lineUrl);
  const { pageUrl, audit, formUrl, number } = await playRequestForm(player, say);
  const { now } = await player.sim<{ now: number }>('GET', '/_sim/clock');
  const folder = join(settings.DATA_DIR, 'demo');
  const { file, words, missing } = await printForm(formUrl, { folder, number, signedAt: now });
  say(`พิมพ์แบบฟอร์ม ${file}`);
  if (missing.length > 0) process.exitCode = 1;
  console.log(
    missing.length === 0
      ? `    มีครบทั้ง ${words} คำของแบบฟอร์มที่สำนักงานพิมพ์ไว้ (วันที่ลงชื่อเป็นวันที่ลงจริงในการสาธิต)`
      : `    ขาดคำของแบบฟอร์มที่สำนักงานพิมพ์ไว้: ${missing.join(' ')}`,
  );
  console.log(`\nหน้าเว็บที่เผยแพร่: ${pageUrl}`);
  console.log(`audit: ${audit}`);
  if (audit !== 'ok') process.exitCode = 1;
}

/** An office's own procedure, the paragraph that asks for it beside each step. */
async function showProcedure(office: OfficePlay, stage: Stage): Promise<void> {
  console.log(`\n${office.title}\n`);
  let step = 0;
  const player = new Player(office.officeId, stage.url, stage.lineUrl, stage.control);
  await office.walk(
    new Play(player, (done) => {
      step += 1;
      console.log(stepLines(step, done));
    }),
  );
  console.log(`\nครบ ${step} ขั้นตอน`);
}

async function showProcedures(
  offices: readonly OfficePlay[],
  wishes: StageWishes,
  binders: string,
): Promise<void> {
  const running = await findRunning(readSettings(process.env), wishes);
  const stage = running ?? (await ownStage());
  try {
    if (!running) console.log('ไม่มีระบบที่เปิดอยู่ จึงสาธิตในระบบชั่วคราวที่ลบทิ้งเมื่อจบ');
    else if (!wishes.moveClock)
      console.log('ระบบเปิดอยู่ จึงไม่เลื่อนนาฬิกา ผู้ดูแลเว็บไซต์นำข้อมูลที่ครบกำหนดลงเอง (เลื่อนนาฬิกาด้วย --move-clock)');
    for (const office of offices) await showProcedure(office, stage);
    for (const { officeId } of offices)
      await makeBinders(new Player(officeId, stage.url, stage.lineUrl, stage.control), binders);
    if (running) {
      console.log('\nเว็บไซต์ของหน่วยงาน');
      for (const { officeId } of offices) console.log(`  ${stage.url}/${officeId}/`);
    }
    if (running && wishes.moveClock) {
      const { now } = await new Player(OFFICE, stage.url, stage.lineUrl).sim<{ now: number }>(
        'GET',
        '/_sim/clock',
      );
      console.log(`\nนาฬิกาจำลองถูกเลื่อนไปที่ ${thaiDateTime(now)} และคงไว้ เพื่อให้ลำดับเหตุการณ์ถูกต้อง`);
    }
  } finally {
    await stage.close();
  }
}

function officesNamed(name: string): readonly OfficePlay[] {
  if (name === 'all') return officePlays;
  const office = officePlays.find(({ officeId }) => officeId === name);
  if (office) return [office];
  const known = officePlays.map(({ officeId }) => officeId).join(' ');
  throw new OperatorError(`ไม่มีหน่วยงานชื่อ ${name} ในการสาธิต ชื่อที่ใช้ได้คือ ${known} หรือ all`);
}

/**
 * `npm run demo` plays the filled form; `npm run demo -- --office NAME` (or `all`) walks an office's own procedure.
 * At the end stand the MOIT 1 binders of these offices, in the folder that `--binders` names.
 * `--url` and `--line` name a running product and its simulator; `--move-clock` lets the demo move their time.
 * `--wordpress URL` publishes, corrects and takes down on a real WordPress, and ends with 1 where a proof failed.
 */
await runProgram(async () => {
  const command = readDemoCommand(process.argv.slice(2));
  if (command.kind === 'wordpress') {
    if (!(await showOnWordPress(command.address, process.env))) process.exitCode = 1;
    return;
  }
  const { wishes } = command;
  if (command.kind === 'procedures')
    return showProcedures(officesNamed(command.office), wishes, command.binders);
  const settings = readSettings(process.env);
  const stage = (await findRunning(settings, wishes)) ?? (await startStage(settings));
  try {
    await showRequestForm(stage, settings);
  } finally {
    await stage.close();
  }
});
