import { receiveFile } from '@prakat/functions/files/receive-file';
import type { Member } from '@prakat/shared/people/member';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE } from '../testing/a-product.ts';

const MB = 1024 * 1024;
let product: Awaited<ReturnType<typeof aProduct>>;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

async function uploading(key: string) {
  const { context, office } = product;
  const member = (await context.store.get('members', `${OFFICE}.${key}`)) as Member;
  const content = Buffer.from(smallPdf('แผน'));
  return receiveFile(context, office.profile, member, { name: 'แผน.pdf', content });
}
/** As if the person had uploaded so much today. */
async function uploaded(key: string, given: { files: number; bytes: number }) {
  await uploading(key);
  await product.context.store.transact(async (tx) => {
    const id = `${OFFICE}.${key}`;
    const [day] = (
      await product.context.store.find('uploadDays', 'expired', { equals: {}, upTo: '9999', limit: 9 })
    ).items;
    if (!day?.id.includes(id)) throw new Error('the upload was not counted');
    tx.put('uploadDays', { ...day, ...given });
  });
}

describe('a person uploads on one day', () => {
  test.each([
    ['three hundred files', { files: 299, bytes: 0 }, '300 ไฟล์'],
    ['a gigabyte', { files: 1, bytes: 1024 * MB - smallPdf('แผน').length }, '1 GB'],
  ])('%s and no more; their colleagues go on, and so do they the day after', async (_, so, most) => {
    await uploaded('staff-1', so);
    expect((await uploading('staff-1')).ok).toBe(true);
    const before = await product.dump();
    const over = await uploading('staff-1');
    expect(over).toMatchObject({ ok: false, refusal: { code: 'too_many_uploads' } });
    expect(over.ok ? '' : over.refusal.message).toContain(`วันนี้ท่านแนบไฟล์ครบ ${most} แล้ว`);
    expect(await product.dump()).toEqual(before);
    expect((await uploading('staff-2')).ok).toBe(true);
    product.clock.advance(24 * 3600_000);
    expect((await uploading('staff-1')).ok).toBe(true);
  });
});
