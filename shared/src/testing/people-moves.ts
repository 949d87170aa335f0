import fc from 'fast-check';
import type { Role } from '../people/member.ts';
import { PRIVACY_NOTICE } from '../people/privacy-notice.ts';
import { holdsRole } from '../people/staffing.ts';
import { addDays } from '../time/thai-date.ts';
import { type OfficePeople, someFields } from './office-people.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyId = fc.constantFrom(...ids);
const roles = fc.subarray<Role>(['staff', 'webmaster', 'administrator']);
const position = fc.constantFrom('head', 'assistant', null);
const unit = fc.constantFrom('academic', 'administration');
/** One thing that somebody tries with the people of an office. */
export const anyPeopleMove = fc.record({
  action: fc.constantFrom(
    'register',
    'known',
    'admit',
    'refuse',
    'change',
    'leave',
    'delegate',
    'revoke',
    'enrol',
    'set_up',
    'confirm',
    'refuse_change',
    'wait',
  ),
  by: anyId,
  about: fc.nat(8),
  other: fc.nat(8),
  roles,
  position,
  unit,
  flag: fc.boolean(),
  days: fc.nat(5),
});
export type PeopleMove = typeof anyPeopleMove extends fc.Arbitrary<infer S> ? S : never;

/** Does it with whatever it meets, as the `n`th; most are refused, as they would be. */
export function movePeople(office: OfficePeople, one: PeopleMove, n: number): void {
  const known = [...office.members.keys()];
  const [about = 'a', other = 'b'] = [known[one.about % known.length], known[one.other % known.length]];
  const { by, position: positionId, unit: unitId, flag, days } = one;
  const fields = { ...someFields(`คุณ ${by}`), positionId, unitId };
  const line = { line: `L-${by}` };
  const registration = {
    id: `r${n}`,
    fields,
    noticeVersion: PRIVACY_NOTICE.version,
    changedAccount: one.action === 'known',
  };
  const pending = [...office.members.values()].find(({ status }) => status === 'pending');
  // Administrators do most of it; the others try.
  const administrator = [...office.members.values()].find((member) => holdsRole(member, 'administrator'));
  const active = one.days > 1 && administrator ? { member: administrator.id } : line;
  switch (one.action) {
    case 'register':
      return void office.act('register', line, {}, registration);
    case 'known':
      return void office.act('register', { line: `N-${by}` }, { other: about }, registration);
    case 'set_up':
      return void office.act('set_up', line, {}, {});
    case 'admit': {
      const subject = { member: pending?.id ?? about, other: pending?.replacesMemberId ?? null };
      return void office.act('admit', active, subject, {
        roles: one.roles,
        positionId,
        unitId,
        seen: office.seen(subject.member),
      });
    }
    case 'refuse':
      return void office.act(
        'refuse_registration',
        active,
        { member: pending?.id ?? about },
        { reason: 'เหตุผล' },
      );
    case 'change':
      return void office.act(
        'change',
        active,
        { member: about },
        { roles: one.roles, ...(flag ? { positionId, unitId } : {}) },
      );
    case 'leave':
      return void office.act(
        'leave',
        active,
        { member: about, other: flag ? other : null },
        { openWork: days, takesPost: flag },
      );
    case 'enrol': {
      const own = [...office.members.values()].filter(({ lineUserId }) => lineUserId === line.line);
      const record =
        own.find(({ status }) => status === 'active') ??
        own.find(({ status }) => status === 'pending' || status === 'refused');
      const input = { id: `e${n}`, lineUserId: line.line, fields, roles: one.roles };
      return void office.act('enrol', 'system', record ? { member: record.id } : {}, input);
    }
    case 'delegate': {
      const today = office.at.slice(0, 10);
      const startDate = addDays(today, days);
      const endDate = addDays(startDate, flag ? 3 : 0);
      return void office.act(
        'delegate',
        active,
        { member: about, other },
        { id: `d${n}`, kind: 'acting', startDate, endDate },
      );
    }
    case 'revoke': {
      const delegation = [...office.delegations.values()].find(({ fromMemberId }) => fromMemberId === about);
      return void office.act(
        'revoke_delegation',
        active,
        { member: about, other },
        { id: delegation?.id ?? 'none' },
      );
    }
    case 'confirm': {
      const waits = [...office.members.values()].find(({ proposed }) => proposed)?.id ?? about;
      const seconds = [...office.members.values()].filter(
        (one) => holdsRole(one, 'administrator') || one.seats.includes('position:head'),
      );
      const second = seconds[one.other % Math.max(1, seconds.length)]?.id ?? other;
      return void office.confirm(flag ? { member: second } : line, waits, days);
    }
    case 'refuse_change': {
      const seen = office.members.get(about)?.proposed?.at ?? office.at;
      return void office.act('refuse_change', active, { member: about }, { seen, reason: 'เหตุผล' });
    }
    case 'wait':
      office.at = new Date(Date.parse(office.at) + days * 86_400_000).toISOString();
  }
}
