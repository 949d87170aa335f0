import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles, readProfile } from '@prakat/functions/config/load-profiles';
import { profileAdvice } from '@prakat/shared/office/profile-advice';
import { OperatorError } from '../operator-error.ts';

/** What is to be said of a profile file: problems stop the product at start, advice does not. */
export type OfficeCheck = { file: string; problems: string[]; advice: string[] };

/** Checks a profile file as the product does at start. */
export function checkOffice(file: string): OfficeCheck {
  if (!existsSync(file)) return { file, problems: [`ไม่พบไฟล์ ${file}`], advice: [] };
  const read = readProfile(file);
  return read.ok
    ? { file, problems: [], advice: profileAdvice(read.profile) }
    : { file, problems: read.problems.map(({ message }) => message), advice: [] };
}

/** Checks every profile of a folder. Throws `OperatorError` when it has none. */
export function checkFolder(dir: string): OfficeCheck[] {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort();
  if (files.length === 0) throw new OperatorError(`ไม่พบโพรไฟล์หน่วยงานใน ${dir}`);
  return files.map((name) => checkOffice(join(dir, name)));
}

/** One line for each office: id, name, steps in order, where it publishes. Throws when a profile does not hold. */
export function listOffices(dir: string): string[] {
  return [...loadProfiles(dir).values()].map(({ id, name, routes, destinations }) => {
    const counts = [...new Set(Object.values(routes).map((steps) => steps.length))].sort();
    const website = destinations.websiteUrl ?? 'เว็บไซต์ในตัว';
    return [id, name.full, `อนุมัติ ${counts.join('–')} ขั้นตอน`, website].join('\t');
  });
}
