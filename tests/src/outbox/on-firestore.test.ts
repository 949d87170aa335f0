import { readFileSync } from 'node:fs';
import type { Context } from '@prakat/functions/context';
import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { messageEntry, placeEntry, removeEntry } from '@prakat/functions/queue/new-entry';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { aPlacement, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { onSite } from './processes.ts';

const file = new URL('../../../firestore.indexes.json', import.meta.url);
const { indexes } = JSON.parse(readFileSync(file, 'utf8'));

let product: Product;
let server: Awaited<ReturnType<typeof startMemoryFirestore>>;
let context: Context;
beforeEach(async () => {
  product = await aProduct();
  server = await startMemoryFirestore(indexes);
  context = { ...product.context, store: createFirestoreStore(emptyFirestore(server)) };
});
afterEach(async () => {
  await context.store.close();
  server.stop();
  await product.close();
});

test('two instances in the cloud deliver everything once, and orders for one place one after another', async () => {
  const site = new MemorySite();
  const publication = aPublication({
    officeId: OFFICE,
    state: 'taken_down',
    placements: [aPlacement({ state: 'removing' })],
  });
  const { id } = publication;
  const order = { officeId: OFFICE, publicationId: id, placement: 'built-in' };
  const message = {
    officeId: OFFICE,
    about: null,
    notice: 'answer' as const,
    messages: [{ type: 'text', text: 'เรียน' }],
  };
  await context.store.transact(async (tx) => {
    tx.create('submissions', aSubmission({ id, officeId: OFFICE, state: 'approved', currentStep: null }));
    tx.create('publications', publication);
    tx.create('outbox', placeEntry(context, { ...order, version: 1, messages: null, notBefore: null }));
    for (const _ of [1, 2, 3]) tx.create('outbox', removeEntry(context, order));
    for (let n = 0; n < 30; n += 1)
      tx.create('outbox', messageEntry(context, { ...message, address: `U${n}` }));
  });
  const instance = async () => {
    while ((await dispatchDue(context, () => 0.5, onSite(site))) > 0);
  };
  await Promise.all([instance(), instance()]);
  await instance();
  expect(product.line.pushes).toHaveLength(30);
  expect(product.line.received).toHaveLength(30);
  expect(site.calls).toEqual([`unpublish ${id}`]);
  expect(await context.store.get('publications', id)).toMatchObject({ placements: [{ state: 'gone' }] });
  const due = { equals: { status: 'pending' }, upTo: '9999', limit: 10 };
  expect((await context.store.find('outbox', 'due', due)).items).toEqual([]);
});
