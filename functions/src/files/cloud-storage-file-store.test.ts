import { text } from 'node:stream/consumers';
import { Storage } from '@google-cloud/storage';
import { afterAll, expect, test } from 'vitest';
import { createCloudStorageFileStore } from './cloud-storage-file-store.ts';
import { fileStoreContract } from './file-store-contract.ts';
import { startMemoryBucket } from './memory-bucket.ts';

const emulator = process.env.FIREBASE_STORAGE_EMULATOR_HOST;
const memory = emulator ? null : await startMemoryBucket();
afterAll(() => memory?.stop());

const storage = new Storage({ apiEndpoint: memory?.url ?? `http://${emulator}`, projectId: 'prakat-test' });
let buckets = 0;

/** In memory one bucket serves all, emptied between cases; an emulator makes a bucket when it is first named. */
async function open() {
  buckets += 1;
  const bucket = storage.bucket(`prakat-test-${process.pid}-${buckets}.appspot.com`);
  const names = memory?.names() ?? [];
  for (const name of names) await bucket.file(name).delete();
  return { store: createCloudStorageFileStore(bucket), bucket, cleanup: async () => {} };
}

fileStoreContract('the Cloud Storage file store', open);

test.skipIf(!memory)('content that does not fit its fingerprint is an error for its reader', async () => {
  const { store } = await open();
  await store.write('file-1', new TextEncoder().encode('ประกาศ'));
  memory?.damage();
  const stream = await store.read('file-1');
  if (!stream) throw new Error('the file is gone');
  await expect(text(stream)).rejects.toThrow(/did not match/);
});

test('files lie in a folder of their own, apart from the probe of the check', async () => {
  const { store, bucket } = await open();
  await store.write('file-1', new TextEncoder().encode('x'));
  await store.check();
  for (const name of ['files/file-1', 'checks/last'])
    expect(await bucket.file(name).exists()).toEqual([true]);
});
