import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findActor } from '@prakat/functions/actors/actor';
import { createApp, loadParts } from '@prakat/functions/app';
import { receiveEvent } from '@prakat/functions/chat/receive-event';
import { runSweep } from '@prakat/functions/jobs/run-sweep';
import { findTasks, findWaiting } from '@prakat/functions/procedure/find-waiting';
import { readTimeline } from '@prakat/functions/procedure/read-timeline';
import { searchRequests } from '@prakat/functions/search/search';
import { anyRequest } from '@prakat/functions/search/search-query';
import { encodeCursor } from '@prakat/functions/store/cursor';
import { findItem, itemOf } from '@prakat/functions/store/items';
import { encodePostback } from '@prakat/shared/buttons/postback-data';
import { afterAll, expect, test } from 'vitest';
import { aProduct, OFFICE } from '../tests/src/testing/a-product.ts';
import { multiply } from './growth/multiply.ts';

// What each operation takes of the processor in an office with many requests, as a share of what it takes in one with few:
// both are open in this process and asked in turns. All but forty requests are settled, as in an office of years.
// Run: npm run bench -- growth; REQUESTS=200000 for more (20,000 otherwise, beside 1,000), ROUNDS for longer.

const SIZES = [1_000, Number(process.env.REQUESTS ?? 20_000)];
const ROUNDS = Number(process.env.ROUNDS ?? 30);
/** A median strays, and deep pages cost a third more; what grows with the office is beyond this by far. */
const LIMIT = 1.5;
/** Below this nobody feels it, and a measurement says little. */
const FLOOR_MS = 1;

await loadParts();

