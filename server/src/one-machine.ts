import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createApp, loadParts } from '@prakat/functions/app';
import { OwedAnswers } from '@prakat/functions/chat/owed-answers';
import type { Settings } from '@prakat/functions/config/config';
import { parseTrustProxy } from '@prakat/functions/config/trust-proxy';
import type { Context, Office } from '@prakat/functions/context';
import { liffConfigOf } from '@prakat/functions/http/liff-config';
import { JobSchedule } from '@prakat/functions/jobs/schedule';
import { connectOffice, lineAddresses } from '@prakat/functions/line/connect-office';
import { releaseLeases } from '@prakat/functions/outbox/lease';
import { OutboxLoop } from '@prakat/functions/outbox/loop';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import { keepListings } from '@prakat/functions/search/keep-listings';
import { countChanges } from '@prakat/functions/store/count-changes';
import type { Store } from '@prakat/functions/store/store';
import { visitBookOf } from '@prakat/functions/visits/visit-book';
import { trafficDays } from '@prakat/shared/office/traffic-log';
import type { Clock } from '@prakat/shared/time/clock';
import type { SimulatedOffice } from '@prakat/simulator/simulated-office';
import { seedSimulation } from '@prakat/simulator/simulation';
import compression from 'compression';
import express, { type Router } from 'express';
import type { Logger } from 'pino';
import { readConnections } from './connections.ts';
import { openDataFolder } from './data-folder.ts';
import { noteRealChannels } from './data-holder.ts';
import { openLocalFileStore } from './file-store/local-file-store.ts';
import { createLiffFiles } from './liff-files.ts';
import { listen } from './listen.ts';
import { findBrowser } from './page-drawer/find-browser.ts';
import { openPageDrawer } from './page-drawer/page-drawer.ts';
import { liffDir } from './paths.ts';
import { openSealing } from './seal-keeping.ts';
import { Damage } from './sqlite-store/damage.ts';
import { openSqliteStore } from './sqlite-store/sqlite-store.ts';
import { watchDamage } from './sqlite-store/watch-damage.ts';
import { trafficFolder } from './traffic-log/day-files.ts';
import { LocalTrafficLog } from './traffic-log/local-traffic-log.ts';

/** A clock whose distance to the real one can be set: in the simulation, time is moved from the phone screens. */
export type MovableClock = {
  now: Clock;
  /** The machine's own, whatever the other is moved to. */
  real: Clock;
  moveTo(now: number): void;
};

export function createMovableClock(real: Clock = Date.now): MovableClock {
  let offset = 0;
  return {
    now: () => real() + offset,
    real,
    moveTo(now) {
      offset = now - real();
    },
  };
}

export type OneMachine = {
  url: string;
  context: Context;
  outbox: OutboxLoop;
  schedule: JobSchedule;
  simulation: boolean;
  /** New one-time codes of offices without an administrator, for the operator's eyes only: never log them. */
  setUpCodes: ReadonlyMap<string, string>;
  close(): Promise<void>;
  /** For a process that ends now, whatever is under way: another may have the data folder. */
  letGo(): void;
};

export type OneMachineOptions = {
  settings: Settings;
  environment: Readonly<Record<string, string | undefined>>;
  logger: Logger;
  clock?: MovableClock;
  /** In place of the SQLite file of the data folder: tests run the same product on Firestore. Closed with the rest. */
  store?: Store;
  /** Leave out the mini-app's files: tests that never open it need no build. */
  withoutLiffFiles?: boolean;
};

/**
 * The product on one machine: SQLite, a local folder, the outbox loop and one HTTP server. Without LINE
 * credentials of any office it talks to the simulator and gets the simulation's people, where no office's data is.
 * Throws `OperatorError` or `ConfigError` with a sentence for what the operator must mend.
 */
