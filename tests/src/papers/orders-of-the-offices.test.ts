import { readFileSync } from 'node:fs';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { findSlips } from '@prakat/shared/checks/slips/find-slips';
import { slipKnowledge } from '@prakat/shared/checks/slips/slip-knowledge';
import { order } from '@prakat/shared/papers/order';
import { orderDifferences } from '@prakat/shared/papers/order-differences';
import { type OrderPeople, peopleOfOrder } from '@prakat/shared/papers/order-people';
import { wordsOf } from '@prakat/shared/papers/paper';
import type { Member } from '@prakat/shared/people/member';
import { aMember } from '@prakat/shared/testing/people-builders';
import { describe, expect, test } from 'vitest';

type Registered = Pick<Member, 'name' | 'positionId' | 'positionTitle' | 'unitId' | 'contact' | 'roles'>;

/** The people of an office as the simulator registers them. */
function registerOf(officeId: string): Member[] {
  const file = new URL(`../../../simulator/people/${officeId}.json`, import.meta.url);
  const { people }: { people: { key: string; member?: Registered }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return people.flatMap(({ key, member }) => (member ? [aMember({ id: key, officeId, ...member })] : []));
}

const profiles = loadProfiles(officesDir);
const written = {
  number: '1/2569',
  date: '2026-10-01',
  wording: {},
  proposer: null,
  decision: null,
  mark: null,
  at: '2026-10-01T02:00:00.000Z',
};

/** Whom each office's own procedure has consider, publish and stand in; its signatory appoints them (000 ๒.๑; 001 ๒.๒; 002; 003 ๒.๑; 004). */
const expected: Record<string, Record<keyof OrderPeople, string[]>> = {
  khemarat: {
    chair: ['website-keeper'],
    members: [],
    webmasters: ['webmaster-1', 'webmaster-2'],
    standIns: ['head', 'assistant'],
  },
  satun: {
    chair: ['head'],
    members: [],
    webmasters: ['webmaster-1', 'webmaster-2'],
    standIns: ['chief'],
  },
  'kham-khuean-kaeo': {
    chair: ['head', 'assistant'],
    members: [],
    webmasters: ['webmaster-1', 'webmaster-2'],
    standIns: ['chief'],
  },
  'si-bun-rueang': {
    chair: ['jirayu', 'assistant-2'],
    members: [],
    webmasters: ['nopphakon', 'webmaster-2'],
    standIns: ['information-head', 'jirayu', 'assistant-2'],
  },
  'kamphaeng-phet-hospital': {
    chair: ['it-head'],
    members: ['legal-head', 'personnel-head', 'supplies-head', 'nursing-head', 'social-medicine-head'],
    webmasters: [
      ...['webmaster-1', 'webmaster-2', 'legal-officer', 'personnel-officer'],
      ...['supplies-officer', 'audio-visual-officer'],
    ],
    // Of each of the five heads of groups who certify, both executives.
    standIns: Array.from({ length: 5 }, () => ['head', 'deputy']).flat(),
  },
};

describe.each([...profiles.values()])('the order of $id', (office) => {
  const members = registerOf(office.id);
  const people = peopleOfOrder(office, members);

  test('names whom its procedure has', () => {
    const names = Object.fromEntries(
      Object.entries(people).map(([duty, named]) => [duty, named.map(({ memberId }) => memberId)]),
    );
    expect(names).toEqual(expected[office.id]);
  });

  test('has no slip that the product would find, and names no other office', () => {
    const words = wordsOf(order.draw(office, { ...people, from: '2026-10-01' }, written));
    const known = slipKnowledge(office, members, '2026-11-29');
    expect(words.flatMap((line) => findSlips(line, known))).toEqual([]);
    for (const { id, name } of profiles.values())
      if (id !== office.id) expect(words.filter((line) => line.includes(name.full))).toEqual([]);
  });

  test('differs from the register in nothing while it is new, and in each webmaster while there is none', () => {
    expect(orderDifferences({ people, from: '2026-10-01' }, people, '2026-11-29')).toEqual([]);
    const without = orderDifferences(null, people, '2026-11-29').filter(({ text }) =>
      text.includes('ผู้ดูแลเว็บไซต์'),
    );
    expect(without.map(({ kind, memberId }) => [kind, memberId])).toEqual(
      people.webmasters.map(({ memberId }) => ['no_order', memberId]),
    );
  });
});
