import { listDead, retryDead } from '@prakat/functions/outbox/retry-dead';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { never } from '../testing/fake-line.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** A request of which one message was given up. */
async function oneDead() {
  const { id } = await product.filed('jirayu');
  product.line.next.push(() => never);
  await product.drain();
  const dead = (await product.entries(id)).filter(({ status }) => status === 'dead');
  expect(dead).toHaveLength(1);
  return { id, entryId: dead[0]?.id ?? '' };
}
const deadIds = async () => {
  const ids: string[] = [];
  for await (const { id } of listDead(product.context, OFFICE)) ids.push(id);
  return ids;
};

test('what was given up is listed, and sent once it is retried', async () => {
  const { id, entryId } = await oneDead();
  expect(await deadIds()).toEqual([entryId]);
  expect(await retryDead(product.context, entryId)).toBe('due_again');
  expect(await deadIds()).toEqual([]);
  const before = product.line.received.length;
  await product.drain();
  expect(product.line.received).toHaveLength(before + 1);
  expect((await product.entries(id)).find((entry) => entry.id === entryId)).toMatchObject({
    status: 'delivered',
  });
});

test('nothing but what was given up can be retried', async () => {
  const { id } = await product.filed('jirayu');
  const [entry] = await product.entries(id);
  expect(await retryDead(product.context, entry?.id ?? '')).toBe('not_given_up');
  await product.drain();
  expect(await retryDead(product.context, entry?.id ?? '')).toBe('not_given_up');
  expect(await retryDead(product.context, 'absent')).toBe('not_given_up');
  expect(product.line.received).toHaveLength(1);
});
