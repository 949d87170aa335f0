import { describe, expect, test } from 'vitest';
import { nothingFound } from '../checks/finding.ts';
import { anAttachedFile } from '../testing/builders.ts';
import { frozen, take, taken } from '../testing/procedure.ts';
import { aRequestContent } from '../testing/procedure-inputs.ts';
import { people } from '../testing/procedure-people.ts';
import { aRequest } from '../testing/procedure-situations.ts';
import { REASON_MAX } from './actions/review-input.ts';
import { hashContent } from './fingerprint.ts';

const { submission } = aRequest('waiting for the assistant');
frozen(submission);
const seen = { revision: submission.revision, contentHash: submission.contentHash };
const reviews = ['propose', 'send_back', 'reject'] as const;

describe.each(reviews)('%s holds for exactly what was on the screen', (action) => {
  const withSeen = (changed: Partial<typeof seen>) => ({
    input: { seen: { ...seen, ...changed }, reason: 'เหตุผล' },
  });

  test.each([
    ['an older revision', { revision: seen.revision - 1 }],
    ['a revision that does not exist yet', { revision: seen.revision + 1 }],
  ])('and not for %s', (_what, changed) => {
    expect(take(action, 'assistant', submission, withSeen(changed))).toMatchObject({
      ok: false,
      refusal: { code: 'stale', message: expect.stringContaining('“รอพิจารณา”') },
    });
  });

  test('and not for other content', () => {
    const contentHash = hashContent({ ...submission.content, remarks: 'เพิ่มภายหลัง' });
    expect(take(action, 'assistant', submission, withSeen({ contentHash }))).toMatchObject({
      refusal: { code: 'content_changed' },
    });
  });

  test('and not for the same words with another file', () => {
    const files = [anAttachedFile({ sha256: 'f'.repeat(64) })];
    const contentHash = hashContent({ ...submission.content, files });
    expect(contentHash).not.toBe(submission.contentHash);
    expect(take(action, 'assistant', submission, withSeen({ contentHash }))).toMatchObject({
      refusal: { code: 'content_changed' },
    });
  });
});

test('a card of a request that has moved on is answered with where it is, before what differs', () => {
  const published = aRequest('published').submission;
  const old = { revision: 1, contentHash: 'gone' };
  expect(take('approve', 'head', published, { input: { seen: old } })).toMatchObject({
    refusal: { code: 'stale', message: expect.stringContaining('“อนุมัติแล้ว”') },
  });
});

test('what was signed is the revision, content and files that were seen', () => {
  const { submission: proposed } = taken('propose', 'assistant', submission);
  expect(proposed.decisions).toEqual([
    {
      stepId: 'consider',
      stepTitle: 'พิจารณาและเสนอ',
      round: 1,
      outcome: 'proposed',
      by: {
        memberId: 'assistant',
        name: people.assistant.name,
        positionTitle: people.assistant.positionTitle,
        unitId: 'academic',
        unitName: 'กลุ่มงานวิชาการ',
        contact: people.assistant.contact,
        onBehalfOf: null,
      },
      at: '2021-12-24T03:00:00.000Z',
      revision: 1,
      contentHash: submission.contentHash,
      fileHashes: ['a'.repeat(64)],
      reason: null,
      clearance: null,
    },
  ]);
});

describe.each(['send_back', 'reject'] as const)('%s says why', (action) => {
  const withReason = (reason?: string) =>
    take(action, 'assistant', submission, {
      input: { seen, ...(reason === undefined ? {} : { reason }) },
    });

  test.each([
    ['no reason', undefined, 'reason_required'],
    ['an empty one', '', 'reason_required'],
    ['one of blanks and invisible characters', ' \n\t \u202E\uFEFF ', 'reason_required'],
    ['one letter over the limit', 'ก'.repeat(REASON_MAX + 1), 'reason_too_long'],
  ])('and not with %s', (_what, reason, code) => {
    expect(withReason(reason)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('in up to the limit, tidied', () => {
    expect(withReason('ก'.repeat(REASON_MAX)).ok).toBe(true);
    const tidied = withReason('  ทําใหม่\r\nให้ครบ\u202E ');
    expect(tidied.ok && tidied.submission.lastRefusal).toMatchObject({
      reason: 'ทำใหม่\nให้ครบ',
      kind: action === 'reject' ? 'rejected' : 'changes_requested',
      by: { memberId: 'assistant' },
    });
    expect(tidied.ok && tidied.event.details).toEqual({ reason: 'ทำใหม่\nให้ครบ' });
  });
});

test('an approval of a request that was sent back and filed again needs the new card', () => {
  const back = aRequest('sent back').submission;
  const again = taken('resubmit', 'submitter', back, {
    input: { content: aRequestContent(), checks: nothingFound },
  }).submission;
  // Filed again without any change: same content, other revision.
  expect(again.contentHash).toBe(submission.contentHash);
  expect(take('propose', 'assistant', again, { input: { seen } })).toMatchObject({
    refusal: { code: 'stale' },
  });
});
