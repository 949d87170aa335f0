import type { OfficeProfile } from '@prakat/shared/office/profile';
import { compareThai } from '@prakat/shared/text/thai-order';
import type { Office } from '../context.ts';

/** The profiles of an installation, by the office's id. */
export type Profiles = ReadonlyMap<string, Pick<Office, 'profile'>>;

/** The offices that name one as their province, by name; none where nobody does. */
export const districtsOf = (offices: Profiles, provinceId: string): OfficeProfile[] =>
  [...offices.values()]
    .flatMap(({ profile }) => (profile.province === provinceId ? [profile] : []))
    .sort((a, b) => compareThai(a.name.full, b.name.full));
