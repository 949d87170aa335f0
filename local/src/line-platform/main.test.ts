import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLineSimulator } from './main.ts';

let folder: string;
const stops: (() => void)[] = [];
const out: string[] = [];
const errors: string[] = [];
const exits: unknown[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'line-simulator-'));
  const office = {
    officeId: 'north',
    botName: 'ประกาศ',
    people: [{ key: 'a', displayName: 'ก' }],
    groups: [],
  };
  writeFileSync(join(folder, 'north.json'), JSON.stringify(office));
  for (const list of [stops, out, errors, exits]) list.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void errors.push(line));
  vi.spyOn(process, 'exit').mockImplementation((code) => exits.push(code) as never);
  vi.spyOn(process, 'once').mockImplementation((name, stop) => {
    if (name === 'SIGTERM') stops.push(stop as () => void);
    return process;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const start = (env: Record<string, string>) =>
  startLineSimulator({ LINE_SIMULATOR_PORT: '0', DATA_DIR: folder, ...env }, { peopleDir: folder });

it('prints its address, serves the offices of the folder, and stops on a signal', async () => {
  await start({ PRODUCT_URL: '' });
  const url = /^LINE simulator: (http:\/\/\S+)/.exec(out[0] ?? '')?.[1];
  expect(out[0]).toContain('webhooks go to http://localhost:4400');
  const offices = await (await fetch(`${url}/_sim/offices`)).json();
  expect(offices).toMatchObject([{ officeId: 'north', botName: 'ประกาศ' }]);
  stops[0]?.();
  await vi.waitFor(() => expect(exits).toEqual([0]));
  await expect(fetch(`${url}/_sim/offices`)).rejects.toThrow('fetch failed');
});

it.each([
  ['LINE_SIMULATOR_PORT', 'many'],
  ['LINE_SIMULATOR_PORT', '70000'],
  ['PRODUCT_URL', 'localhost'],
])('says that %s is not valid when it is "%s"', async (name, value) => {
  await start({ [name]: value });
  expect(errors).toEqual([expect.stringContaining(`The LINE simulator cannot start: ${name} is not valid`)]);
  expect(exits).toEqual([1]);
});

it('says that the data folder cannot be written', async () => {
  const file = join(folder, 'north.json');
  await start({ DATA_DIR: join(file, 'data') });
  expect(errors).toEqual([
    `The LINE simulator cannot start: DATA_DIR ${join(file, 'data')} is not a folder that can be written`,
  ]);
  expect(exits).toEqual([1]);
});

it('says that the port is in use', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as { port: number };
  await start({ LINE_SIMULATOR_PORT: String(port) });
  expect(errors).toEqual([
    `The LINE simulator cannot start: Port ${port} is in use; set LINE_SIMULATOR_PORT to another one`,
  ]);
  expect(exits).toEqual([1]);
  holder.close();
});

it('names the office file that it cannot read', async () => {
  writeFileSync(join(folder, 'south.json'), '{"officeId":"south"}');
  await start({});
  expect(errors[0]).toContain(join(folder, 'south.json'));
  expect(exits).toEqual([1]);
});
