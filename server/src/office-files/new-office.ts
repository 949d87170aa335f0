import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import { type NewOffice, newOfficeSchema, newProfile } from '@prakat/shared/office/new-profile';
import { profileProblem, schemaReason } from '@prakat/shared/office/profile-problem';
import { OperatorError } from '../operator-error.ts';
import { profileText } from './profile-text.ts';

export const officeFile = (dir: string, id: string): string => join(dir, `${id}.json`);

/** The answers of a JSON file. Throws `OperatorError` naming every field that is wrong. */
export function readAnswers(file: string): NewOffice {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`อ่านไฟล์คำตอบ ${file} ไม่ได้ (${reason})`);
  }
  const parsed = newOfficeSchema.safeParse(json, { error: schemaReason });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) =>
      profileProblem(
        path.map((part) => (typeof part === 'symbol' ? '' : part)),
        message,
      ).message,
  );
  throw new OperatorError(`ไฟล์คำตอบ ${file} ไม่ถูกต้อง\n${problems.join('\n')}`);
}

/**
 * Writes the profile of a new office and gives its path. Throws `OperatorError` when the answers contradict each
 * other or an office of that id is there already: nothing is ever written over.
 */
export function writeNewOffice(dir: string, office: NewOffice): string {
  const file = officeFile(dir, office.id);
  if (existsSync(file)) throw new OperatorError(`มีไฟล์ ${file} อยู่แล้ว จึงไม่เขียนทับ กรุณาใช้รหัสอื่นหรือแก้ไขไฟล์เดิม`);
  const profile = newProfile(office);
  const parsed = parseOfficeProfile(profile);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ message }) => message);
    throw new OperatorError(`คำตอบขัดแย้งกัน ยังไม่ได้สร้างไฟล์\n${problems.join('\n')}`);
  }
  // `wx`: somebody may have made the file since.
  writeFileSync(file, profileText(profile), { flag: 'wx' });
  return file;
}
