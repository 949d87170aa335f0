import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberSchema, roleSchema } from '../members/member.ts';
import {
  actor,
  aRequest,
  inputFor,
  type PersonName,
  people,
  type Situation,
  situations,
  take,
} from '../testing/procedure.ts';
import { availableActions } from './available-actions.ts';
import { type ActionName, transitions } from './transitions.ts';

const offered = (situation: Situation, name: PersonName) =>
  availableActions(aRequest(situation).submission, people[name]).map((action) => action.name);

describe('the buttons of a request', () => {
  test.each<[Situation, PersonName, ActionName[]]>([
    ['waiting for the assistant', 'assistant', ['propose', 'send_back', 'reject']],
    ['waiting for the assistant', 'head', []],
    ['waiting for the head', 'head', ['approve', 'send_back', 'reject']],
    ['waiting for the head', 'assistant', []],
    ['waiting for the head', 'submitter', []],
    ['sent back', 'submitter', ['resubmit']],
    ['approved', 'webmaster', ['publish_by_hand']],
    ['published', 'webmaster', ['confirm_publication']],
    ['confirmed', 'webmaster', []],
    ['rejected', 'submitter', []],
    ['published', 'stranger', []],
    ['waiting for the head', 'formerHead', []],
  ])('that is %s: %s is offered %j', (situation, name, actions) => {
    expect(offered(situation, name)).toEqual(actions);
  });

  test('say in Thai what they do and whether they need a reason', () => {
    expect(availableActions(aRequest('waiting for the head').submission, people.head)).toEqual([
      { name: 'approve', label: 'อนุมัติ', needsReason: false },
      { name: 'send_back', label: 'ส่งกลับแก้ไข', needsReason: true },
      { name: 'reject', label: 'ไม่อนุมัติ', needsReason: true },
    ]);
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

/** Also what the procedure would not lead to: a record may be from an older version of the profile. */
const anyRequest = fc
  .record({
    submission: fc.constantFrom(...situations.map((situation) => aRequest(situation).submission)),
    currentStep: fc.option(fc.constantFrom(0, 1, 2), { nil: null }),
    publisherSeats: fc.subarray(['role:webmaster', 'unit:academic+role:staff', 'position:head']),
    submitterId: fc.constantFrom('submitter', 'assistant', 'head', 'webmaster'),
    disturb: fc.boolean(),
  })
  .map(({ submission, disturb, submitterId, ...given }) => {
    const submitter = { ...submission.submitter, memberId: submitterId };
    return { ...submission, submitter, ...(disturb ? given : {}) };
  });

test('every button offered works, and nothing works that is not offered', () => {
  fc.assert(
    fc.property(anyRequest, anyPerson, (submission, member) => {
      const shown = availableActions(submission, member).map(({ name }) => name);
      const works = (Object.keys(transitions) as ActionName[]).filter(
        (action) => take(action, actor(member), submission, { input: inputFor(action, submission) }).ok,
      );
      expect(shown.sort()).toEqual(works.sort());
    }),
    { numRuns: 500 },
  );
});

test('a button that needs a reason is refused without one, and no other is', () => {
  for (const situation of situations) {
    const { submission } = aRequest(situation);
    for (const member of Object.values(people)) {
      for (const { name, needsReason } of availableActions(submission, member)) {
        const { reason: _reason, ...input } = inputFor(name, submission) as Record<string, unknown>;
        expect(take(name, actor(member), submission, { input }).ok).toBe(!needsReason);
      }
    }
  }
});
