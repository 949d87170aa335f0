import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { type Enrolment, enrolPeople } from '@prakat/functions/people/enrol';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { memberSchema } from '@prakat/shared/people/member';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

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
 * `npm run members -- import FILE.json` registers people (an array of objects with the fields above; a person already
 * there by LINE user id is brought up to date). `npm run members -- list` prints who is registered;
 * `npm run members -- set-up-code OFFICE` prints a new set-up code for an office that has no administrator.
 */
type Person = z.infer<typeof fileSchema>[number];

/** Office by office, each all or none; what does not fit the profile is said with the person's name. */
async function importPeople(
  store: Store,
  profiles: ReadonlyMap<string, OfficeProfile>,
  people: readonly Person[],
): Promise<void> {
  const at = new Date().toISOString();
  const offices = new Map<string, Enrolment[]>();
  for (const { officeId, lineUserId, roles, ...fields } of people) {
    if (!profiles.has(officeId)) throw new OperatorError(`ไม่พบหน่วยงาน ${officeId} ของ ${fields.name}`);
    const enrolment = { id: randomUUID(), lineUserId, fields, roles };
    offices.set(officeId, [...(offices.get(officeId) ?? []), enrolment]);
  }
  for (const [officeId, enrolments] of offices) {
    const profile = profiles.get(officeId) as OfficeProfile;
    const enrolled = await enrolPeople(store, profile, enrolments, { at, by: 'import' });
    if (enrolled.ok) continue;
    const { person, refusal } = enrolled;
    const problems = refusal.fields?.map(({ field, message }) => `${field}: ${message}`) ?? [refusal.message];
    throw new OperatorError(`${officeId} ${person.fields.name}: ${problems.join(' / ')}`);
  }
}

await runProgram(async () => {
  const settings = readSettings(process.env);
  const [command, file] = process.argv.slice(2);
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const store = openSqliteStore({ file: join(settings.DATA_DIR, 'prakat.sqlite') });
  try {
    if (command === 'list') {
      for (const officeId of profiles.keys()) {
        const active = { equals: { officeId, status: 'active' } };
        for await (const member of every(store, 'members', 'byOffice', active)) {
          console.log([officeId, member.name, member.positionTitle, member.roles.join(' ')].join('\t'));
        }
      }
      return;
    }
    if (command === 'set-up-code' && file) {
      const profile = profiles.get(file);
      if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${file}`);
      const code = await issueSetUpCode({ store, clock: Date.now }, file, { anew: true });
      if (!code) throw new OperatorError(`${profile.name.full} มีผู้ดูแลระบบแล้ว จึงไม่ออกรหัสติดตั้งใหม่`);
      console.log(`รหัสติดตั้งของ${profile.name.full}: ${code}`);
      return;
    }
    if (command !== 'import' || !file)
      throw new OperatorError(
        'วิธีใช้: npm run members -- import ไฟล์.json หรือ npm run members -- list หรือ npm run members -- set-up-code รหัสหน่วยงาน',
      );
    if (!existsSync(file)) throw new OperatorError(`ไม่พบไฟล์ ${file}`);
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) throw new OperatorError(`ไฟล์ ${file} ไม่ถูกต้อง\n${z.prettifyError(parsed.error)}`);
    await importPeople(store, profiles, parsed.data);
    console.log(`ลงทะเบียนแล้ว ${parsed.data.length} คน`);
  } finally {
    await store.close();
  }
});
