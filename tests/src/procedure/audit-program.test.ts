import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sealName } from '@prakat/functions/seals/newest-seal';
import { sealOffice } from '@prakat/functions/seals/seal-office';
import { readAuditCommand } from '@prakat/server/audit/command';
import { type Audited, fromOutside, openAudited } from '@prakat/server/audit/open-audited';
import { runAudit, runOffline, writeExport } from '@prakat/server/audit/run-audit';
import { backupToFile } from '@prakat/server/backup/backup-to-file';
import { OperatorError } from '@prakat/server/operator-error';
import { newSeal, type Seal } from '@prakat/shared/machine/seal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, OTHER_OFFICE, type Product } from '../testing/a-product.ts';
import { KEY } from './altering/stolen-copy.ts';

const offices = [OFFICE, OTHER_OFFICE];
let product: Product;
let audited: Audited;
let seal: Seal;
beforeEach(async () => {
  product = await aProduct();
  await product.filed('staff-1');
  seal = (await sealOffice(product.context, OFFICE, '2021-12-24')) as Seal;
  const { store, files } = product.context;
  audited = {
    store,
    files,
    key: { key: KEY, accepted: [] },
    noted: [],
    damage: () => null,
    close: async () => {},
  };
});
afterEach(() => product.close());

async function run(given: string[] = [], of = audited) {
  const said: string[] = [];
  const faults: string[] = [];
  const command = readAuditCommand(given);
  if (command.kind !== 'audit') throw new Error('not an audit');
  const say = { line: (line: string) => said.push(line), fault: (line: string) => faults.push(line) };
  const isOk = await runAudit(of, offices, command, say);
  return { isOk, said, faults };
}

describe('npm run audit', () => {
  test('says what it looked at, the newest seal of each office, and ends with ok', async () => {
    const { isOk, said, faults } = await run();
    expect({ isOk, faults }).toEqual({ isOk: true, faults: [] });
    expect(said.join('\n')).toMatch(/คำขอ 1 รายการ[\s\S]*1 ตรา ด้วยกุญแจ/);
    expect(said.join('\n')).toContain(`ตราล่าสุด ${sealName(seal)}`);
    expect(said.at(-1)).toBe('audit: ok');
  });

  test('says when the key of the seals is not at hand', async () => {
    expect((await run([], { ...audited, key: null })).said.join('\n')).toContain('โดยไม่มีกุญแจ');
  });

  test('names every fault by office, number and record', async () => {
    const { id, number } = await product.filed('staff-2');
    const request = await product.get(id);
    await product.context.store.transact(async (tx) => {
      if (request) tx.put('submissions', { ...request, ownerId: 'somebody' });
    });
    const { isOk, said, faults } = await run();
    expect(isOk).toBe(false);
    const fault = `audit: fault: ${OFFICE} ${number}: submissions/${id} ownerId is not what the log says`;
    expect(faults).toContain(fault);
    expect(said.at(-1)).toBe(`audit: ${faults.length} fault(s)`);
  });

  test('compares with a seal from a card, a note or a backup', async () => {
    expect((await run(['--seal', sealName(seal)])).isOk).toBe(true);
    const other = { ...seal, hash: 'f'.repeat(64) };
    expect((await run(['--seal', sealName(other)])).faults).toHaveLength(1);
    expect((await run([], { ...audited, noted: [fromOutside(other)] })).faults).toHaveLength(1);

    const file = join(product.data.folder, 'backup.tar');
    const { store, files } = product.context;
    const by = { now: product.clock(), program: 'test' };
    const { note } = await backupToFile({ kind: 'sqlite', store, files, offices: [] }, file, by);
    expect(note.seals).toEqual([{ officeId: OFFICE, seq: seal.seq, hash: seal.hash }]);
    expect(readFileSync(file).includes(KEY)).toBe(false);
    expect((await run(['--backup', file])).isOk).toBe(true);
    await store.transact(async (tx) => tx.put('seals', newSeal(null, { ...seal, heads: [] }, KEY)));
    expect((await run(['--backup', file])).faults.join()).toContain('lacks seal 1');
  });
});

describe('an exported log', () => {
  test('is a new file for its owner alone, which the checker of outsiders reads', async () => {
    const file = await writeExport(audited, offices, join(product.data.folder, 'log.jsonl'), product.clock());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeExport(audited, offices, file, 0)).rejects.toThrow(OperatorError);
    expect(runOffline({ kind: 'offline', export: file, key: null, seals: [sealName(seal)] }, 'ignore')).toBe(
      0,
    );
  });

  test('holds the offices that it was asked for and no other', async () => {
    const file = await writeExport(audited, [OTHER_OFFICE], join(product.data.folder, 'log.jsonl'), 0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(OTHER_OFFICE);
    expect(text).not.toContain(OFFICE);
    expect(runOffline({ kind: 'offline', export: file, key: null, seals: [] }, 'ignore')).toBe(0);
  });
});

describe('what follows npm run audit --', () => {
  test.each([
    [[], { kind: 'audit', cloud: null, export: null, office: null }],
    [['--export', 'a.jsonl', '--office', 'satun'], { kind: 'audit', export: 'a.jsonl', office: 'satun' }],
    [['--offline', 'a.jsonl', '--key', 'k'], { kind: 'offline', export: 'a.jsonl', key: 'k' }],
    [['--seal', 'satun:12:3F9A-77C1-0B2D-44AA-9E01'], { seals: [{ officeId: 'satun', seq: 12 }] }],
  ])('%j is understood', (args, command) => {
    expect(readAuditCommand(args)).toMatchObject(command);
  });

  test.each([
    [['something']],
    [['--bucket', 'b']],
    [['--office', 'satun']],
    [['--key', 'k']],
    [['--export', 'a', '--seal', 'satun:12:3F9A-77C1-0B2D-44AA-9E01']],
    [['--offline', 'a', '--export', 'b']],
    [['--seal', 'satun:12:3F9A']],
    [['--unknown']],
  ])('%j is answered with how it is used', (args) => {
    expect(() => readAuditCommand(args)).toThrow(OperatorError);
  });
});

test('a folder without a database is said, not made', async () => {
  const settings = { DATA_DIR: join(product.data.folder, 'nowhere') } as never;
  await expect(openAudited(settings, null)).rejects.toThrow('ไม่พบฐานข้อมูล');
});
