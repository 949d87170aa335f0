import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localSecond } from '@prakat/shared/time/thai-date';

/** What the archives of a folder are called: by the second of Thai time, and whether they are whole. */
const NAME = /^prakat-(\d{4}-\d\d-\d\dT\d{6})-(whole|new)\.tar(?:\.age)?$/;

const stampOf = (now: number): string => localSecond(now).slice(0, 19).replaceAll(':', '');

export const archiveName = (now: number, kind: { isWhole: boolean; isEncrypted: boolean }): string =>
  `prakat-${stampOf(now)}-${kind.isWhole ? 'whole' : 'new'}.tar${kind.isEncrypted ? '.age' : ''}`;

/** Deletes what a program left in a folder that was killed while it wrote an archive. */
export function deleteUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => /^prakat-.*\.unfinished(-database)?$/.test(name)))
    rmSync(join(folder, name), { recursive: true });
}

/** The archives of a folder, each whole one with those that go on from it, the oldest first. */
function chainsIn(folder: string): string[][] {
  const chains: string[][] = [];
  for (const name of readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()) {
    if (chains.length === 0 || NAME.exec(name)?.[2] === 'whole') chains.push([]);
    chains.at(-1)?.push(name);
  }
  return chains;
}

/** The newest whole archive of a folder and all after it. */
export const newestChain = (folder: string): string[] =>
  (chainsIn(folder).at(-1) ?? []).map((name) => join(folder, name));

/**
 * Deletes whole archives of which the last that goes on from them is older than so many days, with all of those. The
 * newest are kept however old they are. Gives the names.
 */
export function deleteOld(folder: string, days: number, now: number): string[] {
  const oldest = stampOf(now - days * 86_400_000);
  const old = chainsIn(folder)
    .slice(0, -1)
    .filter((chain) => (NAME.exec(chain.at(-1) ?? '')?.[1] ?? '') < oldest)
    .flat();
  for (const name of old) rmSync(join(folder, name));
  return old;
}
