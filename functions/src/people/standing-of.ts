import type { Member } from '@prakat/shared/people/member';
import type { StoreReader } from '../store/store.ts';

/**
 * The record of a LINE account that is no active member: waiting for admission, or else refused or left, whichever came last;
 * null for a stranger, and for a record of which nothing is kept any more.
 */
export async function standingOf(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Member | null> {
  const { items } = await reader.find('members', 'byLineUser', {
    equals: { officeId, lineUserId },
    limit: 200,
  });
  const ended = items.filter(({ status }) => status === 'refused' || status === 'left');
  const [newest = null] = ended.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return items.find(({ status }) => status === 'pending') ?? newest;
}
