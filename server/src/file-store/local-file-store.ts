import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { FileExistsError, isFileId, mustBeFileId } from '@prakat/functions/files/file-id';
import type { FileStore } from '@prakat/functions/files/file-store';

/** The folder of files cannot be used; the message is one Thai sentence that names it. */
export class LocalFileStoreError extends Error {
  override name = 'LocalFileStoreError';
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code;
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT';

/**
 * Keeps files in a folder, one per id, spread over subfolders by the end of the id. A file appears under its name
 * only when all of it is on the disk: it is written under another name, flushed, linked to its name, and the
 * folder is flushed. Throws `LocalFileStoreError` when the folder cannot be made.
 */
export function openLocalFileStore(folder: string): FileStore {
  const unfinished = path.join(folder, '.unfinished');
  try {
    mkdirSync(unfinished, { recursive: true });
  } catch (error) {
    throw explained(folder, error);
  }
  /** Subfolders that were made, each once and durably. */
  const shelves = new Map<string, Promise<void>>();
  const makeShelf = (shelf: string): Promise<void> => {
    const make = async () => {
      if ((await mkdir(shelf, { recursive: true })) !== undefined) await flushFolder(folder);
    };
    const made = shelves.get(shelf) ?? make();
    shelves.set(shelf, made);
    return made;
  };
  const placeOf = (id: string) => {
    const shelf = path.join(folder, id.slice(-2).toLowerCase().padStart(2, '0'));
    return { shelf, file: path.join(shelf, id) };
  };

  return {
    async write(id, content) {
      mustBeFileId(id);
      const { shelf, file } = placeOf(id);
      const temporary = path.join(unfinished, randomUUID());
      try {
        await makeShelf(shelf);
        await writeFlushed(temporary, content);
        await publish(temporary, file);
        await flushFolder(shelf);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') {
          // Somebody may have taken it away: the next write makes it anew.
          shelves.delete(shelf);
          throw explained(folder, error);
        }
        if (!(await holds(file, content))) throw new FileExistsError(id);
        // The one who wrote it may not have flushed the folder yet.
        await flushFolder(shelf);
      } finally {
        await discard(temporary);
      }
    },

    async read(id) {
      if (!isFileId(id)) return null;
      let handle: FileHandle;
      try {
        handle = await open(placeOf(id).file, 'r');
      } catch (error) {
        if (isMissing(error)) return null;
        throw explained(folder, error);
      }
      return handle.createReadStream();
    },

    async stateOf(id) {
      if (!isFileId(id)) return null;
      try {
        // The time of the last change of any kind, which nobody sets at will.
        const { ino, size, mtimeNs, ctimeNs } = await stat(placeOf(id).file, { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join(' ');
      } catch (error) {
        if (isMissing(error)) return null;
        throw explained(folder, error);
      }
    },

    async delete(id) {
      mustBeFileId(id);
      const { shelf, file } = placeOf(id);
      try {
        await rm(file);
        await flushFolder(shelf);
      } catch (error) {
        if (!isMissing(error)) throw explained(folder, error);
      }
    },

    async check() {
      const probe = path.join(unfinished, randomUUID());
      try {
        await writeFlushed(probe, new TextEncoder().encode(probe));
        if (!(await holds(probe, new TextEncoder().encode(probe)))) {
          throw new LocalFileStoreError(`อ่านสิ่งที่เพิ่งเขียนลงโฟลเดอร์ไฟล์ ${folder} ไม่ได้`);
        }
      } catch (error) {
        throw explained(folder, error);
      } finally {
        await discard(probe);
      }
    },
  };
}

/** Disks without hard links: FAT sticks, some network drives. */
const cannotLink = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives a finished file its name. A link, unlike a rename, never replaces what another writer put there. */
async function publish(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (!cannotLink.has(codeOf(error) ?? '')) throw error;
    if (existsSync(file)) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
    await rename(temporary, file);
  }
}

async function writeFlushed(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes a file away that may not be there. */
async function discard(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Makes the names in a folder durable. Windows cannot open a folder and keeps names without it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function holds(file: string, content: Uint8Array): Promise<boolean> {
  if ((await stat(file)).size !== content.byteLength) return false;
  return (await readFile(file)).equals(content);
}

function explained(folder: string, error: unknown): Error {
  if (error instanceof LocalFileStoreError) return error;
  const reason = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
  return new LocalFileStoreError(`ใช้โฟลเดอร์ไฟล์ ${folder} ไม่ได้ (${reason}) กรุณาตรวจสอบสิทธิ เนื้อที่ว่าง และดิสก์`, {
    cause: error,
  });
}
