import { expect, test } from 'vitest';
import { aSubmission } from '../testing/builders.ts';
import { aRequest, type Situation, situations, taken } from '../testing/procedure.ts';
import { theOffice } from '../testing/procedure-people.ts';
import { awaitedSeats } from './awaited.ts';

const manual = theOffice({ destinations: { website: 'manual', lineGroup: false, noticeBoard: false } });

/** Whose turn it is in every situation, written by hand; nobody while the product is at work or all is done. */
const turn: Record<Situation, string[]> = {
  'waiting for the assistant': ['position:assistant'],
  'waiting for the head': ['position:head'],
  'escalated past the head': ['position:head', 'position:assistant'],
  'sent back': ['member:submitter'],
  rejected: [],
  withdrawn: [],
  approved: [],
  'waiting to be published by hand': ['role:webmaster'],
  'claimed by a webmaster': ['member:webmaster'],
  'approved by word of mouth': ['member:head'],
  'published by word of mouth': ['role:webmaster', 'member:head'],
  'confirmed in writing': ['role:webmaster'],
  denied: [],
  published: ['role:webmaster'],
  confirmed: [],
  'past its last day': [],
  expired: [],
  'taken down': [],
  'being corrected': ['position:assistant'],
  'correction before the head': ['position:head'],
  'correction sent back': ['member:submitter'],
  'correction approved': [],
};

test.each(situations)('a request that is %s waits for those whose turn it is', (situation) => {
  expect(aRequest(situation).submission.awaiting).toEqual(turn[situation]);
});

test('where the website is kept by hand an approved request waits for the webmasters', () => {
  expect(aRequest('approved', manual).submission.awaiting).toEqual(['role:webmaster']);
  expect(aRequest('approved by word of mouth', manual).submission.awaiting).toEqual([
    'role:webmaster',
    'member:head',
  ]);
});

test('what came down before it was confirmed in writing still waits for that', () => {
  const byWord = aRequest('published by word of mouth').submission;
  const down = taken('take_down', 'webmaster', byWord).submission;
  expect(down.awaiting).toEqual(['member:head']);
  expect(taken('confirm_verbal', 'head', down).submission.awaiting).toEqual([]);
});

test('what its owner took back waits for nothing, whatever was permitted by word of mouth', () => {
  const byWord = aRequest('approved by word of mouth').submission;
  const { submission } = taken('withdraw', 'submitter', byWord);
  expect(submission).toMatchObject({ awaiting: [], verbal: null });
});

test('a step that an older profile knew and the record does not waits for nobody', () => {
  expect(awaitedSeats(aSubmission({ currentStep: 7 }))).toEqual([]);
});
