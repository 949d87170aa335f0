import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addToCustody, readCustody } from './custody.ts';
import { inspectTraffic } from './inspect-traffic.ts';
import type { LocalTrafficLog } from './local-traffic-log.ts';
import { aTrafficFolder, type TrafficFolder } from './testing.ts';

let place: TrafficFolder;
let folder: string;
let logged: string[];
beforeEach(() => {
  place = aTrafficFolder();
  ({ folder, logged } = place);
});
afterEach(() => place.remove());

const at = (moment: string) => place.at(moment);
const later = (ms: number) => {
  place.time.now += ms;
};
const clock = () => place.time.now;
const open = (days?: number) => place.open(days);
const anEntry = (path: string) => place.anEntry(path);
const goTo = (log: LocalTrafficLog, moment: string) => place.goTo(log, moment);
const names = () => place.names();
const kinds = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind);
const faults = async () => (await inspectTraffic(folder)).faults;

describe('a day', () => {
  test('has a file of its own, named in the Buddhist Era, in which each request is a line', async () => {
    const log = open();
    log.write(anEntry('/satun/'));
    await log.close();
    expect(names()).toEqual(['2569-11-28.log']);
    const [header, start, request, stop] = readFileSync(join(folder, '2569-11-28.log'), 'utf8')
      .split('\n')
      .map((line) => line && JSON.parse(line));
    expect(header).toMatchObject({ n: 0, kind: 'file', day: '2026-11-28', serial: 1, previousFile: null });
    expect(start).toMatchObject({ n: 1, kind: 'start', time: '2026-11-28T10:00:00+07:00' });
    expect(request).toMatchObject({
      n: 2,
      kind: 'request',
      address: '198.51.100.7',
      path: '/satun/',
      bytes: 512,
    });
    expect(stop).toMatchObject({ n: 3, kind: 'stop' });
  });

  test('that is over is closed, made read-only and entered; the next follows it, also when nobody comes', async () => {
    const log = open();
    await goTo(log, '2026-11-28T23:59:59');
    log.write(anEntry('/a'));
    await goTo(log, '2026-11-29T00:00:00');
    await goTo(log, '2026-11-30T00:00:00');
    expect(names()).toEqual(['2569-11-28.log', '2569-11-29.log', '2569-11-30.log']);
    expect(names().map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8))).toEqual([
      '440',
      '440',
      '600',
    ]);
    expect(
      readCustody(folder).map((entry) => ('file' in entry ? `${entry.kind} ${entry.file}` : '')),
    ).toEqual([
      'begin 2569-11-28.log',
      'begin 2569-11-29.log',
      'close 2569-11-28.log',
      'begin 2569-11-30.log',
      'close 2569-11-29.log',
    ]);
    expect(logged).toContain('traffic log closed');
    expect(await faults()).toEqual([]);
    await log.close();
  });

  test('goes on in the same file after a stop, and is closed by the next start when it was left', async () => {
    await open().close();
    const second = open();
    await second.close();
    expect(kinds('2569-11-28.log')).toEqual(['file', 'start', 'stop', 'start', 'stop']);
    at('2026-12-03T08:00:00');
    const third = open();
    third.look();
    await third.idle();
    await third.close();
    expect(names()).toEqual(['2569-11-28.log', '2569-12-03.log']);
    expect(statSync(join(folder, '2569-11-28.log')).mode & 0o777).toBe(0o440);
    expect(await faults()).toEqual([]);
  });
});

describe('a clock that is set', () => {
  test('back over midnight begins a second file of the day, and never writes to one that was left', async () => {
    place.time.passed = 0;
    const log = open();
    at('2026-11-29T00:00:05');
    place.time.passed = 50_405_000;
    log.look();
    await log.idle();
    at('2026-11-28T23:59:50');
    log.look();
    await log.idle();
    at('2026-11-29T00:00:01');
    place.time.passed += 11_000;
    log.look();
    await log.idle();
    expect(names()).toEqual(['2569-11-28.2.log', '2569-11-28.log', '2569-11-29.2.log', '2569-11-29.log']);
    expect(kinds('2569-11-28.2.log')).toEqual(['file', 'clock']);
    const report = await inspectTraffic(folder);
    expect(report.faults).toEqual([]);
    expect(report.files.map(({ file }) => file)).toEqual([
      '2569-11-28.log',
      '2569-11-29.log',
      '2569-11-28.2.log',
      '2569-11-29.2.log',
    ]);
    await log.close();
  });

  test('far ahead deletes nothing, until it has gone on to another day', async () => {
    const log = open();
    await goTo(log, '2035-01-01T00:00:00');
    expect(names()).toContain('2569-11-28.log');
    await goTo(log, '2026-11-29T00:00:00');
    expect(names()).toContain('2569-11-28.log');
    expect(await faults()).toEqual([]);
    await log.close();
  });
});

