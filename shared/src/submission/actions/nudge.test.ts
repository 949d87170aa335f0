import { describe, expect, test } from 'vitest';
import { refusalOf, refusalOn, taken, takenOn } from '../../testing/procedure.ts';
import { anItemOnline, aRequest } from '../../testing/procedure-situations.ts';

const MORNING = '2021-12-24T03:00:00.000Z';
/** 23:30 and 00:30 in Bangkok. */
const LATE = '2021-12-24T16:30:00.000Z';
const AFTER_MIDNIGHT = '2021-12-24T17:30:00.000Z';

describe('an owner who asks after their request', () => {
  const waiting = aRequest('waiting for the assistant').submission;

  test('has whoever holds the step told, and leaves everything that people decide on as it is', () => {
    const { submission, event, effects } = taken('nudge', 'submitter', waiting, { at: MORNING });
    expect(effects).toEqual([expect.objectContaining({ kind: 'notify', notice: 'nudged' })]);
    expect(effects[0]).toMatchObject({ to: { seats: waiting.awaiting } });
    expect(event).toMatchObject({ action: 'nudge', changes: { nudgedOn: '2021-12-24' } });
    expect({ ...submission, nudgedOn: undefined, log: null }).toEqual({ ...waiting, log: null });
  });

  test('does so once on a day of Bangkok, whoever has it by then', () => {
    const once = taken('nudge', 'submitter', waiting, { at: MORNING }).submission;
    expect(refusalOf('nudge', 'submitter', once, { at: LATE })).toBe('nudged_today');
    const proposed = taken('propose', 'assistant', once, { at: MORNING }).submission;
    expect(refusalOf('nudge', 'submitter', proposed, { at: LATE })).toBe('nudged_today');
    expect(taken('nudge', 'submitter', once, { at: AFTER_MIDNIGHT }).submission.nudgedOn).toBe('2021-12-25');
  });

  test('is nobody else, and only while it is considered', () => {
    for (const other of ['colleague', 'assistant', 'head', 'administrator'] as const)
      expect(refusalOf('nudge', other, waiting, { at: MORNING })).toBe('not_submitter');
    for (const situation of ['sent back', 'rejected', 'withdrawn'] as const)
      expect(refusalOf('nudge', 'submitter', aRequest(situation).submission, { at: MORNING })).toBe(
        'wrong_state',
      );
  });
});

describe('an owner who asks after what was permitted by word of mouth', () => {
  const { submission: permitted } = aRequest('approved by word of mouth');

  test('has whoever gave it told to confirm it in writing, once a day', () => {
    const { submission, effects } = taken('nudge', 'submitter', permitted, { at: MORNING });
    expect(effects).toMatchObject([
      { notice: 'nudged', to: { seats: permitted.verbal?.settledBy, except: [] } },
    ]);
    expect({ ...submission, nudgedOn: undefined, log: null }).toEqual({ ...permitted, log: null });
    expect(refusalOf('nudge', 'submitter', submission, { at: LATE })).toBe('nudged_today');
  });

  test('is refused once it is confirmed, and of what was approved in writing', () => {
    for (const situation of ['confirmed in writing', 'approved'] as const)
      expect(refusalOf('nudge', 'submitter', aRequest(situation).submission, { at: MORNING })).toBe(
        'nobody_to_nudge',
      );
  });
});

describe('an owner who asks after what was approved', () => {
  test('has whoever has the task told, once a day', () => {
    const { publication } = anItemOnline('published');
    const { publication: nudged, effects } = takenOn('nudge', 'submitter', publication, { at: MORNING });
    expect(effects).toMatchObject([{ notice: 'nudged', to: { seats: publication.awaiting } }]);
    expect(refusalOn('nudge', 'submitter', nudged, { at: LATE })).toBe('nudged_today');
  });

  test('is refused where nobody has anything to do', () => {
    const { publication } = anItemOnline('confirmed');
    expect(refusalOn('nudge', 'submitter', publication, { at: MORNING })).toBe('nobody_to_nudge');
  });
});

test('a request that passes its first step is told of to its owner', () => {
  const { effects } = taken('propose', 'assistant', aRequest('waiting for the assistant').submission);
  expect(effects).toContainEqual(
    expect.objectContaining({ notice: 'proposed', to: { seats: ['member:submitter'], except: [] } }),
  );
});
