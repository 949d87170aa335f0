import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSecond } from '@prakat/shared/time/thai-date';
import type { TrafficEntry } from '@prakat/shared/traffic/entry';
import { pino } from 'pino';
import { LocalTrafficLog } from './local-traffic-log.ts';

/** A folder with a traffic log and a clock of its own, which stands still but for whoever sets it. */
export function aTrafficFolder(local = '2026-11-28T10:00:00') {
  const parent = mkdtempSync(join(tmpdir(), 'prakat-traffic-'));
  const folder = join(parent, 'traffic');
  const logged: string[] = [];
  const logger = pino({ base: null }, { write: (line) => void logged.push(String(JSON.parse(line).msg)) });
  const time = { now: 0, passed: null as number | null };
  const at = (moment: string) => {
    time.now = Date.parse(`${moment}+07:00`);
  };
  at(local);
  return {
    parent,
    folder,
    logged,
    time,
    at,
    /** Starts to write. Unless `time.passed` is set, time passes as the clock goes. */
    open: (days = 90) =>
      new LocalTrafficLog({
        folder,
        clock: () => time.now,
        days,
        trustedProxy: null,
        logger,
        passed: () => time.passed ?? time.now,
        looksByItself: false,
      }),
    /** Goes to a time, lets the log look, and waits for what it does about files. */
    async goTo(log: LocalTrafficLog, moment: string) {
      at(moment);
      log.look();
      await log.idle();
    },
    anEntry: (path: string): TrafficEntry => ({
      time: localSecond(time.now),
      address: '198.51.100.7',
      port: 51_234,
      method: 'GET',
      host: 'prakat.example.go.th',
      path,
      status: 200,
      bytes: 512,
    }),
    names: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.log'))
        .sort(),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
export type TrafficFolder = ReturnType<typeof aTrafficFolder>;
