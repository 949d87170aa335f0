import { checkSeal, membersOf } from './archive-file.ts';
import { ArchiveReader } from './archive-reader.ts';
import { type ArchiveSeal, type SignatureState, signatureState } from './archive-seal.ts';
import { BackupError, damaged } from './backup-error.ts';
import { isEncrypted } from './encryption.ts';
import type { About, Manifest } from './format.ts';
import { type HeldContent, Holdings } from './holdings.ts';
import type { OfficeFile } from './write-backup.ts';

/** What an archive holds, with those that it goes on from, once all of it was read and found whole. */
export type ArchiveContents = {
  /** The newest archive. */
  file: string;
  /** All of them in their order, the whole one first. */
  parts: readonly string[];
  /** SHA-256 of what the newest archive holds. */
  seal: string;
  /** The worst of them. */
  signature: SignatureState;
  /** Read them, where they are encrypted. */
  identities: readonly string[];
  encrypted: boolean;
  about: About;
  manifest: Manifest;
  offices: OfficeFile[];
  /** The content of each file by its id. */
  contents: ReadonlyMap<string, HeldContent>;
};

/** What opens an archive and tells who wrote it, as far as it is at hand. */
export type ArchiveKeys = { identities: readonly string[]; key: string | null };

const NONE: ArchiveKeys = { identities: [], key: null };

/**
 * Reads an archive to its end: the seal over every byte, every record against its collection's shape, every office
 * profile, every count and fingerprint. Throws `BackupError` with a sentence for the first thing that is not so. `known`
 * are the contents of files in archives that it goes on from.
 */
export const checkArchive = (
  file: string,
  keys: ArchiveKeys = NONE,
  known: ReadonlyMap<string, string> | null = null,
): Promise<ArchiveContents> => checkParts([file], keys, new Holdings(known));

/** Reads a whole archive and those that go on from it, in their order. Throws `BackupError` also where one is missing. */
export const checkChain = (files: readonly string[], keys: ArchiveKeys = NONE): Promise<ArchiveContents> =>
  checkParts(files, keys, new Holdings());

async function checkParts(
  files: readonly string[],
  { identities, key }: ArchiveKeys,
  holdings: Holdings,
): Promise<ArchiveContents> {
  const all: ArchiveContents[] = [];
  for (const file of files) {
    const before = all.at(-1) ?? null;
    const seal = await checkSeal(file, identities);
    const signature = signatureOf(file, seal, key);
    const encrypted = await isEncrypted(file);
    const read = await readWhole(file, identities, holdings);
    if (!holdings.isPartial) refuseGap(file, read.about, before);
    all.push({
      file,
      parts: [...(before?.parts ?? []), file],
      seal: seal.digest,
      signature: before && before.signature !== 'right' ? before.signature : signature,
      identities,
      encrypted: encrypted && (before?.encrypted ?? true),
      ...read,
      contents: holdings.contents,
    });
  }
  const contents = all.at(-1);
  if (!contents) throw new Error('no archive was named');
  return contents;
}

function signatureOf(file: string, seal: ArchiveSeal, key: string | null): SignatureState {
  const signature = signatureState(seal, key);
  if (signature !== null) return signature;
  const sentence = `ไฟล์สำรอง ${file} ถูกแก้ไขหลังจากสำรองไว้ เพราะตราของไฟล์ไม่ตรงกับกุญแจ จึงไม่นำมาใช้ กรุณาใช้ไฟล์สำรองชุดอื่น`;
  throw new BackupError('forged', sentence);
}

async function readWhole(file: string, identities: readonly string[], holdings: Holdings) {
  const reader = new ArchiveReader(file, holdings);
  try {
    for await (const member of membersOf(file, identities)) await reader.read(member);
    return reader.end();
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw damaged(file, error);
  }
}

function refuseGap(file: string, { since }: About, before: ArchiveContents | null): void {
  const goesOn =
    since === null ? before === null : since.id === before?.about.id && since.seal === before.seal;
  if (goesOn) return;
  throw new BackupError(
    'incomplete',
    since === null
      ? `ไฟล์สำรอง ${file} เป็นชุดเต็มอีกชุดหนึ่ง กรุณาระบุไฟล์ของชุดเดียวกัน`
      : `ไฟล์สำรอง ${file} มีเฉพาะข้อมูลที่เพิ่มหรือเปลี่ยนจากไฟล์ก่อนหน้า กรุณาระบุชุดเต็มและไฟล์ที่ต่อจากชุดนั้นทุกไฟล์ หรือระบุทั้งโฟลเดอร์`,
  );
}
