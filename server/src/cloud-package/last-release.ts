import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where hashed files of the mini-app are in what Hosting serves. */
export const ASSETS = join('liff-assets', 'assets');

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/**
 * Puts the mini-app's hashed files of the release before beside those of this one, because a phone that has the shell from
 * before asks for them. `hosting` is what was made for the last release, and is set aside; `make` makes it anew.
 * Made again with the same files it is the same release, and keeps what that kept. Which files are a release's own
 * is noted in the file `note`; without it nothing is kept.
 */
export function withLastRelease(hosting: string, note: string, make: () => void): void {
  const before = `${hosting}.before`;
  rmSync(before, { recursive: true, force: true });
  const own = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as string[]) : [];
  if (existsSync(hosting)) renameSync(hosting, before);
  make();
  const made = namesIn(join(hosting, ASSETS));
  const isSame = made.join() === own.join();
  const there = namesIn(join(before, ASSETS));
  const kept = there.filter((name) => !made.includes(name) && (isSame || own.includes(name)));
  mkdirSync(join(hosting, ASSETS), { recursive: true });
  for (const name of kept) cpSync(join(before, ASSETS, name), join(hosting, ASSETS, name));
  writeFileSync(note, JSON.stringify(made));
  rmSync(before, { recursive: true, force: true });
}
