import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { freePort } from '@prakat/server/fault-test/free-port';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { demoDir } from '@prakat/simulator/paths';
import { Player } from '@prakat/simulator/play/player';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { afterAll, expect, test } from 'vitest';
import { outboxCreated } from './testing/eventarc.ts';
import { startFunction } from './testing/functions-server.ts';
import { installPackage } from './testing/installed.ts';

const PROJECT = 'demo-prakat';
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/**
 * The installed package as it runs in the cloud, with the simulator as LINE: Firestore and the bucket in memory, each
 * function served by Google's server, and an event for every document of the outbox.
 */
async function startCloud() {
  const profiles = loadProfiles(officesDir);
  const offices = simulatedOfficesOf([...profiles.values()].filter(({ id }) => id === OFFICE));
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const platform = createLinePlatform({ offices, productUrl: publicUrl });
  const line = await platform.listen(0);
  closing.push(() => line.close());
  const firestore = await startMemoryFirestore(
    JSON.parse(readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8')).indexes,
  );
  const bucket = await startMemoryBucket();
  const store = createFirestoreStore(emptyFirestore(firestore, PROJECT));
  closing.push(
    () => firestore.stop(),
    () => bucket.stop(),
    () => store.close(),
  );
  await seedSimulation(store, offices, new Date().toISOString());

  const { folder, installed, secrets } = await installPackage({
    profiles,
    officeIds: [OFFICE],
    line: line.url,
    publicUrl,
  });
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...secrets,
    GCLOUD_PROJECT: PROJECT,
    FIREBASE_CONFIG: JSON.stringify({ projectId: PROJECT, storageBucket: `${PROJECT}.firebasestorage.app` }),
    FIRESTORE_EMULATOR_HOST: firestore.host,
    STORAGE_EMULATOR_HOST: bucket.url,
  };
  const app = await startFunction('app', 'http', { cwd: installed, env, port });
  closing.push(() => app.stop());
  const outboxWritten = await startFunction('outboxWritten', 'cloudevent', { cwd: installed, env });
  const papers = await startFunction('papers', 'http', { cwd: installed, env });
  closing.push(
    () => outboxWritten.stop(),
    () => papers.stop(),
  );

  const told = new Set<string>();
  const tellOfNew = async () => {
    const pending = { equals: { status: 'pending' }, upTo: '9999', limit: 50 };
    const { items } = await store.find('outbox', 'due', pending);
    const fresh = items.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    await Promise.all(fresh.map(({ id }) => fetch(outboxWritten.url, outboxCreated(PROJECT, id))));
  };
  let open = true;
  const events = (async () => {
    while (open) {
      await tellOfNew();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  closing.push(async () => {
    open = false;
    await events;
  });
  return { app, outboxWritten, papers, lineUrl: line.url, bucket, told };
}

test('the filled form goes from filing to its confirmed page in the cloud as it does on one machine', async () => {
  const { app, outboxWritten, papers, lineUrl, bucket, told } = await startCloud();
  const player = new Player(OFFICE, app.url, lineUrl);
  const steps: string[] = [];
  const { audit, number } = await playRequestForm(player, (text) => steps.push(text)).catch(
    (error: unknown) => {
      throw new Error(`${steps.join('\n')}\n${app.output()}\n${outboxWritten.output()}`, { cause: error });
    },
  );
  expect(audit).toBe('ok');
  expect(await (await fetch(`${app.url}/${OFFICE}`)).text()).toContain('/items/');
  expect(steps.join('\n')).toContain(number);
  expect(bucket.names().filter((name) => name.startsWith('files/')).length).toBeGreaterThan(0);
  expect(told.size).toBeGreaterThan(0);

  // Its first page is drawn by a process that the package brings along, in the function that Hosting asks for it.
  const content = readFileSync(join(demoDir, 'framework-announcement-2565.pdf'));
  const { preview } = await player.upload('jirayu', 'ประกาศ.pdf', content);
  const drawn = await fetch(`${papers.url}${preview}`);
  expect([drawn.status, drawn.headers.get('content-type')], papers.output()).toEqual([200, 'image/jpeg']);
  for (const output of [app.output(), outboxWritten.output(), papers.output()])
    expect(output).not.toContain('"severity":"ERROR"');
});
