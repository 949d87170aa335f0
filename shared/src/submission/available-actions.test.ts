import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { memberSchema, roleSchema } from '../people/member.ts';
import { aDelegation, BUILDER_TIME } from '../testing/builders.ts';
import { take, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import {
  actor,
  byWordOfMouth,
  type PersonName,
  people,
  signed,
  theOffice,
} from '../testing/procedure-people.ts';
import { aRequest, momentOf, type Situation, situations } from '../testing/procedure-situations.ts';
import { availableActions } from './available-actions.ts';
import type { Submission } from './schema.ts';
import { type ActionName, actionNames } from './transitions.ts';

const buttons = (
  submission: Submission,
  by: Actor,
  { profile = theOffice(), at = BUILDER_TIME }: { profile?: OfficeProfile; at?: string } = {},
) => availableActions(submission, by, profile, at).map(({ name }) => name);

const offered = (situation: Situation, name: PersonName, profile?: OfficeProfile) =>
  buttons(aRequest(situation, profile).submission, actor(people[name]), {
    at: momentOf(situation),
    ...(profile ? { profile } : {}),
  });

describe('the buttons of a request', () => {
  const reviews: ActionName[] = ['send_back', 'reject'];
  test.each<[Situation, PersonName, ActionName[]]>([
    ['waiting for the assistant', 'assistant', ['propose', ...reviews]],
    ['waiting for the assistant', 'head', []],
    ['waiting for the assistant', 'submitter', ['withdraw', 'nudge']],
    ['waiting for the assistant', 'colleague', []],
    ['urgent and waiting for the assistant', 'assistant', ['propose', ...reviews, 'record_verbal_approval']],
    ['urgent and waiting for the assistant', 'webmaster', ['record_verbal_approval']],
    ['urgent and waiting for the assistant', 'submitter', ['withdraw', 'nudge']],
    ['waiting for the head', 'head', ['approve', ...reviews]],
    ['waiting for the head', 'assistant', []],
    ['escalated past the head', 'assistant2', ['approve', ...reviews]],
    ['escalated past the head', 'assistant', []],
    ['sent back', 'submitter', ['resubmit', 'withdraw']],
    ['rejected', 'submitter', []],
    ['approved', 'webmaster', []],
    ['approved', 'submitter', []],
    ['approved by word of mouth', 'head', ['confirm_verbal', 'deny_verbal']],
    ['published by word of mouth', 'head', ['confirm_verbal', 'deny_verbal']],
    ['published by word of mouth', 'assistant2', []],
    ['called off after word of mouth', 'head', []],
    ['correction sent back', 'submitter', ['resubmit', 'withdraw']],
    ['published', 'administrator', ['transfer_owner']],
    ['published', 'stranger', []],
    ['waiting for the head', 'formerHead', []],
  ])('that is %s: %s is offered %j', (situation, name, actions) => {
    expect(offered(situation, name)).toEqual(actions);
  });

  test('do not offer what the office does not allow', () => {
    const without = theOffice({ verbalApproval: byWordOfMouth({ allowed: false, givers: [] }) });
    expect(offered('urgent and waiting for the assistant', 'webmaster', without)).toEqual([]);
  });

  test('are those of the post for who acts in it, on the days of that', () => {
    const delegation = aDelegation({ toMemberId: 'colleague' });
    const acting: Actor = { kind: 'member', member: people.colleague, delegations: [delegation] };
    const { submission } = aRequest('waiting for the head');
    expect(buttons(submission, acting)).toEqual(['approve', ...reviews]);
    expect(buttons(submission, acting, { at: '2022-01-01T03:00:00.000Z' })).toEqual([]);
  });

  test('say in Thai what they do, whether they need a reason and what they answer', () => {
    const { submission } = aRequest('waiting for the head');
    expect(availableActions(submission, actor(people.head), theOffice(), BUILDER_TIME)).toEqual([
      {
        name: 'approve',
        label: 'อนุมัติ',
        weight: 'agree',
        needsReason: false,
        answers: 'review',
        onBehalfOf: null,
      },
      {
        name: 'send_back',
        label: 'ส่งกลับแก้ไข',
        weight: 'neutral',
        needsReason: true,
        answers: 'review',
        onBehalfOf: null,
      },
      {
        name: 'reject',
        label: 'ไม่อนุมัติ',
        weight: 'refuse',
        needsReason: true,
        answers: 'review',
        onBehalfOf: null,
      },
    ]);
  });

  test('say for whom the person would sign, as the decision then does', () => {
    const delegation = aDelegation({ toMemberId: 'colleague' });
    const acting: Actor = { kind: 'member', member: people.colleague, delegations: [delegation] };
    const { submission } = aRequest('waiting for the head');
    const [approve] = availableActions(submission, acting, theOffice(), BUILDER_TIME);
    expect(approve).toMatchObject({ name: 'approve', onBehalfOf: { kind: 'acting', name: 'นายสมชาย ใจดี' } });
    const decided = taken('approve', acting, submission).submission.decisions.at(-1);
    expect(decided?.by.onBehalfOf).toEqual(approve?.onBehalfOf);
  });
});

const anyPerson = fc
  .record({
    base: fc.constantFrom(...Object.values(people)),
    positionId: fc.constantFrom(null, 'assistant', 'head'),
    unitId: fc.constantFrom('academic', 'administration'),
    roles: fc.subarray(roleSchema.options),
    status: fc.constantFrom(...memberSchema.shape.status.options),
  })
  .map(({ base, ...given }) => ({ ...base, ...given }));

const anyActor = fc
  .record({
    member: anyPerson,
    delegations: fc.subarray([aDelegation(), aDelegation({ seats: ['position:assistant'] })]),
  })
  .map((given): Actor => ({ kind: 'member', ...given }));

/** Also what the procedure would not lead to: a record may be from an older version of the profile. */
const anyRequest = fc
  .record({
    situation: fc.constantFrom(...situations),
    currentStep: fc.option(fc.constantFrom(0, 1, 2), { nil: null }),
    publisherSeats: fc.subarray(['role:webmaster', 'unit:academic+role:staff', 'position:head']),
    giverSeats: fc.subarray(['position:head']),
    submitterId: fc.constantFrom('submitter', 'assistant', 'webmaster'),
    disturb: fc.boolean(),
  })
  .map(({ situation, disturb, submitterId, ...given }) => {
    const { submission } = aRequest(situation);
    const submitter = { ...submission.submitter, memberId: submitterId };
    return { at: momentOf(situation), submission: { ...submission, submitter, ...(disturb ? given : {}) } };
  });

/** What the person adds; permission by word of mouth is by somebody who neither asks nor records it. */
function pressed(action: ActionName, submission: Submission, at: string): Record<string, unknown> {
  const given = { givenAt: at, givenBy: { ...signed('head'), memberId: 'somebody-else' } };
  return { ...inputFor(action, submission), ...(action === 'record_verbal_approval' ? given : {}) };
}

test('every button offered works, and nothing works that is not offered', () => {
  fc.assert(
    fc.property(anyRequest, anyActor, fc.boolean(), ({ submission, at }, by, allowed) => {
      const profile = theOffice({ verbalApproval: byWordOfMouth({ allowed }) });
      const shown = buttons(submission, by, { profile, at });
      const works = actionNames.filter((action) => {
        return take(action, by, submission, { profile, at, input: pressed(action, submission, at) }).ok;
      });
      expect(shown.sort()).toEqual(works.sort());
    }),
    { numRuns: 500 },
  );
});

test('a button that needs a reason is refused without one, and no other is', () => {
  for (const situation of situations) {
    const { submission } = aRequest(situation);
    const at = momentOf(situation);
    for (const member of Object.values(people)) {
      for (const { name, needsReason } of availableActions(submission, actor(member), theOffice(), at)) {
        const { reason: _reason, ...input } = pressed(name, submission, at);
        expect(`${name} ${take(name, actor(member), submission, { input, at }).ok}`).toBe(
          `${name} ${!needsReason}`,
        );
      }
    }
  }
});
