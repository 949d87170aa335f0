import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createIdTokenVerifier } from '@prakat/functions/http/verify-id-token';
import { createLocalEnvironment } from '@prakat/server/environment';
import { connect } from '@prakat/server/sqlite-store/database';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import express, { type Request, type Response } from 'express';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { multiply } from './growth/multiply.ts';

// What the lists of the mini-app take, beside a bare Express that checks the same tokens, reads as many rows of the same
// database and answers with their fields. Both are in this process, the client in another; they are measured in turns.
// Run: npm run bench -- lists; REQUESTS for more than 1,000.

const REQUESTS = Number(process.env.REQUESTS ?? 1_000);
const ROUNDS = 3;
const MS = 2500;
const CONNECTIONS = 8;
const PAGE = 20;

const environment = await createLocalEnvironment();
const player = environment.player(OFFICE);
const { context } = environment.machine;
const database = join(environment.dataDir, 'prakat.sqlite');
const file = (by: string) => player.submit(by, { ...filledForm, fileIds: [] }, crypto.randomUUID());

const { id, number } = await file('staff-1');
await player.decide('assistant-2', id, 'propose');
await player.decide('sakrai', id, 'approve');
await environment.settle();
for (let n = 0; n < PAGE; n += 1) await player.decide('assistant-2', (await file('staff-1')).id, 'propose');
await environment.settle();
multiply(database, [{ id, number }], REQUESTS, ['law', 'public-relations']);

const connection = connect(database);
const verify = createIdTokenVerifier({
  lineLoginBaseUrl: environment.lineUrl,
  clock: context.clock,
  logger: pino({ enabled: false }),
});
const { loginChannelId } = simulatedChannel(OFFICE);

/** Behind the same token check. */
const signedIn =
  (answer: (request: Request, response: Response) => void) =>
  async (request: Request, response: Response): Promise<void> => {
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const verified = await verify(token, loginChannelId);
    if (verified.ok) answer(request, response);
    else response.sendStatus(401);
  };
const summary = (text: unknown) => {
  const { id, number, content, state, submitter, updatedAt } = JSON.parse(String(text));
  const { title, categoryId, urgency } = content;
  const { name, unitName } = submitter;
  return { id, number, title, categoryId, urgency, state, name, unitName, updatedAt };
};
const bare = express()
  .get(
    '/list',
    signedIn((_request, response) => {
      const rows = connection.all(
        `SELECT data FROM submissions WHERE "officeId" = ? ORDER BY "createdAt" DESC, id DESC LIMIT ${PAGE}`,
        [OFFICE],
      );
      response.json({ items: rows.map(({ data }) => summary(data)) });
    }),
  )
  .get(
    '/one',
    signedIn((_request, response) => {
      const [row] = connection.all('SELECT data FROM submissions WHERE id = ?', [id]);
      const events = connection.all('SELECT data FROM events WHERE log = ? LIMIT 20', [id]);
      response.json({
        request: JSON.parse(String(row?.data)),
        events: events.map(({ data }) => JSON.parse(String(data))),
      });
    }),
  );
const server = createServer(bare).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const barePort = (server.address() as AddressInfo).port;

afterAll(async () => {
  server.close();
  connection.close();
  await environment.close();
});

/** Answers a second. */
async function load(port: number, path: string, token: string): Promise<number> {
  const given = [join(import.meta.dirname, 'site', 'load.mjs'), String(port), String(CONNECTIONS), String(MS)];
  const env = { PATH: process.env.PATH ?? '', AUTHORIZATION: `Bearer ${token}` };
  const client = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'], env });
  client.stdin.end(path);
  let printed = '';
  for await (const chunk of client.stdout) printed += chunk;
  return Number(printed);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test('lists and a request are answered at a share of a bare list behind the same token check', async () => {
  const own = Number(new URL(environment.machine.url).port);
  const search = `list=search&q=${encodeURIComponent('ประกาศ')}`;
  const cases: [what: string, as: string, path: string, bare: string, limit: number][] = [
    ['what waits for me', 'sakrai', '/submissions?list=waiting', '/list', 0.5],
    ['my list', 'staff-1', '/submissions?list=mine', '/list', 0.5],
    ['one request', 'staff-1', `/submissions/${id}`, '/one', 0.5],
    ['search of a common word', 'staff-1', `/submissions?${search}`, '/list', 0.35],
  ];
  const ratios: { what: string; ratio: number; limit: number }[] = [];
  for (const [what, as, path, beside, limit] of cases) {
    const token = await player.token(as);
    const rates = { own: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.own.push(await load(own, `/api/${OFFICE}${path}`, token));
      rates.bare.push(await load(barePort, beside, token));
    }
    const ratio = median(rates.own) / median(rates.bare);
    ratios.push({ what, ratio, limit });
    console.log(
      `${what.padEnd(24)} ${median(rates.own).toFixed(0)} a second, bare ${median(rates.bare).toFixed(0)}: ${ratio.toFixed(2)}`,
    );
  }
  for (const { what, ratio, limit } of ratios) expect(ratio, what).toBeGreaterThanOrEqual(limit);
});
