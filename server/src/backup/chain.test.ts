import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive, checkChain } from '@prakat/functions/backup/check-archive';
import { newIdentity } from '@prakat/functions/backup/encryption';
import type { FileStore } from '@prakat/functions/files/file-store';
import { newSealKey, sealKeyText } from '@prakat/functions/seals/seal-key';
import { aLogEvent, aSubmission } from '@prakat/shared/testing/builders';
import { afterAll, describe, expect, test } from 'vitest';
import { backupIntoFolder } from './backup-into-folder.ts';
import { addFile, anInstallation, DAY, isWhole, START } from './chain-testing.ts';
import { expectRefused, THAI } from './refusal-testing.ts';
import { runRestore } from './run-restore.ts';
import { aWorkshop, membersBut } from './testing.ts';

const workshop = aWorkshop();
afterAll(() => workshop.remove());

describe('a folder of archives', () => {
  test('gets everything first, and then what is new; both together are everything', async () => {
    const office = await anInstallation(workshop);
    const whole = await office.backUp();
    expect(isWhole(whole)).toBe(true);
    await addFile(office, 'file-2', Buffer.from('new'));
    await office.change((store) =>
      store.transact(async (tx) => {
        tx.put('submissions', aSubmission({ id: 'submission-1', revision: 7 }));
        tx.put('submissions', aSubmission({ id: 'submission-2' }));
      }),
    );
    const next = await office.backUp();
    expect(isWhole(next)).toBe(false);
    expect(workshop.said.join('\n')).toMatch(/เพิ่มหรือเปลี่ยน 3 รายการ ลบแล้ว 0 รายการ/);
    const names = [...(await membersBut(next)).keys()];
    expect(names.filter((name) => /^(records|removed|files)/.test(name)).sort()).toEqual([
      'files/file-2',
      'records/files-000001.jsonl.gz',
      'records/submissions-000001.jsonl.gz',
    ]);

    // One command, the folder or its files in any order.
    await office.restore([office.folder]);
    expect(await office.contents(office.restored())).toEqual(await office.contents());
    rmSync(office.restored(), { recursive: true });
    await office.restore([next, whole]);
    expect(await office.contents(office.restored())).toEqual(await office.contents());
  });

  test('forgets what was removed, children and parents, and files', async () => {
    const office = await anInstallation(workshop);
    const event = aLogEvent({ log: 'gone' });
    await office.change((store) =>
      store.transact(async (tx) => {
        tx.put('submissions', aSubmission({ id: 'gone' }));
        tx.put('events', event);
      }),
    );
    await addFile(office, 'file-gone', Buffer.from('gone'));
    await office.backUp();
    await office.change((store) =>
      store.transact(async (tx) => {
        tx.delete('events', event.id);
        tx.delete('submissions', 'gone');
        tx.delete('files', 'file-gone');
      }),
    );
    await office.files.delete('file-gone');
    await office.backUp();
    await office.restore([office.folder]);
    const contents = await office.contents(office.restored());
    expect(contents).toEqual(await office.contents());
    expect(contents.has('files/file-gone')).toBe(false);
    expect(existsSync(join(office.restored(), 'files', 'file-gone'))).toBe(false);
  });

  test('reads no file again that an archive has', async () => {
    const office = await anInstallation(workshop);
    await office.backUp();
    await addFile(office, 'file-2', Buffer.from('new'));
    const read: string[] = [];
    const counting: FileStore = {
      ...office.files,
      read: (id) => {
        read.push(id);
        return office.files.read(id);
      },
    };
    await office.change(async (store) => {
      const source = { kind: 'sqlite', store, files: counting, offices: [] } as const;
      const plan = { folder: office.folder, of: `machine:${office.dataDir}`, wholeEvery: 30 };
      await backupIntoFolder(source, plan, { now: START + DAY, program: '1', recipients: [], key: null });
    });
    expect(read).toEqual(['file-2']);
  });
});

