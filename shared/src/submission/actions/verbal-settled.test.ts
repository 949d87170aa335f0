import { describe, expect, test } from 'vitest';
import { aDelegation } from '../../testing/builders.ts';
import { ask, playOut } from '../../testing/play-out.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { actor, people, signed } from '../../testing/procedure-people.ts';
import { anItem, aRequest } from '../../testing/procedure-situations.ts';

const LATER = '2021-12-27T02:00:00.000Z';
const byWord = aRequest('published by word of mouth').submission;

describe('who gave permission by word of mouth confirms it in writing', () => {
  test('and it stands as their decision, on exactly what was published', () => {
    const { submission } = taken('confirm_verbal', 'head', byWord, { at: LATER });
    expect(submission).toMatchObject({
      state: 'approved',
      verbal: { status: 'confirmed', settledAt: LATER },
      decisions: [
        {
          stepId: 'approve',
          round: 1,
          outcome: 'approved',
          by: { memberId: 'head' },
          at: LATER,
          contentHash: byWord.contentHash,
          fileHashes: ['a'.repeat(64)],
        },
      ],
      awaiting: [],
    });
  });

  test('as only they can, whatever position others hold', () => {
    const otherHead = actor({ ...people.colleague, positionId: 'head' });
    expect(refusalOf('confirm_verbal', otherHead, byWord)).toBe('not_entitled');
    expect(refusalOf('confirm_verbal', 'administrator', byWord)).toBe('not_entitled');
    const left = actor({ ...people.head, status: 'left' });
    expect(refusalOf('confirm_verbal', left, byWord)).toBe('not_a_member');
  });

  test('even when they have moved to another post since', () => {
    const moved = actor({ ...people.head, positionId: 'assistant' });
    expect(taken('confirm_verbal', moved, byWord).submission.verbal?.status).toBe('confirmed');
  });

  test('also after its deadline', () => {
    const overdue = aRequest('overdue in writing').submission;
    expect(taken('confirm_verbal', 'head', overdue).submission.verbal?.status).toBe('confirmed');
  });

  test.each(['confirm_verbal', 'deny_verbal'] as const)('once: %s is refused afterwards', (action) => {
    const confirmed = aRequest('confirmed in writing').submission;
    expect(refusalOf(action, 'head', confirmed)).toBe('verbal_settled');
    expect(refusalOf(action, 'head', aRequest('denied').submission)).toBe('wrong_state');
  });
});

describe('when who gave it has left', () => {
  const passedOn = taken('pass_on_verbal', 'system', byWord, { at: LATER });
  const successor = actor({ ...people.colleague, positionId: 'head' });

  test('it passes on to the post, which the log says, and only once it was given', () => {
    expect(passedOn.submission).toMatchObject({
      verbal: { status: 'pending', settledBy: ['position:head'], givenBy: { memberId: 'head' } },
      awaiting: ['position:head'],
    });
    expect(passedOn.event.details).toEqual({ from: 'คุณ head' });
    expect(refusalOf('pass_on_verbal', 'system', aRequest('confirmed in writing').submission)).toBe(
      'verbal_settled',
    );
  });

  test.each(['confirm_verbal', 'deny_verbal'] as const)('their successor settles it: %s', (action) => {
    expect(refusalOf(action, successor, byWord)).toBe('not_entitled');
    const { decisions } = taken(action, successor, passedOn.submission).submission;
    expect(decisions.at(-1)?.by.memberId).toBe('colleague');
  });

  test('what is up says that the successor, too, has decided on it', () => {
    const up = anItem('published by word of mouth');
    const { publication } = playOut(up, [
      ask('pass_on_verbal', 'system', { at: LATER }),
      ask('confirm_verbal', successor, { at: LATER }),
    ]);
    expect(publication?.versions).toMatchObject([{ verbal: 'confirmed', deciders: ['head', 'colleague'] }]);
  });

  test('whoever asked for it or recorded it does not, though they hold the post now', () => {
    for (const member of [people.submitter, people.assistant2]) {
      const by = actor({ ...member, positionId: 'head' });
      expect(refusalOf('confirm_verbal', by, passedOn.submission)).toBe('own_submission');
    }
    expect(refusalOf('confirm_verbal', 'assistant', passedOn.submission)).toBe('not_entitled');
  });

  test('nor for one of them by delegation', () => {
    const delegation = aDelegation({ fromMemberId: 'assistant2', toMemberId: 'colleague' });
    const by = { kind: 'member' as const, member: people.colleague, delegations: [delegation] };
    expect(refusalOf('confirm_verbal', by, passedOn.submission)).toBe('not_entitled');
    const fromAnother = { ...delegation, fromMemberId: 'former-head', fromName: 'คุณ former' };
    const other = { ...by, delegations: [fromAnother] };
    expect(taken('confirm_verbal', other, passedOn.submission).submission.decisions.at(-1)?.by).toMatchObject(
      {
        memberId: 'colleague',
        onBehalfOf: { kind: 'acting', name: 'คุณ former' },
      },
    );
  });
});

describe('who is said to have given permission denies it', () => {
  test('needs a reason', () => {
    for (const input of [{}, { reason: ' \u202E ' }]) {
      expect(refusalOf('deny_verbal', 'head', byWord, { input })).toBe('reason_required');
    }
  });

  test('and the request is refused, with the reason, as their decision', () => {
    const { submission } = taken('deny_verbal', 'head', byWord, { at: LATER });
    const by = { memberId: 'head' };
    expect(submission).toMatchObject({
      state: 'rejected',
      awaiting: [],
      verbal: { status: 'denied', settledAt: LATER },
      decisions: [{ outcome: 'rejected', by, reason: 'ไม่เคยอนุมัติเรื่องนี้' }],
      lastRefusal: { kind: 'rejected', reason: 'ไม่เคยอนุมัติเรื่องนี้', by, at: LATER },
    });
  });

  test('and what becomes of the publication says who and why', () => {
    const [effect] = taken('deny_verbal', 'head', byWord).effects;
    expect(effect).toEqual({
      kind: 'act',
      on: 'publication',
      id: 'request-1',
      action: 'drop_version',
      input: {
        submissionId: 'request-1',
        kind: 'denied',
        reason: 'ไม่เคยอนุมัติเรื่องนี้',
        by: signed('head'),
      },
    });
  });
});

describe('a permission for what was called off before it went up', () => {
  const lapsed = aRequest('called off after word of mouth').submission;

  test('lapses, and nobody is asked to sign for it any more', () => {
    expect(lapsed).toMatchObject({ state: 'approved', verbal: { status: 'lapsed' }, awaiting: [] });
    for (const action of ['confirm_verbal', 'deny_verbal'] as const) {
      expect(refusalOf(action, 'head', lapsed)).toBe('verbal_settled');
    }
  });

  test('is neither reminded of nor told as overdue', () => {
    const at = '2022-01-05T03:00:00.000Z';
    expect(take('remind', 'system', lapsed, { at, input: { notice: 'verbal_confirm' } }).ok).toBe(false);
    expect(take('escalate', 'system', lapsed, { at, input: { of: 'verbal' } }).ok).toBe(false);
  });
});
