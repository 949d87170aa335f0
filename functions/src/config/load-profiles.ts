import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { checkProvinceOf } from '@prakat/shared/office/provinces';

/** What is wrong with one profile file. `path` is empty when it concerns the file as a whole. */
export type ProfileFileProblem = { file: string; path: string; message: string };

/** Every problem of every profile at once, so that the person who writes them mends them in one round. */
export class OfficeProfilesError extends Error {
  readonly code = 'invalid_office_profiles';

  constructor(
    dir: string,
    readonly problems: readonly ProfileFileProblem[],
  ) {
    const lines = problems.map(
      ({ file, path, message }) => `  ${[file, path, message].filter(Boolean).join(': ')}`,
    );
    super(`โพรไฟล์หน่วยงานใน ${dir} ใช้ไม่ได้ กรุณาแก้ไขตามรายการนี้\n${lines.join('\n')}`);
    this.name = 'OfficeProfilesError';
  }
}

/**
 * Reads the profile of every office: each `NAME.json` in the folder, where NAME is the office's id
 * (`*.schema.json` is not a profile). Throws `OfficeProfilesError` when one does not hold, when there is
 * none, or when the folder cannot be read.
 */
export function loadProfiles(dir: string): Map<string, OfficeProfile> {
  const problems: ProfileFileProblem[] = [];
  const profiles = new Map<string, OfficeProfile>();
  for (const file of profileFiles(dir)) {
    const result = readProfile(join(dir, file));
    if (result.ok) profiles.set(result.profile.id, result.profile);
    else problems.push(...result.problems.map((problem) => ({ file, ...problem })));
  }
  for (const profile of profiles.values())
    for (const problem of checkProvinceOf(profile, profiles))
      problems.push({ file: `${profile.id}.json`, ...problem });
  if (problems.length) throw new OfficeProfilesError(dir, problems);
  return profiles;
}

/** Every profile of a folder that holds by itself, whatever the others are. */
export function readableProfiles(dir: string): Map<string, OfficeProfile> {
  const read = profileFiles(dir).map((file) => readProfile(join(dir, file)));
  return new Map(read.flatMap((result) => (result.ok ? [[result.profile.id, result.profile] as const] : [])));
}

function profileFiles(dir: string): string[] {
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch (cause) {
    throw whole(dir, '.', `อ่านโฟลเดอร์โพรไฟล์หน่วยงานไม่ได้ (${reason(cause)})`);
  }
  const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort();
  if (!files.length) throw whole(dir, '.', 'ไม่พบโพรไฟล์หน่วยงาน ต้องมีไฟล์ .json อย่างน้อยหนึ่งไฟล์');
  return files;
}

/** One profile file, or everything that is wrong with it, as at start. */
export function readProfile(file: string): ReturnType<typeof parseOfficeProfile> {
  let json: unknown;
  try {
    // Windows editors put a byte order mark in front, which JSON does not allow.
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    return { ok: false, problems: [{ path: '', message: `อ่านไฟล์เป็น JSON ไม่ได้ (${reason(cause)})` }] };
  }
  const result = parseOfficeProfile(json);
  const name = basename(file, '.json');
  if (result.ok && result.profile.id !== name) {
    const message = `ช่อง id เป็น “${result.profile.id}” ซึ่งไม่ตรงกับชื่อไฟล์ “${name}”`;
    return { ok: false, problems: [{ path: 'id', message }] };
  }
  return result;
}

const whole = (dir: string, file: string, message: string) =>
  new OfficeProfilesError(dir, [{ file, path: '', message }]);

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
