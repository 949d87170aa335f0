import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../office/profile.ts';
import type { Member } from '../people/member.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aMember } from '../testing/people-builders.ts';
import { peopleOfOrder } from './order-people.ts';

const papers: NonNullable<OfficeProfile['papers']> = {
  officeCode: '',
  addressLine: '',
  parent: '',
  unit: '',
  signatory: { position: 'head' },
  measure: '',
  posts: {},
};
const member = (id: string, given: Partial<Member> = {}) =>
  aMember({ id, name: `นาย ${id}`, positionTitle: `ตำแหน่ง ${id}`, unitId: 'academic', ...given });
const ids = (people: { memberId: string }[]) => people.map(({ memberId }) => memberId);

describe('of an office whose assistant proposes and whose head decides and signs', () => {
  const office = anOfficeProfile({ papers });
  const [consider, approve] = office.routes.standard ?? [];
  if (!consider || !approve) throw new Error('no route');
  const profile: OfficeProfile = {
    ...office,
    routes: {
      ...office.routes,
      standard: [consider, { ...approve, standIn: [{ position: 'assistant' }] }],
    },
  };
  const people = [
    member('head', { positionId: 'head' }),
    member('assistant', { positionId: 'assistant' }),
    member('keeper', { roles: ['webmaster'] }),
    member('second', { roles: ['staff', 'webmaster'] }),
    member('clerk'),
    member('gone', { roles: ['webmaster'], status: 'left' }),
  ];

  test('the assistant is the chair and stands in for the head; webmasters keep their order; nobody who left', () => {
    expect(peopleOfOrder(profile, people)).toEqual({
      chair: [{ memberId: 'assistant', name: 'นาย assistant', positionTitle: 'ตำแหน่ง assistant' }],
      members: [],
      webmasters: ['keeper', 'second'].map((id) => ({
        memberId: id,
        name: `นาย ${id}`,
        positionTitle: `ตำแหน่ง ${id}`,
      })),
      standIns: [
        {
          memberId: 'assistant',
          name: 'นาย assistant',
          positionTitle: 'ตำแหน่ง assistant',
          insteadOf: 'สาธารณสุขอำเภอ',
        },
      ],
    });
  });

  test('without a signatory known, whoever decides is the chair', () => {
    const { papers: _none, ...without } = profile;
    const found = peopleOfOrder(without, people);
    expect([ids(found.chair), ids(found.members)]).toEqual([['head'], ['assistant']]);
  });

  test('a head who decides alone is the chair all the same', () => {
    const [like] = profile.categories;
    if (!like) throw new Error('no topic');
    const alone = { ...profile, categories: [{ ...like, route: 'short' }] };
    expect(ids(peopleOfOrder(alone, people).chair)).toEqual(['head']);
  });
});

test('of several heads of units the one that the step names is the chair, the others are members', () => {
  const by = [
    { position: 'assistant', unit: 'submitter' },
    { position: 'assistant', unit: 'administration' },
  ];
  const office = anOfficeProfile({ papers });
  const [consider, approve] = office.routes.standard ?? [];
  if (!consider || !approve) throw new Error('no route');
  const profile = { ...office, routes: { ...office.routes, standard: [{ ...consider, by }, approve] } };
  const found = peopleOfOrder(profile, [
    member('academic-head', { positionId: 'assistant', unitId: 'academic' }),
    member('website-head', { positionId: 'assistant', unitId: 'administration' }),
  ]);
  expect([ids(found.chair), ids(found.members)]).toEqual([['website-head'], ['academic-head']]);
});
