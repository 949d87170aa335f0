import { describe, expect, test } from 'vitest';
import { refusalOf, taken } from '../../testing/procedure.ts';
import { actor, people, theOffice } from '../../testing/procedure-people.ts';
import { aRequest, DAYS_LATER } from '../../testing/procedure-situations.ts';
import { timelineEntry } from '../timeline.ts';

/** Friday the 24th; the 25th and 26th are a weekend. */
const MONDAY = '2021-12-27T03:00:00.000Z';
const TUESDAY = '2021-12-28T03:00:00.000Z';
const WEDNESDAY = '2021-12-29T03:00:00.000Z';
const THURSDAY = DAYS_LATER;
const SATURDAY = '2021-12-25T03:00:00.000Z';
const waiting = aRequest('waiting for the head').submission;

describe('a reminder', () => {
  test('is counted, and leaves everything that people decide on as it is', () => {
    const { submission } = taken('remind', 'system', waiting, { at: MONDAY });
    expect(submission).toMatchObject({
      revision: waiting.revision,
      updatedAt: waiting.updatedAt,
      waiting: { since: waiting.waiting.since, reminders: 1, escalated: false },
    });
    expect({ ...submission, waiting: null, log: null }).toEqual({ ...waiting, waiting: null, log: null });
  });

  test('comes once a working day, however often the job runs, and not on a weekend', () => {
    expect(refusalOf('remind', 'system', waiting, { at: SATURDAY })).toBe('not_due');
    const once = taken('remind', 'system', waiting, { at: MONDAY }).submission;
    expect(refusalOf('remind', 'system', once, { at: MONDAY })).toBe('not_due');
    expect(taken('remind', 'system', once, { at: TUESDAY }).submission.waiting.reminders).toBe(2);
  });

  test('comes once after days on which no job ran', () => {
    const late = taken('remind', 'system', waiting, { at: THURSDAY }).submission;
    expect(late.waiting.reminders).toBe(1);
    expect(refusalOf('remind', 'system', late, { at: THURSDAY })).toBe('not_due');
  });

  test('begins anew with the next person whose turn it is', () => {
    const first = aRequest('waiting for the assistant').submission;
    const reminded = taken('remind', 'system', first, { at: MONDAY }).submission;
    const proposed = taken('propose', 'assistant', reminded, { at: TUESDAY }).submission;
    expect(proposed.waiting).toMatchObject({ since: TUESDAY, reminders: 0 });
    expect(refusalOf('remind', 'system', proposed, { at: TUESDAY })).toBe('not_due');
  });

  test.each(['approved', 'published by word of mouth', 'withdrawn', 'rejected', 'denied'] as const)(
    'does not come where nobody is waited for: %s',
    (situation) => {
      expect(refusalOf('remind', 'system', aRequest(situation).submission, { at: DAYS_LATER })).toBe(
        'not_due',
      );
    },
  );

  test('of permission by word of mouth goes to who gave it, until it is confirmed', () => {
    const byWord = aRequest('published by word of mouth').submission;
    const input = { notice: 'verbal_confirm' };
    const { effects, submission } = taken('remind', 'system', byWord, { at: MONDAY, input });
    expect(effects).toMatchObject([{ notice: 'verbal_confirm', to: { seats: ['member:head'] } }]);
    const settled = taken('confirm_verbal', 'head', submission).submission;
    expect(refusalOf('remind', 'system', settled, { at: TUESDAY, input })).toBe('not_due');
  });
});

