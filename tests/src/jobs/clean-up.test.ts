import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { checkStoredFile } from '@prakat/functions/files/check-stored-file';
import { discardUploads, forgetSeenEvents } from '@prakat/functions/jobs/clean-up';
import { runSweep } from '@prakat/functions/jobs/run-sweep';
import { aDraftRecord } from '@prakat/shared/testing/draft-builder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product, profileWith } from '../testing/a-product.ts';
import { goTo, killedBefore } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const recordOf = (id: string) => product.context.store.get('files', id);
async function isKept(id: string): Promise<boolean> {
  const content = await product.context.files.read(id);
  content?.destroy();
  return content !== null;
}

describe('an upload', () => {
  test('that nobody files is deleted after seven days, record and content', async () => {
    const id = await product.upload('staff-1');
    goTo(product, '2021-12-31', '09:59');
    await runSweep(product.context);
    expect(await recordOf(id)).not.toBeNull();
    expect(await isKept(id)).toBe(true);
    goTo(product, '2021-12-31', '10:01');
    await runSweep(product.context);
    expect(await recordOf(id)).toBeNull();
    expect(await isKept(id)).toBe(false);
  });

  test('that a draft names is kept with it, and goes with it thirty days after its last change', async () => {
    const id = await product.upload('staff-1');
    const draft = aDraftRecord({ officeId: OFFICE, memberId: `${OFFICE}.staff-1`, fileIds: [id] });
    await product.context.store.transact(async (tx) => tx.create('drafts', draft));
    goTo(product, '2022-01-23', '09:59');
    await runSweep(product.context);
    expect(await product.context.store.get('drafts', draft.id)).toEqual(draft);
    expect(await isKept(id)).toBe(true);
    goTo(product, '2022-01-23', '10:01');
    await runSweep(product.context);
    expect(await product.context.store.get('drafts', draft.id)).toBeNull();
    expect([await recordOf(id), await isKept(id)]).toEqual([null, false]);
  });

  test('that a request took stays, however old', async () => {
    const id = await product.upload('staff-1');
    await product.filed('staff-1', { fileIds: [id] });
    goTo(product, '2023-01-10');
    await runSweep(product.context);
    expect(await recordOf(id)).toMatchObject({ submissionId: expect.any(String) });
    expect(await isKept(id)).toBe(true);
  });

  test('is gone for good or there, whenever the sweep is killed', async () => {
    for (const commit of [1, 2, 3]) {
      const id = await product.upload('staff-1', `แผน ${commit}.pdf`);
      product.clock.advance(8 * 24 * 3600_000);
      await discardUploads(killedBefore(product.aProcess(), commit)).catch(() => {});
      const filed = await product.file('staff-1', { fileIds: [id] });
      if (commit === 1) {
        expect(filed.ok).toBe(true);
        expect(await isKept(id)).toBe(true);
        continue;
      }
      expect(filed).toMatchObject({ refusal: { code: 'file_not_found' } });
      await discardUploads(product.context);
      expect(await recordOf(id)).toBeNull();
      expect(await isKept(id)).toBe(false);
    }
  });

  test('leaves nothing behind, whenever the process is killed while a picture of it is stripped', async () => {
    await product.close();
    product = await aProduct({
      profile: profileWith({ files: { ...profileWith({}).files, keepOriginals: true } }),
    });
    const member = { id: `${OFFICE}.staff-1` };
    const photo = await jpeg(taken.place);
    for (const commit of [1, 2, 3, 4]) {
      const id = await product.upload('staff-1', `ภาพ ${commit}.jpg`, photo);
      const dying = killedBefore(product.aProcess(), commit);
      await expect(checkStoredFile(dying, product.office.profile, member, id, null)).rejects.toThrow();
      // Before anything was written it is there as it was sent, and is examined as if nothing had been.
      const filed = await product.file('staff-1', { fileIds: [id] });
      expect(filed).toMatchObject(commit === 1 ? { ok: true } : { refusal: { code: 'file_not_found' } });
    }
    product.clock.advance(8 * 24 * 3600_000);
    await discardUploads(product.context);
    // Of the one that was filed the picture and its original, a record and a content each.
    const left = Object.keys(product.dump()).map((key) => /^(files[/]|content of )/.exec(key)?.[1]);
    expect(left.filter(Boolean).sort()).toEqual(['content of ', 'content of ', 'files/', 'files/']);
  });

  test('is either filed whole or deleted, when both happen at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await product.upload('staff-1', `แผน ${round}.pdf`);
      product.clock.advance(8 * 24 * 3600_000);
      const [filed] = await Promise.all([
        product.file('staff-1', { fileIds: [id] }),
        discardUploads(product.aProcess()),
      ]);
      expect(await isKept(id)).toBe(filed.ok);
      expect((await recordOf(id)) !== null).toBe(filed.ok);
    }
  });
});

test('events are remembered for their time and forgotten two days later, however many', async () => {
  const { store } = product.context;
  await store.transact(async (tx) => {
    for (let number = 0; number < 250; number += 1)
      tx.create('seenEvents', { id: `old-${number}`, result: null, expiresAt: '2021-12-22T02:00:00.000Z' });
    tx.create('seenEvents', { id: 'fresh', result: null, expiresAt: '2021-12-22T03:00:01.000Z' });
  });
  await forgetSeenEvents(product.context);
  expect(await store.get('seenEvents', 'old-0')).toBeNull();
  expect(await store.get('seenEvents', 'old-249')).toBeNull();
  expect(await store.get('seenEvents', 'fresh')).not.toBeNull();
  const { items } = await store.find('members', 'byOffice', {
    equals: { officeId: OFFICE, status: 'active' },
    limit: 1,
  });
  expect(items).toHaveLength(1);
});
