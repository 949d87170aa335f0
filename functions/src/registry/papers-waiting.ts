import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { signatorySeats } from '@prakat/shared/papers/register/permissions';
import type { StoreReader } from '../store/store.ts';

/** As many are listed; whoever has more signs some first. */
const WAITING = 50;

/** The papers that are before the head, of whatever year, the newest change first. */
export async function papersWaiting(store: StoreReader, profile: OfficeProfile): Promise<PaperRecord[]> {
  const find = { equals: { officeId: profile.id }, anyOf: signatorySeats(profile), limit: WAITING };
  const { items } = await store.find('papers', 'byAwaiting', find);
  return items;
}
