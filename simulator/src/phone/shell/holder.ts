import type { SimOffice } from '../../line-platform/control-api.ts';
import type { PhoneRoute } from '../route.ts';

/** Who holds a phone. */
export type Holder = { office: SimOffice; person: SimOffice['people'][number] };

/** The holder that an address names, or why there is none. */
export function findHolder(
  offices: SimOffice[],
  route: PhoneRoute,
): Holder | { missing: 'office' | 'person' | 'choice' } {
  const office = offices.find((one) => one.officeId === route.office);
  if (!office) return { missing: 'office' };
  if (!route.person) return { missing: 'choice' };
  const person = office.people.find((one) => one.key === route.person);
  return person ? { office, person } : { missing: 'person' };
}
