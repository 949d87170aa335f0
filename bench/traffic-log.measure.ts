import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepTraffic } from '@prakat/functions/traffic/keep-traffic';
import express from 'express';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { inspectTraffic } from '../server/src/traffic-log/inspect-traffic.ts';
import { LocalTrafficLog } from '../server/src/traffic-log/local-traffic-log.ts';

// What the traffic log costs: a line by itself, checking one, and an answer of a bare Express app with the log in front of it
// and without.
// Run: npm run bench -- traffic-log

const LINES = 50_000;
const REQUESTS = 1500;
const ROUNDS = 5;
const entry = {
  time: '2026-11-29T13:05:07+07:00',
  address: '198.51.100.7',
  port: 51_234,
  method: 'GET',
  host: 'prakat.example.go.th',
  path: '/si-bun-rueang/items/0b0e2a34-1111-4222-8333-444455556666',
  status: 200,
  bytes: 14_321,
  office: 'si-bun-rueang',
};

const openIn = (folder: string) =>
  new LocalTrafficLog({
    folder: join(folder, 'traffic'),
    clock: Date.now,
    days: 90,
    trustedProxy: null,
    logger: pino({ level: 'silent' }),
  });

/** Milliseconds of one request after another over a kept connection. */
async function requestsTake(log: LocalTrafficLog | null): Promise<number> {
  const app = express();
  if (log) app.use(keepTraffic(log));
  app.get('/page', (_request, response) => void response.send('ok'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  const began = performance.now();
  for (let n = 0; n < REQUESTS; n += 1) await (await fetch(url)).text();
  const took = performance.now() - began;
  server.closeAllConnections();
  server.close();
  return took / REQUESTS;
}

test('a line of the traffic log costs little beside answering a request', async () => {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-traffic-'));
  const log = openIn(folder);
  try {
    const began = performance.now();
    for (let n = 0; n < LINES; n += 1) log.write(entry);
    const line = ((performance.now() - began) / LINES) * 1000;
    const file = log.path ?? '';
    const bytes = Math.round(statSync(file).size / LINES);
    const checking = performance.now();
    expect((await inspectTraffic(join(folder, 'traffic'))).faults).toEqual([]);
    const checked = ((performance.now() - checking) / LINES) * 1000;
    const without: number[] = [];
    const withLog: number[] = [];
    await requestsTake(log);
    for (let round = 0; round < ROUNDS; round += 1) {
      without.push(await requestsTake(null));
      withLog.push(await requestsTake(log));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    console.log(`a line: ${line.toFixed(1)} µs, ${bytes} bytes; checking one: ${checked.toFixed(1)} µs`);
    console.log(`a request: ${median(without).toFixed(3)} ms without, ${median(withLog).toFixed(3)} ms with`);
    expect(line).toBeLessThan(200);
  } finally {
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
