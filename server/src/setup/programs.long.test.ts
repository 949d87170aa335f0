import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimRequest } from '@prakat/simulator/line-platform/control-api';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { liffClient, OFFICE } from '../doctor/testing.ts';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { buildPrograms, type Programs } from '../testing/programs.ts';

const channel = simulatedChannel(OFFICE);
let running: LocalEnvironment;
let programs: Programs;
beforeAll(async () => {
  [running, programs] = await Promise.all([createLocalEnvironment(), buildPrograms(['setup', 'doctor'])]);
});
afterAll(async () => {
  programs.remove();
  await running.close();
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-setup-'));
  const { channelId, channelSecret, loginChannelId, loginChannelSecret } = channel;
  const offices = { [OFFICE]: { channelId, channelSecret, loginChannelId, loginChannelSecret } };
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ publicUrl: running.machine.url, offices }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = () => ({
  DATA_DIR: join(folder, 'data'),
  LINE_API_BASE_URL: running.lineUrl,
  LINE_DATA_API_BASE_URL: running.lineUrl,
});
const args = () => ['--answers', join(folder, 'answers.json'), '--settings', join(folder, 'env')];

it('npm run setup and npm run doctor work as programs, and say by their exit codes how it went', async () => {
  const first = await programs.run('setup', args(), environment());
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('รหัสติดตั้ง');
  const again = await programs.run('setup', args(), environment());
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toContain('ค่าครบอยู่แล้ว');

  const doctor = await programs.run('doctor', [], { ...environment(), LINE_CHANNEL: 'none' });
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toContain('✗ ต้องแก้ การสำรองข้อมูล: ยังไม่เคยสำรองข้อมูล');
  expect(doctor.stdout.trimEnd()).toMatch(/doctor: \d+ fault\(s\)$/);
  expect((await programs.run('doctor', ['--nonsense'])).stderr).toContain('วิธีใช้');
});

/** How often LINE was asked for a token with the channel's secret, which a set-up does first. */
async function tokensIssued(): Promise<number> {
  const answer = await fetch(`${running.lineUrl}/_sim/requests`);
  const requests = (await answer.json()) as SimRequest[];
  return requests.filter(({ route }) => route === 'issueStatelessChannelToken').length;
}

it('a set-up stopped with Ctrl-C while it asks LINE leaves nothing behind', async () => {
  const apps = await liffClient(running.lineUrl);
  for (const { liffId } of (await apps.getAllLIFFApps().catch(() => ({ apps: [] }))).apps ?? [])
    if (liffId) await apps.deleteLIFFApp(liffId);
  // LINE's answer never comes before the stop.
  await fetch(`${running.lineUrl}/_sim/delay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ route: 'getBotInfo', ms: 5_000, times: 1 }),
  });
  const before = await tokensIssued();
  const child = spawn(process.execPath, [programs.file('setup'), ...args()], {
    env: { PATH: process.env.PATH ?? '', ...environment() },
    stdio: 'ignore',
  });
  await expect.poll(tokensIssued, { timeout: 15_000 }).toBeGreaterThan(before);
  child.kill('SIGINT');
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...ended) => resolve(ended)),
  );
  expect([code, signal]).toEqual([null, 'SIGINT']);
  expect(readdirSync(folder).sort()).toEqual(['answers.json', 'data']);
  expect(readdirSync(join(folder, 'data'))).toEqual([]);
  await expect(apps.getAllLIFFApps()).rejects.toThrow('404');

  const done = await programs.run('setup', args(), environment());
  expect(done.code).toBe(0);
  expect(statSync(join(folder, 'env')).mode & 0o777).toBe(0o600);
});
