import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { KnownSeal, Seal } from '@prakat/shared/machine/seal';
import type { FileStore } from '../files/file-store.ts';
import type { StoredFile } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { ahead } from './ahead.ts';
import { type Member, type Protection, sha256Of, unprotected, writeArchive } from './archive-file.ts';
import {
  ABOUT,
  type About,
  collectionNames,
  DATA_VERSION,
  FORMAT_VERSION,
  fileMember,
  MANIFEST,
  type Manifest,
  officeMember,
  recordsMember,
  SUMS,
} from './format.ts';
import { NewestSeals } from './newest-seals.ts';
import { type Summary, writeLines } from './record-lines.ts';

/** The profile of an office as it lies in its file. */
export type OfficeFile = { id: string; name: string; content: Buffer };

export type BackupSource = {
  kind: About['from'];
  store: Store;
  files: FileStore;
  offices: readonly OfficeFile[];
};

/** How many files are read before their turn. */
const FILES_AHEAD = 4;

type FileToCopy = Pick<StoredFile, 'id' | 'sha256'>;

/**
 * Writes everything that the product stores into `output`, while it goes on working: the records as of one moment,
 * then the content of the files that those records name, which never changes once it is written. Memory holds a part
 * of a collection, a few files, and some 300 bytes for each file.
 */
export async function writeBackup(
  source: BackupSource,
  output: Writable,
  { now, program, ...protection }: { now: number; program: string } & Partial<Protection>,
): Promise<{ seal: string; manifest: Manifest }> {
  const createdAt = new Date(now);
  const about: About = {
    format: 'prakat-backup',
    formatVersion: FORMAT_VERSION,
    dataVersion: DATA_VERSION,
    program,
    createdAt: createdAt.toISOString(),
    from: source.kind,
  };
  let manifest: Manifest | null = null;
  const seal = await writeArchive(
    output,
    createdAt,
    async (addMember) => {
      const sums: string[] = [];
      const add = async (member: Member) => {
        sums.push(`${sha256Of(member.content)}  ${member.name}\n`);
        await addMember(member);
      };
      await add({ name: ABOUT, content: json(about) });
      for (const { id, content } of source.offices) await add({ name: officeMember(id), content });
      const { collections, toCopy, seals } = await addRecords(source.store, add);
      manifest = {
        offices: source.offices.map(({ id, name }) => ({ id, name })),
        collections,
        seals,
        files: await addFiles(source, toCopy, add),
      };
      await add({ name: MANIFEST, content: json(manifest) });
      await addMember({ name: SUMS, content: Buffer.from(sums.join('')) });
    },
    { ...unprotected, ...protection },
  );
  if (!manifest) throw new Error('the archive was closed before it was filled');
  return { seal, manifest };
}

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

type Add = (member: Member) => Promise<void>;

async function addRecords(
  store: Store,
  add: Add,
): Promise<{ collections: Record<string, Summary>; toCopy: FileToCopy[]; seals: KnownSeal[] }> {
  const toCopy: FileToCopy[] = [];
  const seals = new NewestSeals();
  const collections: Record<string, Summary> = {};
  await store.snapshot(async (snapshot) => {
    for (const collection of collectionNames) {
      let part = 0;
      collections[collection] = await writeLines(
        snapshot.all(collection),
        async (content) => {
          part += 1;
          await add({ name: recordsMember(collection, part), content });
        },
        (record) => {
          if (collection === 'seals') seals.add(record as Seal);
          if (collection !== 'files') return;
          const { id, sha256 } = record as StoredFile;
          toCopy.push({ id, sha256 });
        },
      );
    }
  });
  return { collections, toCopy, seals: seals.list() };
}

async function addFiles(
  { store, files }: BackupSource,
  toCopy: readonly FileToCopy[],
  add: Add,
): Promise<Manifest['files']> {
  const report: Manifest['files'] = { count: 0, bytes: 0, gone: [], missing: [], altered: [] };
  const contents = ahead(toCopy, FILES_AHEAD, async (file) => {
    const stream = await files.read(file.id);
    return { file, content: stream && (await buffer(stream)) };
  });
  for await (const { file, content } of contents) {
    const isWhole = content && sha256Of(content) === file.sha256;
    if (!isWhole) {
      // The clean-up of unfiled uploads takes first the content, then the record; the check of one may put other
      // content in its place.
      const current = await store.get('files', file.id);
      const isGone = !current?.hasContent || current.sha256 !== file.sha256;
      if (isGone) report.gone.push(file.id);
      else (content ? report.altered : report.missing).push(file.id);
      if (isGone || !content) continue;
    }
    report.count += 1;
    report.bytes += content.length;
    await add({ name: fileMember(file.id), content });
  }
  return report;
}
