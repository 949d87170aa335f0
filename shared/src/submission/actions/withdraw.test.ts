import { describe, expect, test } from 'vitest';
import { ask, newest, playOut } from '../../testing/play-out.ts';
import { refusalOf, taken } from '../../testing/procedure.ts';
import { anItem, aRequest } from '../../testing/procedure-situations.ts';

describe('a request that its owner takes back', () => {
  test.each([
    'waiting for the assistant',
    'waiting for the head',
    'escalated past the head',
    'sent back',
  ] as const)('while it is %s is closed, and awaits nobody', (situation) => {
    const before = aRequest(situation).submission;
    const { submission } = taken('withdraw', 'submitter', before);
    expect(submission).toMatchObject({ state: 'withdrawn', currentStep: null, awaiting: [] });
    expect(submission.decisions).toEqual(before.decisions);
  });

  test('is not taken back twice, nor by a colleague, nor once it is approved', () => {
    const filed = aRequest('waiting for the assistant').submission;
    expect(refusalOf('withdraw', 'colleague', filed)).toBe('not_submitter');
    expect(refusalOf('withdraw', 'submitter', aRequest('withdrawn').submission)).toBe('wrong_state');
    expect(refusalOf('withdraw', 'submitter', aRequest('approved').submission)).toBe('wrong_state');
  });
});

test.each(['being corrected', 'correction before the head', 'correction sent back'] as const)(
  'a correction that its owner takes back leaves what is published as it was: %s',
  (situation) => {
    const before = anItem(situation);
    const after = playOut(before, [ask('withdraw', 'submitter')]);
    expect(newest(after).state).toBe('withdrawn');
    expect(after.publication).toEqual(before.publication);
    expect(after.publication).toEqual(anItem('confirmed').publication);
  },
);
