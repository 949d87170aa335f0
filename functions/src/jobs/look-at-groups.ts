import type { Context, Office } from '../context.ts';
import { groupsOf, performGroup } from '../people/groups.ts';

const BY_DAILY = { system: 'daily' };

/**
 * Looks at what LINE says of the groups of an office: LINE tells of no new name, and of no group whose members deleted it.
 * Administrators hear of both where the group is used. What LINE does not say today is asked tomorrow.
 */
export async function lookAtGroups(context: Context, office: Office): Promise<void> {
  for (const { id: groupId, name } of await groupsOf(context.store, office.profile.id, [
    'active',
    'pending',
    'off',
  ])) {
    const found = await office.line.findGroup(groupId);
    if (found === 'unknown') continue;
    if (found === 'gone')
      await performGroup(context, office, { action: 'group_leave', groupId, by: BY_DAILY });
    else if (found.name !== name)
      await performGroup(context, office, {
        action: 'group_rename',
        groupId,
        name: found.name,
        by: BY_DAILY,
      });
  }
}
