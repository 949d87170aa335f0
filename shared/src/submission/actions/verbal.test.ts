import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../../office/profile.ts';
import { anAttachedFile } from '../../testing/builders.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { inputFor } from '../../testing/procedure-inputs.ts';
import { byWordOfMouth, signed, theOffice } from '../../testing/procedure-people.ts';
import { aRequest } from '../../testing/procedure-situations.ts';
import type { Submission } from '../schema.ts';

const first = aRequest('urgent and waiting for the assistant').submission;
const second = taken('propose', 'assistant', first).submission;
const NOW = '2021-12-24T05:00:00.000Z';

const recording = (submission: Submission, given: object = {}) => ({
  at: NOW,
  input: { ...inputFor('record_verbal_approval', submission), ...given },
});

describe('permission by word of mouth', () => {
  test.each(['assistant', 'assistant2', 'webmaster', 'webmaster2'] as const)(
    'is recorded by somebody who considers or publishes: %s',
    (name) => {
      const { submission, event } = taken('record_verbal_approval', name, first, recording(first));
      expect(submission).toMatchObject({
        state: 'approved',
        currentStep: null,
        decisions: [],
        verbal: {
          status: 'pending',
          givenBy: { memberId: 'head' },
          giverSeats: ['position:head'],
          settledBy: ['member:head'],
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
    ['head', 'verbal_giver_records'],
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

  test('is not recorded by who wrote what it says now', () => {
    const written = { ...first, author: signed('webmaster') };
    expect(refusalOf('record_verbal_approval', 'webmaster', written, recording(first))).toBe(
      'own_submission',
    );
  });

  test('names the steps that nobody took because of it', () => {
    const passedOver = (submission: Submission) =>
      taken('record_verbal_approval', 'webmaster', submission, recording(submission)).submission.verbal
        ?.passedOver;
    expect(passedOver(first)).toEqual(['พิจารณาและเสนอ']);
    expect(passedOver(second)).toEqual([]);
  });

  test('brings to the website what was permitted, by whom, and that it is not in writing', () => {
    const { effects } = taken('record_verbal_approval', 'webmaster', second, recording(second));
    expect(effects[0]).toMatchObject({
      kind: 'act',
      action: 'plan',
      input: {
        verbal: 'pending',
        approvedBy: { memberId: 'head' },
        contentHash: second.contentHash,
        end: { until: '2022-03-31' },
        deciders: ['assistant', 'head'],
      },
    });
  });

  test('is enough at the first step of two and at the second, and stands beside what was decided before', () => {
    expect(
      taken('record_verbal_approval', 'webmaster', first, recording(first)).submission.decisions,
    ).toEqual([]);
    const { submission } = taken('record_verbal_approval', 'webmaster', second, recording(second));
    expect(submission.decisions.map(({ outcome }) => outcome)).toEqual(['proposed']);
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

  test.each([
    [1, '2021-12-25T05:00:00.000Z'],
    [7, '2021-12-31T05:00:00.000Z'],
  ])('is to be confirmed in writing within %i days', (confirmWithinDays, confirmBy) => {
    const profile: OfficeProfile = theOffice({ verbalApproval: byWordOfMouth({ confirmWithinDays }) });
    const { submission } = taken('record_verbal_approval', 'assistant2', first, {
      ...recording(first),
      profile,
    });
    expect(submission.verbal?.confirmBy).toBe(confirmBy);
  });
});
