import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { membersOf, sha256Of } from '@prakat/functions/backup/archive-file';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { newIdentity, readRecipients } from '@prakat/functions/backup/encryption';
import { ABOUT, SEAL, SUMS } from '@prakat/functions/backup/format';
import { newSealKey, sealKeyText } from '@prakat/functions/seals/seal-key';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { runKeygen } from './keys.ts';
import { aBackup, alteredArchive, expectRefused, THAI } from './refusal-testing.ts';
import { runBackup } from './run-backup.ts';
import { runRestore } from './run-restore.ts';

const { workshop, dataDir } = await aBackup();
afterAll(() => workshop.remove());

const key = newSealKey();
writeFileSync(join(dataDir, 'seal-key'), sealKeyText({ key, accepted: [] }));
const identityFile = workshop.at('office.key');
const made: string[] = [];
await runKeygen([identityFile], (line) => made.push(line), Date.parse('2026-11-30T00:00:00Z'));
const BACKUP_RECIPIENTS = made.at(-1)?.replace('BACKUP_RECIPIENTS=', '') ?? '';
const settings = { BACKUP_RECIPIENTS };
const identities = [readFileSync(identityFile, 'utf8').trim().split('\n').at(-1) ?? ''];

const backUp = (file: string, given: Record<string, string> = {}) =>
  runBackup(workshop.command(file, dataDir, undefined, { settings: given }));
await backUp('encrypted.tar.age', settings);
await backUp('signed.tar');
const encrypted = workshop.at('encrypted.tar.age');
const signed = workshop.at('signed.tar');

describe('an encrypted archive', () => {
  test('shows nothing of what is in it, and is said and noted to be encrypted', async () => {
    await backUp('said.tar.age', settings);
    expect(workshop.said.join('\n')).toContain('เข้ารหัสแล้ว');
    const note = JSON.parse(readFileSync(join(dataDir, 'last-backup.json'), 'utf8'));
    expect(note).toMatchObject({ encrypted: true, signed: true });
    const bytes = readFileSync(encrypted);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    for (const word of [ABOUT, 'manifest.json', 'submission-1', 'ustar'])
      expect(bytes.includes(word)).toBe(false);
  });

  test('holds what one that is not encrypted holds', async () => {
    const contents = async (file: string) => {
      const found = new Map<string, string>();
      for await (const { name, content } of membersOf(file, identities)) found.set(name, sha256Of(content));
      for (const name of [SEAL, SUMS, ABOUT]) found.delete(name);
      return found;
    };
    expect(await contents(encrypted)).toEqual(await contents(signed));
  });

  test('is opened by the office’s key alone, also when it was encrypted to several', async () => {
    await expectRefused(checkArchive(encrypted), 'no_identity');
    const other = await newIdentity();
    const wrong = { identities: [other.identity], key: null };
    await expectRefused(checkArchive(encrypted, wrong), 'no_identity');
    await backUp('two.tar.age', { BACKUP_RECIPIENTS: `${other.recipient}, ${BACKUP_RECIPIENTS}` });
    for (const one of [other.identity, ...identities]) {
      await checkArchive(workshop.at('two.tar.age'), { identities: [one], key });
    }
  });

  test('is restored with the file of the key', async () => {
    const into = (name: string, identityFiles: string[]) =>
      runRestore(workshop.command('encrypted.tar.age', workshop.at(name), undefined, { identityFiles }));
    const refused = await expectRefused(into('without-identity', []), 'no_identity');
    expect(refused.message).toContain('--identity');
    await into('with-identity', [identityFile]);
    expect(workshop.said.join('\n')).toContain('audit: ');
  });

  test('is never used when any of its bytes was changed, or its end cut off (property)', async () => {
    const bytes = readFileSync(encrypted);
    const copy = workshop.at('damaged.tar.age');
    const noticed = async (content: Buffer) => {
      writeFileSync(copy, content);
      await expect(checkArchive(copy, { identities, key })).rejects.toMatchObject({ name: 'BackupError' });
    };
    const property = fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, bits) => {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8((flipped[at] ?? 0) ^ bits, at);
        await noticed(flipped);
      },
    );
    await fc.assert(property, { numRuns: 40 });
    for (const length of [20, 300, 65_536, bytes.length - 1]) await noticed(bytes.subarray(0, length));
    await noticed(Buffer.concat([bytes, Buffer.from('x')]));
  });

  test('is not made when a recipient is none', async () => {
    const refused = await expectRefused(backUp('x.tar', { BACKUP_RECIPIENTS: 'age1typo' }), 'bad_key');
    expect(refused.message).toContain('age1typo');
    expect(readRecipients('')).toEqual([]);
  });
});

