import type { Member } from '../members/member.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Refused } from '../refusals.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import type { Actor } from '../submission/actor.ts';
import { type Decided, decide } from '../submission/decide.ts';
import type { Submission } from '../submission/schema.ts';
import { type ActionName, transitionOf } from '../submission/transitions.ts';
import { aContent, aMember, anAttachedFile, BUILDER_TIME } from './builders.ts';
import { anOfficeProfile } from './office-profile-builder.ts';

const OFFICE = 'test-office';

const person = (id: string, given: Partial<Member> = {}): Member =>
  aMember({ id, officeId: OFFICE, name: `คุณ ${id}`, unitId: 'academic', ...given });

/** The people of `anOfficeProfile()`, and some who have no business there. */
export const people = {
  submitter: person('submitter'),
  colleague: person('colleague'),
  assistant: person('assistant', { positionId: 'assistant' }),
  assistant2: person('assistant2', { positionId: 'assistant' }),
  head: person('head', { positionId: 'head', unitId: 'administration' }),
  webmaster: person('webmaster', { roles: ['staff', 'webmaster'] }),
  administrator: person('administrator', { roles: ['administrator'] }),
  /** Holds the same positions in another office. */
  stranger: person('stranger', {
    officeId: 'other-office',
    positionId: 'head',
    roles: ['staff', 'webmaster', 'administrator'],
  }),
  formerHead: person('former-head', {
    positionId: 'head',
    roles: ['staff', 'webmaster'],
    status: 'left',
  }),
} as const satisfies Record<string, Member>;
export type PersonName = keyof typeof people;

export const system: Actor = { kind: 'system', name: 'outbox' };
export const actor = (member: Member): Actor => ({ kind: 'member', member });

/** What anybody would give an action who saw the record as it is now. */
export function inputFor(action: ActionName, submission: Submission | null): ActionInput[ActionName] {
  const seen = { revision: submission?.revision ?? 0, contentHash: submission?.contentHash ?? '' };
  const inputs: ActionInput = {
    submit: { id: 'request-1', number: '2565-0001', content: aRequestContent() },
    propose: { seen },
    approve: { seen },
    send_back: { seen, reason: 'แนบไฟล์ให้ครบถ้วน' },
    reject: { seen, reason: 'ไม่ตรงกับภารกิจ' },
    resubmit: { content: aRequestContent({ title: 'ฉบับแก้ไข' }) },
    record_published: { url: 'https://example.go.th/items/request-1' },
    record_publish_failed: { error: '503: the website is away' },
    publish_by_hand: { url: 'https://example.go.th/news/7' },
    confirm_publication: {},
    record_delivery: {
      entryId: 'outbox-1',
      notice: 'review_requested',
      to: 'member',
      result: 'delivered',
      attempts: 1,
      requestId: null,
      error: null,
    },
  };
  return inputs[action];
}

export const aRequestContent: typeof aContent = (given = {}) =>
  aContent({ categoryId: 'general-information', files: [anAttachedFile()], ...given });

type Taking = { profile?: OfficeProfile; at?: string; input?: unknown };

/** Asks `decide`, with what the action usually takes unless the test is about its input. */
export function take(
  action: ActionName,
  by: Actor | PersonName,
  submission: Submission | null,
  { profile = anOfficeProfile(), at = BUILDER_TIME, input }: Taking = {},
): Decided | Refused {
  return decide({
    action,
    input: (input ?? inputFor(action, submission)) as ActionInput[typeof action],
    submission,
    actor: typeof by === 'string' ? actor(people[by]) : by,
    profile,
    at,
  });
}

/** The same where the test needs it to have worked. */
export function taken(...request: Parameters<typeof take>): Decided {
  const result = take(...request);
  if (!result.ok) throw new Error(`${request[0]} was refused: ${result.refusal.code}`);
  return result;
}

/** Who takes each step of a request that goes well, and so the ways into every situation. */
const paths = {
  'waiting for the assistant': ['submit'],
  'waiting for the head': ['submit', 'propose'],
  'sent back': ['submit', 'send_back'],
  rejected: ['submit', 'reject'],
  approved: ['submit', 'propose', 'approve'],
  'waiting to be published by hand': ['submit', 'propose', 'approve', 'record_publish_failed'],
  published: ['submit', 'propose', 'approve', 'record_published'],
  confirmed: ['submit', 'propose', 'approve', 'record_published', 'confirm_publication'],
} as const satisfies Record<string, readonly ActionName[]>;
export type Situation = keyof typeof paths;
export const situations = Object.keys(paths) as Situation[];

/** The person whose turn an action is in a situation, or would be. */
export function rightActor(action: ActionName, submission: Submission | null): Actor {
  const { who } = transitionOf(action);
  if (who === 'system') return system;
  if (who === 'publisher') return actor(people.webmaster);
  if (who === 'step') return actor(submission?.currentStep === 0 ? people.assistant : people.head);
  return actor(people.submitter);
}

/** A request brought where the test wants it by the actions that lead there, with its log. */
export function aRequest(situation: Situation, profile = anOfficeProfile()) {
  let submission: Submission | null = null;
  const events: Decided['event'][] = [];
  for (const action of paths[situation]) {
    const decided = taken(action, rightActor(action, submission), submission, { profile });
    submission = decided.submission;
    events.push(decided.event);
  }
  return { submission: submission as unknown as Submission, events };
}

/** Makes any change of a value throw, all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
