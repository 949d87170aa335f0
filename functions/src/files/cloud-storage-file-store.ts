import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Storage } from 'firebase-admin/storage';
import { FileExistsError, isFileId, mustBeFileId } from './file-id.ts';
import type { FileStore } from './file-store.ts';

type Bucket = ReturnType<Storage['bucket']>;

const FOLDER = 'files/';
const PROBE = 'checks/last';
const NOT_FOUND = 404;
const PRECONDITION_FAILED = 412;

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;
const md5Of = (content: Uint8Array) => createHash('md5').update(content).digest('base64');

/**
 * Keeps files in a Cloud Storage bucket, which stays private: nobody but the server reads it (`storage.rules`).
 * Uploads name generation 0, so that an object is made and never replaced; what is sent and received is checked by
 * its MD5, which Cloud Storage keeps with every object written in one piece.
 */
export function createCloudStorageFileStore(bucket: Bucket): FileStore {
  const objectOf = (id: string) => bucket.file(`${FOLDER}${id}`);

  return {
    async write(id, content) {
      mustBeFileId(id);
      const object = objectOf(id);
      try {
        await object.save(Buffer.from(content), {
          resumable: false,
          validation: 'md5',
          preconditionOpts: { ifGenerationMatch: 0 },
          metadata: { contentType: 'application/octet-stream', cacheControl: 'private, no-store' },
        });
      } catch (error) {
        if (codeOf(error) !== PRECONDITION_FAILED) throw error;
        // Also the answer to a repeated request whose first answer was lost.
        const [stored] = await object.getMetadata();
        const same = Number(stored.size) === content.byteLength && stored.md5Hash === md5Of(content);
        if (!same) throw new FileExistsError(id);
      }
    },

    async read(id): Promise<Readable | null> {
      if (!isFileId(id)) return null;
      try {
        const [{ generation }] = await objectOf(id).getMetadata();
        const exactly = generation === undefined ? {} : { generation };
        return bucket.file(`${FOLDER}${id}`, exactly).createReadStream({ validation: 'md5' });
      } catch (error) {
        if (codeOf(error) === NOT_FOUND) return null;
        throw error;
      }
    },

    async stateOf(id) {
      if (!isFileId(id)) return null;
      try {
        const [{ generation, metageneration }] = await objectOf(id).getMetadata();
        return `${generation} ${metageneration}`;
      } catch (error) {
        if (codeOf(error) === NOT_FOUND) return null;
        throw error;
      }
    },

    async delete(id) {
      mustBeFileId(id);
      await objectOf(id).delete({ ignoreNotFound: true });
    },

    async check() {
      const probe = bucket.file(PROBE);
      const content = 'prakat';
      await probe.save(content, { resumable: false, validation: 'md5' });
      const [read] = await probe.download({ validation: 'md5' });
      if (read.toString() !== content) {
        throw new Error(`the bucket ${bucket.name} does not give back what was written to it`);
      }
    },
  };
}
