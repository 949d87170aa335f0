import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { checkStoredFile } from '@prakat/functions/files/check-stored-file';
import { receiveFile } from '@prakat/functions/files/receive-file';
import { discardUploads } from '@prakat/functions/jobs/clean-up';
import { every } from '@prakat/functions/store/every';
import type { Member } from '@prakat/shared/people/member';
import { UPLOAD_DAYS } from '@prakat/shared/privacy/periods';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product, profileWith } from '../testing/a-product.ts';

let product: Product;
beforeAll(async () => {
  const { files } = profileWith({});
  product = await aProduct({ profile: profileWith({ files: { ...files, keepOriginals: true } }) });
});
afterAll(() => product.close());

/** A photo with a place, sent and examined. */
async function aPhoto() {
  const { context, office } = product;
  const member = (await context.store.get('members', `${OFFICE}.staff-1`)) as Member;
  const content = await jpeg(taken.place);
  const sent = await receiveFile(context, office.profile, member, { name: 'ภาพ.jpg', content });
  if (!sent.ok) throw new Error(sent.refusal.message);
  const checked = await checkStoredFile(context, office.profile, member, sent.file.id, null);
  if (!checked.ok) throw new Error(checked.refusal.message);
  return { ...checked.file, uploadedSha256: sent.file.sha256 };
}

async function originalOf(id: string) {
  const mine = { equals: { officeId: OFFICE, uploadedBy: `${OFFICE}.staff-1` } };
  for await (const file of every(product.context.store, 'files', 'byUploader', mine))
    if (file.originalOf === id) return file;
  return null;
}

test('the original of a picture is kept where the office asks for it, and no form takes it', async () => {
  const photo = await aPhoto();
  const original = await originalOf(photo.id);
  expect(original).toMatchObject({ internal: true, hasContent: true, sha256: photo.uploadedSha256 });
  const filed = await product.file('staff-1', { fileIds: [original?.id ?? ''] });
  expect(filed).toMatchObject({ refusal: { code: 'file_not_found' } });
});

test('it goes to the request of its picture, or away with it', async () => {
  const { context, clock } = product;
  const [filed, left] = [await aPhoto(), await aPhoto()];
  const kept = (await originalOf(filed.id))?.id ?? '';
  const gone = (await originalOf(left.id))?.id ?? '';
  const { id } = await product.filed('staff-1', { fileIds: [filed.id] });
  clock.advance((UPLOAD_DAYS + 1) * 24 * 3600_000);
  await discardUploads(context);
  expect(await context.store.get('files', kept)).toMatchObject({ submissionId: id, internal: true });
  // The picture may go before its original; the next sweep takes that.
  await discardUploads(context);
  expect(await context.store.get('files', gone)).toBeNull();
});
