import { aContent, aPublication } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import { destinationContract } from '../destination-contract.ts';
import { inMemoryDestination } from './in-memory-destination.ts';
import { type Fate, MemorySite } from './memory-site.ts';

destinationContract('the destination that tests give orders to', {
  kind: 'built-in',
  placement: 'built-in',
  world: async () => {
    const site = new MemorySite();
    return { open: (life) => inMemoryDestination(site, life), outside: async () => site.everything() };
  },
});

const publication = aPublication();
const placement = publication.placements[0] as (typeof publication.placements)[0];
const order = {
  publication,
  placement,
  key: 'key',
  version: 1,
  content: aContent({ files: [] }),
  messages: null,
};

test.each<[Fate, unknown, object]>([
  ['answered', 'a page', { ok: true }],
  ['down', 'nothing', { ok: false, permanent: false }],
  ['unanswered', 'a page', { ok: false, permanent: false }],
  ['refused', 'nothing', { ok: false, permanent: true }],
])('a call that is %s leaves %s', async (fate, left, result) => {
  const site = new MemorySite();
  site.next.push(fate);
  const { signal } = new AbortController();
  expect(await inMemoryDestination(site).place(order, { signal, stillAtWork: () => {} })).toMatchObject(
    result,
  );
  expect(site.pages.size).toBe(left === 'a page' ? 1 : 0);
});

test('a call that hangs ends when the attempt is given up', async () => {
  const site = new MemorySite();
  site.next.push('hangs');
  const controller = new AbortController();
  const placing = inMemoryDestination(site).place(order, {
    signal: controller.signal,
    stillAtWork: () => {},
  });
  await Promise.resolve();
  controller.abort();
  expect(await placing).toMatchObject({ ok: false, permanent: false });
  expect(site.everything()).toEqual({ pages: {}, files: [] });
});
