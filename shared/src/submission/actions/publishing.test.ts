import { describe, expect, test } from 'vitest';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { aRequest, take, taken } from '../../testing/procedure.ts';

const builtIn = anOfficeProfile();
const manual = anOfficeProfile({
  destinations: { website: 'manual', lineGroup: false, noticeBoard: true },
});
const url = 'https://example.go.th/items/request-1';

describe('an approved request of an office with the built-in website', () => {
  const { submission: approved } = aRequest('approved', builtIn);

  test('waits for nobody, because the product publishes it', () => {
    expect(approved).toMatchObject({
      state: 'approved',
      awaiting: [],
      publishByHand: false,
      currentStep: null,
    });
  });

  test('is up when the website took it, and then waits for a webmaster to look', () => {
    const { submission } = taken('record_published', { kind: 'system', name: 'outbox' }, approved, {
      input: { url },
    });
    expect(submission).toMatchObject({
      state: 'published',
      publication: { url, publishedAt: '2021-12-24T03:00:00.000Z', by: 'automatic', confirmed: null },
      awaiting: ['role:webmaster'],
    });
    const confirmed = taken('confirm_publication', 'webmaster', submission, {
      at: '2021-12-25T01:00:00.000Z',
    });
    expect(confirmed.submission).toMatchObject({
      state: 'published',
      awaiting: [],
      publication: {
        url,
        publishedAt: '2021-12-24T03:00:00.000Z',
        confirmed: { by: { memberId: 'webmaster' }, at: '2021-12-25T01:00:00.000Z' },
      },
    });
  });

  test('becomes a task for the webmasters when the website would not take it', () => {
    const { submission } = aRequest('waiting to be published by hand', builtIn);
    expect(submission).toMatchObject({
      state: 'approved',
      publishByHand: true,
      awaiting: ['role:webmaster'],
      publication: null,
    });
  });

  test('is up and confirmed in one when a webmaster put it there', () => {
    const { submission } = taken('publish_by_hand', 'webmaster', approved, { input: { url } });
    expect(submission).toMatchObject({
      state: 'published',
      awaiting: [],
      publication: { url, by: 'webmaster', confirmed: { by: { memberId: 'webmaster' } } },
    });
    expect(take('confirm_publication', 'webmaster', submission)).toMatchObject({
      refusal: { code: 'wrong_state' },
    });
  });

  test('is published once, whichever way came first', () => {
    const { submission } = taken('publish_by_hand', 'webmaster', approved);
    expect(take('record_published', { kind: 'system', name: 'outbox' }, submission)).toMatchObject({
      refusal: { code: 'wrong_state' },
    });
  });

  test.each(['', 'no address', 'ไม่มี'])('is not published at “%s”', (address) => {
    expect(take('publish_by_hand', 'webmaster', approved, { input: { url: address } })).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field: 'url' }] },
    });
  });
});

test('an approved request of an office that keeps its website by hand waits for the webmasters', () => {
  const { submission } = aRequest('approved', manual);
  expect(submission).toMatchObject({ publishByHand: true, awaiting: ['role:webmaster'] });
  expect(taken('publish_by_hand', 'webmaster', submission, { profile: manual }).submission.state).toBe(
    'published',
  );
});
