import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { afterEach, expect, test } from 'vitest';
import { type CountedCloud, startCountedCloud } from './counted-cloud.ts';
import { FILED_ON, liveUntilConfirmed, ways } from './life-of-an-item.ts';
import { stageRow } from './tables.ts';

let cloud: CountedCloud | undefined;
afterEach(() => cloud?.close());

// The whole of docs/scale.md is compared by the long tests; this is the part that people wait for.
test('an item goes from the form to the website on Firestore, and costs what docs/scale.md says', async () => {
  const [way] = ways;
  if (!way) throw new Error('there is no way to publish');
  cloud = await startCountedCloud(way.officeId, FILED_ON);
  const { id, stages } = await liveUntilConfirmed(cloud, way);
  const { store, files, offices } = cloud.context;
  expect(await store.get('publications', id)).toMatchObject({
    state: 'on_display',
    placements: [{ confirmed: { by: { name: expect.any(String) } } }, {}],
  });
  expect((await fetch(`${cloud.url}/items/${id}`)).status).toBe(200);
  expect(await audit(store, files, [...offices.keys()])).toMatchObject({ submissions: 1, faults: [] });
  const stands = readFileSync(join(projectRoot, 'docs', 'scale.md'), 'utf8').split('\n');
  for (const stage of stages) expect(stands).toContain(stageRow(stage));
});

test('a minute in which nothing is due costs the same few reads, however many offices there are', async () => {
  const [way] = ways;
  if (!way) throw new Error('there is no way to publish');
  const one = await startCountedCloud(way.officeId, FILED_ON);
  cloud = one;
  // The first of a day looks for what has ended with the day before, too.
  await one.sweep();
  const alone = await one.used(() => one.sweep());
  const [first] = one.context.offices.values();
  if (!first) throw new Error('there is no office');
  const offices = one.context.offices as Map<string, typeof first>;
  for (let n = 0; n < 10_000; n += 1)
    offices.set(`office-${n}`, { ...first, profile: { ...first.profile, id: `office-${n}` } });
  const among = await one.used(() => one.sweep());
  expect(among).toEqual(alone);
  expect(among).toMatchObject({ reads: 7, writes: 0, deletes: 0 });
});