async function anOffice(size: number) {
  const product = await aProduct();
  const { context, office } = product;
  const published = await product.approved();
  await product.drain();
  const rare = await product.approved({ title: 'ตราครุฑพ่าห์ประจำหน่วยงาน' });
  await product.drain();
  const refused = await product.filed('staff-1');
  await product.act('assistant-2', refused.id, 'reject', { reason: 'เอกสารไม่ครบถ้วน' });
  const { id: waitingId } = await product.filed('staff-1');
  await product.act('assistant-2', waitingId, 'propose');
  await product.drain();
  const started = performance.now();
  const categories = office.profile.categories.map(({ id }) => id);
  const settled = [published, published, published, published, published, refused, published, published];
  const ids = multiply(product.data.database, settled, size - 40, categories);
  console.log(`${size} requests written in ${Math.round((performance.now() - started) / 1000)} s`);
  for (let n = 0; n < 38; n += 1) {
    const { id } = await product.filed(`staff-1`);
    await product.act('assistant-2', id, 'propose');
  }
  await product.drain();
  const server = createServer(createApp(context)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${OFFICE}`;
  const actorOf = async (key: string) => {
    const actor = await findActor(context.store, OFFICE, product.lineUserId(key));
    if (!actor) throw new Error(`nobody is ${key}`);
    return actor;
  };
  const head = { context, office, actor: await actorOf('sakrai') };
  const webmaster = { context, office, actor: await actorOf('nopphakon') };
  const staff = await actorOf('staff-1');
  const asker = { officeId: OFFICE, member: staff.member };
  const middle = ids[Math.floor(ids.length / 2)] ?? '';
  const page = { limit: 20, after: null };
  const get = async (path: string) => {
    const answer = await fetch(`${site}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
  };
  // Deep in its category, with as many behind it as fill a page, in both offices.
  const behind = ids.slice(30 * categories.length, 31 * categories.length);
  const all = await Promise.all(behind.map((id) => context.store.get('publications', id)));
  const deep = all.find((one) => one !== null);
  const cursor = encodeCursor('publications.shownInCategory', {
    value: deep?.publishedAt ?? '',
    id: deep?.id ?? '',
  });
  let events = 0;
  const say = (source: object, event: object) => {
    events += 1;
    const raw = {
      mode: 'active',
      timestamp: context.clock(),
      webhookEventId: `event-${events}`,
      replyToken: 'r',
      source,
    };
    return receiveEvent({ context, office, officeId: OFFICE }, { ...raw, ...event }, () => true);
  };
  const by = (key: string) => ({ type: 'user', userId: product.lineUserId(key) });
  const press = (data: string) => say(by('sakrai'), { type: 'postback', postback: { data } });
  let current = '';

  /** In this order: a request is filed, proposed, approved and published, and then looked for. */
  const operations: Record<string, () => Promise<unknown>> = {
    'file a request': async () => {
      current = (await product.filed('staff-1')).id;
    },
    'propose it': () => product.act('assistant-2', current, 'propose'),
    'approve it': () => product.act('sakrai', current, 'approve'),
    'deliver what follows': () => product.drain(),
    'what waits for me': () => findWaiting(head, page),
    'tasks of a webmaster': () => findTasks(webmaster, page),
    'my list': async () => {
      const { items } = await context.store.find('submissions', 'byOwner', {
        equals: { officeId: OFFICE, ownerId: staff.member.id },
        ...page,
      });
      await Promise.all(items.map((one) => itemOf(context.store, one)));
    },
    'one request': async () => {
      const item = await findItem(context.store, OFFICE, middle);
      if (item) await readTimeline(context.store, item);
    },
    'search: a common word': () => searchRequests(context, asker, { ...anyRequest, text: 'ประกาศ' }),
    'search: a rare word': () => searchRequests(context, asker, { ...anyRequest, text: 'ครุฑพ่าห์' }),
    'search: everything': () => searchRequests(context, asker, anyRequest),
    'a text in 1:1': () =>
      say(by('staff-1'), { type: 'message', message: { type: 'text', id: '1', text: 'ก' } }),
    'a stale button': () => press(encodePostback({ a: 'approve', s: middle, r: 1, h: 'a'.repeat(64) })),
    'a button: waiting': () => press(encodePostback({ a: 'waiting' })),
    'site: home': () => get('/'),
    'site: an item': () => get(`/items/${middle}`),
    'site: a category': () => get(`/categories/${deep?.categoryId}`),
    'site: a deep page of it': () => get(`/categories/${deep?.categoryId}?after=${cursor}`),
    'site: search': () => get(`/search?q=${encodeURIComponent('ประกาศ')}`),
    'site: feed': () => get('/feed.xml'),
    'the sweep of a minute': () => runSweep(context),
    'the store is well': () => context.store.check(),
  };
  return {
    operations,
    product,
    rare,
    async close() {
      server.close();
      server.closeAllConnections();
      await product.close();
    },
  };
}

const [few, many] = [await anOffice(SIZES[0] ?? 0), await anOffice(SIZES[1] ?? 0)];
afterAll(async () => {
  await few.close();
  await many.close();
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test(`no operation takes more than ${LIMIT} times what it takes with ${SIZES[0]} requests`, async () => {
  const names = Object.keys(few.operations);
  const times = new Map(names.map((name) => [name, { few: [] as number[], many: [] as number[] }]));
  // The time of the processor: on a machine that others work on, the clock tells of them.
  const timed = async (office: typeof few, name: string) => {
    const before = process.cpuUsage();
    await office.operations[name]?.();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (let round = -3; round < ROUNDS; round += 1)
    for (const name of names) {
      const both = { few: await timed(few, name), many: await timed(many, name) };
      if (round < 0) continue;
      times.get(name)?.few.push(both.few);
      times.get(name)?.many.push(both.many);
    }
  const grown: string[] = [];
  console.log(`${''.padEnd(26)}${SIZES.map((size) => `${size} requests`.padStart(18)).join('')}`);
  for (const [name, { few: a, many: b }] of times) {
    const [less, more] = [median(a), median(b)];
    const ratio = more / less;
    console.log(
      `${name.padEnd(26)}${[less, more].map((ms) => `${ms.toFixed(2)} ms`.padStart(18)).join('')}${ratio.toFixed(2).padStart(8)}`,
    );
    if (ratio > LIMIT && more > FLOOR_MS) grown.push(name);
  }
  expect(grown).toEqual([]);
});
