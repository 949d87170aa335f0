import { describe, expect, test } from 'vitest';
import { aDelegation } from '../testing/builders.ts';
import { refusalOf, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { actor, people } from '../testing/procedure-people.ts';
import { aRequest } from '../testing/procedure-situations.ts';
import { giverCapacities } from './permissions.ts';

const AT = '2021-12-24T03:00:00.000Z';
const urgent = aRequest('urgent and waiting for the assistant').submission;
const actingFor = (fromMemberId: string) => ({
  ...actor(people.colleague),
  delegations: [
    aDelegation({
      officeId: 'test-office',
      fromMemberId,
      fromName: `คุณ ${fromMemberId}`,
      toMemberId: 'colleague',
      seats: ['position:head'],
    }),
  ],
});

describe('who may give permission by word of mouth', () => {
  test('holds one of the posts that the office names, or acts for somebody who does', () => {
    expect(giverCapacities(urgent, actor(people.head), AT)).toEqual([
      { onBehalfOf: null, forMemberId: null },
    ]);
    expect(giverCapacities(urgent, actingFor('head'), AT)).toMatchObject([{ forMemberId: 'head' }]);
    expect(giverCapacities(urgent, actor(people.colleague), AT)).toEqual([]);
  });

  test('did not ask for it, and acts for nobody who did', () => {
    const ofTheHead = { ...urgent, ownerId: 'head' };
    expect(giverCapacities(ofTheHead, actor(people.head), AT)).toEqual([]);
    expect(giverCapacities(ofTheHead, actingFor('head'), AT)).toEqual([]);
  });
});

test('a new last day that came with the word stands in the log', () => {
  const newEnd = { until: '2022-06-30' };
  const input = { ...inputFor('record_verbal_approval', urgent), newEnd };
  const { event } = taken('record_verbal_approval', 'assistant2', urgent, { input });
  expect(event.details).toMatchObject({ displayUntil: '2022-06-30' });
});

test('whoever took an earlier step does not settle as successor what was permitted at the last', () => {
  const proposed = taken('propose', 'assistant', urgent).submission;
  const byWord = taken('record_verbal_approval', 'webmaster', proposed).submission;
  const passedOn = taken('pass_on_verbal', 'system', byWord).submission;
  const promoted = actor({ ...people.assistant, positionId: 'head' });
  expect(refusalOf('confirm_verbal', promoted, passedOn)).toBe('own_submission');
});
