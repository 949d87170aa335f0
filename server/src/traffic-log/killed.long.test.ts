import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectTraffic } from './inspect-traffic.ts';
import { LocalTrafficLog } from './local-traffic-log.ts';
import { aTrafficFolder } from './testing.ts';

const script = join(projectRoot, 'scripts', 'traffic-audit.mjs');
const independently = (what: string) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, [script, what], (_error, stdout, stderr) => resolve(stdout + stderr));
  });

describe('the server, killed again and again while it answers', () => {
  const TIMES = 8;
  let dataDir: string;
  let server: ChildProcess | null = null;
  beforeAll(() => {
    execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.mjs')]);
    dataDir = join(mkdtempSync(join(tmpdir(), 'prakat-killed-')), 'data');
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });

  /** Starts the program as it is shipped; gives its address once it is ready. */
  async function start(): Promise<string> {
    const env = {
      PATH: process.env.PATH ?? '',
      DATA_DIR: dataDir,
      PORT: '0',
      LINE_SIMULATOR_PORT: '0',
      LOG_LEVEL: 'error',
    };
    const child = spawn(process.execPath, [join(projectRoot, 'dist', 'server.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = child;
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /พร้อมใช้งานที่ (http\S+?)\/ /.exec(said)?.[1];
        if (url) resolve(url);
      });
      child.once('close', () => reject(new Error(`it ended: ${said}`)));
    });
  }

  async function kill(): Promise<void> {
    const child = server;
    const gone = new Promise((resolve) => child?.once('close', resolve));
    child?.kill('SIGKILL');
    await gone;
  }

  test('loses no line of what it answered but the one under way, and its chain holds', async () => {
    let answered = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const url = await start();
      let isKilled = false;
      const asking = (async () => {
        while (!isKilled) {
          await (await fetch(`${url}/robots.txt?time=${time}`)).text();
          answered += 1;
        }
      })().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 150 + time * 37));
      await kill();
      isKilled = true;
      await asking;
    }
    await start();
    await kill();
    const folder = join(dataDir, 'traffic');
    const report = await inspectTraffic(folder);
    const requests = report.files.reduce((sum, file) => sum + file.requests, 0);
    expect(report.faults).toEqual([]);
    expect(answered).toBeGreaterThan(TIMES * 5);
    expect(requests).toBeGreaterThanOrEqual(answered - TIMES);
    expect(await independently(folder)).toContain('traffic audit: ok');
  });
});

describe('a disk that is full', () => {
  const mountPoint = mkdtempSync(join(tmpdir(), 'prakat-full-'));
  let isMounted = false;
  beforeAll(() => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', mountPoint], { stdio: 'ignore' });
      isMounted = true;
    } catch {
      // Said by the test.
    }
  });
  afterAll(() => {
    if (isMounted) execFileSync('umount', [mountPoint]);
    rmSync(mountPoint, { recursive: true, force: true });
  });

  test('cuts a line off, stops nobody, and is said once there is room again', async ({ skip }) => {
    skip(!isMounted, 'SKIPPED: no file system can be mounted here');
    const place = aTrafficFolder();
    const folder = join(mountPoint, 'traffic');
    const said: string[] = [];
    const logger = {
      info() {},
      warn: (text: string) => said.push(text),
      error: (_: object, text: string) => said.push(text),
    };
    mkdirSync(folder);
    writeFileSync(join(mountPoint, 'ballast'), Buffer.alloc(32 * 1024));
    const log = new LocalTrafficLog({
      folder,
      clock: () => place.time.now,
      days: 90,
      trustedProxy: null,
      logger: logger as never,
      passed: () => place.time.now,
      looksByItself: false,
    });
    const WRITTEN = 1000;
    for (let n = 0; n < WRITTEN; n += 1) log.write(place.anEntry(`/page/${n}`));
    await expect(log.check()).rejects.toThrow(/ENOSPC/);
    rmSync(join(mountPoint, 'ballast'));
    place.time.now += 2000;
    log.write(place.anEntry('/after'));
    await expect(log.check()).resolves.toBeUndefined();
    await log.close();
    const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.log'));
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain('"kind":"recovery"');
    expect(text).toContain('"path":"/after"');
    const report = await inspectTraffic(folder);
    expect(report.faults).toEqual([]);
    const [{ requests, lost, tornBytes } = { requests: 0, lost: 0, tornBytes: 0 }] = report.files;
    expect(requests + lost).toBe(WRITTEN + 1);
    expect(tornBytes).toBeGreaterThan(0);
    expect(said).toEqual(['the traffic log cannot be written', 'the traffic log can be written again']);
    expect(await independently(folder)).toContain('traffic audit: ok');
    place.remove();
  });
});
