import { expect } from 'vitest';
import { startCountedCloud } from './counted-cloud.ts';
import { decide, FILED_ON, fileItem, liveAnItem, liveUntilConfirmed, ways } from './life-of-an-item.ts';
import { assumed, type Counted } from './month.ts';
import { minus, type Tally, times } from './tally.ts';

/** Items on display while pages are looked at: the first page of an office shows ten, and looks whether there are more. */
const ON_DISPLAY = 11;
/** Sweeps that `live` makes in a day. */
const SWEEPS_A_DAY = 2;

/** Everything that docs/scale.md says was counted. */
export async function countEverything(): Promise<Counted> {
  const [looks, overview, ...lives] = await Promise.all([
    countLooks(),
    countOverview(),
    ...ways.map(liveAnItem),
  ]);
  const idle = lives.map((life) => {
    const days = minus(life.idle.used, times(looks.sweep, SWEEPS_A_DAY * life.idle.days));
    return times(days, 1 / life.idle.days);
  });
  const [first, second] = idle as [Tally, Tally];
  return { lives, ...looks, overview, idleDay: times(minus(first, times(second, -1)), 1 / 2) };
}

/** One look at each kind of public page, one download, and one minute in which nothing is due. */
async function countLooks(): Promise<Pick<Counted, 'home' | 'page' | 'download' | 'sweep'>> {
  const [way] = ways;
  if (!way) throw new Error('there is no way to publish');
  const cloud = await startCountedCloud(way.officeId, FILED_ON);
  try {
    const { url, store } = cloud;
    const { id, number } = await fileItem(cloud, way);
    for (const decision of way.decisions) await cloud.used(() => decide(cloud, number, decision));
    const copy = await store.get('publications', id);
    const file = copy?.shown?.content.files[0];
    if (!copy || !file) throw new Error('the item is not on the website');
    await store.transact(async (tx) => {
      for (let n = 1; n < ON_DISPLAY; n += 1) tx.put('publications', { ...copy, id: `copy-${n}` });
    });
    // A person, whose look is counted; a minute apart, so that none shares its writing or its foot with another.
    const headers = {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
    };
    const get = (path: string) => async () => {
      cloud.clock.advance(60_000);
      const response = await fetch(`${url}${path}`, { headers });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    };
    await cloud.used(get(''));
    // The page that went up is looked at from outside; then nothing is due.
    await cloud.used(() => cloud.sweep());
    return {
      home: await cloud.used(get('')),
      page: await cloud.used(get(`/items/${id}`)),
      download: await cloud.used(get(`/files/${id}/${file.id}`)),
      sweep: await cloud.used(() => cloud.sweep()),
    };
  } finally {
    await cloud.close();
  }
}

/** A head looks at how the office stands, in a month in which it has put up and confirmed as many items as are assumed. */
export async function countOverview(): Promise<Tally> {
  const [way] = ways;
  if (!way) throw new Error('there is no way to publish');
  const cloud = await startCountedCloud(way.officeId, FILED_ON);
  try {
    const { store, player } = cloud;
    const { id } = await liveUntilConfirmed(cloud, way);
    const find = { equals: { log: id }, limit: 100 };
    const logs = {
      events: (await store.find('events', 'newest', find)).items,
      publicationEvents: (await store.find('publicationEvents', 'newest', find)).items,
    };
    const request = await store.get('submissions', id);
    if (!request) throw new Error('there is no request');
    for (let n = 1; n < assumed.items; n += 1) {
      const copy = `copy-${n}`;
      await store.transact(async (tx) => {
        tx.put('submissions', { ...request, id: copy });
        for (const name of ['events', 'publicationEvents'] as const)
          for (const event of logs[name])
            tx.put(name, { ...event, id: event.id.replace(id, copy), log: copy, subject: copy });
      });
    }
    const looked = way.decisions[0]?.by ?? '';
    expect((await player.overview(looked)).month.numbers.published).toBe(assumed.items);
    return await cloud.used(() => player.overview(looked));
  } finally {
    await cloud.close();
  }
}
