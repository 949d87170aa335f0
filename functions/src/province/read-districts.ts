import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { District } from '@prakat/shared/province/districts';
import type { StoreReader } from '../store/store.ts';
import { readDistrict } from './read-district.ts';

/** Offices that are read at the same moment: each waits for the database most of the time. */
const AT_ONCE = 5;

/** How each of these offices stands on a day, in their order. */
export async function readDistricts(
  reader: StoreReader,
  profiles: readonly OfficeProfile[],
  today: string,
): Promise<(District & { officeId: string })[]> {
  const districts: (District & { officeId: string })[] = [];
  for (let first = 0; first < profiles.length; first += AT_ONCE) {
    const read = profiles.slice(first, first + AT_ONCE).map(async (profile) => ({
      officeId: profile.id,
      name: profile.name.full,
      ...(await readDistrict(reader, profile, today)),
    }));
    districts.push(...(await Promise.all(read)));
  }
  return districts;
}
