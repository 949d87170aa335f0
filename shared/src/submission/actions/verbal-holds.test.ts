import { describe, expect, test } from 'vitest';
import { nothingFound } from '../../checks/finding.ts';
import { ask, newest, noItem, playOut } from '../../testing/play-out.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { inputFor, urgentContent } from '../../testing/procedure-inputs.ts';
import { byWordOfMouth, signed, theOffice } from '../../testing/procedure-people.ts';
import { aRequest, filing } from '../../testing/procedure-situations.ts';
import type { Submission } from '../schema.ts';

const first = aRequest('urgent and waiting for the assistant').submission;
const second = taken('propose', 'assistant', first).submission;
const NOW = '2021-12-24T05:00:00.000Z';

const recording = (submission: Submission, given: object = {}) => ({
  at: NOW,
  input: { ...inputFor('record_verbal_approval', submission), ...given },
});

describe('permission by word of mouth holds', () => {
  test('is given in urgent cases only', () => {
    const normal = aRequest('waiting for the assistant').submission;
    expect(refusalOf('record_verbal_approval', 'assistant2', normal, recording(normal))).toBe(
      'verbal_not_urgent',
    );
  });

  test.each<[string, object, string]>([
    ['by somebody whom the office does not name', { giverEntitled: false }, 'verbal_giver_not_entitled'],
    ['by the one who asks', { givenBy: signed('submitter') }, 'verbal_giver_not_entitled'],
    ['by the one who records it', { givenBy: signed('assistant2') }, 'verbal_giver_records'],
    ['in the future', { givenAt: '2021-12-24T05:00:00.001Z' }, 'verbal_in_future'],
    ['in the future, said to the minute', { givenAt: '2021-12-24T05:01:00Z' }, 'verbal_in_future'],
    ['for other content', { seen: { revision: 1, contentHash: 'other' } }, 'content_changed'],
    ['for an older revision', { seen: { revision: 0, contentHash: first.contentHash } }, 'stale'],
  ])('does not hold when it was given %s', (_how, given, code) => {
    expect(refusalOf('record_verbal_approval', 'assistant2', first, recording(first, given))).toBe(code);
  });

  test.each([
    '2021-12-23T15:00:00.000Z',
    '2021-12-24T02:59:59Z',
    '2021-12-24T05:00:00.000Z',
    '2021-12-24T05:00:00Z',
  ])('holds also from before it was filed, and to now, however the time is written: %s', (givenAt) => {
    expect(take('record_verbal_approval', 'assistant2', first, recording(first, { givenAt })).ok).toBe(true);
  });

  test('does not hold from before it was sent back, when it was about what it said then', () => {
    const again = newest(
      playOut(noItem, [
        ask('submit', 'submitter', { input: filing(urgentContent()) }),
        ask('send_back', 'assistant', { at: '2021-12-24T03:30:00.000Z' }),
        ask('resubmit', 'submitter', {
          at: '2021-12-24T04:00:00.000Z',
          input: () => ({ content: urgentContent({ title: 'ฉบับแก้ไข' }), checks: nothingFound }),
        }),
      ]),
    );
    const given = (givenAt: string) => recording(again, { givenAt });
    expect(refusalOf('record_verbal_approval', 'assistant2', again, given('2021-12-24T03:29:59.999Z'))).toBe(
      'verbal_before_refusal',
    );
    expect(take('record_verbal_approval', 'assistant2', again, given('2021-12-24T03:45:00.000Z')).ok).toBe(
      true,
    );
  });

  test('is not given by somebody who decided an earlier step, because two required people are not one', () => {
    const decided = { ...second, decisions: second.decisions.map((one) => ({ ...one, by: signed('head') })) };
    expect(refusalOf('record_verbal_approval', 'webmaster', decided, recording(second))).toBe(
      'verbal_giver_not_entitled',
    );
  });

  test('needs a new end where the one that was asked for has passed', () => {
    const at = '2022-04-01T03:00:00.000Z';
    const recordingLate = (given: object) => ({ ...recording(first, given), at });
    expect(refusalOf('record_verbal_approval', 'webmaster', first, recordingLate({}))).toBe('display_over');
    const newEnd = { until: '2022-06-30' };
    const { effects } = taken('record_verbal_approval', 'webmaster', first, recordingLate({ newEnd }));
    expect(effects[0]).toMatchObject({ input: { end: newEnd } });
  });

  test('is not possible where the office does not allow it', () => {
    const profile = theOffice({ verbalApproval: byWordOfMouth({ allowed: false }) });
    expect(refusalOf('record_verbal_approval', 'assistant2', first, { ...recording(first), profile })).toBe(
      'verbal_not_allowed',
    );
    const noGivers = { ...first, giverSeats: [] };
    expect(refusalOf('record_verbal_approval', 'assistant2', noGivers, recording(first))).toBe(
      'verbal_not_allowed',
    );
  });
});
