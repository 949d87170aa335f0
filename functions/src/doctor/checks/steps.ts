import { type OfficeWarning, officeWarnings } from '@prakat/shared/people/staffing';
import { fault, type OfficeCheck, ok } from '../check.ts';
import { readPeople } from '../read-people.ts';

const ofSteps: ReadonlySet<OfficeWarning['code']> = new Set([
  'empty_step',
  'no_publisher',
  'no_complaint_reader',
]);
const isOfSteps = ({ code }: OfficeWarning) => ofSteps.has(code);

/** Every step, every category and every kind of complaint has somebody, and that somebody hears of it in LINE. */
export const steps: OfficeCheck = {
  of: 'office',
  id: 'steps',
  title: 'ผู้รับผิดชอบแต่ละขั้นตอน',
  needs: ['store'],
  async run(context, { profile }) {
    const { members, delegations, today } = await readPeople(context, profile.id);
    const empty = officeWarnings(profile, members, delegations, today).filter(isOfSteps);
    if (empty.length > 0) return fault(empty.map(({ message }) => message).join(' · '));

    const unreachable = new Set(members.filter(({ reachable }) => !reachable).map(({ id }) => id));
    const silent = officeWarnings(
      profile,
      members.filter(({ id }) => !unreachable.has(id)),
      delegations.filter(({ toMemberId }) => !unreachable.has(toMemberId)),
      today,
    ).filter(isOfSteps);
    if (silent.length > 0) {
      const what = silent.map(({ message }) => message.split(' ยังไม่มี')[0]).join(', ');
      return fault(`${what}: ผู้รับผิดชอบทุกคนไม่ได้รับข้อความทาง LINE กรุณาให้เพิ่มเพื่อนหรือเลิกบล็อกบัญชีทางการของหน่วยงาน`);
    }
    return ok('มีผู้รับผิดชอบครบทุกขั้นตอน');
  },
};
