import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { proveDue } from '@prakat/functions/jobs/prove';
import type { Store } from '@prakat/functions/store/store';
import { createLinePlatform, type LinePlatform } from '@prakat/simulator/line-platform/server';
import { phoneDir } from '@prakat/simulator/paths';
import { Player } from '@prakat/simulator/play/player';
import { simulatedOfficesOf } from '@prakat/simulator/simulation';
import { pino } from 'pino';
import { createLogger } from './logger.ts';
import { createMovableClock, type MovableClock, type OneMachine, startOneMachine } from './one-machine.ts';

/**
 * The whole product and the LINE platform in one process, on free ports and a folder of its own: what the demo plays
 * on when nothing runs, and tests.
 */
export type LocalEnvironment = {
  machine: OneMachine;
  platform: LinePlatform;
  clock: MovableClock;
  lineUrl: string;
  dataDir: string;
  player(officeId: string): Player;
  /**
   * Resolves when nothing is under way: no webhook, no job of this minute or day, no look at a website, and nothing due
   * in the outbox.
   */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export type EnvironmentOptions = {
  now?: number;
  logLevel?: string;
  /** Told every line of the log at `info` and above. */
  onLog?: (line: string) => void;
  /** Serve the built mini-app and phone screens too. */
  pages?: boolean;
  /** Folder of office profiles in place of the project's own. */
  officesDir?: string;
  /** Which proxies the traffic log believes, as `TRUST_PROXY` says it. */
  trustProxy?: string;
  /** The browser that draws pages; none when absent. */
  chromiumPath?: string;
  /** Variables of the environment, such as an office's account on its WordPress. */
  variables?: Readonly<Record<string, string>>;
  /** In place of a SQLite file in the folder; closed with the rest. */
  store?: Store;
};

/** Longer than any test takes. */
const BUSY_MS = 120_000;

/** Rounds after which what is still due will never be done: a year of days takes far fewer. */
const MANY = 10_000;

export async function createLocalEnvironment(options: EnvironmentOptions = {}): Promise<LocalEnvironment> {
  const dataDir = mkdtempSync(join(tmpdir(), 'prakat-'));
  const clock = createMovableClock();
  if (options.now !== undefined) clock.moveTo(options.now);
  let productUrl = '';
  const platform = createLinePlatform({
    offices: simulatedOfficesOf(loadProfiles(options.officesDir ?? officesDir).values()),
    productUrl: () => productUrl,
    clock: clock.now,
    // Time stands still here but for whoever moves it: LINE's two seconds do not pass by themselves on a busy machine.
    webhookTimeoutMs: BUSY_MS,
    ...(options.pages ? { phoneDir } : {}),
  });
  const line = await platform.listen(0);
  const settings = readSettings({
    PORT: '0',
    DATA_DIR: dataDir,
    LINE_API_BASE_URL: line.url,
    OFFICES_DIR: options.officesDir,
    TRUST_PROXY: options.trustProxy,
    CHROMIUM_PATH: options.chromiumPath,
  });
  const machine = await startOneMachine({
    settings,
    ...(options.store ? { store: options.store } : {}),
    environment: options.variables ?? {},
    logger: options.onLog
      ? pino({ level: 'info', base: null }, { write: options.onLog })
      : createLogger(options.logLevel ?? 'silent'),
    clock,
    withoutLiffFiles: !options.pages,
  });
  productUrl = machine.url;
  // An answer that goes on after the webhook would find its reply token a day old where the clock is moved.
  Object.assign(machine.context, { endsWithAnswer: true });

  const settle = async () => {
    for (let round = 0; round < MANY; round += 1) {
      await platform.settle();
      // A look that was under way may have seen the clock before it was moved.
      await machine.schedule.look();
      await machine.schedule.look();
      await machine.schedule.proved();
      machine.outbox.nudge();
      await machine.outbox.idle();
      // What went up or came down within this minute, which the schedule takes in the next.
      const looks = await proveDue(machine.context);
      const { items } = await machine.context.store.find('outbox', 'due', {
        equals: { status: 'pending' },
        upTo: new Date(clock.now()).toISOString(),
        limit: 1,
      });
      if (items.length === 0 && looks === 0) return;
    }
    throw new Error('what is due is not carried out: has the outbox been stopped?');
  };
  const moveTo = async (now: number) => {
    await settle();
    clock.moveTo(now);
    await settle();
  };

  return {
    machine,
    platform,
    clock,
    lineUrl: line.url,
    dataDir,
    player: (officeId) => new Player(officeId, machine.url, line.url, { settled: settle, moveTo }),
    settle,
    async close() {
      await machine.close();
      await line.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
