import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all, also after a power cut: its content reaches the disk before its
 * name does, and both are there when this returns.
 */
export function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): void {
  const unfinished = `${file}.unfinished`;
  try {
    // One left by a process that was killed has the mode that was wanted then.
    rmSync(unfinished, { force: true });
    const handle = openSync(unfinished, 'wx', mode);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
    flushFolder(dirname(file));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Makes the names in a folder outlast a power cut. Windows opens no folder, and needs no such thing. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
