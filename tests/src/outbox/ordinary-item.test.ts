import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Product, sendingAtOnce } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await sendingAtOnce();
});
afterEach(() => product.close());

test('the logs of an ordinary item hold what people did and where it went up, and nothing of who was told', async () => {
  const { id } = await product.filed('staff-1');
  await product.drain();
  await product.act('assistant-2', id, 'propose');
  await product.drain();
  await product.act('sakrai', id, 'approve');
  await product.drain();
  await product.act('nopphakon', id, 'confirm_publication');
  await product.told();
  const actions = (events: { action: string }[]) => events.map(({ action }) => action);
  expect(actions(await product.events(id))).toEqual(['submit', 'propose', 'approve']);
  expect(actions(await product.publicationEvents(id))).toEqual([
    'plan',
    // The website, and the office's group.
    'record_placed',
    'record_placed',
    'confirm_publication',
  ]);
  const messages = (await product.entries(id)).filter(({ task }) => task.kind === 'message');
  expect(messages.length).toBeGreaterThan(5);
  expect(messages.every(({ status }) => status === 'delivered')).toBe(true);
});
