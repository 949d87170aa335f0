import { randomUUID } from 'node:crypto';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { Context, Office } from '@prakat/functions/context';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import type { Store } from '@prakat/functions/store/store';
import { aDraft } from '@prakat/shared/testing/builders';
import { aMember } from '@prakat/shared/testing/people-builders';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { readSimulatedOffices, seedSimulation } from '@prakat/simulator/simulation';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FirestoreForTests, openFirestoreForTests } from '../testing/firestore-for-tests.ts';

const OFFICE = 'si-bun-rueang';
/** For all of them together, on Google's emulator. A machine that is busy with other things may take what they take one by one. */
const WITHIN_MS = 10_000;
const ONE_BY_ONE = 5;
const CHRISTMAS_EVE = Date.parse('2021-12-24T03:00:00.000Z');

const profile = loadProfiles(officesDir).get(OFFICE);
if (!profile) throw new Error('the office is gone');
const office: Office = { profile, line: {} as Office['line'], ...simulatedChannel(OFFICE) };

const instanceOver = (store: Store): Context => ({
  store,
  files: {} as Context['files'],
  offices: new Map([[OFFICE, office]]),
  clock: () => CHRISTMAS_EVE,
  newId: randomUUID,
  logger: pino({ enabled: false }),
  publicUrl: 'https://prakat.example',
  lineLoginBaseUrl: 'https://line.example',
  linkSecret: 'x'.repeat(32),
  sealing: {} as Context['sealing'],
  nudgeOutbox: () => {},
});

async function file(context: Context, person: number): Promise<string> {
  const filing = { lineUserId: `U${person}`, filingKey: randomUUID(), draft: aDraft(), corrects: null };
  const filed = await submitRequest(context, office, filing);
  return filed.ok ? filed.submission.number : filed.refusal.code;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** So many people of one office file at the same moment, on Firestore. */
export function filingAtOnce(people: number): void {
  let firestore: FirestoreForTests;
  beforeEach(async () => {
    firestore = await openFirestoreForTests();
    const simulated = readSimulatedOffices().filter(({ officeId }) => officeId === OFFICE);
    await seedSimulation(firestore.store, simulated, '2021-12-01T00:00:00.000Z');
    await firestore.store.transact(async (tx) => {
      for (let n = 0; n < people; n += 1)
        tx.put('members', aMember({ id: `${OFFICE}.at-once-${n}`, officeId: OFFICE, lineUserId: `U${n}` }));
    });
  });
  afterEach(async () => {
    await firestore.store.close();
    firestore.stop();
  });

  const numbersFrom = (first: number) =>
    Array.from({ length: people }, (_, index) => `2565-${String(first + index).padStart(4, '0')}`);
  const everybody = Array.from({ length: people }, (_, person) => person);

  test(`${people} people of one office who file at once in one instance take turns, and none is made to begin again`, async () => {
    const instance = instanceOver(firestore.store);
    await file(instance, 0);
    const alone = await timed(async () => {
      for (let n = 0; n < ONE_BY_ONE; n += 1) await file(instance, n);
    });
    let filed: string[] = [];
    const took = await timed(async () => {
      filed = await Promise.all(everybody.map((person) => file(instance, person)));
    });
    expect(filed.sort()).toEqual(numbersFrom(ONE_BY_ONE + 2));
    if (firestore.usage) expect(firestore.usage().aborted).toBe(0);
    else expect(took).toBeLessThan(Math.max(WITHIN_MS, 1.5 * (people / ONE_BY_ONE) * alone));
  });

  test('in three instances they have numbers without gaps all the same', async () => {
    const others = [firestore.another(), firestore.another()];
    const instances = [firestore.store, ...others].map(instanceOver);
    const filed = await Promise.all(
      everybody.map((person) => file(instances[person % instances.length] as Context, person)),
    );
    expect(filed.sort()).toEqual(numbersFrom(1));
    for (const store of others) await store.close();
  });
}
