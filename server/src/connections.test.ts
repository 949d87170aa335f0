import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { enrolPeople } from '@prakat/functions/people/enrol';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import type { Store } from '@prakat/functions/store/store';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConnections } from './connections.ts';
import { noteRealChannels } from './data-holder.ts';
import { OperatorError } from './operator-error.ts';
import { openSqliteStore } from './sqlite-store/sqlite-store.ts';

const NOW = '2021-12-24T01:30:00.000Z';
const channels = {
  SATUN_LINE_CHANNEL_ID: '1',
  SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
  SATUN_LINE_LOGIN_CHANNEL_ID: '2',
  SATUN_LIFF_ID: '2-a',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-connections-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const connect = (environment: Record<string, string> = {}) =>
  readConnections(readSettings({ DATA_DIR: folder, ...environment }), environment);
const isSimulation = (environment?: Record<string, string>) => connect(environment).simulated.length > 0;

/** Puts something into the database of the folder. */
async function withStore(change: (store: Store) => Promise<unknown>): Promise<void> {
  const store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });
  await change(store).finally(() => store.close());
}

const simulated = simulatedOfficesOf(loadProfiles(officesDir).values());
const seed = (store: Store) => seedSimulation(store, simulated, NOW);

/** Somebody of the office in its database, as `npm run members -- import` enters them. */
async function importOne(store: Store): Promise<void> {
  const fields = {
    name: 'นางสาวสมมติ ตัวอย่าง',
    positionId: null,
    positionTitle: 'เจ้าพนักงานธุรการ',
    unitId: 'unit',
    contact: 'โทร. 0 0000 0000',
  };
  const office = { id: 'satun', units: [{ id: 'unit', name: 'หน่วย' }], positions: [] };
  const people = [{ id: 'm-1', lineUserId: `U${'0'.repeat(32)}`, fields, roles: ['staff' as const] }];
  const entered = await enrolPeople(store, office, people, { at: NOW, by: 'import' });
  expect(entered.ok).toBe(true);
}

describe('without the LINE credentials of any office', () => {
  test('an empty folder and one of the simulation get the simulation', async () => {
    expect(isSimulation()).toBe(true);
    expect(isSimulation({ NODE_ENV: 'development', PUBLIC_URL: 'http://localhost:4400' })).toBe(true);
    await withStore(seed);
    expect(isSimulation()).toBe(true);
  });

  test.each([
    ['NODE_ENV', 'production'],
    ['NODE_ENV', ' Production'],
    ['PUBLIC_URL', 'https://prakat.example.go.th'],
    ['PUBLIC_URL', 'HTTPS://prakat.example.go.th'],
  ])('%s=%j refuses it in one sentence, and writes nothing', (name, value) => {
    expect(() => connect({ [name]: value })).toThrow(OperatorError);
    expect(() => connect({ [name]: value })).toThrow(new RegExp(`^${name} .*npm run setup$`));
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, () => Promise<void>]>([
    ['has served a channel', async () => noteRealChannels(folder)],
    ['holds a set-up code', () => withStore((store) => issueSetUpCode({ store, clock: Date.now }, 'satun'))],
    ['holds people of an office', () => withStore(importOne)],
    [
      'holds a set-up code beside people of the simulation',
      () =>
        withStore(async (store) => {
          await issueSetUpCode({ store, clock: Date.now }, 'satun');
          await seedSimulation(
            store,
            simulated.filter(({ officeId }) => officeId !== 'satun'),
            NOW,
          );
        }),
    ],
  ])('a folder that %s refuses it', async (_, prepare) => {
    await prepare();
    expect(() => connect()).toThrow(OperatorError);
    expect(() => connect()).toThrow(`${folder} (DATA_DIR)`);
  });
});

describe('with the credentials of an office', () => {
  test('an installation is served wherever it was before', async () => {
    const real = { ...channels, NODE_ENV: 'production', PUBLIC_URL: 'https://prakat.example.go.th' };
    expect(isSimulation(real)).toBe(false);
    noteRealChannels(folder);
    await withStore(importOne);
    expect([...connect(real).credentials.keys()]).toEqual(['satun']);
  });

  test('a folder with the simulation’s people is refused, but for the simulator’s own channels', async () => {
    await withStore(seed);
    expect(() => connect(channels)).toThrow('บุคลากรจำลอง');
    expect(isSimulation({ ...channels, LINE_API_BASE_URL: 'http://localhost:4410' })).toBe(false);
    noteRealChannels(folder);
    expect(isSimulation()).toBe(true);
  });
});

describe('the simulation’s people never enter a database that holds real ones', () => {
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['people', importOne],
    ['a set-up code', (store) => issueSetUpCode({ store, clock: Date.now }, 'satun')],
  ])('%s of one office keep those of all offices out', async (_, put) => {
    await withStore(async (store) => {
      await put(store);
      await expect(seed(store)).rejects.toThrow('satun');
      for (const { officeId } of simulated) {
        const find = { equals: { officeId, status: 'active' }, limit: 9 };
        const { items } = await store.find('members', 'byOffice', find);
        expect(items.filter(({ id }) => id !== 'm-1')).toEqual([]);
      }
    });
  });

  test('and they come into their own a second time without a change', async () => {
    await withStore(async (store) => {
      await seed(store);
      const find = { equals: { officeId: 'satun' }, limit: 200 };
      const before = await store.find('memberEvents', 'byOffice', find);
      await seed(store);
      expect(await store.find('memberEvents', 'byOffice', find)).toEqual(before);
    });
  });
});
