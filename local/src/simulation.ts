import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeCredentials } from '@prakat/functions/config/config';
import type { Store } from '@prakat/functions/store/store';
import { findMember } from '@prakat/functions/workflow/find-member';
import type { Group, Member } from '@prakat/shared/members/member';
import { seatsOf } from '@prakat/shared/office/seat';
import { peopleDir } from './paths.ts';
import { readSimulatedOffice, type SimulatedOffice } from './simulated-office.ts';

/** Every simulated office that has a people file. */
export function readSimulatedOffices(dir = peopleDir): SimulatedOffice[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readSimulatedOffice(join(dir, name)));
}

/** The credentials that the simulator issues to an office. */
export function simulatedCredentials({ channel }: SimulatedOffice): OfficeCredentials {
  return {
    channelId: channel.channelId,
    channelSecret: channel.channelSecret,
    channelAccessToken: channel.accessToken,
    loginChannelId: channel.loginChannelId,
    liffId: channel.liffId,
  };
}

/** Makes the simulation's people members of their offices and its groups active. Does nothing to those there already. */
export async function seedSimulation(
  store: Store,
  offices: readonly SimulatedOffice[],
  now: string,
): Promise<void> {
  for (const { officeId, people, groups } of offices) {
    for (const person of people) {
      if (!person.member || (await findMember(store, officeId, person.lineUserId))) continue;
      const member: Member = {
        id: `${officeId}.${person.key}`,
        officeId,
        lineUserId: person.lineUserId,
        ...person.member,
        status: 'active',
        seats: [],
        reachable: true,
        noticeReadAt: null,
        replacesMemberId: null,
        createdAt: now,
        updatedAt: now,
      };
      await store.transact(async (tx) => tx.put('members', { ...member, seats: seatsOf(member) }));
    }
    for (const { groupId, name } of groups) {
      if (await store.get('groups', groupId)) continue;
      const group: Group = { id: groupId, officeId, name, status: 'active', createdAt: now, updatedAt: now };
      await store.transact(async (tx) => tx.put('groups', group));
    }
  }
}
