import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): void {
  const unfinished = `${file}.unfinished`;
  try {
    const handle = openSync(unfinished, 'w', mode);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
