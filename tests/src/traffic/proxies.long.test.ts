import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Line, readTraffic, requestsTo } from './reading.ts';

const OFFICE = 'satun';
/** A client that can be told from the proxy: Linux has a whole network on the machine itself. */
const CLIENT = '127.0.0.77';
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

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
  function ask(method: string, path: string, headers: Record<string, string> = {}, body = '') {
    return new Promise<{ status: number; from: number }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, localAddress: CLIENT, agent: false as const };
      const call = request(
        { ...options, headers: { host: 'prakat.example.go.th', ...headers } },
        (answer) => {
          const from = (call.socket as { localPort?: number } | null)?.localPort ?? 0;
          answer.resume();
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, from }));
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
});
