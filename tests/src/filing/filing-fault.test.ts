import { checkStoredFile } from '@prakat/functions/files/check-stored-file';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

test('a fault in the middle of filing leaves nothing behind', async () => {
  const file = await product.upload('staff-1');
  // The upload is examined before the form that names it is filed: that stands whatever becomes of the form.
  const member = await product.context.store.get('members', `${OFFICE}.staff-1`);
  if (!member) throw new Error('nobody files');
  await checkStoredFile(product.context, product.office.profile, member, file, null);
  const before = product.dump();
  // Every outbox entry would get the same id, which no store takes.
  const process = { ...product.context, newId: () => 'same-id' };
  const filing = submitRequest(process, product.office, {
    lineUserId: product.lineUserId('staff-1'),
    filingKey: aUuid(1),
    draft: aDraft({ fileIds: [file] }),
    corrects: null,
  });
  await expect(filing).rejects.toThrow('already exists');
  expect(product.dump()).toEqual(before);
});