describe('a chain', () => {
  test('that breaks off leaves nothing half, and the next archive goes on from the one before', async () => {
    const office = await anInstallation(workshop);
    await office.backUp();
    await addFile(office, 'file-2', Buffer.from('new'));
    const before = readdirSync(office.folder);
    await office.change(async (store) => {
      const broken = { ...office.files, read: () => Promise.reject(new Error('the disk reports an error')) };
      const source = { kind: 'sqlite', store, files: broken, offices: [] } as const;
      const plan = { folder: office.folder, of: `machine:${office.dataDir}`, wholeEvery: 30 };
      const by = { now: START + DAY / 2, program: '1', recipients: [], key: null };
      await expect(backupIntoFolder(source, plan, by)).rejects.toThrow('disk reports');
    });
    expect(readdirSync(office.folder)).toEqual(before);
    expect(isWhole(await office.backUp())).toBe(false);
    await office.restore([office.folder]);
    expect(await office.contents(office.restored())).toEqual(await office.contents());
  });

  test('that was killed is cleared away by the next one', async () => {
    const office = await anInstallation(workshop);
    await office.backUp();
    writeFileSync(join(office.folder, 'prakat-2026-11-02T020000-new.tar.unfinished'), 'half');
    writeFileSync(join(office.folder, 'prakat-inventory.gz.unfinished'), 'half');
    await office.backUp();
    expect(readdirSync(office.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('without one of its archives is refused in a sentence', async () => {
    const office = await anInstallation(workshop);
    const [first, second, third] = [await office.backUp(), await office.backUp(), await office.backUp()];
    for (const files of [[second], [third], [first, third], [second, third]]) {
      const refused = await expectRefused(office.restore(files), 'incomplete');
      expect(refused.message).toMatch(THAI);
    }
    await checkChain([first, second, third]);
    await expectRefused(checkChain([second, first, third]), 'incomplete');
    rmSync(second);
    await expectRefused(office.restore([office.folder]), 'incomplete');
  });

  test('passes by an archive that none goes on from', async () => {
    const office = await anInstallation(workshop);
    await office.backUp();
    const inventory = join(office.folder, 'prakat-inventory.gz');
    copyFileSync(inventory, workshop.at('kept-inventory'));
    const stray = await office.backUp();
    copyFileSync(workshop.at('kept-inventory'), inventory);
    await addFile(office, 'file-2', Buffer.from('new'));
    await office.backUp();
    await office.restore([office.folder]);
    expect(workshop.said.join('\n')).toContain(`ไม่ใช้ไฟล์ ${stray}`);
    expect(await office.contents(office.restored())).toEqual(await office.contents());
  });

  test('is refused when any of its archives was damaged', async () => {
    const office = await anInstallation(workshop);
    const [first, second] = [await office.backUp(), await office.backUp()];
    for (const file of [first, second]) {
      const bytes = readFileSync(file);
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((bytes[2_000] ?? 0) ^ 1, 2_000);
      writeFileSync(file, flipped);
      await expectRefused(office.restore([office.folder]), 'damaged');
      writeFileSync(file, bytes);
    }
    await office.restore([office.folder]);
  });

  test('encrypted and signed, is restored with the office’s key, and tried without touching anything', async () => {
    const { identity, recipient } = await newIdentity();
    writeFileSync(workshop.at('chain.key'), `${identity}\n`);
    const office = await anInstallation(workshop, { BACKUP_RECIPIENTS: recipient });
    writeFileSync(join(office.dataDir, 'seal-key'), sealKeyText({ key: newSealKey(), accepted: [] }));
    await office.backUp();
    await addFile(office, 'file-2', Buffer.from('new'));
    const last = await office.backUp();
    await expectRefused(office.restore([office.folder]), 'no_identity');

    const before = readFileSync(join(office.dataDir, 'prakat.sqlite'));
    const own = { from: [office.folder], identityFiles: [workshop.at('chain.key')] };
    await runRestore(workshop.command('', office.dataDir, START + 9 * DAY, { ...own, isTrial: true }));
    expect(workshop.said.join('\n')).toContain('ตราของไฟล์ลงไว้ด้วยกุญแจของระบบนี้');
    expect(workshop.said.join('\n')).toContain('ทดลองกู้คืน');
    expect(readFileSync(join(office.dataDir, 'prakat.sqlite')).equals(before)).toBe(true);
    const { seal } = await checkArchive(last, { identities: [identity], key: null }, new Map());
    expect(JSON.parse(readFileSync(join(office.dataDir, 'last-trial.json'), 'utf8'))).toMatchObject({
      at: new Date(START + 9 * DAY).toISOString(),
      seal,
    });

    await office.restore([office.folder], own.identityFiles);
    expect(await office.contents(office.restored())).toEqual(await office.contents());
  });
});
