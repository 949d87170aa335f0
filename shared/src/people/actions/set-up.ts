import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { changed, type PeopleRule, peopleOutcome, subjectOf } from '../people-rule.ts';

/**
 * The first administrator of an office admits themselves with the set-up code, which whoever runs this has checked.
 * Only while the office has no administrator at all.
 */
export const setUp: PeopleRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: ({ staffing }) => (staffing.administrators.length > 0 ? refuse('set_up_done') : null),
  apply(context) {
    const { at } = context;
    const member = subjectOf(context);
    const after = changed(
      member,
      { status: 'active', roles: ['staff', 'administrator'], replacesMemberId: null },
      at,
    );
    return peopleOutcome({ people: [{ before: member, after }] });
  },
};
