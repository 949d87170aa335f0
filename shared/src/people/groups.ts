import { z } from 'zod';
import type { ChainHead } from '../machine/chain.ts';
import { decideBy, granted, type Machine, type Outcome } from '../machine/decide.ts';
import type { LogEvent } from '../machine/event.ts';
import { type Transition, targetsOf } from '../machine/transition.ts';
import { type Refused, refuse } from '../refusals.ts';
import { type Actor, actorRecord } from './actor.ts';
import { type Group, type GroupReceives, groupSchema } from './member.ts';
import { peopleEvent } from './people-log.ts';

/** `unknown`: the account has never been in it. */
type GroupState = Group['status'] | 'unknown';

const everyState = ['unknown', ...groupSchema.shape.status.options] as const;

/**
 * The life of a LINE group of an office: anybody can invite the account anywhere, so an administrator says whether what
 * is published is announced there, and can say otherwise again. Every step is in the log of the office's people.
 */
export const groupTransitions = {
  group_join: {
    from: everyState,
    to: null,
    leadsTo: { unknown: ['pending'], off: ['pending'], left: ['pending'] },
    who: 'system',
    label: 'เข้าร่วมกลุ่ม LINE',
    done: 'บัญชีทางการเข้าร่วมกลุ่ม LINE',
  },
  /** By whoever runs the product, who knows whose group it is: in the simulation, for one. */
  group_enrol: {
    from: ['unknown'],
    to: 'active',
    who: 'system',
    label: 'เพิ่มกลุ่ม LINE',
    done: 'เพิ่มกลุ่ม LINE ของหน่วยงาน',
  },
  /** Also of one that is used already, for something else. */
  group_accept: {
    from: ['pending', 'off', 'active'],
    to: 'active',
    who: 'administrator',
    label: 'ใช้กลุ่มนี้',
    done: 'ให้ใช้กลุ่ม LINE',
    weight: 'agree',
  },
  group_end: {
    from: ['pending', 'active'],
    to: 'off',
    who: 'administrator',
    label: 'หยุดใช้กลุ่มนี้',
    done: 'ให้หยุดใช้กลุ่ม LINE',
    weight: 'refuse',
  },
  /** LINE tells of no new name: it is found by looking. */
  group_rename: {
    from: ['pending', 'active', 'off'],
    to: null,
    who: 'system',
    label: 'เปลี่ยนชื่อกลุ่ม LINE',
    done: 'กลุ่ม LINE เปลี่ยนชื่อ',
  },
  group_leave: {
    from: ['pending', 'active', 'off'],
    to: 'left',
    who: 'system',
    label: 'ออกจากกลุ่ม LINE',
    done: 'บัญชีทางการถูกนำออกจากกลุ่ม LINE',
  },
} as const satisfies Record<string, Transition<GroupState, 'administrator' | 'system'>>;
export type GroupAction = keyof typeof groupTransitions;

const rowOf = (action: string): Transition<GroupState, 'administrator' | 'system'> =>
  groupTransitions[action as GroupAction];

export type GroupQuestion = {
  /** As it stands; null when the account was never in it. */
  group: Group | null;
  /** LINE's id of it, and its name as LINE gives it now; of a group that is known the name may be left out. */
  id: string;
  name?: string;
  /** Of a group that is accepted: what it receives from then on. */
  receives?: GroupReceives;
  officeId: string;
  actor: Actor;
  /** ISO 8601, UTC. */
  at: string;
};

/** What a group receives while it is active. */
export const receivesOf = (group: Pick<Group, 'receives'> | null): GroupReceives =>
  group?.receives ?? 'published';

/** Whose fields a group's events change in the log of people. */
export const groupSubject = (groupId: string): string => `group:${groupId}`;

/**
 * May this be done with a group, and what follows? Pure. Gives the group as it is afterwards with its event for the
 * office's log of people, sealed to follow `head`, or a refusal that changes nothing.
 */
export function decideGroup(
  action: GroupAction,
  question: GroupQuestion,
  head: ChainHead | null,
): { ok: true; group: Group; event: LogEvent } | Refused {
  const decided = decideBy(machine, action, { asked: question, input: {}, head });
  if (!decided.ok) return decided;
  return { ok: true, group: decided.outcome.next, event: decided.events[0] as LogEvent };
}

const machine: Machine<GroupQuestion, Outcome & { next: Group }> = {
  stateOf: ({ group }) => group?.status ?? 'unknown',
  row: rowOf,
  input: () => z.strictObject({}),
  permit(who, { actor, officeId }) {
    if (who === 'system') return actor.kind === 'system' ? granted : refuse('not_administrator');
    if (actor.kind === 'system') return refuse('not_administrator');
    const { member } = actor;
    if (member.status !== 'active' || member.officeId !== officeId) return refuse('not_a_member');
    return member.roles.includes('administrator') ? granted : refuse('not_administrator');
  },
  obstacle(action, { group, receives = 'published' }) {
    const state = group?.status ?? 'unknown';
    if (action === 'group_accept' && state === 'active' && group && receives === receivesOf(group))
      return refuse('group_active', { name: group.name });
    if (rowOf(action).from?.includes(state)) return null;
    if (!group) return refuse('group_not_found');
    const { name } = group;
    if (state === 'left') return refuse('group_left', { name });
    return state === 'active' ? refuse('group_active', { name }) : refuse('group_off', { name });
  },
  apply(action, { group, id, name, receives, officeId, actor, at }) {
    const before = group?.status ?? 'unknown';
    const [status = before] = targetsOf(rowOf(action), before);
    if (status === 'unknown') throw new Error('a group is known once the account was in it');
    const becomes = action === 'group_accept' ? (receives ?? 'published') : receivesOf(group);
    const isSame = group !== null && status === before && becomes === receivesOf(group);
    const since = isSame ? group.since : at;
    const next: Group = {
      id,
      officeId,
      name: name ?? group?.name ?? id,
      status,
      receives: becomes,
      ...(since === undefined ? {} : { since }),
      createdAt: group?.createdAt ?? at,
      updatedAt: at,
    };
    const event = peopleEvent(groupSubject(id), {
      officeId,
      at,
      action,
      actor: actorRecord(actor),
      changes: changed(group, next),
      details: {
        name: next.name,
        ...(action === 'group_rename' ? { before: group?.name } : {}),
        ...(action === 'group_accept' ? { receives: becomes } : {}),
      },
    });
    return { ok: true, state: status, events: [event], next };
  },
};

/** The fields that differ, with their new values. */
function changed(before: Group | null, after: Group): Record<string, unknown> {
  const old: Record<string, unknown> = before ?? {};
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => old[field] !== value));
}
