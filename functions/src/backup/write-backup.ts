import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../files/file-store.ts';
import type { Store } from '../store/store.ts';
import { type Add, addRecords, type Chaining, type FileToCopy } from './add-records.ts';
import { ahead } from './ahead.ts';
import { type Member, type Protection, sha256Of, unprotected, writeArchive } from './archive-file.ts';
import {
  ABOUT,
  type About,
  DATA_VERSION,
  FORMAT_VERSION,
  fileMember,
  MANIFEST,
  type Manifest,
  officeMember,
  SUMS,
} from './format.ts';

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

export type WriteBackup = { now: number; program: string } & Partial<Protection & Chaining>;

/**
 * Writes everything that the product stores into `output`, while it goes on working: the records as of one moment,
 * then the content of the files that those records name, which never changes once it is written. With `since`, what the
 * archives of that inventory do not have. Memory holds a part of a collection, a few files, and some 300 bytes for each
 * file.
 */
export async function writeBackup(
  source: BackupSource,
  output: Writable,
  { now, program, since: known = null, inventory = null, ...protection }: WriteBackup,
): Promise<{ id: string; seal: string }> {
  const chaining = { since: known, inventory };
  const since = known?.end.chain.at(-1);
  const createdAt = new Date(now);
  const about: About = {
    format: 'prakat-backup',
    formatVersion: FORMAT_VERSION,
    dataVersion: DATA_VERSION,
    program,
    createdAt: createdAt.toISOString(),
    from: source.kind,
    id: randomUUID(),
    since: since ? { id: since.id, seal: since.seal } : null,
  };
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
      const { collections, changes, toCopy, seals } = await addRecords(source.store, add, chaining);
      const manifest: Manifest = {
        offices: source.offices.map(({ id, name }) => ({ id, name })),
        collections,
        changes,
        seals,
        files: await addFiles(source, toCopy, add, chaining),
      };
      await add({ name: MANIFEST, content: json(manifest) });
      await addMember({ name: SUMS, content: Buffer.from(sums.join('')) });
    },
    { ...unprotected, ...protection },
  );
  return { id: about.id, seal };
}

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Files whose content an archive before this one has as its record says are not read again. */
async function addFiles(
  { store, files }: BackupSource,
  toCopy: readonly FileToCopy[],
  add: Add,
  { since, inventory }: Chaining,
): Promise<Manifest['files']> {
  const report: Manifest['files'] = { count: 0, bytes: 0, gone: [], missing: [], altered: [] };
  const isNew = ({ id, sha256 }: FileToCopy) => since?.contents.get(id) !== sha256;
  for (const { id, sha256 } of toCopy.filter((file) => !isNew(file))) await inventory?.file(id, sha256);
  const contents = ahead(toCopy.filter(isNew), FILES_AHEAD, async (file) => {
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
    if (isWhole) await inventory?.file(file.id, file.sha256);
  }
  return report;
}
