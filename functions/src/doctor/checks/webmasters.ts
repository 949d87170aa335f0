import { holdsRole, officeWarnings } from '@prakat/shared/people/staffing';
import { fault, type OfficeCheck, ok } from '../check.ts';
import { readPeople } from '../read-people.ts';

/** As many webmasters as the office's procedure asks for, so that one can stand in for another (001 §3.1, 003 §4.1). */
export const webmasters: OfficeCheck = {
  of: 'office',
  id: 'webmasters',
  title: 'ผู้ดูแลเว็บไซต์',
  needs: ['store'],
  async run(context, { profile }) {
    const { members, delegations, today } = await readPeople(context, profile.id);
    const few = officeWarnings(profile, members, delegations, today).find(
      ({ code }) => code === 'few_webmasters',
    );
    if (few) return fault(few.message);
    return ok(`${members.filter((member) => holdsRole(member, 'webmaster')).length} คน`);
  },
};
