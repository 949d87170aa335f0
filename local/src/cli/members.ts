import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { every } from '@prakat/functions/store/every';
import { findMember } from '@prakat/functions/workflow/find-member';
import { memberSchema } from '@prakat/shared/members/member';
import { seatsOf } from '@prakat/shared/office/seat';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { officesDir } from '../paths.ts';
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
 * there by LINE user id is brought up to date). `npm run members -- list` prints who is registered.
 */
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
    if (command !== 'import' || !file)
      throw new OperatorError('วิธีใช้: npm run members -- import ไฟล์.json หรือ npm run members -- list');
    if (!existsSync(file)) throw new OperatorError(`ไม่พบไฟล์ ${file}`);
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) throw new OperatorError(`ไฟล์ ${file} ไม่ถูกต้อง\n${z.prettifyError(parsed.error)}`);
    const now = new Date().toISOString();
    for (const person of parsed.data) {
      const profile = profiles.get(person.officeId);
      if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${person.officeId} ของ ${person.name}`);
      if (!profile.units.some(({ id }) => id === person.unitId)) {
        throw new OperatorError(`หน่วยงาน ${person.officeId} ไม่มีกลุ่มงาน ${person.unitId} ของ ${person.name}`);
      }
      await store.transact(async (tx) => {
        const known = await findMember(tx, person.officeId, person.lineUserId);
        const member = {
          id: known?.id ?? randomUUID(),
          ...person,
          status: 'active' as const,
          reachable: known?.reachable ?? true,
          noticeReadAt: known?.noticeReadAt ?? null,
          replacesMemberId: null,
          createdAt: known?.createdAt ?? now,
          updatedAt: now,
        };
        tx.put('members', { ...member, seats: seatsOf(member) });
      });
    }
    console.log(`ลงทะเบียนแล้ว ${parsed.data.length} คน`);
  } finally {
    await store.close();
  }
});
