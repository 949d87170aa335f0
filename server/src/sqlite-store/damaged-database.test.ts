import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { aSubmission } from '@prakat/shared/testing/builders';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAudited } from '../audit/open-audited.ts';
import { runAudit } from '../audit/run-audit.ts';
import { expectRefused, makeInstallation } from '../backup/refusal-testing.ts';
import { runBackup } from '../backup/run-backup.ts';
import { aWorkshop } from '../backup/testing.ts';
import { openOneMachine } from '../doctor/one-machine.ts';
import { examine, messageOf, of } from '../doctor/testing.ts';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { Damage } from './damage.ts';
import { connect } from './database.ts';
import { damageIn } from './inspect-database.ts';
import { DamagedRecordError } from './sqlite-error.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { watchDamage } from './watch-damage.ts';

/** Puts a byte that no UTF-8 has in place of the first letter ก of a record, as a disk may. */
function damageLetter(file: string, collection: string, id: string): void {
  const connection = connect(file);
  connection.run(
    `UPDATE "${collection}" SET data = CAST(CAST(substr(data, 1, instr(data, 'ก') - 1) AS BLOB) || x'ff' ||
       CAST(substr(data, instr(data, 'ก')) AS BLOB) AS TEXT) WHERE id = ?`,
    [id],
  );
  connection.close();
}

/** Puts nothing in place of the whole page of an index, which no list of the test asks. */
function damageIndex(file: string, name: string): void {
  const connection = connect(file);
  const page = Number(
    connection.all('SELECT rootpage FROM sqlite_schema WHERE name = ?', [name])[0]?.rootpage,
  );
  connection.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(4096), 0, 4096, (page - 1) * 4096);
  closeSync(descriptor);
}

describe('a letter that the disk has changed', () => {
  let running: LocalEnvironment;
  let names: string[];
  beforeAll(async () => {
    running = await createLocalEnvironment();
    const { store } = running.machine.context;
    const members: string[] = [];
    await store.snapshot(async (snapshot) => {
      for await (const { id } of snapshot.all('members')) members.push(id);
    });
    names = members;
    damageLetter(path.join(running.dataDir, 'prakat.sqlite'), 'members', names[0] ?? '');
  });
  afterAll(() => running.close());

  test('is an error of whoever reads that record, by its name, and of nobody else', async () => {
    const { store } = running.machine.context;
    const [damaged = '', sound = ''] = names;
    await expect(store.get('members', damaged)).rejects.toThrow(DamagedRecordError);
    await expect(store.get('members', damaged)).rejects.toThrow(`ระเบียน members/${damaged} `);
    await expect(store.transact((tx) => tx.get('members', damaged))).rejects.toThrow(DamagedRecordError);
    expect(await store.get('members', sound)).toMatchObject({ id: sound });
    await store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
  });

  test('is said by health once somebody came upon it, while the website goes on', async () => {
    await running.machine.context.store.get('members', names[0] ?? '').catch(() => {});
    const health = await fetch(`${running.machine.url}/healthz`);
    expect(health.status).toBe(503);
    expect((await health.json()) as object).toMatchObject({
      checks: { store: 'failed' },
    });
    expect((await fetch(`${running.machine.url}/`)).status).toBe(200);
  });

  test('is found by the doctor and the audit, and keeps a backup from being made', async () => {
    const environment = { DATA_DIR: running.dataDir, PUBLIC_URL: running.machine.url };
    const findings = await examine(openOneMachine(environment));
    expect(of(findings, 'fault')).toContain('store');
    expect(messageOf(findings, 'store')).toContain(`members/${names[0]}`);

    const said: string[] = [];
    const say = { line: (line: string) => said.push(line), fault: (line: string) => said.push(line) };
    const audited = await openAudited(readSettings(environment), null);
    expect(await runAudit(audited, [], { seals: [], backups: [] }, say)).toBe(false);
    await audited.close();
    expect(said).toEqual([expect.stringContaining(`members/${names[0]}`), 'audit: 1 fault(s)']);

    const workshop = aWorkshop();
    await expectRefused(runBackup(workshop.command('of-damaged.tar', running.dataDir)), 'damaged');
    workshop.remove();
  });
});

describe('a page of an index that the disk has lost', () => {
  const workshop = aWorkshop();
  const dataDir = workshop.at('data');
  const file = path.join(dataDir, 'prakat.sqlite');
  beforeAll(async () => {
    await makeInstallation(dataDir, 1_000);
    damageIndex(file, 'submissions_by_number');
  });
  afterAll(() => workshop.remove());

  test('is said after a backup, which holds everything and is kept', async () => {
    expect(await runBackup(workshop.command('after-loss.tar', dataDir))).toBe(false);
    expect(workshop.said.join('\n')).toContain('คำเตือน: ฐานข้อมูลเสียหาย: โครงสร้างของฐานข้อมูลเสียหาย');
  });

  test('is found by a look of its own before anybody comes upon it, and health says it', async () => {
    const damage = new Damage();
    const store = openSqliteStore({ file, damage });
    const watch = watchDamage(file, damage, pino({ level: 'silent' }), { firstLookMs: 0 });
    await vi.waitFor(() => expect(damage.found).not.toBeNull(), { timeout: 60_000 });
    await expect(store.check()).rejects.toThrow('ฐานข้อมูลเสียหาย');
    watch.stop();
    await store.close();
  });
});

test('a look can be broken off at any moment, and ends nothing but itself', async () => {
  const workshop = aWorkshop();
  const file = path.join(workshop.at('stopped'), 'prakat.sqlite');
  await makeInstallation(path.dirname(file), 300);
  for (let wait = 0; wait < 200; wait += 20) {
    const damage = new Damage();
    const watch = watchDamage(file, damage, pino({ level: 'silent' }), { firstLookMs: 0 });
    await new Promise((resolve) => setTimeout(resolve, wait));
    watch.stop();
    expect(damage.found).toBeNull();
  }
  workshop.remove();
});

describe('what damage is not', () => {
  test('a sound database: nothing is found, however often it was written', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prakat-sound-'));
    const file = path.join(folder, 'prakat.sqlite');
    expect(damageIn(file)).toBeNull();
    const store = openSqliteStore({ file });
    for (let n = 0; n < 700; n += 50)
      await store.transact(async (tx) => {
        for (let m = n; m < n + 50; m += 1) tx.put('submissions', aSubmission({ id: `s-${m}` }));
        if (n > 0) tx.delete('submissions', `s-${n - 1}`);
      });
    expect(damageIn(file)).toBeNull();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('somebody else who writes, or a full disk', () => {
    const damage = new Damage();
    damage.note(new Error('database is locked'));
    expect(damage.found).toBeNull();
  });
});
