import { describe, expect, test } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import { aGroup, aMember, BUILDER_OFFICE, BUILDER_TIME } from '../testing/builders.ts';
import { decideGroup, type GroupAction, groupSubject, groupTransitions } from './groups.ts';
import type { Group } from './member.ts';

const ID = `C${'1'.repeat(32)}`;
const administrator = { kind: 'member' as const, member: aMember({ roles: ['administrator'] }) };
const line = { kind: 'system' as const, name: 'line' };
const by = (action: GroupAction) => (groupTransitions[action].who === 'system' ? line : administrator);
const question = (group: Group | null) => ({
  group,
  id: ID,
  officeId: BUILDER_OFFICE,
  at: BUILDER_TIME,
});
const decided = (
  action: GroupAction,
  group: Group | null,
  actor: Parameters<typeof decideGroup>[1]['actor'] = by(action),
) => decideGroup(action, { ...question(group), name: 'กลุ่มเจ้าหน้าที่', actor }, null);
const inState = (status: Group['status']) => aGroup({ status, name: 'กลุ่มเจ้าหน้าที่' });

describe('a LINE group', () => {
  test('gets nothing until an administrator accepts it, and nothing after one ended it', () => {
    expect(decided('group_join', null)).toMatchObject({ ok: true, group: { id: ID, status: 'pending' } });
    expect(decided('group_accept', inState('pending'))).toMatchObject({ group: { status: 'active' } });
    expect(decided('group_end', inState('active'))).toMatchObject({ group: { status: 'off' } });
    expect(decided('group_accept', inState('off'))).toMatchObject({ group: { status: 'active' } });
    expect(decided('group_end', inState('pending'))).toMatchObject({ group: { status: 'off' } });
  });

  test('is asked about anew when the account is invited again, and goes on where it never left', () => {
    expect(decided('group_join', inState('left'))).toMatchObject({ group: { status: 'pending' } });
    expect(decided('group_join', inState('off'))).toMatchObject({ group: { status: 'pending' } });
    expect(decided('group_join', inState('active'))).toMatchObject({ group: { status: 'active' } });
  });

  test.each<[GroupAction, Group | null, string]>([
    ['group_accept', null, 'group_not_found'],
    ['group_accept', inState('left'), 'group_left'],
    ['group_accept', inState('active'), 'group_active'],
    ['group_end', inState('off'), 'group_off'],
    ['group_end', inState('left'), 'group_left'],
    ['group_leave', null, 'group_not_found'],
    ['group_leave', inState('left'), 'group_left'],
  ])('refuses %s of %o', (action, group, code) => {
    expect(decided(action, group)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('is accepted and ended by administrators of its office only', () => {
    for (const member of [aMember(), aMember({ roles: ['webmaster'] })])
      expect(decided('group_accept', inState('pending'), { kind: 'member', member })).toMatchObject({
        refusal: { code: 'not_administrator' },
      });
    const stranger = aMember({ roles: ['administrator'], officeId: 'satun' });
    expect(decided('group_end', inState('active'), { kind: 'member', member: stranger })).toMatchObject({
      refusal: { code: 'not_a_member' },
    });
    expect(decided('group_accept', inState('pending'), line)).toMatchObject({
      refusal: { code: 'not_administrator' },
    });
    expect(decided('group_join', null, administrator)).toMatchObject({
      refusal: { code: 'not_administrator' },
    });
  });

  test('is used for announcements or for the staff, and otherwise when an administrator says so', () => {
    const use = (group: Group, receives: Group['receives']) =>
      decideGroup(
        'group_accept',
        { ...question(group), actor: administrator, ...(receives ? { receives } : {}) },
        null,
      );
    const pending = inState('pending');
    expect(use(pending, undefined)).toMatchObject({ group: { receives: 'published', since: BUILDER_TIME } });
    const staff = use(pending, 'waiting');
    expect(staff).toMatchObject({
      group: { receives: 'waiting' },
      event: { details: { receives: 'waiting' } },
    });
    if (!staff.ok) throw new Error('refused');
    expect(use(staff.group, 'waiting')).toMatchObject({ refusal: { code: 'group_active' } });
    expect(use(staff.group, 'published')).toMatchObject({ group: { receives: 'published' } });
    // It goes on being for the staff where it was switched off and is looked at in between.
    expect(decided('group_end', staff.group)).toMatchObject({
      group: { status: 'off', receives: 'waiting' },
    });
  });

  test('keeps what it is for and since when under another name, which only LINE gives it', () => {
    const used = { ...inState('active'), receives: 'waiting' as const, since: '2021-01-01T00:00:00.000Z' };
    const renamed = decideGroup('group_rename', { ...question(used), name: 'ชื่อใหม่', actor: line }, null);
    expect(renamed).toMatchObject({
      group: { name: 'ชื่อใหม่', status: 'active', receives: 'waiting', since: used.since },
      event: { details: { name: 'ชื่อใหม่', before: 'กลุ่มเจ้าหน้าที่' } },
    });
    expect(decided('group_rename', used, administrator)).toMatchObject({
      refusal: { code: 'not_administrator' },
    });
  });

  test('is in the log of the office as it stands, step by step, with who did it', () => {
    const events = [];
    let group: Group | null = null;
    for (const action of [
      'group_join',
      'group_accept',
      'group_end',
      'group_accept',
      'group_leave',
    ] as const) {
      const result = decideGroup(
        action,
        { ...question(group), name: 'กลุ่มเจ้าหน้าที่', actor: by(action) },
        events.at(-1) ?? null,
      );
      if (!result.ok) throw new Error(result.refusal.code);
      events.push(result.event);
      group = result.group;
    }
    const verified = verifyChain(events);
    expect(verified.fault).toBeNull();
    expect(verified.subjects.get(groupSubject(ID))).toEqual(group);
    expect(events.map(({ kind, log, actor }) => [kind, log, actor.kind])).toEqual([
      ['people', BUILDER_OFFICE, 'system'],
      ['people', BUILDER_OFFICE, 'member'],
      ['people', BUILDER_OFFICE, 'member'],
      ['people', BUILDER_OFFICE, 'member'],
      ['people', BUILDER_OFFICE, 'system'],
    ]);
  });
});
