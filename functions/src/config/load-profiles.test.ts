import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProfiles, OfficeProfilesError } from './load-profiles.ts';

const offices = join(import.meta.dirname, '../../../offices');
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const satun = () => JSON.parse(readFileSync(join(offices, 'satun.json'), 'utf8'));
const write = (file: string, content: unknown) =>
  writeFileSync(join(dir, file), typeof content === 'string' ? content : JSON.stringify(content));

function problemsOf(folder: string) {
  try {
    loadProfiles(folder);
  } catch (error) {
    if (error instanceof OfficeProfilesError) return error;
    throw error;
  }
  throw new Error('the profiles were accepted');
}

describe('loadProfiles', () => {
  it('reads every profile by its id and leaves the schema and other files aside', () => {
    cpSync(join(offices, 'satun.json'), join(dir, 'satun.json'));
    write('office-profile.schema.json', '{}');
    write('README.md', '# not a profile');
    expect([...loadProfiles(dir).keys()]).toEqual(['satun']);
    expect(loadProfiles(dir).get('satun')?.name.short).toBe('สสจ.สตูล');
  });

  it('takes a province whose profile is elsewhere, and refuses one that belongs to another', () => {
    write('langu.json', { ...satun(), id: 'langu', province: 'satun' });
    expect([...loadProfiles(dir).keys()]).toEqual(['langu']);
    write('satun.json', { ...satun(), province: 'ministry' });
    expect(problemsOf(dir).problems).toEqual([
      {
        file: 'langu.json',
        path: 'province',
        message: expect.stringContaining('ต้องเป็นหน่วยงานระดับจังหวัด'),
      },
    ]);
  });

  it('reads a file that begins with a byte order mark', () => {
    write('satun.json', `\uFEFF${JSON.stringify(satun())}`);
    expect(loadProfiles(dir).size).toBe(1);
  });

  it('names every problem of every file in one error', () => {
    write('satun.json', { ...satun(), webmasters: { minimum: 0 } });
    write('other.json', satun());
    write('broken.json', '{ "id": ');
    const error = problemsOf(dir);
    expect(error.code).toBe('invalid_office_profiles');
    expect(error.problems.map(({ file, path }) => [file, path])).toEqual([
      ['broken.json', ''],
      ['other.json', 'id'],
      ['satun.json', 'webmasters.minimum'],
    ]);
    expect(error.message).toContain('satun.json: webmasters.minimum: ช่อง webmasters.minimum ต้องไม่น้อยกว่า 1');
    expect(error.message).toContain('other.json: id: ช่อง id เป็น “satun” ซึ่งไม่ตรงกับชื่อไฟล์ “other”');
    expect(error.message).toContain('broken.json: อ่านไฟล์เป็น JSON ไม่ได้');
  });

  it('refuses a folder without profiles', () => {
    expect(problemsOf(dir).message).toContain('ไม่พบโพรไฟล์หน่วยงาน');
  });

  it('says so when the folder is not there', () => {
    expect(problemsOf(join(dir, 'nowhere')).message).toContain('อ่านโฟลเดอร์โพรไฟล์หน่วยงานไม่ได้');
  });
});
