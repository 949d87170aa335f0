import { z } from 'zod';
import type { OfficeProfile } from '../office/profile.ts';
import { type Refused, refuse } from '../refusals.ts';
import { oneLine, type PersonFields, problemsOfPerson } from './person-problems.ts';

export const personFieldsSchema = z.strictObject({
  name: z.string().max(2000),
  positionId: z.string().max(100).nullable(),
  positionTitle: z.string().max(2000),
  unitId: z.string().max(100),
  contact: z.string().max(2000),
});

/** The fields in good order, or what is wrong with each. */
export function readPersonFields(
  given: PersonFields,
  profile: Pick<OfficeProfile, 'positions' | 'units'>,
): { ok: true; fields: PersonFields } | Refused {
  const fields: PersonFields = {
    ...given,
    name: oneLine(given.name),
    positionTitle: oneLine(given.positionTitle),
    contact: oneLine(given.contact),
  };
  const problems = problemsOfPerson(fields, profile);
  return problems.length > 0 ? refuse('invalid_input', {}, problems) : { ok: true, fields };
}