describe('escalation', () => {
  const escalated = aRequest('escalated past the head').submission;

  test('comes after the days of the profile, once', () => {
    expect(refusalOf('escalate', 'system', waiting, { at: TUESDAY })).toBe('not_due');
    const { submission } = taken('escalate', 'system', waiting, { at: WEDNESDAY });
    expect(submission).toMatchObject({
      revision: waiting.revision,
      waiting: { escalated: true },
      awaiting: ['position:head', 'position:assistant'],
    });
    expect(refusalOf('escalate', 'system', submission, { at: THURSDAY })).toBe('already_escalated');
  });

  test('comes at once where nobody who holds the step could take it, to stand-ins and administrators', () => {
    const { submission, effects, event } = taken('escalate', 'system', waiting, { input: { of: 'nobody' } });
    expect(submission.awaiting).toEqual(['position:head', 'position:assistant']);
    expect(effects).toMatchObject([
      { notice: 'escalated', to: { seats: ['position:assistant', 'role:administrator'] } },
    ]);
    expect(timelineEntry(event)?.title).toContain('เสนอผู้มีสิทธิแทน');
    expect(refusalOf('escalate', 'system', submission, { input: { of: 'nobody' } })).toBe(
      'already_escalated',
    );
    expect(taken('approve', 'assistant2', submission).submission.state).toBe('approved');
  });

  test('does not come at once where there is nobody to stand in, nor where there is no step', () => {
    for (const situation of ['waiting for the assistant', 'published'] as const) {
      const { submission } = aRequest(situation);
      expect(refusalOf('escalate', 'system', submission, { input: { of: 'nobody' } })).toBe('not_due');
    }
  });

  test('lets the stand-in decide, as the one whom the office names for the post', () => {
    const { submission, event } = taken('approve', 'assistant2', escalated);
    const onBehalfOf = { kind: 'stand_in', name: null, positionTitle: 'สาธารณสุขอำเภอ' };
    expect(submission.decisions.at(-1)?.by).toMatchObject({ memberId: 'assistant2', onBehalfOf });
    expect(event.actor).toMatchObject({ memberId: 'assistant2', onBehalfOf });
  });

  test('lets the head decide as before, in their own name', () => {
    const { submission, event } = taken('approve', 'head', escalated);
    expect(submission.decisions.at(-1)?.by).toMatchObject({ memberId: 'head', onBehalfOf: null });
    expect(event.actor).toMatchObject({ onBehalfOf: null });
  });

  test('lets nobody stand in before, nor who asked or decided an earlier step', () => {
    expect(refusalOf('approve', 'assistant2', waiting)).toBe('not_entitled');
    expect(refusalOf('approve', 'assistant', escalated)).toBe('already_decided_other_step');
    const standIn = actor({ ...people.submitter, positionId: 'assistant' });
    expect(refusalOf('approve', standIn, escalated)).toBe('own_submission');
  });

  test('ends with the step: the next one, or the next filing, is waited for anew', () => {
    const back = taken('send_back', 'head', escalated).submission;
    const again = taken('resubmit', 'submitter', back).submission;
    expect(again.waiting.escalated).toBe(false);
    const proposed = taken('propose', 'assistant', again).submission;
    expect(refusalOf('approve', 'assistant2', proposed)).toBe('not_entitled');
  });

  test('tells the administrators where nobody stands in', () => {
    const filed = aRequest('waiting for the assistant').submission;
    const { submission, effects } = taken('escalate', 'system', filed, { at: WEDNESDAY });
    expect(submission.awaiting).toEqual(['position:assistant']);
    expect(effects).toMatchObject([{ notice: 'escalated', to: { seats: ['role:administrator'] } }]);
  });

  test('of permission by word of mouth comes after its deadline, to the administrators and the head, once', () => {
    const byWord = aRequest('published by word of mouth').submission;
    const input = { of: 'verbal' };
    expect(refusalOf('escalate', 'system', byWord, { at: MONDAY, input })).toBe('not_due');
    const { submission, effects } = taken('escalate', 'system', byWord, { at: TUESDAY, input });
    expect(effects).toMatchObject([
      { notice: 'verbal_overdue', to: { seats: ['role:administrator', 'position:head'] } },
    ]);
    expect(submission.waiting).toEqual(byWord.waiting);
    expect(refusalOf('escalate', 'system', submission, { at: THURSDAY, input })).toBe('already_escalated');
  });

  test('names the step where the profile does not know the post', () => {
    const positions = [{ id: 'assistant', title: 'ผู้ช่วยสาธารณสุขอำเภอ' }];
    const { event } = taken('approve', 'assistant2', escalated, { profile: theOffice({ positions }) });
    expect(event.actor).toMatchObject({ onBehalfOf: { positionTitle: 'พิจารณาอนุมัติ' } });
  });
});

describe('a successor', () => {
  test('answers for the request from then on, and the one before no more', () => {
    const { submission } = taken('transfer_owner', 'administrator', aRequest('sent back').submission);
    expect(submission).toMatchObject({ ownerId: 'colleague', awaiting: ['member:colleague'] });
    expect(submission.submitter.memberId).toBe('submitter');
    expect(refusalOf('resubmit', 'submitter', submission)).toBe('not_submitter');
    expect(taken('resubmit', 'colleague', submission).submission.state).toBe('submitted');
  });

  test('does not decide on it, and neither does who filed it', () => {
    const input = { ownerId: 'head', name: 'คุณ head' };
    const { submission } = taken('transfer_owner', 'administrator', waiting, { input });
    expect(refusalOf('approve', 'head', submission)).toBe('own_submission');
    const filed = aRequest('waiting for the assistant').submission;
    const assistant = { ...filed.submitter, memberId: 'assistant' };
    const mine = { ...filed, submitter: assistant, author: assistant };
    const given = taken('transfer_owner', 'administrator', mine).submission;
    expect(refusalOf('propose', 'assistant', given)).toBe('own_submission');
  });
});
