import { dutiesOf } from '@prakat/functions/cards/duties';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { seesVerbal } from '@prakat/functions/procedure/sees-verbal';
import type { Member } from '@prakat/shared/people/member';
import { aDelegation, aMember } from '@prakat/shared/testing/builders';
import { readSimulatedOffices } from '@prakat/simulator/simulation';
import { describe, expect, test } from 'vitest';

const AT = '2021-12-24T03:00:00.000Z';
const profiles = loadProfiles(officesDir);
const people = readSimulatedOffices().flatMap(({ officeId, people }) =>
  people.flatMap(({ key, member }) =>
    member ? [{ officeId, key, member: aMember({ ...member, id: key, officeId, status: 'active' }) }] : [],
  ),
);
const profileOf = (officeId: string) => {
  const profile = profiles.get(officeId);
  if (!profile) throw new Error(`no profile of ${officeId}`);
  return profile;
};
const sees = (member: Member) =>
  seesVerbal(profileOf(member.officeId), { kind: 'member', member, delegations: [] }, AT);

describe('the list of what was permitted by word of mouth', () => {
  test.each(people)(
    'is open to $key of $officeId exactly where their menu leads to it, or they administer',
    ({ member }) => {
      const { reviews, administers } = dutiesOf(profileOf(member.officeId), member);
      expect(sees(member)).toBe(reviews || administers);
    },
  );
  test('is open to the assistant of Si Bun Rueang, who permits by word of mouth and has to confirm in writing', () => {
    const jirayu = people.find(({ key }) => key === 'jirayu');
    expect(jirayu && sees(jirayu.member)).toBe(true);
  });
  test('is open to whoever acts for somebody, as long as they do', () => {
    const member = aMember({ id: 'm1', officeId: 'si-bun-rueang', positionId: null, roles: ['staff'] });
    const delegation = aDelegation({ officeId: member.officeId, toMemberId: 'm1', seats: ['position:head'] });
    const acting = (at: string) =>
      seesVerbal(profileOf(member.officeId), { kind: 'member', member, delegations: [delegation] }, at);
    expect(acting(AT)).toBe(true);
    expect(acting('2022-01-04T03:00:00.000Z')).toBe(false);
  });
});