describe('old files', () => {
  /** Some days later, with a look every six days at least: files of days on which the machine stood still are not there. */
  const days = async (log: LocalTrafficLog, count: number) => {
    for (let left = count; left > 0; left -= 6) {
      later(Math.min(left, 6) * 86_400_000);
      log.look();
      await log.idle();
    }
  };

  test('are kept for ninety days and no longer, and what is left still holds', async () => {
    const log = open();
    await days(log, 90);
    expect(names()).toContain('2569-11-28.log');
    await days(log, 1);
    expect(names()).not.toContain('2569-11-28.log');
    expect(await faults()).toEqual([]);
    expect((await inspectTraffic(folder)).began).toBe('2026-11-28');
    await log.close();
  });

  test('are kept longer where the office says so', async () => {
    const log = open(92);
    await days(log, 92);
    expect(names()).toContain('2569-11-28.log');
    await days(log, 1);
    expect(names()).not.toContain('2569-11-28.log');
    await log.close();
  });

  test('are kept while they are held, and deleted once released', async () => {
    const log = open();
    const by = 'officer';
    addToCustody(folder, clock, () => [{ kind: 'hold', day: '2026-11-29', reason: 'คดี 12/2570', by }]);
    await days(log, 1);
    await days(log, 95);
    expect(names()).toContain('2569-11-29.log');
    expect(names()).not.toContain('2569-11-28.log');
    expect(await faults()).toEqual([]);
    expect((await inspectTraffic(folder)).held).toEqual(['2026-11-29']);
    addToCustody(folder, clock, () => [{ kind: 'release', day: '2026-11-29', by }]);
    await days(log, 1);
    expect(names()).not.toContain('2569-11-29.log');
    expect(await faults()).toEqual([]);
    await log.close();
  });
});

describe('a process that was killed', () => {
  test('leaves part of a line, which the next start names; the chain holds', async () => {
    const log = open();
    log.write(anEntry('/a'));
    appendFileSync(join(folder, '2569-11-28.log'), '{"n":3,"kind":"request","time":"2026-11-');
    const left = await inspectTraffic(folder);
    expect(left.faults).toEqual([]);
    const next = open();
    next.write(anEntry('/b'));
    expect(kinds.bind(null, '2569-11-28.log')).toThrow();
    const report = await inspectTraffic(folder);
    expect(report.faults).toEqual([]);
    expect(report.files[0]).toMatchObject({ requests: 2, tornBytes: 40 });
    await next.close();
  });

  test('and started only on another day, still leaves a whole chain', async () => {
    open().write(anEntry('/a'));
    appendFileSync(join(folder, '2569-11-28.log'), '\0\0\0\0');
    at('2026-11-30T08:00:00');
    const next = open();
    next.look();
    await next.idle();
    const report = await inspectTraffic(folder);
    expect(report.faults).toEqual([]);
    expect(report.files[0]).toMatchObject({ tornBytes: 4 });
    await next.close();
  });
});

describe('a log that cannot be written', () => {
  test('stops nobody, says so, and says afterwards what was lost', async () => {
    const log = open();
    // A file stands where the folder should be.
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await goTo(log, '2026-11-29T08:00:00');
    log.write(anEntry('/a'));
    later(5000);
    log.write(anEntry('/b'));
    await expect(log.check()).rejects.toThrow(/traffic log cannot be written/);
    expect(logged.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
    rmSync(folder);
    later(5000);
    log.write(anEntry('/c'));
    await expect(log.check()).resolves.toBeUndefined();
    const lines = readFileSync(join(folder, '2569-11-29.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ kind }) => kind)).toEqual(['file', 'lost', 'request']);
    expect(lines[1]).toMatchObject({
      count: 2,
      from: '2026-11-29T08:00:00+07:00',
      to: '2026-11-29T08:00:05+07:00',
    });
    await log.close();
  });
});

test('a file that is taken away while it is written to is missed, and another begun', async () => {
  const log = open();
  log.look();
  await log.idle();
  rmSync(join(folder, '2569-11-28.log'));
  log.look();
  await expect(log.check()).rejects.toThrow('was taken away');
  later(1500);
  log.look();
  await log.idle();
  log.write(anEntry('/a'));
  expect(await faults()).toEqual(['2569-11-28.log: ไม่ใช่ไฟล์ที่เริ่มไว้']);
  await log.close();
});
