import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readCredentials, readSettings } from '@prakat/functions/config/config';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { createLogger } from './logger.ts';
import { createMovableClock, type OneMachine, startOneMachine } from './one-machine.ts';
import { OperatorError } from './operator-error.ts';
import { printSetUpCodes } from './print-set-up-codes.ts';
import { startSimulator } from './simulator.ts';

const logger = createLogger('silent');
let folder: string;
let machine: OneMachine | null = null;
let blocker: Server | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-'));
});
afterEach(async () => {
  await machine?.close();
  blocker?.close();
  machine = null;
  blocker = null;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (environment: Record<string, string> = {}, clock = createMovableClock()) => {
  const settings = readSettings({ PORT: '0', DATA_DIR: folder, ...environment });
  machine = await startOneMachine({ settings, environment, logger, clock, withoutLiffFiles: true });
  return machine;
};

const takenPort = async (): Promise<string> => {
  blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker?.once('listening', resolve));
  return String((blocker.address() as AddressInfo).port);
};

/** An address that was free a moment ago. */
const freeAddress = async (): Promise<AddressInfo> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return address;
};

describe('a fault that the operator can mend is said in one sentence that names it', () => {
  it('a port in use', async () => {
    const PORT = await takenPort();
    await expect(start({ PORT })).rejects.toThrow(new RegExp(`${PORT} \\(PORT\\)`));
  });

  it('a port in use by somebody else than the simulator', async () => {
    const LINE_SIMULATOR_PORT = await takenPort();
    const settings = readSettings({ LINE_SIMULATOR_PORT, DATA_DIR: folder });
    const started = startSimulator(settings, 'http://localhost:1', { phoneDir: folder });
    await expect(started).rejects.toThrow(`${LINE_SIMULATOR_PORT} (LINE_SIMULATOR_PORT)`);
  });

  it('a folder that cannot be written, and one below /proc, where Node would never return', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(start({ DATA_DIR: join(file, 'data') })).rejects.toThrow(OperatorError);
    await expect(start({ DATA_DIR: '/proc/prakat' })).rejects.toThrow('/proc/prakat (DATA_DIR)');
  });

  it('a folder that is served from already', () => {
    const opened = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow(`หมายเลข ${process.pid} `);
    opened.release();
    openDataFolder(folder).release();
  });

  it.each([
    ['PORT', 'many'],
    ['LINE_API_BASE_URL', 'api.line.me'],
    ['LINK_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['CLAMD_ADDRESS', 'scanner'],
    ['CHROMIUM_PATH', 'chromium'],
  ])('%s set to %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(ConfigError);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });

  it('every variable that a partly connected office lacks', () => {
    expect(() => readCredentials({ SATUN_LIFF_ID: '1-a' }, ['satun', 'khemarat'])).toThrow(
      /SATUN_LINE_CHANNEL_ID.*SATUN_LINE_CHANNEL_SECRET.*SATUN_LINE_LOGIN_CHANNEL_ID/,
    );
  });
});

it('takes over a folder whose server was killed, also when its process number lives again', () => {
  writeFileSync(join(folder, 'server.pid'), String(process.ppid));
  openDataFolder(folder).release();
});

it.each([
  ['empty', ''],
  ['cut short', 'k'.repeat(31)],
  ['blank', ' '.repeat(50)],
])('makes a link secret anew that a power cut left %s, for its owner alone', (_, left) => {
  const file = join(folder, 'link-secret');
  writeFileSync(file, left, { mode: 0o644 });
  const opened = openDataFolder(folder);
  opened.release();
  expect(opened.linkSecret).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(file, 'utf8')).toBe(opened.linkSecret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('keeps its data and its link secret over a restart', async () => {
  const first = await start();
  const people = await first.context.store.find('members', 'byOffice', {
    equals: { officeId: 'satun', status: 'active' },
    limit: 50,
  });
  const { linkSecret } = first.context;
  await first.close();
  const second = await start();
  expect(second.context.linkSecret).toBe(linkSecret);
  expect(
    await second.context.store.find('members', 'byOffice', {
      equals: { officeId: 'satun', status: 'active' },
      limit: 50,
    }),
  ).toEqual(people);
  expect(people.items.length).toBeGreaterThan(4);
});

it('lets nobody in while it starts: a webhook is never answered that there is no such address', async () => {
  const { port } = await freeAddress();
  const answers: string[] = [];
  let starting = true;
  const knock = async () => {
    while (starting || answers.length === 0) {
      const answer = await fetch(`http://127.0.0.1:${port}/line/satun/webhook`, { method: 'POST' }).catch(
        () => null,
      );
      if (answer) answers.push(`${answer.status} ${answer.headers.get('content-type')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const knocking = knock();
  await start({ PORT: String(port) });
  starting = false;
  await knocking;
  expect(new Set(answers)).toEqual(new Set(['401 application/json; charset=utf-8']));
});

it('serves only connected offices, and no simulation, once one office has LINE credentials', async () => {
  const { url, simulation, context } = await start({
    SATUN_LINE_CHANNEL_ID: '1',
    SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
    SATUN_LINE_LOGIN_CHANNEL_ID: '2',
    SATUN_LIFF_ID: '2-a',
  });
  expect(simulation).toBe(false);
  expect([...context.offices.keys()]).toEqual(['satun']);
  expect((await fetch(`${url}/_sim/clock`, { method: 'POST' })).status).not.toBe(200);
  const people = { equals: { officeId: 'satun', status: 'active' }, limit: 1 };
  expect((await context.store.find('members', 'byOffice', people)).items).toEqual([]);
});

describe('the set-up code of an office without an administrator', () => {
  const connected = {
    SATUN_LINE_CHANNEL_ID: '1',
    SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
    SATUN_LINE_LOGIN_CHANNEL_ID: '2',
    SATUN_LIFF_ID: '2-a',
  };

  it('is given at the first start alone, shown to the operator, and kept nowhere but as a hash', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const settings = readSettings({ PORT: '0', DATA_DIR: folder });
    machine = await startOneMachine({
      settings,
      environment: connected,
      logger: log,
      withoutLiffFiles: true,
    });
    const code = machine.setUpCodes.get('satun') ?? '';
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    printSetUpCodes(machine);
    expect(print.mock.calls.flat().join('\n')).toContain(`สสจ.สตูล                 ${code}`);
    print.mockRestore();
    expect(code).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(lines.join('')).not.toContain(code);
    expect(JSON.stringify(await machine.context.store.get('setUpCodes', 'satun'))).not.toContain(code);

    await machine.close();
    machine = await startOneMachine({
      settings,
      environment: connected,
      logger: log,
      withoutLiffFiles: true,
    });
    expect(machine.setUpCodes.size).toBe(0);
    // A lost one is replaced by the operator.
    expect(await issueSetUpCode(machine.context, 'satun', { anew: true })).not.toBeNull();
  });

  it('is not made in the simulation, which has its people', async () => {
    expect((await start()).setUpCodes.size).toBe(0);
  });
});

describe('GET /healthz', () => {
  it('answers 200 when store, files, outbox and traffic log are well', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'ok',
      checks: { store: 'ok', files: 'ok', outbox: 'ok', traffic: 'ok' },
    });
  });

  it('answers 503 with the reason when files cannot be kept', async () => {
    const { url } = await start();
    rmSync(join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'files'), '');
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(503);
    const body = (await answer.json()) as { status: string; checks: Record<string, string> };
    expect(body.status).toBe('unwell');
    expect(body.checks.files).not.toBe('ok');
    expect(body.checks.store).toBe('ok');
  });

  it('answers 503 when nothing takes what is due', async () => {
    const clock = createMovableClock();
    const { url, outbox, context } = await start({}, clock);
    await outbox.stop();
    const { messageEntry } = await import('@prakat/functions/queue/new-entry');
    const messages = [{ type: 'text', text: 'เรียนทุกท่าน' }];
    const message = { officeId: 'satun', about: null, address: 'U1', notice: 'answer' as const, messages };
    const entry = messageEntry(context, message);
    await context.store.transact(async (tx) => tx.create('outbox', entry));
    clock.moveTo(clock.now() + 6 * 60_000);
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('outbox');
  });
});
