import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../../office/profile.ts';
import { anAttachedFile } from '../../testing/builders.ts';
import { aRequest, refusalOf, take, taken } from '../../testing/procedure.ts';
import { inputFor } from '../../testing/procedure-inputs.ts';
import { signed, theOffice } from '../../testing/procedure-people.ts';
import type { Submission } from '../schema.ts';

const first = aRequest('waiting for the assistant').submission;
const second = aRequest('waiting for the head').submission;
const NOW = '2021-12-24T05:00:00.000Z';

const recording = (submission: Submission, given: object = {}) => ({
  at: NOW,
  input: { ...inputFor('record_verbal_approval', submission), ...given },
});

describe('permission by word of mouth', () => {
  test.each(['assistant', 'assistant2', 'head', 'webmaster', 'webmaster2'] as const)(
    'is recorded by somebody who considers, approves or publishes: %s',
    (name) => {
      const { submission, event } = taken('record_verbal_approval', name, first, recording(first));
      expect(submission).toMatchObject({
        state: 'approved',
        currentStep: null,
        decisions: [],
        verbal: {
          status: 'pending',
          givenBy: { memberId: 'head' },
          givenTo: 'คุณ assistant2',
          givenAt: '2021-12-24T03:00:00.000Z',
          means: 'telephone',
          whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
          note: null,
          photo: null,
          recordedBy: { memberId: name },
          recordedAt: NOW,
          settledAt: null,
        },
        awaiting: ['member:head'],
      });
      expect(event.details).toEqual({ reason: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที' });
    },
  );

  test.each([
    ['submitter', 'own_submission'],
    ['colleague', 'not_entitled'],
    ['administrator', 'not_entitled'],
    ['stranger', 'not_found'],
    ['formerHead', 'not_a_member'],
    ['system', 'not_entitled'],
  ] as const)('is not recorded by %s', (name, code) => {
    expect(refusalOf('record_verbal_approval', name, first, recording(first))).toBe(code);
  });

  test('is not recorded by the owner of the request, even one who keeps the website', () => {
    const given = taken('transfer_owner', 'administrator', first, {
      input: { ownerId: 'webmaster', name: '' },
    });
    expect(refusalOf('record_verbal_approval', 'webmaster', given.submission, recording(first))).toBe(
      'own_submission',
    );
    expect(take('record_verbal_approval', 'webmaster2', given.submission, recording(first)).ok).toBe(true);
  });

  test('is enough at the first step of two and at the second, and stands beside what was decided before', () => {
    expect(
      taken('record_verbal_approval', 'webmaster', first, recording(first)).submission.decisions,
    ).toEqual([]);
    const { submission } = taken('record_verbal_approval', 'webmaster', second, recording(second));
    expect(submission.decisions.map(({ outcome }) => outcome)).toEqual(['proposed']);
  });

  test.each<[string, object, string]>([
    [
      'by somebody who does not hold the deciding step',
      { giverEntitled: false },
      'verbal_giver_not_entitled',
    ],
    ['by the one who asks', { givenBy: signed('submitter') }, 'verbal_giver_not_entitled'],
    ['in the future', { givenAt: '2021-12-24T05:00:00.001Z' }, 'verbal_in_future'],
    ['in the future, said to the minute', { givenAt: '2021-12-24T05:01:00Z' }, 'verbal_in_future'],
    ['before it was asked for', { givenAt: '2021-12-24T02:59:59.999Z' }, 'verbal_before_submission'],
    ['for other content', { seen: { revision: 1, contentHash: 'other' } }, 'content_changed'],
    ['for an older revision', { seen: { revision: 0, contentHash: first.contentHash } }, 'stale'],
  ])('does not hold when it was given %s', (_how, given, code) => {
    expect(refusalOf('record_verbal_approval', 'assistant2', first, recording(first, given))).toBe(code);
  });

  test.each([
    '2021-12-24T03:00:00.000Z',
    '2021-12-24T03:00:00Z',
    '2021-12-24T05:00:00.000Z',
    '2021-12-24T05:00:00Z',
  ])('holds from the moment of filing to now, however the time is written: %s', (givenAt) => {
    expect(take('record_verbal_approval', 'assistant2', first, recording(first, { givenAt })).ok).toBe(true);
  });

  test('does not hold for what was filed again after it was given', () => {
    const back = aRequest('sent back').submission;
    const again = taken('resubmit', 'submitter', back, { at: '2021-12-24T04:00:00.000Z' }).submission;
    const given = (givenAt: string) => recording(again, { givenAt });
    expect(refusalOf('record_verbal_approval', 'assistant2', again, given('2021-12-24T03:30:00.000Z'))).toBe(
      'verbal_before_submission',
    );
    expect(take('record_verbal_approval', 'assistant2', again, given('2021-12-24T04:00:00.000Z')).ok).toBe(
      true,
    );
  });

  test('is not given by somebody who decided an earlier step, because two required people are not one', () => {
    const decided = { ...second, decisions: second.decisions.map((one) => ({ ...one, by: signed('head') })) };
    expect(refusalOf('record_verbal_approval', 'webmaster', decided, recording(second))).toBe(
      'verbal_giver_not_entitled',
    );
  });

  test.each([
    ['to whom', { givenTo: ' \u200B ' }, 'givenTo'],
    ['why it was urgent', { whyUrgent: '  ' }, 'whyUrgent'],
    ['when', { givenAt: 'เมื่อวาน' }, 'givenAt'],
    ['how', { means: 'letter' }, 'means'],
  ])('is not recorded without saying %s', (_what, given, field) => {
    expect(take('record_verbal_approval', 'assistant2', first, recording(first, given))).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field, message: expect.stringMatching(/^[ก-๙]/) }] },
    });
  });

  test('keeps the picture that goes with it, with its fingerprint, and takes nothing but a picture', () => {
    const photo = anAttachedFile({ id: 'photo-1', name: 'บันทึกการโทร.png', extension: 'png' });
    const { submission } = taken('record_verbal_approval', 'assistant2', first, recording(first, { photo }));
    expect(submission.verbal?.photo).toEqual(photo);
    expect(submission.contentHash).toBe(first.contentHash);
    const paper = anAttachedFile({ name: 'บันทึก.pdf' });
    expect(
      take('record_verbal_approval', 'assistant2', first, recording(first, { photo: paper })),
    ).toMatchObject({ refusal: { code: 'file_type_not_allowed', fields: [{ field: 'photo' }] } });
  });

  test('is not possible where the office does not allow it', () => {
    const profile = theOffice({ verbalApproval: { allowed: false, confirmWithinDays: 3 } });
    expect(refusalOf('record_verbal_approval', 'assistant2', first, { ...recording(first), profile })).toBe(
      'verbal_not_allowed',
    );
  });

  test.each([
    [1, '2021-12-25T05:00:00.000Z'],
    [7, '2021-12-31T05:00:00.000Z'],
  ])('is to be confirmed in writing within %i days', (confirmWithinDays, confirmBy) => {
    const profile: OfficeProfile = theOffice({ verbalApproval: { allowed: true, confirmWithinDays } });
    const { submission } = taken('record_verbal_approval', 'assistant2', first, {
      ...recording(first),
      profile,
    });
    expect(submission.verbal?.confirmBy).toBe(confirmBy);
  });
});
