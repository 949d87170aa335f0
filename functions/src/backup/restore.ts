import { createHash } from 'node:crypto';
import { audit } from '../audit/audit.ts';
import type { AuditReport } from '../audit/findings.ts';
import type { FileStore } from '../files/file-store.ts';
import type { CollectionName, RecordOf } from '../store/collections.ts';
import type { Store } from '../store/store.ts';
import { ahead } from './ahead.ts';
import { membersOf } from './archive-file.ts';
import { BackupError } from './backup-error.ts';
import type { ArchiveContents } from './check-archive.ts';
import { collectionNames, kindOfMember } from './format.ts';
import { readLines, summarise } from './record-lines.ts';
import type { RestoreTarget } from './restore-target.ts';

/** Firestore takes 10 MiB in one commit; the longest record is far below a hundredth of it. */
const RECORDS_AT_ONCE = 100;
const FILES_AT_ONCE = 4;

/**
 * Writes an archive that was checked into an empty installation, reads everything back and compares it with the
 * archive, and audits it. Only then is it made the installation's; when anything fails before, it never is.
 */
export async function restore(
  archive: ArchiveContents,
  target: RestoreTarget,
  /** Done when everything else is known to be right: office profiles live outside the store. */
  placeOffices: () => void,
): Promise<AuditReport> {
  try {
    for (const part of archive.parts.keys()) await writePart(archive, part, target);
    await compareRecords(archive, target.store);
    await compareFiles(archive, target.files);
    const report = await audit(
      target.store,
      target.files,
      archive.offices.map(({ id }) => id),
    );
    placeOffices();
    await target.finish();
    return report;
  } catch (error) {
    // What broke the restore may keep it from being cleared away too; the first reason is the one to tell.
    await target.abandon().catch(() => {});
    throw error;
  }
}

/** One archive after the other: what a later one has of a record or file takes the place of what was before it. */
async function writePart(archive: ArchiveContents, part: number, target: RestoreTarget): Promise<void> {
  const members = membersOf(archive.parts[part] ?? '', archive.identities);
  const written = ahead(members, FILES_AT_ONCE, async ({ name, content }) => {
    const kind = kindOfMember(name);
    const isLast = kind?.kind === 'file' && archive.contents.get(kind.id)?.part === part;
    if (isLast) await target.files.write(kind.id, content);
    return kind?.kind === 'records' || kind?.kind === 'removed' ? { ...kind, content } : null;
  });
  for await (const records of written) {
    if (records) await writeRecords(target.store, records.kind, records.collection, records.content);
  }
}

async function writeRecords(
  store: Store,
  kind: 'records' | 'removed',
  collection: CollectionName,
  content: Buffer,
): Promise<void> {
  const records = (await readLines(content)) as RecordOf<CollectionName>[];
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    await store.transact(async (tx) => {
      for (const record of some) {
        if (kind === 'records') tx.put(collection, record);
        else tx.delete(collection, record.id);
      }
    });
  }
}

const differs = (what: string) =>
  new BackupError('differs', `ข้อมูลที่กู้คืนไม่ตรงกับไฟล์สำรอง (${what}) จึงไม่นำมาใช้ กรุณาสั่งกู้คืนใหม่`);

async function compareRecords({ manifest }: ArchiveContents, store: Store): Promise<void> {
  await store.snapshot(async (snapshot) => {
    for (const collection of collectionNames) {
      const { sha256 } = await summarise(snapshot, collection);
      if (sha256 !== manifest.collections[collection]?.sha256) throw differs(collection);
    }
  });
}

async function compareFiles({ contents }: ArchiveContents, files: FileStore): Promise<void> {
  const digests = ahead(contents, FILES_AT_ONCE, async ([id, { sha256 }]) => {
    const hash = createHash('sha256');
    for await (const chunk of (await files.read(id)) ?? []) hash.update(chunk as Uint8Array);
    return hash.digest('hex') === sha256;
  });
  for await (const same of digests) if (!same) throw differs('files');
}
