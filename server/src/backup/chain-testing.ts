import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '@prakat/functions/backup/archive-file';
import { ABOUT, SEAL, SUMS } from '@prakat/functions/backup/format';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { makeInstallation } from './refusal-testing.ts';
import { runBackup } from './run-backup.ts';
import { runRestore } from './run-restore.ts';
import { type aWorkshop, membersBut } from './testing.ts';

export const START = Date.parse('2026-11-01T19:00:00.000Z');
export const DAY = 86_400_000;
let made = 0;

/** An installation with a folder for its archives, in a workshop. */
export async function anInstallation(
  workshop: ReturnType<typeof aWorkshop>,
  settings: Record<string, string> = {},
) {
  made += 1;
  const [dataDir, folder] = [workshop.at(`data-${made}`), workshop.at(`archives-${made}`)];
  mkdirSync(folder);
  await makeInstallation(dataDir, 5_000);
  const database = join(dataDir, 'prakat.sqlite');
  const files = openLocalFileStore(join(dataDir, 'files'));
  /** Days after the start at which the next backup is made. */
  let day = 0;
  const installation = {
    dataDir,
    folder,
    files,
    settings,
    async change(work: (store: ReturnType<typeof openSqliteStore>) => Promise<unknown>) {
      const store = openSqliteStore({ file: database });
      await work(store).finally(() => store.close());
    },
    async backUp(given: { wholeEvery?: number; keep?: number; settings?: Record<string, string> } = {}) {
      const to = { folder, wholeEvery: given.wholeEvery ?? 30, keep: given.keep ?? null };
      const own = { to, settings: given.settings ?? settings };
      const before = archives();
      await runBackup(workshop.command('', dataDir, START + day * DAY, own));
      day += 1;
      const [file = ''] = archives().filter((name) => !before.includes(name));
      return join(folder, file);
    },
    /** Lets days go by. */
    wait(days: number) {
      day += days;
    },
    restore: (from: string[], identityFiles: string[] = []) =>
      runRestore(
        workshop.command('', workshop.at(`restored-${made}-${day}`), START, { from, identityFiles }),
      ),
    /** What a whole backup of a data folder holds, by the names of members. */
    async contents(ofFolder = dataDir) {
      const file = `whole-${made}-${day}-${ofFolder === dataDir}.tar`;
      rmSync(workshop.at(file), { force: true });
      await runBackup(workshop.command(file, ofFolder, START, { settings: {} }));
      return membersBut(workshop.at(file), ABOUT, SUMS, SEAL);
    },
    restored: () => workshop.at(`restored-${made}-${day}`),
  };
  const archives = () => readdirSync(folder).filter((name) => name.includes('.tar'));
  return installation;
}

export const isWhole = (file: string) => file.includes('-whole.tar');

export type Installation = Awaited<ReturnType<typeof anInstallation>>;

/** A file as the store has it, and its content. */
export async function addFile(
  { change, files }: Pick<Installation, 'change' | 'files'>,
  id: string,
  content: Buffer,
) {
  await files.delete(id);
  await files.write(id, content);
  await change(async (store) => {
    const like = await store.get('files', 'file-1');
    if (!like) throw new Error('file-1 is missing');
    await store.transact(async (tx) =>
      tx.put('files', { ...like, id, bytes: content.length, sha256: sha256Of(content) }),
    );
  });
}
