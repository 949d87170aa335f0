import { describe, expect, test } from 'vitest';
import { aRequest, refusalOf, taken } from '../../testing/procedure.ts';
import { publicationOf } from '../publication.ts';

describe('a request that its owner takes back', () => {
  test.each(['waiting for the assistant', 'waiting for the head', 'sent back', 'approved'] as const)(
    'while it is %s is closed, and awaits nobody',
    (situation) => {
      const { submission } = taken('withdraw', 'submitter', aRequest(situation).submission);
      expect(submission).toMatchObject({
        state: 'withdrawn',
        currentStep: null,
        awaiting: [],
        publication: null,
      });
    },
  );

  test('leaves no task with the webmaster who had taken it', () => {
    const { submission } = taken('withdraw', 'submitter', aRequest('claimed by a webmaster').submission);
    expect(submission).toMatchObject({ claim: null, awaiting: [] });
  });

  test('is not published by an order that was given before', () => {
    const { submission } = taken('withdraw', 'submitter', aRequest('approved').submission);
    expect(refusalOf('record_published', 'system', submission)).toBe('wrong_state');
    expect(refusalOf('publish_by_hand', 'webmaster', submission)).toBe('wrong_state');
  });

  test('is not taken back twice, nor by a colleague, nor once it is published', () => {
    const filed = aRequest('waiting for the assistant').submission;
    expect(refusalOf('withdraw', 'colleague', filed)).toBe('not_submitter');
    expect(refusalOf('withdraw', 'submitter', taken('withdraw', 'submitter', filed).submission)).toBe(
      'wrong_state',
    );
    expect(refusalOf('withdraw', 'submitter', aRequest('published').submission)).toBe('wrong_state');
  });
});

describe('a correction that its owner takes back', () => {
  test.each([
    'being corrected',
    'correction before the head',
    'correction sent back',
    'correction approved',
  ] as const)('while it is %s leaves everything as it was before', (situation) => {
    const before = aRequest('confirmed').submission;
    const { submission } = taken('withdraw', 'submitter', aRequest(situation).submission);
    const { revision, log, lastRefusal, waiting, publishByHand, ...kept } = before;
    expect(submission).toMatchObject(kept);
    expect(publicationOf(submission)).toEqual(publicationOf(before));
  });
});
