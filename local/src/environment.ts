import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { pino } from 'pino';
import { createLinePlatform, type LinePlatform } from './line-platform/server.ts';
import { createLogger } from './logger.ts';
import { createMovableClock, type MovableClock, type OneMachine, startOneMachine } from './one-machine.ts';
import { officesDir, phoneDir } from './paths.ts';
import { Player } from './play/player.ts';
import { simulatedOfficesOf } from './simulation.ts';
import { type FirestoreForTests, openFirestoreForTests } from './testing/firestore-for-tests.ts';

/** The whole product and the LINE platform in one process, on free ports and a folder of its own, for scenarios. */
export type LocalEnvironment = {
  machine: OneMachine;
  /** What stands in for the database where records are kept in Firestore; null on SQLite. */
  firestore: FirestoreForTests | null;
  platform: LinePlatform;
  clock: MovableClock;
  lineUrl: string;
  dataDir: string;
  player(officeId: string): Player;
  /** Resolves when nothing is under way: no webhook, no job of this minute or day, and nothing due in the outbox. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export type StoreKind = 'sqlite' | 'firestore';

/** `STORE=firestore` runs every scenario on Firestore: an emulator's (FIRESTORE_EMULATOR_HOST), or one in memory. */
function storeKind(named = process.env.STORE): StoreKind {
  if (named === undefined || named === '' || named === 'sqlite') return 'sqlite';
  if (named === 'firestore') return named;
  throw new Error(`STORE is ${named}; it can be sqlite or firestore`);
}

export async function createLocalEnvironment(
  options: {
    now?: number;
    logLevel?: string;
    /** Told every line of the log at `info` and above. */
    onLog?: (line: string) => void;
    /** Serve the built mini-app and phone screens too. */
    pages?: boolean;
    /** Folder of office profiles in place of the project's own. */
    officesDir?: string;
    /** What records are kept in; what STORE says when absent, and SQLite when that says nothing. */
    store?: StoreKind;
  } = {},
): Promise<LocalEnvironment> {
  const dataDir = mkdtempSync(join(tmpdir(), 'prakat-'));
  const clock = createMovableClock();
  if (options.now !== undefined) clock.moveTo(options.now);
  let productUrl = '';
  const platform = createLinePlatform({
    offices: simulatedOfficesOf(loadProfiles(options.officesDir ?? officesDir).values()),
    productUrl: () => productUrl,
    clock: clock.now,
    ...(options.pages ? { phoneDir } : {}),
  });
  const line = await platform.listen(0);
  const settings = readSettings({
    PORT: '0',
    DATA_DIR: dataDir,
    LINE_API_BASE_URL: line.url,
    OFFICES_DIR: options.officesDir,
  });
  const kind = options.store ?? storeKind();
  const firestore = kind === 'firestore' ? await openFirestoreForTests() : null;
  const machine = await startOneMachine({
    settings,
    ...(firestore ? { store: firestore.store } : {}),
    environment: {},
    logger: options.onLog
      ? pino({ level: 'info', base: null }, { write: options.onLog })
      : createLogger(options.logLevel ?? 'silent'),
    clock,
    withoutLiffFiles: !options.pages,
  });
  productUrl = machine.url;

  const settle = async () => {
    for (;;) {
      await platform.settle();
      // A look that was under way may have seen the clock before it was moved.
      await machine.schedule.look();
      await machine.schedule.look();
      machine.outbox.nudge();
      await machine.outbox.idle();
      const { items } = await machine.context.store.find('outbox', 'due', {
        equals: { status: 'pending' },
        upTo: new Date(clock.now()).toISOString(),
        limit: 1,
      });
      if (items.length === 0) return;
    }
  };
  const moveTo = async (now: number) => {
    await settle();
    clock.moveTo(now);
    await settle();
  };

  return {
    machine,
    firestore,
    platform,
    clock,
    lineUrl: line.url,
    dataDir,
    player: (officeId) => new Player(officeId, machine.url, line.url, { settled: settle, moveTo }),
    settle,
    async close() {
      await machine.close();
      firestore?.stop();
      await line.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
