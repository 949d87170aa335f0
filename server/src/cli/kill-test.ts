import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import type { SubmissionView } from '@prakat/shared/api/api';
import { PlayError, Player } from '@prakat/simulator/play/player';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { freePort } from '../fault-test/free-port.ts';
import { ProductProcess } from '../fault-test/product-process.ts';
import { insist } from '../fault-test/stage.ts';
import { runProgram } from '../run-program.ts';
import { startSimulator } from '../simulator.ts';

/** What is asked is whether something comes at all: a server that is killed again and again beside other programs may take long. */
const PATIENCE_MS = 180_000;

/** Presses until the webhook was answered: LINE redelivers what got no answer, here at once. */
async function pressUntilAnswered(
  player: Player,
  person: string,
  messageId: string,
  label: string,
): Promise<void> {
  let delivery = await player.press(person, messageId, label);
  while (delivery.status !== 200) {
    await wait(50);
    const { officeId } = player;
    delivery = await player.sim('POST', '/_sim/redeliver', {
      officeId,
      webhookEventId: delivery.webhookEventId,
    });
  }
}

async function runOne(player: Player, index: number): Promise<string> {
  const filingKey = randomUUID();
  const draft = { ...filledForm, title: `เรื่องทดสอบความทนทานที่ ${index}`, fileIds: [] };
  const { id, number } = await insist(() => player.submit('jirayu', draft, filingKey));
  const consider = await insist(() => player.card({ person: 'assistant-2' }, number, draft.title));
  await pressUntilAnswered(player, 'assistant-2', consider.id, 'เห็นชอบ เสนออนุมัติ');
  const approve = await insist(() => player.card({ person: 'sakrai' }, number, draft.title));
  await pressUntilAnswered(player, 'sakrai', approve.id, 'อนุมัติ');
  const asked = await insist(() => player.card({ person: 'sakrai' }, number, 'ยืนยันก่อนเผยแพร่'));
  await pressUntilAnswered(player, 'sakrai', asked.id, 'ยืนยันอนุมัติ');
  const isPublished = async (): Promise<boolean> =>
    (await insist<SubmissionView>(() => player.view('jirayu', id))).standing === 'on_display';
  await player.until(`publication of ${number}`, isPublished);
  return id;
}

async function verify(player: Player, ids: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const views: SubmissionView[] = [];
  for (const id of ids) views.push(await player.view('jirayu', id));
  const announcements = async () =>
    (await player.received({ group: 'staff' })).map(({ message }) => JSON.stringify(message));
  // The address that is handed on ends with the tracking number.
  const isOf = ({ number }: SubmissionView, message: string) => message.includes(`/${OFFICE}/${number}"`);
  await player.until('every announcement', async () => {
    const announced = await announcements();
    const isWhole = views.every((view) => announced.some((message) => isOf(view, message)));
    // Announcements go out, a few at a time, when somebody writes in the group.
    if (!isWhole) await player.comeBy({ group: 'staff' });
    return isWhole;
  });
  await wait(3000);
  const announced = await announcements();
  const numbers = new Set<string>();
  for (const view of views) {
    const { id } = view;
    numbers.add(view.number);
    const times = announced.filter((message) => isOf(view, message)).length;
    if (times !== 1) faults.push(`${view.number} was announced ${times} times`);
    const published = view.timeline.filter(({ title }) => title === 'เผยแพร่แล้ว').length;
    if (published !== 1) faults.push(`${view.number} was published ${published} times`);
    const page = await fetch(view.publication?.url ?? '');
    if (page.status !== 200) faults.push(`the page of ${view.number} answers ${page.status}`);
    await page.arrayBuffer();
    const audit = await player.audit('jirayu', id);
    if (audit.result !== 'ok') faults.push(`${view.number}: ${audit.fault?.record} ${audit.fault?.reason}`);
  }
  if (numbers.size !== ids.length) faults.push(`${ids.length} requests have ${numbers.size} numbers`);
  return faults;
}

/**
 * `npm run kill-test`: files requests and approves them on cards while the server is killed with SIGKILL again and
 * again, then shows that each was published once, announced once, and that the log is whole.
 */
await runProgram(async () => {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } });
  const count = Number(values.count);
  const dataDir = mkdtempSync(join(tmpdir(), 'prakat-kill-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = readSettings({ DATA_DIR: join(dataDir, 'line'), LINE_SIMULATOR_PORT: '0' });
  const simulator = await startSimulator(settings, url);
  const victim = new ProductProcess({
    port,
    dataDir: join(dataDir, 'product'),
    lineUrl: simulator.url,
  });
  const player = new Player(OFFICE, url, simulator.url, { patienceMs: PATIENCE_MS });
  try {
    let startedInMs = await victim.start();
    let done = 0;
    let running = true;
    const killing = (async () => {
      while (running) {
        // It lives in proportion to what its start took: on a busy machine it would hardly come to work otherwise.
        await wait(startedInMs * (0.2 + Math.random()));
        if (!running) break;
        // In the midst of the answer, as often as not.
        void player.comeBy({ group: 'staff' }).catch(() => {});
        await victim.kill();
        startedInMs = await victim.start();
      }
    })();
    const ids: string[] = [];
    const queue = Array.from({ length: count }, (_, index) => index + 1);
    const worker = async () => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        ids.push(await runOne(player, index));
        done += 1;
        if (done % 20 === 0) console.log(`${done} of ${count} published, killed ${victim.kills} times`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    running = false;
    await killing;
    const faults = await verify(player, ids);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) throw new PlayError(`${faults.length} fault(s) after ${victim.kills} kills`);
    console.log(
      `${count} requests, killed ${victim.kills} times: each published once and announced once, audit: ok`,
    );
  } finally {
    await victim.kill();
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
