import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkChain } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { ABOUT, SEAL, SUMS } from '@prakat/functions/backup/format';
import type { Cloud } from '@prakat/functions/backup/open-cloud';
import { restore } from '@prakat/functions/backup/restore';
import { aSubmission } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { backupIntoFolder } from './backup-into-folder.ts';
import { backupToFile } from './backup-to-file.ts';
import { addFile, anInstallation, DAY, START } from './chain-testing.ts';
import { aCloud, aWorkshop, membersBut } from './testing.ts';

const workshop = aWorkshop();
const clouds = await aCloud();
afterAll(async () => {
  await clouds.stop();
  workshop.remove();
});

describe('a folder of archives', () => {
  test('whatever changes between its archives, is restored as it was in the end (property)', async () => {
    const ids = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), id: ids, revision: fc.nat(99) }),
      fc.record({ kind: fc.constant('remove' as const), id: ids }),
      fc.record({ kind: fc.constant('file' as const), id: ids, content: fc.string({ minLength: 1 }) }),
      fc.constant({ kind: 'backup' as const }),
    );
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const office = await anInstallation(workshop);
      await office.backUp();
      for (const one of steps) {
        if (one.kind === 'backup') await office.backUp();
        else if (one.kind === 'file') await addFile(office, `file-${one.id}`, Buffer.from(one.content));
        else {
          await office.change((store) =>
            store.transact(async (tx) => {
              const id = `submission-${one.id}`;
              if (one.kind === 'remove') tx.delete('submissions', id);
              else tx.put('submissions', aSubmission({ id, revision: one.revision }));
            }),
          );
        }
      }
      await office.backUp();
      await office.restore([office.folder]);
      expect(await office.contents(office.restored())).toEqual(await office.contents());
    });
    await fc.assert(property, { numRuns: 20 });
  });
});

describe('a chain of a Firebase project', () => {
  const sourceOf = ({ store, files }: Cloud) => ({ kind: 'firestore', store, files, offices: [] }) as const;

  /** What a whole archive of a project holds. */
  async function contentsOf(cloud: Cloud, file: string) {
    await backupToFile(sourceOf(cloud), workshop.at(file), { now: START, program: '1' });
    return membersBut(workshop.at(file), ABOUT, SUMS, SEAL);
  }

  test('is restored into another, also when the restore broke off', async () => {
    const office = await anInstallation(workshop);
    const first = await checkChain([await office.backUp()]);
    const cloud = await clouds.project();
    await restore(first, await beginFirestoreRestore(cloud, first.seal, 0), () => {});

    const folder = workshop.at('of-the-cloud');
    mkdirSync(folder);
    const backUp = (day: number) =>
      backupIntoFolder(
        sourceOf(cloud),
        { folder, of: 'firestore:prakat-test', wholeEvery: 30 },
        { now: START + day * DAY, program: '1', recipients: [], key: null },
      );
    await backUp(0);
    await cloud.store.transact(async (tx) => {
      tx.put('submissions', aSubmission({ id: 'submission-2' }));
      tx.put('submissions', aSubmission({ id: 'submission-3' }));
    });
    await backUp(1);
    await cloud.store.transact(async (tx) => {
      tx.put('submissions', aSubmission({ id: 'submission-2', revision: 5 }));
      tx.delete('submissions', 'submission-3');
    });
    const { archive: last } = await backUp(2);
    expect(last.manifest.changes?.records.submissions?.records).toBe(1);
    expect(last.manifest.changes?.removed.submissions?.records).toBe(1);
    expect(last.manifest.files.count).toBe(0);

    const names = readdirSync(folder).filter((name) => name.endsWith('.tar'));
    const chain = await checkChain(names.sort().map((name) => join(folder, name)));
    const other = await clouds.project();
    const target = await beginFirestoreRestore(other, chain.seal, 0);
    const lost = { ...target, finish: () => Promise.reject(new Error('the line is cut')) };
    await expect(restore(chain, lost, () => {})).rejects.toThrow('the line is cut');
    await restore(chain, await beginFirestoreRestore(other, chain.seal, 0), () => {});
    expect(await contentsOf(other, 'other.tar')).toEqual(await contentsOf(cloud, 'cloud.tar'));
  });
});
