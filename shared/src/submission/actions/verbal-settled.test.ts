import { describe, expect, test } from 'vitest';
import { aRequest, inWords, refusalOf, taken } from '../../testing/procedure.ts';
import { actor, people, theOffice } from '../../testing/procedure-people.ts';
import { isOnDisplay, publicationOf } from '../publication.ts';
import type { Submission } from '../schema.ts';

const LATER = '2021-12-27T02:00:00.000Z';
const approved = aRequest('approved by word of mouth').submission;
const published = aRequest('published by word of mouth').submission;
const takenDown = taken('take_down', 'webmaster', published).submission;
const shown = (submission: Submission) => isOnDisplay(publicationOf(submission), Date.parse(LATER));

describe('who gave permission by word of mouth confirms it in writing', () => {
  test.each([
    ['before it is published', approved],
    ['once it is published', published],
    ['after it was taken down', takenDown],
  ])('%s, and it stands as their decision', (_when, before) => {
    const { submission } = taken('confirm_verbal', 'head', before, { at: LATER });
    expect(submission).toMatchObject({
      state: before.state,
      verbal: { status: 'confirmed', settledAt: LATER },
      decisions: [
        {
          stepId: 'approve',
          outcome: 'approved',
          by: { memberId: 'head' },
          at: LATER,
          contentHash: before.contentHash,
          fileHashes: ['a'.repeat(64)],
        },
      ],
    });
    expect(submission.awaiting).not.toContain('member:head');
  });

  test('as only they can, whatever position others hold', () => {
    const otherHead = actor({ ...people.assistant2, positionId: 'head' });
    expect(refusalOf('confirm_verbal', otherHead, published)).toBe('not_entitled');
    expect(refusalOf('confirm_verbal', 'administrator', published)).toBe('not_entitled');
    expect(refusalOf('confirm_verbal', actor({ ...people.head, status: 'left' }), published)).toBe(
      'not_a_member',
    );
  });

  test('even when they have moved to another post since', () => {
    const moved = actor({ ...people.head, positionId: 'assistant' });
    expect(taken('confirm_verbal', moved, published).submission.verbal?.status).toBe('confirmed');
  });

  test.each(['confirm_verbal', 'deny_verbal'] as const)('once: %s is refused afterwards', (action) => {
    for (const settled of ['confirm_verbal', 'deny_verbal'] as const) {
      const { submission } = taken(settled, 'head', published);
      expect(refusalOf(action, 'head', submission)).toBe('verbal_settled');
    }
  });
});

describe('who is said to have given permission denies it', () => {
  test('needs a reason', () => {
    expect(refusalOf('deny_verbal', 'head', published, { input: {} })).toBe('reason_required');
    expect(refusalOf('deny_verbal', 'head', published, { input: { reason: ' \u202E ' } })).toBe(
      'reason_required',
    );
  });

  test('before it is published, and it is not', () => {
    const { submission, effects } = taken('deny_verbal', 'head', approved, { at: LATER });
    expect(submission).toMatchObject({
      state: 'rejected',
      publication: null,
      awaiting: [],
      verbal: { status: 'denied', settledAt: LATER },
      lastRefusal: { kind: 'rejected', reason: 'ไม่เคยอนุมัติเรื่องนี้', by: { memberId: 'head' }, at: LATER },
    });
    expect(effects.map(inWords)).toEqual([
      'verbal_denied to member:submitter member:assistant2 role:webmaster role:administrator',
    ]);
    expect(refusalOf('record_published', 'system', submission)).toBe('wrong_state');
  });

  test('once it is published, and it comes down', () => {
    const { submission } = taken('deny_verbal', 'head', published, { at: LATER });
    expect(submission).toMatchObject({
      state: 'taken_down',
      publication: { takenDown: { kind: 'denied', at: LATER, by: { memberId: 'head' } } },
      awaiting: [],
    });
    expect(shown(submission)).toBe(false);
    expect(publicationOf(submission).publicReason).toBe('ข้อมูลนี้เผยแพร่โดยไม่ได้รับอนุมัติ');
  });

  test('after it was taken down for another reason, and it cannot be put back', () => {
    expect(taken('restore', 'webmaster', takenDown).submission.state).toBe('published');
    const { submission } = taken('deny_verbal', 'head', takenDown, { at: LATER });
    expect(submission).toMatchObject({ state: 'taken_down', publication: { takenDown: { kind: 'denied' } } });
    expect(refusalOf('restore', 'webmaster', submission)).toBe('restore_after_denial');
  });

  test('where the website is kept by hand, and the webmasters have no task any more', () => {
    const profile = theOffice({ destinations: { website: 'manual', lineGroup: true, noticeBoard: false } });
    const byHand = aRequest('approved by word of mouth', profile).submission;
    expect(byHand.awaiting).toEqual(['role:webmaster', 'member:head']);
    const claimed = taken('claim_task', 'webmaster', byHand, { profile }).submission;
    const { submission } = taken('deny_verbal', 'head', claimed, { profile });
    expect(submission).toMatchObject({ state: 'rejected', claim: null, awaiting: [] });
  });
});

describe('a correction that was permitted by word of mouth', () => {
  const before = aRequest('confirmed').submission;
  const correcting = aRequest('being corrected').submission;
  const byWord = taken('record_verbal_approval', 'assistant2', correcting).submission;

  test.each([
    ['deny_verbal', 'head'],
    ['withdraw', 'submitter'],
  ] as const)('leaves the old item as it was after %s, with nothing left to confirm', (action, by) => {
    const { submission } = taken(action, by, byWord, { at: LATER });
    expect(submission).toMatchObject({
      state: 'published',
      content: before.content,
      decisions: before.decisions,
      verbal: null,
      awaiting: [],
    });
    expect(shown(submission)).toBe(true);
    expect(refusalOf('deny_verbal', 'head', submission)).toBe('not_entitled');
  });

  test('comes down once it has taken the place of the old one', () => {
    const up = taken('record_published', 'system', byWord).submission;
    expect(shown(taken('deny_verbal', 'head', up).submission)).toBe(false);
  });
});
