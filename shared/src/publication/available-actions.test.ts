import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import { memberSchema, roleSchema } from '../people/member.ts';
import { aDelegation, BUILDER_TIME } from '../testing/builders.ts';
import { takenOn, takeOn } from '../testing/procedure.ts';
import { inputOn } from '../testing/procedure-inputs.ts';
import { actor, type PersonName, people, theOffice } from '../testing/procedure-people.ts';
import { anItemOnline, momentOf, type Situation, situationsOnline } from '../testing/procedure-situations.ts';
import { availableOn } from './available-actions.ts';
import type { Publication } from './schema.ts';
import { type PublicationAction, publicationActions } from './transitions.ts';

const buttons = (publication: Publication, by: Actor, at = BUILDER_TIME) =>
  availableOn(publication, by, theOffice(), at).map(({ name }) => name);
const offered = (situation: Situation, name: PersonName) =>
  buttons(anItemOnline(situation).publication, actor(people[name]), momentOf(situation));

const keeping: PublicationAction[] = ['renew', 'take_down'];

describe('the buttons of what stands on the website', () => {
  test.each<[Situation, PersonName, PublicationAction[]]>([
    ['approved', 'webmaster', []],
    ['approved', 'submitter', ['call_off']],
    [
      'waiting to be published by hand',
      'webmaster',
      ['claim_task', 'publish_by_hand', 'report_publish_failure'],
    ],
    ['waiting to be published by hand', 'head', ['assign_task']],
    ['claimed by a webmaster', 'webmaster2', ['hand_over_task', 'publish_by_hand', 'report_publish_failure']],
    ['claimed by a webmaster', 'administrator', ['assign_task', 'release_task', 'transfer_owner']],
    [
      'published',
      'webmaster',
      ['claim_task', 'confirm_publication', 'renew', 'check_unchanged', 'take_down', 'tell_followers'],
    ],
    ['published', 'submitter', [...keeping, 'nudge']],
    ['confirmed', 'webmaster', ['renew', 'check_unchanged', 'take_down', 'tell_followers']],
    ['confirmed', 'assistant', keeping],
    ['confirmed', 'colleague', []],
    ['confirmed', 'administrator', [...keeping, 'transfer_owner']],
    ['confirmed', 'stranger', []],
    ['confirmed', 'formerHead', []],
    ['correction approved', 'submitter', ['call_off', ...keeping]],
    ['being removed by hand', 'webmaster', ['claim_task', 'confirm_removed', 'restore']],
    ['taken down', 'webmaster', ['restore']],
    ['taken down', 'head', ['restore']],
    ['taken down', 'submitter', []],
    ['denied', 'webmaster', []],
    ['called off', 'submitter', []],
  ])('that is %s: %s is offered %j', (situation, name, actions) => {
    expect(offered(situation, name)).toEqual(actions);
  });

  test('do not offer to renew what has no end', () => {
    const { publication } = anItemOnline('confirmed');
    expect(buttons({ ...publication, displayUntil: null }, actor(people.submitter))).toEqual(['take_down']);
  });

  test('say in Thai what they do, whether they need a reason and what they answer', () => {
    const { publication } = anItemOnline('published');
    const found = availableOn(publication, actor(people.webmaster), theOffice(), BUILDER_TIME);
    expect(found.filter(({ name }) => name === 'confirm_publication' || name === 'take_down')).toMatchObject([
      { label: 'ยืนยันการเผยแพร่', needsReason: false, answers: 'task', onBehalfOf: null },
      { label: 'นำลงจากเว็บไซต์', needsReason: true, answers: null, onBehalfOf: null },
    ]);
  });

  test('say for whom the person would sign, as the record then does', () => {
    const delegation = aDelegation({ toMemberId: 'colleague', seats: ['role:webmaster'] });
    const acting: Actor = { kind: 'member', member: people.colleague, delegations: [delegation] };
    const { publication } = anItemOnline('published');
    const confirm = availableOn(publication, acting, theOffice(), BUILDER_TIME).find(
      ({ name }) => name === 'confirm_publication',
    );
    expect(confirm?.onBehalfOf).toMatchObject({ kind: 'acting', name: 'นายสมชาย ใจดี' });
    const { placements } = takenOn('confirm_publication', acting, publication).publication;
    expect(placements[0]?.confirmed?.by.onBehalfOf).toEqual(confirm?.onBehalfOf);
  });
});

const anyActor = fc
  .record({
    base: fc.constantFrom(...Object.values(people)),
    positionId: fc.constantFrom(null, 'assistant', 'head'),
    roles: fc.subarray(roleSchema.options),
    status: fc.constantFrom(...memberSchema.shape.status.options),
    delegations: fc.subarray([
      aDelegation(),
      aDelegation({ seats: ['position:assistant'] }),
      aDelegation({ seats: ['role:webmaster'] }),
    ]),
  })
  .map(
    ({ base, delegations, ...given }): Actor => ({
      kind: 'member',
      member: { ...base, ...given },
      delegations,
    }),
  );

/** Also what the procedure would not lead to: a record may be from an older version of the profile. */
const anyPublication = fc
  .record({
    situation: fc.constantFrom(...situationsOnline),
    ownerId: fc.constantFrom('submitter', 'assistant', 'webmaster'),
    publisherSeats: fc.subarray(['role:webmaster', 'position:head']),
    deciderSeats: fc.subarray(['position:head', 'position:assistant']),
  })
  .map(({ situation, ...given }) => ({
    at: momentOf(situation),
    publication: { ...anItemOnline(situation).publication, ...given },
  }));

/** Refusals of what a person adds, whatever the button: a day, an address. */
const ofInput = new Set(['renewal_not_later', 'restore_by_decider', 'restore_beyond_end']);

test('every button offered works unless what is added does not, and nothing works that is not offered', () => {
  fc.assert(
    fc.property(anyPublication, anyActor, ({ publication, at }, by) => {
      const shown = buttons(publication, by, at);
      const works = publicationActions.filter((action) => {
        const result = takeOn(action, by, publication, { at, input: inputOn(action, publication) });
        return result.ok || (shown.includes(action) && ofInput.has(result.refusal.code));
      });
      expect([...shown].sort()).toEqual(works.sort());
    }),
    { numRuns: 300 },
  );
});

test('a button that needs a reason is refused without one, and no other is', () => {
  for (const situation of situationsOnline) {
    const { publication } = anItemOnline(situation);
    const at = momentOf(situation);
    for (const member of Object.values(people)) {
      for (const { name, needsReason } of availableOn(publication, actor(member), theOffice(), at)) {
        const { reason: _reason, ...input } = inputOn(name, publication) as Record<string, unknown>;
        const result = takeOn(name, actor(member), publication, { input, at });
        const asks = !result.ok && result.refusal.code === 'reason_required';
        expect(`${situation} ${name} ${asks}`).toBe(`${situation} ${name} ${needsReason}`);
      }
    }
  }
});
