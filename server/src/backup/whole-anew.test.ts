import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { membersOf } from '@prakat/functions/backup/archive-file';
import { newIdentity } from '@prakat/functions/backup/encryption';
import { newSealKey, sealKeyText } from '@prakat/functions/seals/seal-key';
import { aSubmission } from '@prakat/shared/testing/builders';
import { afterAll, describe, expect, test } from 'vitest';
import { anInstallation, type Installation, isWhole } from './chain-testing.ts';
import { aWorkshop } from './testing.ts';

const workshop = aWorkshop();
afterAll(() => workshop.remove());

describe('everything is written anew', () => {
  test('after so many days, and old archives go only when those after them are old as well', async () => {
    const office = await anInstallation(workshop);
    const first = await office.backUp({ wholeEvery: 7 });
    const second = await office.backUp({ wholeEvery: 7 });
    office.wait(5);
    const third = await office.backUp({ wholeEvery: 7, keep: 10 });
    expect([first, second, third].map(isWhole)).toEqual([true, false, true]);
    expect([first, second].every(existsSync)).toBe(true);
    office.wait(5);
    // The second is eleven days old.
    await office.backUp({ wholeEvery: 30, keep: 10 });
    expect([first, second, third].map((file) => existsSync(file))).toEqual([false, false, true]);
    await office.restore([office.folder]);
  });

  test.each<[string, (office: Installation, file: string) => void]>([
    ['the inventory is gone', ({ folder }) => rmSync(join(folder, 'prakat-inventory.gz'))],
    [
      'the inventory is damaged',
      ({ folder }) => {
        const path = join(folder, 'prakat-inventory.gz');
        writeFileSync(path, readFileSync(path).subarray(0, -9));
      },
    ],
    ['the archive before is gone', (_office, file) => rmSync(file)],
    [
      'the archive before is cut short',
      (_office, file) => writeFileSync(file, readFileSync(file).subarray(1)),
    ],
    [
      'the key of the seals is another',
      ({ dataDir }) =>
        writeFileSync(join(dataDir, 'seal-key'), sealKeyText({ key: newSealKey(), accepted: [] })),
    ],
  ])('when %s', async (_why, spoil) => {
    const office = await anInstallation(workshop);
    const file = await office.backUp();
    spoil(office, file);
    expect(isWhole(await office.backUp())).toBe(true);
  });

  test('when it is encrypted to somebody else', async () => {
    const [one, other] = [await newIdentity(), await newIdentity()];
    const office = await anInstallation(workshop, { BACKUP_RECIPIENTS: one.recipient });
    await office.backUp();
    expect(isWhole(await office.backUp())).toBe(false);
    expect(isWhole(await office.backUp({ settings: { BACKUP_RECIPIENTS: other.recipient } }))).toBe(true);
  });
});

test('an inventory has nothing of what people wrote', async () => {
  const office = await anInstallation(workshop);
  await office.backUp();
  const { title } = aSubmission().content;
  const text = gunzipSync(readFileSync(join(office.folder, 'prakat-inventory.gz'))).toString();
  expect(text).toContain('submission-1');
  expect(text).not.toContain(title);
  const archive = readdirSync(office.folder).find((name) => name.endsWith('.tar')) ?? '';
  for await (const { name, content } of membersOf(join(office.folder, archive))) {
    if (name.startsWith('records/submissions')) expect(gunzipSync(content).toString()).toContain(title);
  }
});
