import { accessSync, constants } from 'node:fs';

/** May this process write into a folder? False where there is none. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
