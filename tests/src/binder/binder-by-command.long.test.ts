import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { buildPrograms, type Programs } from '@prakat/server/testing/programs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OFFICE = 'si-bun-rueang';
const folder = mkdtempSync(join(tmpdir(), 'prakat-binder-'));
let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms(['paper']);
  await openSqliteStore({ file: join(folder, 'prakat.sqlite') }).close();
  mkdirSync(join(folder, 'files'));
});
afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

const binder = (out: string, ...more: string[]) =>
  programs.run('paper', ['binder', '--office', OFFICE, '--out', join(folder, out), ...more], {
    DATA_DIR: folder,
  });

describe('npm run paper -- binder', () => {
  test.each([
    ['binder.pdf', '%PDF-1.7'],
    ['binder.zip', 'PK\x03\x04'],
  ])(
    'makes %s of a year of which there is nothing, and says seven times what is missing',
    async (out, begins) => {
      const { code, stdout } = await binder(out, '--year', '2565');
      expect(code).toBe(0);
      expect(readFileSync(join(folder, out)).toString('latin1').startsWith(begins)).toBe(true);
      expect(stdout.match(/^ยังไม่มี: รายการ [12]\.\d /gm)).toHaveLength(7);
    },
  );

  test.each([
    ['another kind of file', 'binder.docx', ['--year', '2565']],
    ['a year of another era', 'binder.pdf', ['--year', '2022']],
  ])('refuses %s with a sentence', async (_what, out, more) => {
    const { code, stderr } = await binder(out, ...more);
    expect(code).not.toBe(0);
    expect(stderr).toContain('กรุณาระบุ --year');
  });
});
