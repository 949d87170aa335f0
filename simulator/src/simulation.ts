import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type OfficeCredentials } from '@prakat/functions/config/config';
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

/** Under which name the simulation enters its people into an office's log. */
export const SIMULATION = 'simulation';

/**
 * Makes the simulation's people members of their offices and its groups active. Does nothing to those there already.
 * Throws `ConfigError`, with nothing entered, where the store holds an office's own people.
 */
export async function seedSimulation(
  store: Store,
  offices: readonly SimulatedOffice[],
  now: string,
): Promise<void> {
  for (const { officeId } of offices) await refuseOwnPeople(store, officeId);
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
      by: SIMULATION,
      keepKnown: true,
    });
    if (!enrolled.ok) throw new Error(`${enrolled.person.id}: ${enrolled.refusal.message}`);
    for (const { groupId, name } of groups) {
      await enrolGroup(store, { officeId, groupId, name, at: now, by: SIMULATION });
    }
  }
}

/** An office's own people have a set-up code, or a log that does not begin with the simulation. */
async function refuseOwnPeople(store: Store, officeId: string): Promise<void> {
  const { items } = await store.find('memberEvents', 'byOffice', { equals: { officeId }, limit: 1 });
  const isOwn = items.some(({ actor }) => actor.kind !== 'system' || actor.name !== SIMULATION);
  if (!isOwn && !(await store.get('setUpCodes', officeId))) return;
  throw new ConfigError(`ฐานข้อมูลมีบุคลากรจริงของหน่วยงาน ${officeId} อยู่แล้ว จึงไม่เพิ่มบุคลากรจำลอง`);
}
