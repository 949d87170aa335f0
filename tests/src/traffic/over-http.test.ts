import { createHmac, randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import type { LocalTrafficLog } from '@prakat/server/traffic-log/local-traffic-log';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTraffic, requestsTo } from './reading.ts';

const OFFICE = 'si-bun-rueang';
let running: LocalEnvironment;
let url: string;
beforeAll(async () => {
  running = await createLocalEnvironment();
  url = running.machine.url;
});
afterAll(() => running.close());

const to = (path: string, count?: number) => requestsTo(running.dataDir, path, count);
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}${path}`, { headers });
  return { status: answer.status, length: (await answer.arrayBuffer()).byteLength };
};

describe('of a visitor is kept', () => {
  test('when, from where, what, and how much was answered', async () => {
    const before = Date.now();
    // As it stands, not packed: what went over the wire is as long as what was read.
    const { length } = await get(`/${OFFICE}/`, { 'accept-encoding': 'identity' });
    const [line] = await to(`/${OFFICE}/`);
    expect(line).toMatchObject({
      address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
      port: expect.any(Number),
      method: 'GET',
      host: new URL(url).host,
      status: 200,
    });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    expect(Math.abs(Date.parse(String(line?.time)) - before)).toBeLessThan(5000);
    // The page, and the headers before it.
    expect(Number(line?.bytes)).toBeGreaterThan(length);
    expect(Number(line?.bytes)).toBeLessThan(length + 2000);
    expect(Object.keys(line ?? {}).sort()).toEqual(
      ['address', 'bytes', 'hash', 'host', 'kind', 'method', 'n', 'path', 'port', 'status', 'time'].sort(),
    );
  });

  test('no header that only says who somebody is', async () => {
    await get('/forged', {
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
      'x-client-port': '7',
      'user-agent': 'UA-SECRET',
      cookie: 'session=COOKIE-SECRET',
    });
    await to('/forged');
    expect(readTraffic(running.dataDir).text).not.toMatch(/203\.0\.113\.9|UA-SECRET|COOKIE-SECRET/);
  });

  test('what was refused, what is not there, and what is asked of the program itself', async () => {
    await get('/wp-login.php?log=admin&pwd=PWD-SECRET');
    expect(await to('/wp-login.php')).toMatchObject([{ status: 404 }]);
    await get('/healthz');
    expect(await to('/healthz')).toMatchObject([{ status: 200 }]);
    await fetch(`${url}/${OFFICE}/`, { method: 'DELETE' });
    expect((await to(`/${OFFICE}/`, 2)).at(-1)).toMatchObject({ method: 'DELETE', status: 405 });
    expect(readTraffic(running.dataDir).text).not.toContain('PWD-SECRET');
  });

  test('a client that went away before it was answered', async () => {
    const { port } = new URL(url);
    const socket = connect(Number(port), 'localhost');
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    const head = `POST /api/${OFFICE}/files/gone HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n`;
    await new Promise((resolve) => socket.write(head, resolve));
    socket.end();
    expect(await to(`/api/${OFFICE}/files/gone`)).toHaveLength(1);
  });
});

describe('of a call of the mini-app is kept', () => {
  test('who called, by the id in the office, and nothing else of the person', async () => {
    const player = running.player(OFFICE);
    const token = await player.token('sakrai');
    const me = await player.me('sakrai');
    const [line] = await to(`/api/${OFFICE}/me`);
    expect(line).toMatchObject({ office: OFFICE, member: me.member.id, status: 200 });
    const { text } = readTraffic(running.dataDir);
    for (const secret of [token, player.userId('sakrai'), me.member.name, me.member.contact])
      expect(text).not.toContain(secret);
  });

  test('that somebody was not let in, and why', async () => {
    await get(`/api/${OFFICE}/me`);
    await get(`/api/${OFFICE}/me`, { authorization: 'Bearer TOKEN-SECRET' });
    expect((await to(`/api/${OFFICE}/me`, 3)).slice(1)).toMatchObject([
      { status: 401, refusal: 'not_signed_in', office: OFFICE },
      { status: 401, refusal: 'not_signed_in', office: OFFICE },
    ]);
    expect(readTraffic(running.dataDir).text).not.toContain('TOKEN-SECRET');
  });

  test('nothing of a link that opens a file', async () => {
    await get(`/api/${OFFICE}/files/f1/นายสมชาย.pdf?expires=99999999999&signature=SIGNATURE-SECRET`);
    expect(await to(`/api/${OFFICE}/files/f1/***`)).toMatchObject([{ refusal: 'link_expired' }]);
    expect(readTraffic(running.dataDir).text).not.toMatch(/SIGNATURE-SECRET|สมชาย|%E0%B8%AA/);
  });
});

describe('of a webhook is kept', () => {
  const deliver = (body: string, secret: string) =>
    fetch(`${url}/line/${OFFICE}/webhook`, {
      method: 'POST',
      headers: { 'x-line-signature': createHmac('sha256', secret).update(body).digest('base64') },
      body,
    });
  const event = (source: object) => ({
    type: 'message',
    webhookEventId: randomBytes(8).toString('hex'),
    mode: 'active',
    source,
    message: { type: 'text', text: 'ข้อความลับ' },
  });

  test('for which office, and of what kind its senders are', async () => {
    const userId = `U${'0123456789abcdef'.repeat(2)}`;
    const groupId = `C${'0123456789abcdef'.repeat(2)}`;
    const events = [event({ type: 'user', userId }), event({ type: 'group', groupId, userId })];
    await deliver(JSON.stringify({ events }), simulatedChannel(OFFICE).channelSecret);
    const [line] = await to(`/line/${OFFICE}/webhook`);
    expect(line).toMatchObject({ status: 200, office: OFFICE, webhook: ['user', 'group'] });
    expect(readTraffic(running.dataDir).text).not.toMatch(/ข้อความลับ|0123456789abcdef0123456789abcdef/);
  });

  test('that its signature was wrong, and nothing that its body says', async () => {
    const body = JSON.stringify({ events: [event({ type: 'user', userId: 'U1' })] });
    await deliver(body, 'another secret');
    const line = (await to(`/line/${OFFICE}/webhook`, 2)).at(-1);
    expect(line).toMatchObject({ status: 401, office: OFFICE, refusal: 'bad_signature' });
    expect(line).not.toHaveProperty('webhook');
  });
});

test('a log that cannot be written stops no request, and the health page says so', async () => {
  const folder = join(running.dataDir, 'traffic');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  (running.machine.context.traffic as LocalTrafficLog).look();
  const health = await fetch(`${url}/healthz`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ checks: { traffic: 'failed', store: 'ok' } });
  expect((await fetch(`${url}/${OFFICE}/`)).status).toBe(200);
  rmSync(folder);
});
