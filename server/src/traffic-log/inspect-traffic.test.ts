import { chmodSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { daysWithoutFile, inspectTraffic } from './inspect-traffic.ts';
import type { LocalTrafficLog } from './local-traffic-log.ts';
import { aTrafficFolder, type TrafficFolder } from './testing.ts';

let place: TrafficFolder;
let folder: string;
beforeEach(() => {
  place = aTrafficFolder();
  ({ folder } = place);
});
afterEach(() => place.remove());

const at = (moment: string) => place.at(moment);
const clock = () => place.time.now;
const open = () => place.open();
const anEntry = (path: string) => place.anEntry(path);
const goTo = (log: LocalTrafficLog, moment: string) => place.goTo(log, moment);
const names = () => place.names();
const faults = async () => (await inspectTraffic(folder)).faults;

describe('what was altered is found:', () => {
  const twoDays = async () => {
    const log = open();
    log.write(anEntry('/a'));
    log.write(anEntry('/b'));
    await goTo(log, '2026-11-29T08:00:00');
    await goTo(log, '2026-11-30T08:00:00');
    await log.close();
    for (const name of names()) chmodSync(join(folder, name), 0o600);
  };
  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

  test.each<[string, () => void, RegExp]>([
    [
      'a field',
      () => rewrite('2569-11-28.log', (text) => text.replace('198.51.100.7', '198.51.100.8')),
      /2569-11-28\.log: ห่วงโซ่ขาดหลังบรรทัดที่ 1/,
    ],
    [
      'a line taken out',
      () => rewrite('2569-11-28.log', (text) => text.split('\n').toSpliced(2, 1).join('\n')),
      /2569-11-28\.log: ห่วงโซ่ขาดหลังบรรทัดที่ 1/,
    ],
    [
      'the last line of today',
      () => rewrite('2569-11-30.log', (text) => text.replace(/stop/, 'stip')),
      /2569-11-30\.log: ห่วงโซ่ขาด/,
    ],
    [
      'the end of a day cut off',
      () =>
        truncateSync(
          join(folder, '2569-11-28.log'),
          readFileSync(join(folder, '2569-11-28.log'), 'utf8').indexOf('{"n":3'),
        ),
      /2569-11-29\.log: ไม่ต่อจาก 2569-11-28\.log/,
    ],
    ['a file taken away', () => rmSync(join(folder, '2569-11-29.log')), /2569-11-29\.log: ไฟล์หายไป/],
    ['the first file taken away', () => rmSync(join(folder, '2569-11-28.log')), /2569-11-28\.log: ไฟล์หายไป/],
    [
      'the record of custody',
      () => rewrite('custody.jsonl', (text) => text.replace('2569-11-28', '2569-11-27')),
      /custody\.jsonl: ห่วงโซ่ขาด/,
    ],
    [
      'a first line',
      () => rewrite('2569-11-29.log', (text) => text.replace('"serial":2', '"serial":7')),
      /2569-11-29\.log: บรรทัดแรก/,
    ],
  ])('%s', async (_what, alter, expected) => {
    await twoDays();
    expect(await faults()).toEqual([]);
    alter();
    expect((await faults()).join('\n')).toMatch(expected);
  });

  test('the end of the day that runs, cut off just before midnight', async () => {
    const log = open();
    log.write(anEntry('/a'));
    const file = join(folder, '2569-11-28.log');
    truncateSync(file, readFileSync(file, 'utf8').indexOf('{"n":2'));
    await goTo(log, '2026-11-29T00:00:00');
    await log.close();
    expect((await faults()).join('\n')).toMatch(/2569-11-29\.log: ไม่ต่อจาก 2569-11-28\.log/);
  });

  test('an altered last line is not taken for one that was cut off when the process was killed', async () => {
    await twoDays();
    rewrite('2569-11-30.log', (text) => text.replace(/stop/, 'stip'));
    at('2026-11-30T09:00:00');
    await open().close();
    expect((await faults()).join('\n')).toMatch(/2569-11-30\.log: ห่วงโซ่ขาด/);
  });
});

test('a day on which the product ran and that has no file is a gap; days before the log began are none', async () => {
  const log = open();
  await goTo(log, '2026-11-30T08:00:00');
  await log.close();
  const report = await inspectTraffic(folder);
  const ran = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];
  expect(daysWithoutFile(report, ran, { now: clock(), days: 90 })).toEqual(['2026-11-29']);
});
