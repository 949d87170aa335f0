import { nothingFound } from '@prakat/shared/checks/finding';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';

const ID = '1-1111-11111-11-9';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** Approved on a day when the checks did not yet know what an ID number is. */
async function approvedUnknowing(): Promise<string> {
  const { id } = await product.filed('staff-1', { details: `ผู้ได้รับสิทธิ ${ID}` });
  await product.context.store.transact(async (tx) => {
    const request = await tx.get('submissions', id);
    if (request) tx.put('submissions', { ...request, checks: nothingFound });
  });
  await product.act('assistant-2', id, 'propose');
  const approved = await product.act('sakrai', id, 'approve');
  expect(approved).toMatchObject({ ok: true });
  return id;
}

const isOnline = async (id: string) => {
  const publication = await product.publication(id);
  return publication ? isOnDisplay(publication, product.clock()) : false;
};
const heldCards = async (id: string) =>
  (await product.entries(id)).filter(({ task }) => task.kind === 'message' && task.notice === 'held');

describe('the last look before the website', () => {
  test('holds back what nobody has answered for, and tells who decides and the owner', async () => {
    const id = await approvedUnknowing();
    await product.drain();
    expect(await isOnline(id)).toBe(false);
    expect(await product.publication(id)).toMatchObject({
      state: 'planned',
      held: { findings: [{ kind: 'citizen_id', excerpt: '1-1111-xxxxx-xx-x' }], clearance: null },
      awaiting: ['position:head'],
    });
    const cards = await heldCards(id);
    expect(cards.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect(JSON.stringify(cards)).not.toContain(ID);
  });

  test('lets it go up with the word of who decides, and does not ask again', async () => {
    const id = await approvedUnknowing();
    await product.drain();
    const seen = { version: 1, contentHash: (await product.get(id))?.contentHash ?? '' };
    const input = { seen, clearance: 'กฎหมายกำหนดให้เผยแพร่' };
    expect(await product.act('sakrai', id, 'release', input)).toMatchObject({ ok: true });
    await product.drain();
    expect(await isOnline(id)).toBe(true);
    const actions = (await product.publicationEvents(id)).map(({ action }) => action);
    expect(actions.slice(0, 4)).toEqual(['plan', 'hold', 'release', 'record_placed']);
  });

  test('lets through at once what whoever approved it has answered for', async () => {
    const { id } = await product.filed('staff-1', { details: `ผู้ได้รับสิทธิ ${ID}` });
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve', { clearance: 'เลขตัวอย่าง' });
    await product.drain();
    expect(await isOnline(id)).toBe(true);
  });
});
