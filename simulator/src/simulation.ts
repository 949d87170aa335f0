import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeCredentials } from '@prakat/functions/config/config';
import { enrolPeople } from '@prakat/functions/people/enrol';
import { enrolGroup } from '@prakat/functions/people/groups';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { inventPeople } from './invented-people.ts';
import { peopleDir } from './paths.ts';
import { readSimulatedOffice, type SimulatedOffice, simulatedOfficeOf } from './simulated-office.ts';

/** The offices of these profiles in the simulation; one that has no people file gets invented people. */
export function simulatedOfficesOf(profiles: Iterable<OfficeProfile>, dir = peopleDir): SimulatedOffice[] {
  return [...profiles].map((profile) => {
    const file = join(dir, `${profile.id}.json`);
    return existsSync(file) ? readSimulatedOffice(file) : simulatedOfficeOf(inventPeople(profile));
  });
}

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
    const enrolments = people.flatMap(({ key, lineUserId, member }) => {
      if (!member) return [];
      const { roles, ...fields } = member;
      return [{ id: `${officeId}.${key}`, lineUserId, fields, roles }];
    });
    // The people are as their file says, whatever the profile in use has become.
    const positions = enrolments.flatMap(({ fields }) => fields.positionId ?? []);
    const profile = {
      id: officeId,
      units: enrolments.map(({ fields }) => ({ id: fields.unitId, name: fields.unitId })),
      positions: positions.map((id) => ({ id, title: id })),
    };
    const enrolled = await enrolPeople(store, profile, enrolments, {
      at: now,
      by: 'simulation',
      keepKnown: true,
    });
    if (!enrolled.ok) throw new Error(`${enrolled.person.id}: ${enrolled.refusal.message}`);
    for (const { groupId, name } of groups) {
      await enrolGroup(store, { officeId, groupId, name, at: now, by: 'simulation' });
    }
  }
}
