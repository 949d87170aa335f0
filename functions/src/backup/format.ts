import { knownSealSchema } from '@prakat/shared/machine/seal';
import { instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';
import { type CollectionName, collections } from '../store/collections.ts';
import { definitionOf } from '../store/plan-find.ts';

/**
 * A backup is a tar archive, readable without this program:
 *
 *     prakat-backup.json                   what made it and when
 *     offices/ID.json                      office profiles, byte for byte
 *     records/COLLECTION-000001.jsonl.gz   records, one canonical JSON (RFC 8785) to a line
 *     removed/COLLECTION-000001.jsonl.gz   ids of records that an archive before it has and that are gone since
 *     files/ID                             content of uploaded files, byte for byte
 *     manifest.json                        counts and fingerprints
 *     SHA256SUMS                           of all of the above, as `sha256sum -c` reads it
 *     SEAL                                 SHA-256 of every byte of the archive before it, and in a second line the name
 *                                          of the key of the seals and the HMAC-SHA256 of that under it (archive-seal.ts)
 *
 * One that goes on from another holds nothing but what is new or changed since: with that one, and those that it goes on
 * from in turn, it is whole.
 *
 * Encrypted, it is the content of an age file (https://age-encryption.org/v1). It holds no secrets: no LINE credentials,
 * no key that signs links or seals. Version 1 had no second line in its seal, and was always whole.
 */
export const FORMAT_VERSION = 2;

/**
 * Version of the records: the number of the newest migration of the SQLite store, which every change of a stored
 * record's shape raises. An archive of a higher one is refused.
 */
export const DATA_VERSION = 16;

export const ABOUT = 'prakat-backup.json';
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
export const SEAL = 'SEAL';

export const aboutSchema = z.strictObject({
  format: z.literal('prakat-backup'),
  formatVersion: z.int(),
  dataVersion: z.int(),
  /** Version of the program that wrote it. */
  program: z.string(),
  createdAt: instantSchema,
  from: z.enum(['sqlite', 'firestore']),
  id: z.string().default(''),
  /** The archive that it goes on from; null for a whole one. */
  since: z.strictObject({ id: z.string(), seal: z.string() }).nullable().default(null),
});
export type About = z.infer<typeof aboutSchema>;

const fileIds = z.array(z.string());

const summaries = z.record(
  z.string(),
  z.strictObject({
    records: z.int(),
    /** SHA-256 of the collection's lines, one after another. */
    sha256: z.string(),
  }),
);

export const manifestSchema = z.strictObject({
  offices: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** All that the installation has, also what is in archives before this one. */
  collections: summaries,
  /** What of it is in this archive, and what was removed; null for a whole one. */
  changes: z.strictObject({ records: summaries, removed: summaries }).nullable().default(null),
  /** The newest seal of each office among the records: with the archive it is kept outside the installation. */
  seals: z.array(knownSealSchema).default([]),
  /** Of the files in this archive. */
  files: z.strictObject({
    count: z.int(),
    bytes: z.int(),
    /** Ids of drafts' uploads that the clean-up removed while the backup was written. */
    gone: fileIds,
    /** Ids of files whose content was not there: a fault of the installation, which its audit names too. */
    missing: fileIds,
    /** Ids of files whose content is not what was uploaded. It is in the archive as it was found. */
    altered: fileIds,
  }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Parents come before their children. Without what is gone with its day or month: an archive is kept for longer. */
export const collectionNames = (Object.keys(collections) as CollectionName[]).filter(
  (name) => !definitionOf(name).passing,
);

export const recordsMember = (
  collection: CollectionName,
  part: number,
  folder: 'records' | 'removed' = 'records',
): string => `${folder}/${collection}-${String(part).padStart(6, '0')}.jsonl.gz`;
export const officeMember = (id: string): string => `offices/${id}.json`;
export const fileMember = (id: string): string => `files/${id}`;

/** What a member's name says; null for a name that no backup has. */
export function kindOfMember(
  name: string,
):
  | { kind: 'about' | 'manifest' | 'sums' | 'seal' }
  | { kind: 'records' | 'removed'; collection: CollectionName }
  | { kind: 'office' | 'file'; id: string }
  | null {
  if (name === ABOUT) return { kind: 'about' };
  if (name === MANIFEST) return { kind: 'manifest' };
  if (name === SUMS) return { kind: 'sums' };
  if (name === SEAL) return { kind: 'seal' };
  const [, folder, rest = ''] = /^(records|removed|offices|files)\/(.+)$/.exec(name) ?? [];
  if (folder === 'files') return { kind: 'file', id: rest };
  if (folder === 'offices') {
    const id = /^([a-z0-9-]+)\.json$/.exec(rest)?.[1];
    return id ? { kind: 'office', id } : null;
  }
  const collection = /^(\w+)-\d{6}\.jsonl\.gz$/.exec(rest)?.[1];
  const known = collectionNames.find((one) => one === collection);
  if (!known || !folder) return null;
  return { kind: folder === 'removed' ? 'removed' : 'records', collection: known };
}
