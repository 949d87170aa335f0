import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

beforeAll(() => {
  execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.mjs')]);
});

let data: string;
let server: ChildProcess | null = null;
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'prakat-closed-')), 'data');
});
afterEach(() => {
  server?.kill('SIGKILL');
  server = null;
  rmSync(join(data, '..'), { recursive: true, force: true });
});

const channels = {
  SATUN_LINE_CHANNEL_ID: '1',
  SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
  SATUN_LINE_LOGIN_CHANNEL_ID: '2',
  SATUN_LIFF_ID: '2-a',
};

type Started = { code: number | null; stdout: string; stderr: string };

/** Runs a program until it says that it is ready, and leaves it running, or until it ends. */
async function start(program: 'server' | 'start', environment: Record<string, string>): Promise<Started> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: data, PORT: '0', ...environment };
  const child = spawn(process.execPath, [join(projectRoot, 'dist', `${program}.js`)], {
    env: { LINE_SIMULATOR_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  const started: Started = { code: null, stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    started.stderr += text;
  });
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      started.stdout += text;
      if (/พร้อมใช้งาน/.test(started.stdout)) resolve();
    });
    child.once('close', () => resolve());
  });
  started.code = child.exitCode;
  return started;
}

async function killed(): Promise<number> {
  const child = server;
  if (!child?.pid) throw new Error('nothing runs');
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
  return child.pid;
}

/** A folder's files, each with what its bytes come to; without those that SQLite alone makes and takes away. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

function expectRefused(started: Started, named: string): void {
  expect(started.code).toBe(1);
  expect(started.stdout).toBe('');
  expect(started.stderr).toMatch(/^[^\n]+\n$/);
  expect(started.stderr).toContain(named);
}

test.each([
  ['server', { NODE_ENV: 'production' }, 'NODE_ENV'],
  ['start', { NODE_ENV: 'production' }, 'NODE_ENV'],
  ['start', { PUBLIC_URL: 'https://prakat.example.go.th' }, 'PUBLIC_URL'],
  ['start', { KHEMARAAT_LINE_CHANNEL_SECRET: 's' }, 'KHEMARAAT_LINE_CHANNEL_SECRET'],
] as const)('%s with %j ends with one sentence and makes no data', async (program, environment, named) => {
  expectRefused(await start(program, environment), named);
  expect(existsSync(data)).toBe(false);
});

test.each([
  ['server', (): void => {}],
  ['start', (): void => rmSync(join(data, 'real-channels'))],
] as const)(
  '%s without credentials refuses the folder of a real channel, byte for byte as it was',
  async (program, meanwhile) => {
    expect((await start('server', { ...channels, NODE_ENV: 'production' })).stdout).toContain('พร้อมใช้งาน');
    const stopped = new Promise((resolve) => server?.once('close', resolve));
    server?.kill('SIGTERM');
    await stopped;
    meanwhile();
    const before = contents(data);
    expectRefused(await start(program, {}), 'DATA_DIR');
    expect(contents(data)).toEqual(before);
  },
);

test('a server that was killed leaves no lock, though its process number is another program’s by now', async () => {
  expect((await start('server', {})).stdout).toContain('ระบบจำลอง');
  const first = server;
  expectRefused(await start('server', {}), `หมายเลข ${first?.pid} `);
  server = first;
  await killed();
  writeFileSync(join(data, 'server.pid'), String(process.pid));
  expect((await start('server', {})).stdout).toContain('ระบบจำลอง');
});

test('a first start that lost its power leaves no empty secret behind', async () => {
  await start('server', {});
  await killed();
  writeFileSync(join(data, 'link-secret'), '');
  expect((await start('server', {})).stdout).toContain('ระบบจำลอง');
  expect(readFileSync(join(data, 'link-secret'), 'utf8')).toMatch(/^[\w-]{43}$/);
});
