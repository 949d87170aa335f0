import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Member, membersOf, sha256Of, writeArchive } from '@prakat/functions/backup/archive-file';
import type { BackupError, BackupFault } from '@prakat/functions/backup/backup-error';
import { ABOUT, MANIFEST, SEAL, SUMS } from '@prakat/functions/backup/format';
import { aLogEvent, anAttachedFile, aSubmission } from '@prakat/shared/testing/builders';
import { expect } from 'vitest';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { runBackup } from './run-backup.ts';
import { aWorkshop } from './testing.ts';

/** One sentence, in Thai, on one line. */
export const THAI = /^[^\n]*[ก-๙][^\n]*$/;

/** A request, its event, and a file that nobody could compress. */
export async function makeInstallation(folder: string, bytes: number): Promise<void> {
  const store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });
  const content = randomBytes(bytes);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await openLocalFileStore(join(folder, 'files')).write('file-1', content);
  await store.transact(async (tx) => {
    tx.put('submissions', aSubmission({ id: 'submission-1' }));
    tx.put('events', aLogEvent({ log: 'submission-1' }));
    tx.put('files', {
      ...anAttachedFile({ id: 'file-1' }),
      bytes: content.length,
      sha256,
      officeId: 'si-bun-rueang',
      uploadedBy: 'member-1',
      createdAt: '2021-12-24T03:00:00.000Z',
      submissionId: 'submission-1',
      internal: false,
      hasContent: true,
      originalOf: null,
      report: null,
    });
  });
  await store.close();
}

/** A workshop with a data folder and a good backup of it. */
export async function aBackup() {
  const workshop = aWorkshop();
  const dataDir = workshop.at('data');
  await makeInstallation(dataDir, 30_000);
  await runBackup(workshop.command('good.tar', dataDir));
  return { workshop, dataDir, archiveFile: workshop.at('good.tar') };
}

/** The error with which something was refused. */
export const refusal = async (work: Promise<unknown>): Promise<BackupError> => {
  const error = (await work.then(
    () => null,
    (reason: unknown) => reason,
  )) as BackupError;
  expect(error, 'it was not refused').not.toBeNull();
  return error;
};

export const expectRefused = async (work: Promise<unknown>, code: BackupFault): Promise<BackupError> => {
  const error = await refusal(work);
  expect(error).toMatchObject({ name: 'BackupError', code });
  expect(error.message).toMatch(THAI);
  return error;
};

/** An archive as somebody makes it who alters something in it and makes every fingerprint anew. */
export async function alteredArchive(
  archive: string,
  copy: string,
  key: string | null,
  change: (text: string) => string = (text) => text.replace('"program": "', '"program": "9'),
): Promise<string> {
  const members: Member[] = [];
  const sums: string[] = [];
  for await (const { name, content } of membersOf(archive)) {
    if (name === SEAL || name === SUMS) continue;
    const isText = name === ABOUT || name === MANIFEST;
    const own = isText ? Buffer.from(change(content.toString())) : content;
    members.push({ name, content: own });
    sums.push(`${sha256Of(own)}  ${name}\n`);
  }
  members.push({ name: SUMS, content: Buffer.from(sums.join('')) });
  const fill = async (add: (member: Member) => Promise<void>) => {
    for (const member of members) await add(member);
  };
  await writeArchive(createWriteStream(copy), new Date(0), fill, { key, encryption: null });
  return copy;
}
