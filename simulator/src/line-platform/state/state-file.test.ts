import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusalOf, startHarness, userOf } from '../testing/harness.ts';

const somchai = userOf('somchai');
const key = '123e4567-e89b-12d3-a456-426614174000';
const push = { to: somchai, messages: [{ type: 'text' as const, text: 'ก' }] };

let folder: string;
let stateFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'line-platform-'));
  stateFile = join(folder, 'line-simulator.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a restart forgets neither chats nor friendships nor settings nor retry keys', async () => {
  const before = await startHarness({ stateFile });
  await before.client.pushMessage(push, key);
  await before.post('/_sim/quota', { officeId: 'north', limit: 10 });
  await before.post('/_sim/unfollow', { officeId: 'north', userId: userOf('suda') });
  await before.close();

  const after = await startHarness({ stateFile });
  expect((await after.chat(somchai)).map(({ message }) => message.text)).toEqual(['ก']);
  expect(await after.client.getMessageQuota()).toEqual({ type: 'limited', value: 10 });
  expect(await after.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 });
  expect((await refusalOf(after.client.getProfile(userOf('suda')))).status).toBe(404);
  expect((await refusalOf(after.client.pushMessage(push, key))).status).toBe(409);
  await after.close();
});

it('a kill right after the answer loses no message and no retry key', async () => {
  const killed = await startHarness({ stateFile });
  const { sentMessages } = await killed.client.pushMessage(push, key);
  const files = [stateFile, `${stateFile}.journal`].map((file) => [file, readFileSync(file)] as const);
  await killed.close();
  // What a kill leaves behind: the files as they were at the answer, and half a line of the next write.
  for (const [file, content] of files) writeFileSync(file, content);
  appendFileSync(`${stateFile}.journal`, '{"seq":9,"chan');

  const after = await startHarness({ stateFile });
  expect((await after.chat(somchai)).map(({ id }) => id)).toEqual(sentMessages.map(({ id }) => id));
  expect((await refusalOf(after.client.pushMessage(push, key))).body.sentMessages).toEqual(sentMessages);
  await after.close();
});

it('a journal that the snapshot holds already is not applied again', async () => {
  const killed = await startHarness({ stateFile });
  await killed.client.pushMessage(push);
  const journal = readFileSync(`${stateFile}.journal`);
  await killed.close();
  writeFileSync(`${stateFile}.journal`, journal);

  const after = await startHarness({ stateFile });
  expect(await after.chat(somchai)).toHaveLength(1);
  expect(await after.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 });
  await after.close();
});

it('gives later messages higher ids after a restart with an earlier clock', async () => {
  const before = await startHarness({ stateFile });
  const first = (await before.client.pushMessage(push)).sentMessages[0]?.id ?? '0';
  await before.close();
  const after = await startHarness({ stateFile, clock: () => 1_000_000 });
  const second = (await after.client.pushMessage(push)).sentMessages[0]?.id ?? '0';
  expect(BigInt(second)).toBeGreaterThan(BigInt(first));
  await after.close();
});

it('a file that is not a state file is named', async () => {
  writeFileSync(stateFile, '{"version":2}');
  await expect(startHarness({ stateFile })).rejects.toThrow(`${stateFile} is not a state file`);
});

it('a reset empties chats, queues and counters', async () => {
  const line = await startHarness({ stateFile });
  await line.client.pushMessage(push, key);
  await line.post('/_sim/reset', {});
  expect(await line.chat(somchai)).toEqual([]);
  expect(await line.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  await line.client.pushMessage(push, key);
  await line.close();
});
