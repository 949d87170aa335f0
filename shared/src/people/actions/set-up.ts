import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { changed, type PeopleRule, peopleOutcome } from '../people-rule.ts';

/**
 * The first administrator of an office admits themselves with the set-up code, which whoever runs this has checked.
 * Only while the office has no administrator at all.
 */
export const setUp: PeopleRule<Record<string, never>> = {
  who: 'applicant',
  label: 'เป็นผู้ดูแลระบบคนแรกด้วยรหัสติดตั้ง',
  input: z.strictObject({}),
  apply({ member, staffing, at }) {
    if (staffing.administrators.length > 0) return refuse('set_up_done');
    if (member?.status !== 'pending') return refuse('register_first');
    const after = changed(
      member,
      { status: 'active', roles: ['staff', 'administrator'], replacesMemberId: null },
      at,
    );
    return peopleOutcome({ people: [{ before: member, after }] });
  },
};
