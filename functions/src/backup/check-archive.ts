import { isDeepStrictEqual } from 'node:util';
import type { Seal } from '@prakat/shared/machine/seal';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import { checkedRecord } from '../store/check-record.ts';
import type { CollectionName } from '../store/collections.ts';
import { InvalidRecordError } from '../store/store-errors.ts';
import { checkSeal, type Member, membersOf, sha256Of } from './archive-file.ts';
import { type SignatureState, signatureState } from './archive-seal.ts';
import { BackupError, damaged } from './backup-error.ts';
import { isEncrypted } from './encryption.ts';
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
import { NewestSeals } from './newest-seals.ts';
import { readLines, Tally } from './record-lines.ts';
import type { OfficeFile } from './write-backup.ts';

/** What an archive holds, once all of it was read and found whole. */
export type ArchiveContents = {
  file: string;
  /** SHA-256 of what the archive holds. */
  seal: string;
  signature: SignatureState;
  /** Read it, where it is encrypted. */
  identities: readonly string[];
  encrypted: boolean;
  about: About;
  manifest: Manifest;
  offices: OfficeFile[];
  /** Fingerprint of each file's content by its id. */
  contents: ReadonlyMap<string, string>;
};

/** What opens an archive and tells who wrote it, as far as it is at hand. */
export type ArchiveKeys = { identities: readonly string[]; key: string | null };

/**
 * Reads an archive to its end: the seal over every byte, every record against its collection's shape, every office
 * profile, every count and fingerprint. Throws `BackupError` with a sentence for the first thing that is not so.
 */
export async function checkArchive(
  file: string,
  { identities, key }: ArchiveKeys = { identities: [], key: null },
): Promise<ArchiveContents> {
  const seal = await checkSeal(file, identities);
  const signature = signatureState(seal, key);
  if (signature === null) {
    const sentence = `ไฟล์สำรอง ${file} ถูกแก้ไขหลังจากสำรองไว้ เพราะตราของไฟล์ไม่ตรงกับกุญแจ จึงไม่นำมาใช้ กรุณาใช้ไฟล์สำรองชุดอื่น`;
    throw new BackupError('forged', sentence);
  }
  const reader = new ArchiveReader(file);
  const encrypted = await isEncrypted(file);
  try {
    for await (const member of membersOf(file, identities)) await reader.read(member);
    return { file, seal: seal.digest, signature, identities, encrypted, ...reader.end() };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw damaged(file, error);
  }
}

/** Thrown for what only a program that wrote it wrongly can cause: the seal over it is right. */
class Inconsistent extends Error {}

class ArchiveReader {
  #about: About | null = null;
  #manifest: Manifest | null = null;
  #sums: string | null = null;
  readonly #ownSums: string[] = [];
  readonly #offices: OfficeFile[] = [];
  readonly #tallies = new Map(collectionNames.map((name) => [name, new Tally()] as const));
  readonly #named = new Map<string, string>();
  readonly #contents = new Map<string, string>();
  #bytes = 0;
  readonly #seals = new NewestSeals();

  constructor(readonly file: string) {}

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
        this.#manifest = manifestSchema.parse(JSON.parse(content.toString()));
        return;
      case 'office':
        this.#offices.push(this.#readOffice(kind.id, content));
        return;
      case 'file':
        this.#contents.set(kind.id, sha256);
        this.#bytes += content.length;
        return;
      case 'records':
        await this.#readRecords(kind.collection, content);
    }
  }

  end(): Pick<ArchiveContents, 'about' | 'manifest' | 'offices' | 'contents'> {
    const [about, manifest] = [this.#about, this.#manifest];
    if (!about || !manifest) throw new Inconsistent('the manifest is missing');
    if (this.#sums !== this.#ownSums.join('')) throw new Inconsistent('SHA256SUMS differs');
    const { gone, missing, altered } = manifest.files;
    const found: Manifest = {
      offices: this.#offices.map(({ id, name }) => ({ id, name })),
      collections: Object.fromEntries([...this.#tallies].map(([name, tally]) => [name, tally.summary()])),
      seals: this.#seals.list(),
      files: { count: this.#contents.size, bytes: this.#bytes, gone, missing, altered },
    };
    if (!isDeepStrictEqual(found, manifest)) throw new Inconsistent('the manifest says otherwise');
    const without = new Set([...gone, ...missing]);
    const different = new Set(altered);
    for (const [id, sha256] of this.#named) {
      const content = this.#contents.get(id);
      if (content === undefined ? !without.has(id) : (content !== sha256) !== different.has(id)) {
        throw new Inconsistent(`the content of ${id} is not as the manifest says`);
      }
    }
    return { about, manifest, offices: this.#offices, contents: this.#contents };
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
    const tally = this.#tallies.get(collection);
    for (const record of await readLines(content)) {
      try {
        checkedRecord(collection, record);
      } catch (error) {
        if (!(error instanceof InvalidRecordError)) throw error;
        const sentence = `ข้อมูล ${collection} ในไฟล์สำรองใช้กับโปรแกรมรุ่นนี้ไม่ได้ จึงไม่กู้คืน`;
        throw new BackupError('unfit_records', sentence, { cause: error });
      }
      tally?.add(record);
      if (collection === 'seals') this.#seals.add(record as unknown as Seal);
      if (collection === 'files')
        this.#named.set(record.id, (record as unknown as { sha256: string }).sha256);
    }
  }
}