export async function startOneMachine(options: OneMachineOptions): Promise<OneMachine> {
  const { settings, environment, logger } = options;
  const clock = options.clock ?? createMovableClock();
  const { profiles, credentials, simulated } = readConnections(settings, environment);
  const simulation = simulated.length > 0;
  const simulator = `http://localhost:${settings.LINE_SIMULATOR_PORT}`;
  const line = lineAddresses(settings, simulation ? simulator : null);

  const folder = openDataFolder(settings.DATA_DIR);
  if (!simulation) noteRealChannels(settings.DATA_DIR);
  const damage = new Damage();
  const { store, changesOf } = countChanges(
    options.store ?? openSqliteStore({ file: folder.database, damage }),
    new Set(['publications']),
  );
  const offices = new Map<string, Office>();
  for (const [officeId, profile] of profiles) {
    const own = credentials.get(officeId);
    if (own) offices.set(officeId, connectOffice(profile, own, line, clock.now));
    else logger.warn({ officeId }, 'the office has no LINE channel and is left out');
  }

  const traffic = new LocalTrafficLog({
    folder: trafficFolder(settings.DATA_DIR),
    clock: clock.real,
    days: trafficDays([...offices.values()].map(({ profile }) => profile)),
    trustedProxy: parseTrustProxy(settings.TRUST_PROXY ?? ''),
    logger,
  });
  const abandon = async (error: unknown): Promise<never> => {
    await store.close();
    await traffic.close();
    folder.release();
    throw error;
  };
  const officeIds = profiles.keys();
  const sealing = await openSealing(settings.DATA_DIR, settings.SEAL_KEY, { store, officeIds }).catch(
    abandon,
  );
  let outbox: OutboxLoop | null = null;
  // Nobody looks for what the simulation published: it draws where it is told to.
  const browser = findBrowser(settings.CHROMIUM_PATH, simulation ? '' : process.env.PATH);
  const context: Context = {
    store,
    files: openLocalFileStore(folder.files),
    offices,
    clock: clock.now,
    newId: randomUUID,
    logger,
    publicUrl: settings.PUBLIC_URL ?? '',
    lineLoginBaseUrl: line.login,
    linkSecret: settings.LINK_SECRET ?? folder.linkSecret,
    sealing,
    traffic,
    nudgeOutbox: () => outbox?.nudge(),
    publicChanges: changesOf,
    ...(settings.CLAMD_ADDRESS === undefined ? {} : { clamdAddress: settings.CLAMD_ADDRESS }),
    ...(browser === null ? {} : { drawPage: openPageDrawer(browser) }),
  };
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const extra = await makeReady(context, profiles.keys(), { simulated, clock, line, options }).catch(abandon);
  // Nobody is let in before everything is there: LINE does not say again what was answered while it was not.
  const server = await listen(
    (request, response) => answer(request, response),
    settings.PORT,
    settings.HOST,
  ).catch(abandon);
  context.publicUrl ||= server.url;
  // Pages and files of the mini-app are packed once and kept; what the API answers is another each time.
  answer = createApp(context, extra, [compression()]);
  const setUpCodes = await newSetUpCodes(context).catch(async (error: unknown) => {
    await server.close();
    return abandon(error);
  });
  outbox = new OutboxLoop(context);
  outbox.start();
  const answers = new OwedAnswers(context);
  answers.start();
  const schedule = new JobSchedule(context);
  schedule.start();
  const damageWatch = options.store ? null : watchDamage(folder.database, damage, logger);

  return {
    url: server.url,
    context,
    outbox,
    schedule,
    simulation,
    setUpCodes,
    async close() {
      damageWatch?.stop();
      await server.close();
      const ended = await Promise.allSettled([schedule.stop(), outbox?.stop(), answers.stop()]);
      await visitBookOf(context).stop();
      await store.close();
      await traffic.close();
      folder.release();
      for (const each of ended) if (each.status === 'rejected') throw each.reason;
    },
    letGo: () => folder.release(),
  };
}

/** Everything that takes time before the first request can be answered; gives the routes of this way to run the product. */
async function makeReady(
  context: Context,
  officeIds: Iterable<string>,
  {
    simulated,
    clock,
    line,
    options,
  }: {
    simulated: readonly SimulatedOffice[];
    clock: MovableClock;
    line: ReturnType<typeof lineAddresses>;
    options: OneMachineOptions;
  },
): Promise<Router[]> {
  const { store } = context;
  const simulation = simulated.length > 0;
  const extra: Router[] = simulation ? [clockDoor(clock)] : [];
  if (!options.withoutLiffFiles)
    extra.push(
      createLiffFiles(liffDir(simulation), simulation ? line.api : null, (id) => {
        const office = context.offices.get(id);
        return office ? liffConfigOf(office) : null;
      }),
    );
  if (simulation) await seedSimulation(store, simulated, new Date(clock.now()).toISOString());
  await releaseLeases(context);
  await keepListings(context, officeIds);
  await loadParts();
  return extra;
}

/** One-time codes of offices without an administrator: told once, and so to an operator whose product did start. */
async function newSetUpCodes(context: Context): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const officeId of context.offices.keys()) {
    const code = await issueSetUpCode(context, officeId);
    if (code) codes.set(officeId, code);
  }
  return codes;
}

/** The simulator tells the product that the clock was moved. Exists in the simulation only. */
function clockDoor(clock: MovableClock): Router {
  const router = express.Router();
  router.post('/_sim/clock', express.json(), (request, response) => {
    const now = (request.body as { now?: unknown } | undefined)?.now;
    if (typeof now !== 'number' || !Number.isFinite(now)) {
      response.status(400).json({ error: 'now ต้องเป็นจำนวนมิลลิวินาที' });
      return;
    }
    clock.moveTo(now);
    response.json({ now: clock.now() });
  });
  return router;
}
