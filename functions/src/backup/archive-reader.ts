import { isDeepStrictEqual } from 'node:util';
import type { Seal } from '@prakat/shared/machine/seal';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import { checkedRecord } from '../store/check-record.ts';
import type { CollectionName } from '../store/collections.ts';
import { InvalidRecordError } from '../store/store-errors.ts';
import { type Member, sha256Of } from './archive-file.ts';
import { BackupError } from './backup-error.ts';
import {
  type About,
  aboutSchema,
  collectionNames,
  DATA_VERSION,
  FORMAT_VERSION,
  kindOfMember,
  type Manifest,
  manifestSchema,
} from './format.ts';
import type { Holdings } from './holdings.ts';
import { lineOf, readLines, type Summary, Tally } from './record-lines.ts';
import type { OfficeFile } from './write-backup.ts';

/** Thrown for what only a program that wrote it wrongly can cause: the seal over it is right. */
class Inconsistent extends Error {}

const tallies = () => new Map(collectionNames.map((name) => [name, new Tally()] as const));
const summaries = (of: ReturnType<typeof tallies>): Record<string, Summary> =>
  Object.fromEntries([...of].map(([name, tally]) => [name, tally.summary()]));

/** With the collections that an archive of an older program does not know: it has none of their records. */
const withAll = (given: Record<string, Summary>): Record<string, Summary> => ({
  ...summaries(tallies()),
  ...given,
});

/** Reads the members of an archive, whose seal is right, and holds them against its manifest. */
export class ArchiveReader {
  #about: About | null = null;
  #manifest: Manifest | null = null;
  #sums: string | null = null;
  readonly #ownSums: string[] = [];
  readonly #offices: OfficeFile[] = [];
  readonly #records = tallies();
  readonly #removed = tallies();
  #files = 0;
  #bytes = 0;

  /** `holdings` are those of the archives before it. */
  constructor(
    readonly file: string,
    readonly holdings: Holdings,
  ) {}

  async read({ name, content }: Member): Promise<void> {
    const kind = kindOfMember(name);
    if (kind?.kind === 'seal') return;
    if (kind?.kind === 'sums') {
      this.#sums = content.toString();
      return;
    }
    const sha256 = sha256Of(content);
    this.#ownSums.push(`${sha256}  ${name}\n`);
    if (kind?.kind === 'about') {
      this.#about = this.#readAbout(content);
      return;
    }
    // A newer program may well name members otherwise, so the version is known before any of them is read.
    if (!this.#about || !kind) throw new Inconsistent(`${name} is in the way`);
    switch (kind.kind) {
      case 'manifest':
        this.#manifest = this.#readManifest(content);
        return;
      case 'office':
        this.#offices.push(this.#readOffice(kind.id, content));
        return;
      case 'file':
        this.holdings.addContent(kind.id, sha256);
        this.#files += 1;
        this.#bytes += content.length;
        return;
      case 'removed':
        await this.#readRemoved(kind.collection, content);
        return;
      case 'records':
        await this.#readRecords(kind.collection, content);
    }
  }

  /** Throws when anything is not as the manifest says. */
  end(): { about: About; manifest: Manifest; offices: OfficeFile[] } {
    const [about, manifest] = [this.#about, this.#manifest];
    if (!about || !manifest) throw new Inconsistent('the manifest is missing');
    if (this.#sums !== this.#ownSums.join('')) throw new Inconsistent('SHA256SUMS differs');
    const { gone, missing, altered } = manifest.files;
    const records = summaries(this.#records);
    const removed = summaries(this.#removed);
    const found: Manifest = {
      offices: this.#offices.map(({ id, name }) => ({ id, name })),
      // Those of archives before it are counted where all of them are restored.
      collections: about.since ? manifest.collections : records,
      changes: about.since ? { records, removed } : null,
      seals: this.holdings.isPartial ? manifest.seals : this.holdings.seals.list(),
      files: { count: this.#files, bytes: this.#bytes, gone, missing, altered },
    };
    if (!isDeepStrictEqual(found, manifest)) throw new Inconsistent('the manifest says otherwise');
    const wrong = this.holdings.settle(manifest.files);
    if (wrong !== null) throw new Inconsistent(`the content of ${wrong} is not as the manifest says`);
    return { about, manifest, offices: this.#offices };
  }

  #readManifest(content: Buffer): Manifest {
    const { collections, changes, ...manifest } = manifestSchema.parse(JSON.parse(content.toString()));
    return {
      ...manifest,
      collections: withAll(collections),
      changes: changes && { records: withAll(changes.records), removed: withAll(changes.removed) },
    };
  }

  #readAbout(content: Buffer): About {
    const json: unknown = JSON.parse(content.toString());
    const { formatVersion, dataVersion, program } = json as Partial<About>;
    if (Number(formatVersion) > FORMAT_VERSION || Number(dataVersion) > DATA_VERSION) {
      throw new BackupError(
        'newer',
        `ไฟล์สำรอง ${this.file} สร้างโดยโปรแกรมรุ่นใหม่กว่า (${program}) กรุณาปรับรุ่นโปรแกรมก่อน แล้วกู้คืนอีกครั้ง`,
      );
    }
    return aboutSchema.parse(json);
  }

  #readOffice(id: string, content: Buffer): OfficeFile {
    const parsed = parseOfficeProfile(JSON.parse(content.toString().replace(/^\uFEFF/, '')));
    if (!parsed.ok || parsed.profile.id !== id) {
      throw new BackupError('unfit_records', `โพรไฟล์หน่วยงาน ${id} ในไฟล์สำรองใช้กับโปรแกรมรุ่นนี้ไม่ได้`);
    }
    return { id, name: parsed.profile.name.full, content };
  }

  async #readRecords(collection: CollectionName, content: Buffer): Promise<void> {
    const tally = this.#records.get(collection);
    for (const record of await readLines(content)) {
      try {
        checkedRecord(collection, record);
      } catch (error) {
        if (!(error instanceof InvalidRecordError)) throw error;
        const sentence = `ข้อมูล ${collection} ในไฟล์สำรองใช้กับโปรแกรมรุ่นนี้ไม่ได้ จึงไม่กู้คืน`;
        throw new BackupError('unfit_records', sentence, { cause: error });
      }
      tally?.add(lineOf(record));
      if (collection === 'seals') this.holdings.seals.add(record as unknown as Seal);
      if (collection === 'files')
        this.holdings.named.set(record.id, (record as unknown as { sha256: string }).sha256);
    }
  }

  async #readRemoved(collection: CollectionName, content: Buffer): Promise<void> {
    const tally = this.#removed.get(collection);
    for (const record of await readLines(content)) {
      tally?.add(lineOf(record));
      if (collection === 'files') this.holdings.removeFile(record.id);
    }
  }
}
