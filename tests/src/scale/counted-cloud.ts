import { createHash } from 'node:crypto';
import type { LookupAddress, lookup } from 'node:dns';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@prakat/functions/app';
import { answerOwed } from '@prakat/functions/chat/owed-answers';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { Context, Office } from '@prakat/functions/context';
import { proveDue } from '@prakat/functions/jobs/prove';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { runSweep } from '@prakat/functions/jobs/run-sweep';
import { connectOffice } from '@prakat/functions/line/connect-office';
import { Dispatcher } from '@prakat/functions/outbox/dispatcher';
import { createOutboxDrain } from '@prakat/functions/outbox/drain';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { keepListings } from '@prakat/functions/search/keep-listings';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { listen } from '@prakat/server/listen';
import { aFixedClock } from '@prakat/shared/testing/builders';
import { addDays } from '@prakat/shared/time/thai-date';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { Player } from '@prakat/simulator/play/player';
import { seedSimulation, simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import express from 'express';
import { pino } from 'pino';
import { openFirestoreForTests } from '../testing/firestore-for-tests.ts';
import { countingFiles, countingLine, countingRequests, countingStore } from './counting.ts';
import { emptyTally, minus, type Tally } from './tally.ts';

export type CountedCloud = Awaited<ReturnType<typeof startCountedCloud>>;

/** The same ids in every run, spread like those of chance: what is counted depends on their order and on how they pack. */
function idsInOrder(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const digits = createHash('sha256').update(String(count)).digest('hex');
    return digits.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  };
}

/** The sweep takes what has been due for so long. */
const LEFT_OVER_MS = 60_000;

/** Every name leads to this machine. */
const toThisMachine = ((
  _name: string,
  _options: object,
  done: (error: null, found: LookupAddress[]) => void,
) => done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;

/**
 * One office as it runs on Cloud Functions, on a Firestore that counts: nothing happens but what a request, an event
 * or a schedule starts, and time stands still unless it is moved. Begins at nine in the morning of `day`.
 */
export async function startCountedCloud(officeId: string, day: string) {
  const clock = aFixedClock(`${day}T02:00:00.000Z`);
  const profile = loadProfiles(officesDir).get(officeId);
  if (!profile) throw new Error(`there is no office ${officeId}`);
  const simulated = simulatedOfficesOf([profile]);
  const [one] = simulated;
  if (!one) throw new Error(`${officeId} has no people`);
  const firestore = await openFirestoreForTests();
  const { usage } = firestore;
  if (!usage) throw new Error('an emulator does not count: leave FIRESTORE_EMULATOR_HOST unset');

  let productUrl = '';
  const platform = createLinePlatform({ offices: simulated, productUrl: () => productUrl, clock });
  const line = await platform.listen(0);
  const app = express();
  const server = await listen(app, 0, '127.0.0.1');
  productUrl = server.url;

  const tally = emptyTally();
  const folder = mkdtempSync(join(tmpdir(), 'prakat-scale-'));
  const office = connectOffice(profile, simulatedCredentials(one), { api: line.url, data: line.url }, clock);
  const context: Context = {
    store: countingStore(firestore.store, tally),
    files: countingFiles(openLocalFileStore(folder), tally),
    offices: new Map<string, Office>([[officeId, { ...office, line: countingLine(office.line, tally) }]]),
    clock,
    newId: idsInOrder(),
    logger: pino({ level: 'silent' }),
    // A name that leads here: the product opens its own pages as an outsider. Ports have five digits, so that what is sent
    // is as long in every run.
    publicUrl: `http://prakat.example:${new URL(server.url).port}`,
    lineLoginBaseUrl: line.url,
    linkSecret: 'x'.repeat(32),
    sealing: sealingWith('s'.repeat(32)),
    nudgeOutbox: () => {},
    endsWithAnswer: true,
  };
  await seedSimulation(context.store, simulated, new Date(clock()).toISOString());
  await keepListings(context, [officeId]);
  app.use(countingRequests(tally));
  app.use(createApp(context));

  const now = (): Tally => {
    const { reads, writes, deletes } = usage();
    const months = Object.values(platform.state.offices[officeId]?.usage ?? {});
    return { ...tally, reads, writes, deletes, counted: months.reduce((sum, one) => sum + one, 0) };
  };

  /** Every entry that was created starts the function once; what the first leaves undone the others do. */
  let triggered = tally.triggers;
  const drain = createOutboxDrain(context);
  const leftOvers = createOutboxDrain(context, new Dispatcher(context, { behindMs: LEFT_OVER_MS }));
  const runTriggers = async () => {
    await platform.settle();
    while (triggered < tally.triggers) {
      triggered += 1;
      await drain(Number.POSITIVE_INFINITY);
      await platform.settle();
    }
  };

  return {
    context,
    clock,
    profile,
    /** Where Firestore is, for looking at what is stored. */
    store: firestore.store,
    today: day,
    player: new Player(officeId, server.url, line.url, { settled: runTriggers }),
    url: `${server.url}/${officeId}`,

    /** What was used by some work and by what it set off. */
    async used(work: () => Promise<unknown>): Promise<Tally> {
      const before = now();
      await work();
      await runTriggers();
      return minus(now(), before);
    },

    /** The schedule of so many days: the daily job, and the sweep after midnight and after the job. */
    async live(days: number): Promise<void> {
      for (let n = 0; n < days; n += 1) {
        const next = addDays(this.today, 1);
        for (const time of ['00:01', '08:30', '09:00']) {
          clock.advance(Date.parse(`${next}T${time}:00+07:00`) - clock());
          if (time === '08:30') await runDailyJob(context);
          else await this.sweep();
          await runTriggers();
        }
        this.today = next;
      }
    },

    /** What `outboxSweep` does in a minute. */
    async sweep(): Promise<void> {
      await leftOvers(Number.POSITIVE_INFINITY);
      await answerOwed(context, LEFT_OVER_MS);
      await runSweep(context);
      await proveDue(context, { outsider: { resolve: toThisMachine } });
    },

    async close(): Promise<void> {
      await server.close();
      await line.close();
      await firestore.store.close();
      firestore.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
