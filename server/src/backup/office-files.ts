import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeFile } from '@prakat/functions/backup/write-backup';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { writeWhole } from './write-whole.ts';

/** The profile of every office as it lies in the folder. */
export const readOfficeFiles = (dir: string): OfficeFile[] =>
  [...loadProfiles(dir).values()].map(({ id, name }) => ({
    id,
    name: name.full,
    content: readFileSync(join(dir, `${id}.json`)),
  }));

/**
 * Puts profiles into the folder. One that is there and differs is kept beside, as `ID.json.before-restore`, which is
 * not read as a profile; gives the ids of those.
 */
export function placeOfficeFiles(dir: string, offices: readonly OfficeFile[]): string[] {
  mkdirSync(dir, { recursive: true });
  const kept: string[] = [];
  for (const { id, content } of offices) {
    const file = join(dir, `${id}.json`);
    if (existsSync(file)) {
      if (readFileSync(file).equals(content)) continue;
      renameSync(file, `${file}.before-restore`);
      kept.push(id);
    }
    writeWhole(file, content);
  }
  return kept;
}
