import { describe, expect, test } from 'vitest';
import { aRequest, refusalOf, taken } from '../../testing/procedure.ts';
import { aRequestContent, PAGE } from '../../testing/procedure-inputs.ts';
import { theOffice } from '../../testing/procedure-people.ts';
import { isOnDisplay, publicationOf } from '../publication.ts';
import type { Submission } from '../schema.ts';

const shown = (submission: Submission, at = '2021-12-30T03:00:00.000Z') => {
  const copy = publicationOf(submission);
  return isOnDisplay(copy, Date.parse(at)) ? copy.title : null;
};
const old = aRequestContent().title;
const confirmed = aRequest('confirmed').submission;

describe('a correction of what is published', () => {
  test('goes through every step anew, under the same number', () => {
    expect(aRequest('being corrected').submission).toMatchObject({
      number: confirmed.number,
      state: 'submitted',
      currentStep: 0,
      decisions: [],
      awaiting: ['position:assistant'],
      content: { title: 'ฉบับถูกต้อง' },
      publishedContent: {
        content: { title: old },
        decisions: [{ stepId: 'consider' }, { stepId: 'approve' }],
      },
    });
  });

  test.each([
    'being corrected',
    'correction before the head',
    'correction sent back',
    'correction approved',
  ] as const)('leaves what was approved before on the website: %s', (situation) => {
    expect(shown(aRequest(situation).submission)).toBe(old);
  });

  test('does not keep the old one up beyond its last day', () => {
    expect(shown(aRequest('being corrected').submission, '2022-04-01T03:00:00.000Z')).toBeNull();
  });

  test('takes the place of the old one once it is approved and up, at the same address and first day', () => {
    const at = '2022-01-04T03:00:00.000Z';
    const { submission } = taken('record_published', 'system', aRequest('correction approved').submission, {
      at,
    });
    expect(shown(submission, at)).toBe('ฉบับถูกต้อง');
    expect(submission).toMatchObject({
      publishedContent: null,
      publication: { url: PAGE, publishedAt: confirmed.publication?.publishedAt, confirmed: null },
      awaiting: ['role:webmaster'],
    });
  });

  test('that is rejected leaves the old one, with the decisions it was approved by, and says why', () => {
    const { submission } = taken('reject', 'assistant2', aRequest('being corrected').submission);
    expect(shown(submission)).toBe(old);
    expect(submission).toMatchObject({
      state: 'published',
      content: confirmed.content,
      contentHash: confirmed.contentHash,
      decisions: confirmed.decisions,
      publishedContent: null,
      lastRefusal: { kind: 'rejected', by: { memberId: 'assistant2' } },
    });
  });

  test('that is sent back can be filed again, and the old one is still up', () => {
    const { submission } = taken('resubmit', 'submitter', aRequest('correction sent back').submission);
    expect(submission).toMatchObject({ state: 'submitted', content: { title: 'ฉบับแก้ไข' } });
    expect(shown(submission)).toBe(old);
  });

  test('goes by the steps that the office has now, and the old one keeps those it went by', () => {
    const changed = theOffice();
    changed.routes.standard = changed.routes.short ?? [];
    const { submission } = taken('correct', 'submitter', confirmed, { profile: changed });
    expect(submission.steps.map(({ id }) => id)).toEqual(['approve']);
    const back = taken('withdraw', 'submitter', submission, { profile: changed }).submission;
    expect(back.steps.map(({ id }) => id)).toEqual(['consider', 'approve']);
  });

  test('can be corrected again after it went up or was given up', () => {
    for (const submission of [
      taken('record_published', 'system', aRequest('correction approved').submission).submission,
      taken('withdraw', 'submitter', aRequest('being corrected').submission).submission,
    ]) {
      expect(taken('correct', 'submitter', submission).submission.state).toBe('submitted');
    }
  });

  test('is refused while permission by word of mouth is not confirmed, and taken afterwards', () => {
    const byWord = aRequest('published by word of mouth').submission;
    expect(refusalOf('correct', 'submitter', byWord)).toBe('verbal_unsettled');
    const { submission } = taken('confirm_verbal', 'head', byWord);
    expect(taken('correct', 'submitter', submission).submission).toMatchObject({
      verbal: null,
      publishedContent: { verbal: { status: 'confirmed' } },
    });
  });
});

describe('a correction into another category', () => {
  const profile = theOffice();
  profile.categories = profile.categories.map((category) =>
    category.id === 'public-relations'
      ? { ...category, route: 'short', publishedBy: [{ role: 'administrator' }] }
      : category,
  );
  const input = { content: aRequestContent({ categoryId: 'public-relations' }) };
  const { submission: moved } = taken('correct', 'submitter', confirmed, { profile, input });

  test('goes by the steps and publishers of that category', () => {
    expect(moved.steps.map(({ id }) => id)).toEqual(['approve']);
    expect(moved).toMatchObject({ publisherSeats: ['role:administrator'], awaiting: ['position:head'] });
    expect(publicationOf(moved).categoryId).toBe('general-information');
  });

  test('gives the old one back to its own people when it is given up', () => {
    for (const submission of [
      taken('withdraw', 'submitter', moved, { profile }).submission,
      taken('reject', 'head', moved, { profile }).submission,
    ]) {
      expect(submission.steps).toEqual(confirmed.steps);
      expect(submission.publisherSeats).toEqual(['role:webmaster']);
      expect(submission.filedAt).toBe(confirmed.filedAt);
    }
  });
});
