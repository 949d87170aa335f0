import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { personStateNames } from '@prakat/shared/people/names';
import { OperatorError } from '../operator-error.ts';

/**
 * The record of a person by its id or by a LINE account. Throws `OperatorError` where there is none, or more than one: then it
 * names them, to be chosen from by id.
 */
export async function findPerson(
  store: Store,
  profiles: ReadonlyMap<string, OfficeProfile>,
  named: string,
): Promise<{ member: Member; profile: OfficeProfile }> {
  const found: Member[] = [];
  const byId = await store.get('members', named);
  if (byId) found.push(byId);
  else
    for (const officeId of profiles.keys()) {
      const find = { equals: { officeId, lineUserId: named }, limit: 200 };
      const { items } = await store.find('members', 'byLineUser', find);
      found.push(...items.filter(({ status }) => status !== 'merged'));
    }
  const [member, ...more] = found;
  if (!member) throw new OperatorError(`ไม่พบผู้ใดที่มีรหัสเจ้าหน้าที่หรือรหัสบัญชี LINE ${named}`);
  if (more.length > 0) {
    const lines = found.map(
      ({ id, officeId, name, status }) => `  ${id}  ${officeId} ${name} (${personStateNames[status]})`,
    );
    throw new OperatorError(`พบมากกว่าหนึ่งรายการ กรุณาระบุรหัสเจ้าหน้าที่\n${lines.join('\n')}`);
  }
  const profile = profiles.get(member.officeId);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${member.officeId}`);
  return { member, profile };
}
