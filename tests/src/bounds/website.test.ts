import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { begin, NO_SIGNATURE } from './strangers.ts';

const OFFICE = 'si-bun-rueang';
let environment: LocalEnvironment;
let url: string;
beforeAll(async () => {
  environment = await createLocalEnvironment({ offices: [OFFICE] });
  url = environment.machine.url;
});
afterAll(() => environment.close());

async function asking(times: number, path: string, init: RequestInit = {}) {
  const statuses: number[] = [];
  let last = new Response();
  for (let n = 0; n < times; n += 1) {
    last = await fetch(url + path, { redirect: 'manual', ...init });
    statuses.push(last.status);
    if (n < times - 1) await last.arrayBuffer();
  }
  return { statuses, last };
}

describe('whoever asks too often', () => {
  test('of the search gets a page that says for how long to wait, and reads the rest of the site', async () => {
    const { statuses, last } = await asking(121, `/${OFFICE}/search?q=แผน`);
    expect(new Set(statuses.slice(0, 120))).toEqual(new Set([200]));
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.headers.get('cache-control')).toBe('no-cache');
    const html = await last.text();
    expect(html).toMatch(/กรุณารอสักครู่/);
    expect(html).toMatch(/มีการทำรายการจากเครือข่ายที่ท่านใช้อยู่ถี่เกินไป กรุณารอ \d+ วินาที/);
    expect((await fetch(`${url}/${OFFICE}/`)).status).toBe(200);
  });

  test.each(['answers', 'answers/more'])(
    'of what is asked of visitors is not listened to: %s',
    async (form) => {
      const init = { method: 'POST', body: new URLSearchParams({ score: '9' }) };
      const { statuses } = await asking(form === 'answers' ? 61 : 1, `/${OFFICE}/statistics/${form}`, init);
      expect(statuses.at(-1)).toBe(429);
      if (form === 'answers') expect(statuses.slice(0, 60)).not.toContain(429);
    },
  );
});

test('unfinished webhooks of one address take a share of the memory, and no more', async () => {
  const webhook = () =>
    begin(`${url}/line/${OFFICE}/webhook`, { headers: NO_SIGNATURE, size: 256 * 1024, sent: 256 * 1024 - 1 });
  const calls = Array.from({ length: 20 }, webhook);
  // Four megabytes are sixteen of them, less the last letter of each.
  const refused = await Promise.any(calls.map(({ answer }) => answer));
  expect(refused).toEqual({ status: 503, code: 'server_busy' });
  for (const call of calls) call.leave();
  await Promise.all(calls.map(({ ended }) => ended));
  // Their room is there again.
  const after = webhook();
  const waited = new Promise((resolve) => setTimeout(resolve, 300, 'waits'));
  expect(await Promise.race([after.answer, waited])).toBe('waits');
  after.leave();
});

test('the health page names what is not well, and no folder of the machine', async () => {
  rmSync(join(environment.dataDir, 'files'), { recursive: true });
  writeFileSync(join(environment.dataDir, 'files'), '');
  const answer = await fetch(`${url}/healthz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    status: 'unwell',
    checks: { store: 'ok', files: 'failed', outbox: 'ok', traffic: 'ok' },
  });
});
