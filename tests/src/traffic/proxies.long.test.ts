import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import { freePort } from '@prakat/server/fault-test/free-port';
import { aDraft } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Line, readTraffic, requestsTo } from './reading.ts';

const OFFICE = 'satun';
/** A client that can be told from the proxy: Linux has a whole network on the machine itself. */
const CLIENT = '127.0.0.77';
/** Where those come from that misbehave, and how many of them there are at a time. */
const STRANGERS = '127.0.0.66';
const HOW_MANY = 200;
/** How long people work beside them, and the longest that any request of theirs may take. */
const WORK_MS = 30_000;
const LONGEST_MS = 2_000;
/** Nobody uploads more than one file a second, and whoever does is asked to wait. */
const PAUSE_MS = 700;
const MOST_MEMORY = 300 * 1024 * 1024;
const guide = readFileSync(join(projectRoot, 'docs', 'one-machine.md'), 'utf8');
const fence = (beginning: string): string => {
  const found = guide.split('```').find((text) => text.replace(/^\w*\n/, '').startsWith(beginning));
  if (!found) throw new Error(`docs/one-machine.md has no settings that begin with ${beginning}`);
  return found.replace(/^\w*\n/, '');
};

const has = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
};

/** What the guide says, without HTTPS, on a port of its own. */
const proxies = [
  {
    program: 'caddy',
    settings: (port: number) =>
      `{\n\tadmin off\n}\n${fence('prakat.example.go.th {').replace('{', `{\n\tbind 127.0.0.1`).replace('prakat.example.go.th', `http://prakat.example.go.th:${port}`)}`,
    start: (file: string) => ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'],
  },
  {
    program: 'nginx',
    settings: (port: number, folder: string) => {
      const server = fence('server {')
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
        .replace(/^\s*ssl_.*\n/gm, '');
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${join(folder, name)};`,
      );
      const user = process.getuid?.() === 0 ? 'user root;\n' : '';
      return `${user}daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n${server}}\n`;
    },
    start: (file: string) => ['nginx', '-c', file],
  },
] as const;

/** Connections that misbehave, until `stop`, which gives how many were made. */
function startStrangers(port: number): { stop(): Promise<number> } {
  const file = join(import.meta.dirname, 'misbehaving.mjs');
  const args = [file, String(HOW_MANY), String(port), STRANGERS, OFFICE];
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  program.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const gone = new Promise<void>((resolve) => program.once('close', () => resolve()));
  onTestFinished(() => void program.kill('SIGKILL'));
  return {
    async stop() {
      program.kill('SIGTERM');
      await gone;
      return Number(said);
    },
  };
}

describe.each(proxies)('behind $program, set up as the guide says', ({ program, settings, start }) => {
  const folder = mkdtempSync(join(tmpdir(), `prakat-${program}-`));
  let running: LocalEnvironment;
  let proxy: ChildProcess | null = null;
  let port = 0;
  const missing = !has(program);
  const NOT_HERE = `SKIPPED: there is no ${program} on this machine`;

  beforeAll(async () => {
    if (missing) return;
    running = await createLocalEnvironment({ trustProxy: 'loopback' });
    port = await freePort();
    const file = join(folder, 'settings');
    const product = new URL(running.machine.url).port;
    const text = settings(port, folder);
    expect(text).toContain('127.0.0.1:4400');
    writeFileSync(file, text.replaceAll('127.0.0.1:4400', `127.0.0.1:${product}`));
    mkdirSync(join(folder, 'home'), { recursive: true });
    const [command = '', ...args] = start(file);
    const env = {
      PATH: process.env.PATH,
      HOME: join(folder, 'home'),
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    };
    proxy = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    proxy.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await ask('GET', '/robots.txt').catch(() => null)) return;
      if (proxy.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${program} does not answer: ${said}`);
  });
  afterAll(async () => {
    if (proxy && proxy.exitCode === null) {
      const gone = new Promise((resolve) => proxy?.once('close', resolve));
      proxy.kill('SIGTERM');
      await gone;
    }
    await running?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A request from the client's address; gives the status and the port that it came from. */
  function ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body: string | Buffer = '',
  ) {
    return new Promise<{ status: number; from: number; body: string }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, localAddress: CLIENT, agent: false as const };
      const call = request(
        { ...options, headers: { host: 'prakat.example.go.th', ...headers } },
        (answer) => {
          const from = (call.socket as { localPort?: number } | null)?.localPort ?? 0;
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, from, body: text }));
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  }
  const only = async (path: string): Promise<Line | undefined> =>
    (await requestsTo(running.dataDir, path))[0];

  test('a visitor has the address and port that they came from', async ({ skip }) => {
    skip(missing, NOT_HERE);
    const { status, from } = await ask('GET', `/${OFFICE}/`);
    expect(status).toBe(200);
    expect(await only(`/${OFFICE}/`)).toMatchObject({ address: CLIENT, port: from, status: 200 });
  });

  test('headers that a visitor forged are not believed', async ({ skip }) => {
    skip(missing, NOT_HERE);
    const { from } = await ask('GET', '/forged', {
      'X-Forwarded-For': '203.0.113.9, 203.0.113.10',
      'X-Real-IP': '203.0.113.9',
      'X-Client-Port': '7',
      Forwarded: 'for=203.0.113.9',
    });
    expect(await only('/forged')).toMatchObject({ address: CLIENT, port: from });
    expect(readTraffic(running.dataDir).text).not.toContain('203.0.113');
  });

  test('a webhook arrives as it was signed', async ({ skip }) => {
    skip(missing, NOT_HERE);
    const body = JSON.stringify({ destination: 'x', events: [] });
    const signature = createHmac('sha256', simulatedChannel(OFFICE).channelSecret)
      .update(body)
      .digest('base64');
    const path = `/line/${OFFICE}/webhook`;
    const { status } = await ask(
      'POST',
      path,
      { 'x-line-signature': signature, 'content-type': 'application/json' },
      body,
    );
    expect(status).toBe(200);
    expect(await only(path)).toMatchObject({ address: CLIENT, method: 'POST', office: OFFICE, webhook: [] });
  });

  test(`people work while ${HOW_MANY} connections misbehave`, { timeout: 4 * WORK_MS }, async ({ skip }) => {
    skip(missing, NOT_HERE);
    const token = await running.player(OFFICE).token('staff-1');
    const took: { what: string; status: number; ms: number }[] = [];
    const timed = async (what: string, ...call: Parameters<typeof ask>) => {
      const began = performance.now();
      const answer = await ask(...call);
      took.push({ what, status: answer.status, ms: Math.round(performance.now() - began) });
      return answer;
    };
    const asPerson = { authorization: `Bearer ${token}` };
    const inJson = { ...asPerson, 'content-type': 'application/json' };
    const api = (path: string) => `/api/${OFFICE}${path}`;
    const everythingOnce = async () => {
      await timed('page', 'GET', `/${OFFICE}/`);
      await timed('search', 'GET', `/${OFFICE}/search?q=${encodeURIComponent('แผน')}`);
      await timed('me', 'GET', api('/me'), asPerson);
      const name = { 'x-file-name': 'plan.pdf', 'content-type': 'application/octet-stream' };
      const sent = await timed(
        'upload',
        'POST',
        api('/files'),
        { ...asPerson, ...name },
        Buffer.from(smallPdf('แผน')),
      );
      await timed('check', 'POST', api(`/files/${JSON.parse(sent.body).id}/check`), asPerson);
      const form = JSON.stringify({ filingKey: crypto.randomUUID(), draft: aDraft() });
      await timed('filing', 'POST', api('/submissions'), inJson, form);
      const body = JSON.stringify({ destination: 'x', events: [] });
      const { channelSecret } = simulatedChannel(OFFICE);
      const signature = createHmac('sha256', channelSecret).update(body).digest('base64');
      await timed('webhook', 'POST', `/line/${OFFICE}/webhook`, { 'x-line-signature': signature }, body);
    };
    // First without them: what the first of its kind loads, and what else this machine is busy with, is no matter of theirs.
    for (let n = 0; n < 5; n += 1) await everythingOnce();
    const alone = Math.max(...took.slice(took.length / 5).map(({ ms }) => ms));
    took.length = 0;
    const before = process.memoryUsage().rss;
    let memory = 0;
    const strangers = startStrangers(port);
    const until = performance.now() + WORK_MS;
    while (performance.now() < until) {
      await everythingOnce();
      memory = Math.max(memory, process.memoryUsage().rss - before);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    const slowest = took.reduce((one, other) => (other.ms > one.ms ? other : one));
    console.log(
      `${program}: ${took.length} requests of people beside ${await strangers.stop()} connections that misbehave, slowest ${slowest.what} ${slowest.ms} ms (alone ${alone} ms), memory +${Math.round(memory / 1024 / 1024)} MB`,
    );
    expect(took.filter(({ status }) => status >= 400)).toEqual([]);
    expect(took.filter(({ ms }) => ms > Math.max(LONGEST_MS, 4 * alone))).toEqual([]);
    expect(took.length).toBeGreaterThan(30);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
});
