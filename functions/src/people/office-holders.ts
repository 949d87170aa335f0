import type { HoldersInWords } from '@prakat/shared/office/in-words/office-in-words';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isInForce } from '@prakat/shared/people/delegation';
import { receivesOf } from '@prakat/shared/people/groups';
import type { Member, Role } from '@prakat/shared/people/member';
import { delegationKindNames } from '@prakat/shared/people/names';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { every, whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { groupsOf } from './groups.ts';

/** Who holds what of an office on a day, by name, as somebody of it may know: the names of LINE groups are the administrators'. */
export async function officeHolders(
  reader: StoreReader,
  { id: officeId, positions }: OfficeProfile,
  { viewer, today }: { viewer: Pick<Member, 'roles'>; today: string },
): Promise<HoldersInWords> {
  const active = { equals: { officeId, status: 'active' } };
  const members = await whole(reader, 'members', 'byOffice', active);
  const delegations: string[] = [];
  for await (const delegation of every(reader, 'delegations', 'byOffice', active)) {
    // In the order of their last days, newest first: from here on all are over.
    if (delegation.endDate < today) break;
    if (!isInForce(delegation, today)) continue;
    const { toName, kind, fromPositionTitle, endDate } = delegation;
    delegations.push(
      `${toName} ${delegationKindNames[kind]} ${fromPositionTitle} ถึงวันที่ ${thaiDate(endDate)}`,
    );
  }
  const withRole = (role: Role) =>
    members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  return {
    positions: Object.fromEntries(
      positions.map(({ id }) => [
        id,
        members.filter(({ positionId }) => positionId === id).map(({ name }) => name),
      ]),
    ),
    webmasters: withRole('webmaster'),
    administrators: withRole('administrator'),
    delegations,
    groups: viewer.roles.includes('administrator')
      ? (await groupsOf(reader, officeId, ['active'])).map((group) => ({
          name: group.name,
          receives: receivesOf(group),
        }))
      : null,
  };
}
