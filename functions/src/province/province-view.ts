import { sitePages } from '@prakat/shared/addresses/site';
import type { ProvinceView } from '@prakat/shared/api/province';
import { periodOf } from '@prakat/shared/freshness/period';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { periodChoices } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { Actor } from '@prakat/shared/people/actor';
import { byNeed } from '@prakat/shared/province/by-need';
import { seesDistricts } from '@prakat/shared/province/sees-districts';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import { districtsOf } from './districts-of.ts';
import { readDistricts } from './read-districts.ts';

type Viewing = Pick<Context, 'store' | 'offices' | 'clock' | 'publicUrl'>;

/** True for somebody who sees the districts of their office, and where it has any. */
export const hasProvinceView = (
  context: Pick<Context, 'offices' | 'clock'>,
  profile: OfficeProfile,
  actor: Actor,
): boolean =>
  districtsOf(context.offices, profile.id).length > 0 && seesDistricts(actor, profile, isoNow(context));

/** How the districts of a provincial office stand now, those first that need attention; null for whoever may not see it. */
export async function provinceView(
  context: Viewing,
  profile: OfficeProfile,
  actor: Actor,
): Promise<ProvinceView | null> {
  if (!hasProvinceView(context, profile, actor)) return null;
  const today = calendarDate(context.clock());
  const offices = districtsOf(context.offices, profile.id);
  const sites = new Map(offices.map((office) => [office.id, siteOf(context, office)]));
  const districts = (await readDistricts(context.store, offices, today))
    .sort(byNeed)
    .map((district) => ({ ...district, siteUrl: sites.get(district.officeId) ?? '' }));
  return {
    today,
    districts,
    monthName: periodOf('monthly', today).name,
    quarterName: periodOf('quarterly', today).name,
    paperId: derivedId(profile.id, 'province', periodChoices(today)[0]?.id ?? ''),
  };
}

/** Where the public reads what an office publishes. */
const siteOf = ({ publicUrl }: Pick<Context, 'publicUrl'>, { id, destinations }: OfficeProfile): string =>
  destinations.websiteUrl ?? `${publicUrl}${sitePages.home(id)}`;
