import { receivesOf } from '@prakat/shared/people/groups';
import type { Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

/** Ids of the LINE groups that hear of what is published; none where the office's profile does not say so. */
export async function activeGroups(reader: StoreReader, { profile }: Office): Promise<string[]> {
  if (!profile.destinations.lineGroup) return [];
  const { items } = await reader.find('groups', 'byOffice', {
    equals: { officeId: profile.id, status: 'active' },
    limit: 50,
  });
  return items.filter((group) => receivesOf(group) === 'published').map(({ id }) => id);
}
