import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Enrolment, enrolPeople } from '@prakat/functions/people/enrol';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { memberSchema } from '@prakat/shared/people/member';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';

const fileSchema = z.array(
  memberSchema.pick({
    officeId: true,
    lineUserId: true,
    name: true,
    positionId: true,
    positionTitle: true,
    unitId: true,
    contact: true,
    roles: true,
  }),
);

/**
 * Registers the people of a file, office by office, each all or none; a person already there by LINE user id is brought
 * up to date. Gives how many there are. Throws `OperatorError` with the person's name for what does not fit the profile.
 */
export async function importPeople(
  store: Store,
  profiles: ReadonlyMap<string, OfficeProfile>,
  file: string,
): Promise<number> {
  if (!existsSync(file)) throw new OperatorError(`ไม่พบไฟล์ ${file}`);
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new OperatorError(`ไฟล์ ${file} ไม่ถูกต้อง\n${z.prettifyError(parsed.error)}`);
  const at = new Date().toISOString();
  const offices = new Map<string, Enrolment[]>();
  for (const { officeId, lineUserId, roles, ...fields } of parsed.data) {
    if (!profiles.has(officeId)) throw new OperatorError(`ไม่พบหน่วยงาน ${officeId} ของ ${fields.name}`);
    const enrolment = { id: randomUUID(), lineUserId, fields, roles };
    offices.set(officeId, [...(offices.get(officeId) ?? []), enrolment]);
  }
  for (const [officeId, enrolments] of offices) {
    const profile = profiles.get(officeId) as OfficeProfile;
    const enrolled = await enrolPeople(store, profile, enrolments, { at, by: 'import', newId: randomUUID });
    if (enrolled.ok) continue;
    const { person, refusal } = enrolled;
    const problems = refusal.fields?.map(({ field, message }) => `${field}: ${message}`) ?? [refusal.message];
    throw new OperatorError(`${officeId} ${person.fields.name}: ${problems.join(' / ')}`);
  }
  return parsed.data.length;
}
