import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedEnv, changeEnvFile } from './env-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-env-'));
  file = join(folder, '.env');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('changing variables', () => {
  it('replaces a line where it stands, adds what is new at the end, and keeps all else', () => {
    const before = '# หัวข้อ\nPORT=4400\n\n# A=ตัวอย่าง\nA = "old"\nB=\'kept # this\'\n';
    expect(changedEnv(before, { A: 'new', C: 'c' })).toBe(
      "# หัวข้อ\nPORT=4400\n\n# A=ตัวอย่าง\nA=new\nB='kept # this'\n\nC=c\n",
    );
  });

  it('leaves one line of a variable that was there twice', () => {
    expect(changedEnv('A=1\nB=2\nexport A=3\n', { A: '4' })).toBe('A=4\nB=2\n');
  });

  it.each(['a+b/c==', 'two words', 'with # sign', `it's "so"`, ''])(
    'writes %j so that it is read back',
    (value) => {
      expect(parseEnv(changedEnv('', { A: value })).A).toBe(value);
    },
  );

  it('refuses what a file of variables cannot hold, and does not show it', () => {
    expect(() => changedEnv('', { A: 'two\nlines' })).toThrow(/ค่าของ A /);
    expect(() => changedEnv('', { A: 'two\nlines' })).not.toThrow(/lines/);
  });

  it('refuses to change a value of several lines rather than break its neighbours', () => {
    expect(() => changedEnv('A="one\ntwo"\nB=2\n', { A: '3' })).toThrow(/ไม่กระทบ/);
  });
});

describe('the file', () => {
  it('is its owner’s alone, begins as the template, and is left alone when nothing changed', () => {
    expect(changeEnvFile(file, { A: '1' }, '# template\nA=\n')).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('# template\nA=1\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(file);
    expect(changeEnvFile(file, { A: '1' }, 'other')).toBe(false);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('that others could read is closed to them', () => {
    writeFileSync(file, 'A=1\n', { mode: 0o644 });
    changeEnvFile(file, { A: '1' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written is said in one sentence, and nothing is left behind', () => {
    expect(() => changeEnvFile(join(folder, 'no', '.env'), { A: '1' })).toThrow(/ไม่พบโฟลเดอร์/);
    writeFileSync(file, 'A="one\ntwo"\n');
    expect(() => changeEnvFile(file, { A: '1' })).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('A="one\ntwo"\n');
    expect(readdirSync(folder)).toEqual(['.env']);
  });
});
