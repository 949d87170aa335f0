import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { type AccessLogCommand, readAccessLogCommand } from './command.ts';
import { custodyFile, readCustody } from './custody.ts';
import { runAccessLog } from './run-access-log.ts';
import { aTrafficFolder, type TrafficFolder } from './testing.ts';

let place: TrafficFolder;
let out: string;
/** Three days with a request each; on the second the process was killed in the middle of a line. */
beforeEach(async () => {
  place = aTrafficFolder();
  out = join(place.parent, 'for-the-officer.jsonl');
  let log = place.open();
  log.write(place.anEntry('/first'));
  await place.goTo(log, '2026-11-29T09:00:00');
  log.write(place.anEntry('/second'));
  appendFileSync(join(place.folder, '2569-11-29.log'), '{"n":2,"kind":"req');
  place.at('2026-11-29T09:00:10');
  log = place.open();
  await place.goTo(log, '2026-11-30T09:00:00');
  log.write(place.anEntry('/third'));
  await log.close();
});
afterEach(() => place.remove());

async function run(command: AccessLogCommand) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const desk = {
    folder: place.folder,
    by: 'somsak',
    host: 'web1',
    clock: () => place.time.now,
    say,
    fault: say,
  };
  const whole = await runAccessLog(command, desk);
  return { whole, said: said.join('\n') };
}
const exportDays = () => run({ kind: 'export', from: '2026-11-28', to: '2026-11-29', out });

/** What the script says that knows nothing but the documentation. */
const independently = (what: string) =>
  new Promise<string>((resolve) => {
    const script = join(projectRoot, 'scripts', 'traffic-audit.mjs');
    execFile(process.execPath, [script, what], (_error, stdout, stderr) => resolve(stdout + stderr));
  });

describe('an export for an officer', () => {
  test('has the days that were asked for, holds by itself, and is entered with who made it', async () => {
    const { whole, said } = await exportDays();
    expect(whole).toBe(true);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('/first');
    expect(text).toContain('/second');
    expect(text).not.toContain('/third');
    const entry = readCustody(place.folder).at(-1);
    expect(entry).toMatchObject({
      kind: 'export',
      time: '2026-11-30T09:00:00+07:00',
      from: '2026-11-28',
      to: '2026-11-29',
      by: 'somsak',
      host: 'web1',
      out,
      files: 2,
    });
    if (entry?.kind === 'export') expect(said).toContain(`SHA-256 ${entry.sha256}`);
    expect(said).toContain('2 คำขอ');
    expect(await independently(out)).toContain('2 files, 2 requests\ntraffic audit: ok');
  });

  test('that somebody changed does not hold, and one that is there is not replaced', async () => {
    await exportDays();
    const text = readFileSync(out, 'utf8');
    writeFileSync(out, text.replace('198.51.100.7', '198.51.100.8'));
    const answer = await independently(out);
    expect(answer).toContain('2569-11-28.log: does not hold after line 1');
    expect(answer).toContain('the export: is not whole');
    await expect(exportDays()).rejects.toThrow(OperatorError);
  });

  test('of a log that was altered is made, and says so in itself', async () => {
    const file = join(place.folder, '2569-11-28.log');
    chmodSync(file, 0o600);
    writeFileSync(file, readFileSync(file, 'utf8').replace('/first', '/other'));
    const { whole, said } = await exportDays();
    expect(whole).toBe(false);
    expect(said).toMatch(/fault: 2569-11-28\.log: ห่วงโซ่ขาด/);
    expect(readFileSync(out, 'utf8').split('\n')[0]).toContain('2569-11-28.log: ห่วงโซ่ขาด');
  });

  test('that cannot be entered is not made', async () => {
    const custody = custodyFile(place.folder);
    chmodSync(custody, 0o600);
    writeFileSync(custody, readFileSync(custody, 'utf8').replace('2569-11-28', '2569-11-27'));
    await expect(exportDays()).rejects.toThrow(/custody\.jsonl/);
    expect(existsSync(out)).toBe(false);
  });

  test('of days that nobody wrote is refused', async () => {
    const command = { kind: 'export' as const, from: '2020-01-01', to: '2020-01-02', out };
    await expect(run(command)).rejects.toThrow(/ไม่มีข้อมูลจราจร/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a day', () => {
  const day = '2026-11-28';
  test('is held for a reason, by somebody, until it is released', async () => {
    await run({ kind: 'hold', day, reason: 'หนังสือ ตร. ที่ 12/2569' });
    expect(readCustody(place.folder).at(-1)).toMatchObject({
      kind: 'hold',
      day,
      reason: 'หนังสือ ตร. ที่ 12/2569',
      by: 'somsak',
    });
    expect((await run({ kind: 'verify' })).said).toContain('เก็บไว้เกินกำหนดตามคำสั่ง: 28 พฤศจิกายน 2569');
    await run({ kind: 'release', day });
    await expect(run({ kind: 'release', day })).rejects.toThrow(/ไม่ได้ถูกสั่งให้เก็บ/);
    await expect(run({ kind: 'hold', day: '2020-01-01', reason: 'ก' })).rejects.toThrow(/ไม่มีไฟล์/);
  });
});

test('the log is looked through by the product and by the script, which agree', async () => {
  expect(await run({ kind: 'verify' })).toMatchObject({
    whole: true,
    said: expect.stringMatching(/^3 ไฟล์ ตั้งแต่ 28 พฤศจิกายน 2569 ถึง 30 พฤศจิกายน 2569 3 คำขอ.*\naccess-log: ok$/),
  });
  expect(await independently(place.folder)).toContain('3 files, 3 requests\ntraffic audit: ok');
  rmSync(join(place.folder, '2569-11-29.log'));
  expect((await run({ kind: 'verify' })).said).toContain('2569-11-29.log: ไฟล์หายไป');
});

describe('the command line', () => {
  test.each<[string, AccessLogCommand]>([
    ['verify', { kind: 'verify' }],
    [
      'export 2569-11-01 2569-11-29 --out a.jsonl',
      { kind: 'export', from: '2026-11-01', to: '2026-11-29', out: 'a.jsonl' },
    ],
    [
      'export 2026-11-01 2569-11-29 --out a',
      { kind: 'export', from: '2026-11-01', to: '2026-11-29', out: 'a' },
    ],
    ['hold 2569-11-29 หนังสือที่ 1', { kind: 'hold', day: '2026-11-29', reason: 'หนังสือที่ 1' }],
    ['release 2569-11-29', { kind: 'release', day: '2026-11-29' }],
  ])('%s', (line, command) => {
    expect(readAccessLogCommand(line.split(' '))).toEqual(command);
  });

  test.each([
    '',
    'verify x',
    'export 2569-11-01',
    'export 2569-11-02 2569-11-01 --out a',
    'export 2569-11-01 2569-11-02',
    'export 2569-02-30 2569-11-02 --out a',
    'hold 2569-11-29',
    'release',
    'release 2569-11-29 --out a',
    'verify --other',
  ])('is explained after “%s”', (line) => {
    expect(() => readAccessLogCommand(line.split(' '))).toThrow(OperatorError);
  });
});
