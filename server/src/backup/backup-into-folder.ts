import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArchiveContents } from '@prakat/functions/backup/check-archive';
import { DATA_VERSION } from '@prakat/functions/backup/format';
import { Inventory, InventoryWriter } from '@prakat/functions/backup/inventory';
import type { LastBackup } from '@prakat/functions/backup/last-backup';
import type { BackupSource } from '@prakat/functions/backup/write-backup';
import { keyIdOf } from '@prakat/shared/machine/seal';
import { archiveName, deleteUnfinished } from './archive-names.ts';
import { type BackupBy, backupToFile } from './backup-to-file.ts';
import { flushFolder } from './write-whole.ts';

const DAY_MS = 86_400_000;

/** Beside the archives of a folder; it is not needed to restore them. */
const inventoryIn = (folder: string): string => join(folder, 'prakat-inventory.gz');

/** How a folder of archives is filled. */
export type FolderPlan = {
  folder: string;
  /** Which installation they are of: two do not share a folder. */
  of: string;
  /** After how many days everything is written anew. */
  wholeEvery: number;
};

/**
 * Adds an archive to a folder: what is new since the one before it, or everything where there is none to go on from, it
 * is old, or anything is otherwise than it was. Like `backupToFile` it leaves nothing half: when it breaks off, the next
 * one goes on from the archive before.
 */
export async function backupIntoFolder(
  source: BackupSource,
  plan: FolderPlan,
  by: Required<Pick<BackupBy, 'now' | 'program' | 'recipients' | 'key'>>,
): Promise<{ archive: ArchiveContents; note: LastBackup }> {
  const folder = resolve(plan.folder);
  const unfinished = `${inventoryIn(folder)}.unfinished`;
  const about = {
    format: 'prakat-backup-inventory' as const,
    dataVersion: DATA_VERSION,
    of: plan.of,
    recipients: [...by.recipients],
    keyId: by.key === null ? null : keyIdOf(by.key),
  };
  const since = await toGoOnFrom(folder, plan, about, by.now);
  const kind = { isWhole: since === null, isEncrypted: by.recipients.length > 0 };
  const file = join(folder, archiveName(by.now, kind));
  deleteUnfinished(folder);
  const inventory = new InventoryWriter(unfinished);
  try {
    const { id, archive, note } = await backupToFile(source, file, { ...by, since, inventory });
    const link = { id, seal: archive.seal, file: basename(file), bytes: note.bytes, at: note.at };
    await inventory.end({ ...about, chain: [...(since?.end.chain ?? []), link] });
    renameSync(unfinished, inventoryIn(folder));
    flushFolder(folder);
    return { archive, note };
  } finally {
    inventory.abandon();
    rmSync(unfinished, { force: true });
  }
}

/** The inventory of the archives before, when another can go on from them; null when everything is to be written. */
async function toGoOnFrom(
  folder: string,
  { wholeEvery }: FolderPlan,
  about: object,
  now: number,
): Promise<Inventory | null> {
  const inventory = await Inventory.open(inventoryIn(folder));
  if (!inventory) return null;
  const { chain, ...before } = inventory.end;
  // Other keys or another version: what is restored together is of one kind.
  if (!isDeepStrictEqual(before, about)) return null;
  const age = now - Date.parse(chain[0]?.at ?? '');
  if (!(age >= 0 && age < wholeEvery * DAY_MS)) return null;
  const isThere = chain.every(({ file, bytes }) => {
    const path = join(folder, file);
    return existsSync(path) && statSync(path).size === bytes;
  });
  return isThere ? inventory : null;
}
