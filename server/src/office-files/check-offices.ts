import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadProfiles, readableProfiles, readProfile } from '@prakat/functions/config/load-profiles';
import { profileAdvice } from '@prakat/shared/office/profile-advice';
import { checkProvinceOf, provinceAdvice } from '@prakat/shared/office/provinces';
import { OperatorError } from '../operator-error.ts';

/** What is to be said of a profile file: problems stop the product at start, advice does not. */
export type OfficeCheck = { file: string; problems: string[]; advice: string[] };

/** Checks a profile file as the product does at start, beside the others of its folder. */
export function checkOffice(file: string): OfficeCheck {
  if (!existsSync(file)) return { file, problems: [`ไม่พบไฟล์ ${file}`], advice: [] };
  const read = readProfile(file);
  if (!read.ok) return { file, problems: read.problems.map(({ message }) => message), advice: [] };
  const { profile } = read;
  const others = readableProfiles(dirname(file));
  return {
    file,
    problems: checkProvinceOf(profile, others).map(({ message }) => message),
    advice: [...profileAdvice(profile), ...provinceAdvice(profile, others)],
  };
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
