import { seatsOf } from '@prakat/shared/office/seat';
import { aDelegation, aGroup } from '@prakat/shared/testing/builders';
import { OFFICE } from '../../testing/a-product.ts';
import type { Alteration } from './alteration.ts';
import { type StolenCopy, unsealed } from './stolen-copy.ts';

const asAdministrator = (copy: StolenCopy) => {
  const member = copy.get('members', `${OFFICE}.staff-4`);
  const roles = [...member.roles, 'administrator' as const];
  return { ...member, roles, seats: seatsOf({ ...member, roles }) };
};

/** Of people, delegations and LINE groups. */
export const alterationsOfPeople: Alteration[] = [
  {
    what: 'staff are made administrator',
    needs: 'logs',
    found: [/^members\//, /is not what the log says/],
    alter: (copy) => copy.put('members', asAdministrator(copy)),
  },
  {
    what: 'staff are made administrator by an event that is put between older ones',
    needs: 'seals',
    found: [/^memberEvents\//, /not as it was sealed/],
    alter(copy) {
      const member = asAdministrator(copy);
      copy.put('members', member);
      const events = copy.log('memberEvents', OFFICE).map(unsealed);
      const admits = events.findIndex(({ subject }) => subject === member.id);
      const { roles, seats } = member;
      const change = { ...events[admits], action: 'change', changes: { roles, seats } } as (typeof events)[0];
      copy.rewritePeople(OFFICE, events.toSpliced(admits + 1, 0, change));
    },
  },
  {
    what: 'the log of people is cut, and who came last is taken away',
    needs: 'seals',
    found: [/^memberEvents\//, /not as it was sealed/],
    alter(copy) {
      copy.rewritePeople(OFFICE, copy.log('memberEvents', OFFICE).map(unsealed).slice(0, -1));
      copy.delete('delegations', 'delegation-1');
    },
  },
  {
    what: 'what is left of an event after erasing says that somebody else refused',
    needs: 'logs',
    found: [/^memberEvents\//, /was altered after it was written/],
    alter(copy) {
      const event = copy.log('memberEvents', OFFICE).find(({ action }) => action === 'refuse_registration');
      const details = { reason: 'ไม่มีเหตุผล' };
      if (event) copy.put('memberEvents', { ...event, details });
    },
  },
  {
    what: 'an event is said to be erased, and was not',
    needs: 'logs',
    found: [/^memberEvents\//, /was altered after it was written/],
    alter(copy) {
      const event = copy.log('memberEvents', OFFICE).findLast(({ action }) => action === 'enrol');
      if (event) copy.put('memberEvents', { ...event, erased: true, changes: {} });
    },
  },
  {
    what: 'a delegation is invented',
    needs: 'logs',
    found: [/^delegations\//, /is not in the log/],
    alter: (copy) =>
      copy.put('delegations', aDelegation({ id: 'invented', fromMemberId: `${OFFICE}.sakrai` })),
  },
  {
    what: 'a LINE group is switched off',
    needs: 'logs',
    found: [/^groups\//, /is not what the log says/],
    alter: (copy) => {
      const id = copy.all('groups').find(({ officeId }) => officeId === OFFICE)?.id ?? '';
      copy.change('groups', id, () => ({ status: 'left' }));
    },
  },
  {
    what: 'a LINE group is added',
    needs: 'logs',
    found: [/^groups\//, /is not in the log/],
    alter: (copy) => copy.put('groups', aGroup()),
  },
  {
    what: 'a person of an unknown office is added',
    needs: 'logs',
    found: [/^members$/, /an office that is unknown here/],
    notExported: true,
    alter: (copy) =>
      copy.put('members', { ...copy.get('members', `${OFFICE}.admin`), id: 'x', officeId: 'nowhere' }),
  },
];
