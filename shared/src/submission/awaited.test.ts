import { expect, test } from 'vitest';
import { aSubmission } from '../testing/builders.ts';
import { taken } from '../testing/procedure.ts';
import { aRequest, type Situation, situations } from '../testing/procedure-situations.ts';
import { awaitedSeats } from './awaited.ts';

/** Whose turn it is in every situation in which it is anybody's, written by hand. */
const turn: Partial<Record<Situation, string[]>> = {
  'waiting for the assistant': ['position:assistant'],
  'urgent and waiting for the assistant': ['position:assistant'],
  'waiting for the head': ['position:head'],
  'escalated past the head': ['position:head', 'position:assistant'],
  'sent back': ['member:submitter'],
  'approved by word of mouth': ['member:head'],
  'published by word of mouth': ['member:head'],
  'overdue in writing': ['member:head'],
  'being corrected': ['position:assistant'],
  'correction before the head': ['position:head'],
  'correction sent back': ['member:submitter'],
  'correction by word of mouth': ['member:head'],
  'correction up by word of mouth': ['member:head'],
};

test.each(situations)('the request of a matter that is %s waits for those whose turn it is', (situation) => {
  const { submission } = aRequest(situation);
  const seats = turn[situation] ?? [];
  expect(submission.awaiting).toEqual(seats);
  expect(submission.waiting.on).toBe(seats.length > 0 ? 'people' : 'nobody');
  expect(awaitedSeats(submission)).toEqual(seats);
});

test('what was permitted by word of mouth waits for that in writing, and then for nobody', () => {
  const byWord = aRequest('published by word of mouth').submission;
  expect(taken('confirm_verbal', 'head', byWord).submission.awaiting).toEqual([]);
  expect(taken('lapse_verbal', 'system', byWord).submission.awaiting).toEqual([]);
});

test('once who gave it has left, it waits for whoever holds the post', () => {
  const byWord = aRequest('published by word of mouth').submission;
  expect(taken('pass_on_verbal', 'system', byWord).submission.awaiting).toEqual(['position:head']);
});

test('a step that an older profile knew and the record does not waits for nobody', () => {
  expect(awaitedSeats(aSubmission({ currentStep: 7 }))).toEqual([]);
});