describe('the key of an office', () => {
  test('is for its owner alone, is said as the line for .env, and replaces no file', async () => {
    if (process.platform !== 'win32') expect(statSync(identityFile).mode & 0o777).toBe(0o600);
    expect(BACKUP_RECIPIENTS).toMatch(/^age1[a-z0-9]{58}$/);
    expect(readFileSync(identityFile, 'utf8')).toContain(`# public key: ${BACKUP_RECIPIENTS}`);
    await expectRefused(
      runKeygen([identityFile], () => {}, 0),
      'file_exists',
    );
  });

  test('that is none is refused without showing it', async () => {
    writeFileSync(workshop.at('none.key'), '# nothing\nAGE-SECRET-KEY-1HALF\n');
    const command = workshop.command('encrypted.tar.age', workshop.at('none'), undefined, {
      identityFiles: [workshop.at('none.key')],
    });
    const refused = await expectRefused(runRestore(command), 'bad_key');
    expect(refused.message).not.toContain('HALF');
  });
});

const altered = (key: string | null, change?: (text: string) => string) =>
  alteredArchive(signed, workshop.at('altered.tar'), key, change);

describe('the seal of an archive', () => {
  const keys = { identities: [], key };

  test('is known to be this installation’s by its key, and says without it what could not be checked', async () => {
    expect(await checkArchive(signed, keys)).toMatchObject({ signature: 'right' });
    await runRestore(workshop.command('signed.tar', workshop.at('without-key')));
    expect(workshop.said.join('\n')).toMatch(/ไม่มีกุญแจของตรา \(seal-key\).*ยืนยันไม่ได้/);
    await runRestore(
      workshop.command('signed.tar', workshop.at('with-key'), undefined, { settings: { SEAL_KEY: key } }),
    );
    expect(workshop.said.join('\n')).toContain('ตราของไฟล์ลงไว้ด้วยกุญแจของระบบนี้');
  });

  test('shows who altered an archive and made every fingerprint anew, with no key or a key of their own', async () => {
    const restoring = (file: string, acceptsUnsigned = false) =>
      runRestore(
        workshop.command(file, workshop.at('never'), undefined, {
          settings: { SEAL_KEY: key },
          acceptsUnsigned,
        }),
      );
    for (const forger of [null, newSealKey()]) {
      const copy = await altered(forger);
      // Nothing but the key tells.
      await checkArchive(copy);
      const refused = await expectRefused(restoring('altered.tar'), 'unsigned');
      expect(refused.message).toMatch(THAI);
    }
    const bytes = readFileSync(await altered(null));
    const [seal, line] = [bytes.subarray(-1536, -1024), readFileSync(signed).subarray(-1536, -1024)];
    // The new digest, with the signature of the old one.
    line.write(seal.toString('latin1', 0, 64), 'latin1');
    const size = readFileSync(signed).subarray(-2048, -1536);
    writeFileSync(
      workshop.at('altered.tar'),
      Buffer.concat([bytes.subarray(0, -2048), size, line, bytes.subarray(-1024)]),
    );
    await checkArchive(workshop.at('altered.tar'));
    await expectRefused(restoring('altered.tar', true), 'forged');
  });

  test('is missing in archives of before, which are restored when that is asked for', async () => {
    const copy = await altered(null, (text) => {
      const { formatVersion, id, since, changes, ...json } = JSON.parse(text);
      // It knew nothing of a collection that has come since.
      delete json.collections?.papers;
      return JSON.stringify(formatVersion ? { formatVersion: 1, ...json } : json);
    });
    const command = (acceptsUnsigned: boolean) =>
      workshop.command('altered.tar', workshop.at('of-before'), undefined, {
        settings: { SEAL_KEY: key },
        acceptsUnsigned,
      });
    await expectRefused(runRestore(command(false)), 'unsigned');
    await runRestore(command(true));
    expect(workshop.said.join('\n')).toContain('ไฟล์ไม่มีตราที่ลงด้วยกุญแจ');
    expect(await checkArchive(copy)).toMatchObject({ signature: 'unsigned' });
  });

  test('is not that of an installation that has no key yet', async () => {
    await runRestore(workshop.command('signed.tar', workshop.at('keyless')));
    await runBackup(workshop.command('keyless.tar', workshop.at('keyless')));
    expect(workshop.said.join('\n')).toContain('ไฟล์ไม่มีตราที่ลงด้วยกุญแจ');
  });
});
