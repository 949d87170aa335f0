import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import type { Delegation } from '../people/delegation.ts';
import { aDelegation } from '../testing/builders.ts';
import { refusalOf, take, taken } from '../testing/procedure.ts';
import { type PersonName, people, theOffice } from '../testing/procedure-people.ts';
import { aRequest } from '../testing/procedure-situations.ts';
import { timelineEntry } from './timeline.ts';

const from = (name: PersonName, given: Partial<Delegation> = {}) =>
  aDelegation({
    officeId: 'test-office',
    fromMemberId: people[name].id,
    fromName: people[name].name,
    fromPositionTitle: 'สาธารณสุขอำเภอ',
    ...given,
  });
const acting = (name: PersonName, ...delegations: Delegation[]): Actor => ({
  kind: 'member',
  member: people[name],
  delegations,
});
const asHead = (given: Partial<Delegation> = {}) => from('head', { seats: ['position:head'], ...given });
const asAssistant = (given: Partial<Delegation> = {}) =>
  from('assistant', { seats: ['position:assistant'], fromPositionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ', ...given });

const first = aRequest('waiting for the assistant').submission;
const second = aRequest('waiting for the head').submission;

describe('who acts for the head', () => {
  test.each([
    ['acting', 'รักษาราชการแทน'],
    ['on_behalf', 'ปฏิบัติราชการแทน'],
  ] as const)('decides, and signs as such: %s', (kind, words) => {
    const { submission, event } = taken('approve', acting('colleague', asHead({ kind })), second);
    const onBehalfOf = { kind, name: 'คุณ head', positionTitle: 'สาธารณสุขอำเภอ' };
    expect(submission.decisions.at(-1)?.by).toMatchObject({ memberId: 'colleague', onBehalfOf });
    expect(event.actor).toMatchObject({ memberId: 'colleague', onBehalfOf });
    expect(timelineEntry(event)?.by).toContain(`${words} สาธารณสุขอำเภอ`);
  });

  test.each<[string, Partial<Delegation>, boolean]>([
    // It is 10:00 of 24 December in Bangkok.
    ['from its first day', { startDate: '2021-12-24', endDate: '2021-12-31' }, true],
    ['to its last', { startDate: '2021-12-20', endDate: '2021-12-24' }, true],
    ['not the day before', { startDate: '2021-12-25', endDate: '2021-12-31' }, false],
    ['not the day after', { startDate: '2021-12-20', endDate: '2021-12-23' }, false],
    ['not once it was revoked', { status: 'revoked' }, false],
    ['not with the seats of another post', { seats: ['position:assistant'] }, false],
  ])('may on the days of it: %s', (_when, given, may) => {
    const result = take('approve', acting('colleague', asHead(given)), second);
    expect(result.ok || result.refusal.code).toBe(may || 'not_entitled');
  });

  test('may until midnight in Bangkok', () => {
    const by = acting('colleague', asHead({ startDate: '2021-12-20', endDate: '2021-12-24' }));
    expect(take('approve', by, second, { at: '2021-12-24T16:59:59.999Z' }).ok).toBe(true);
    expect(refusalOf('approve', by, second, { at: '2021-12-24T17:00:00.000Z' })).toBe('not_entitled');
  });

  test('signs in their own name what is theirs anyway', () => {
    const { event } = taken('propose', acting('assistant2', asAssistant()), first);
    expect(event.actor).toMatchObject({ onBehalfOf: null });
  });

  test('records permission by word of mouth that somebody else gave, as the head could', () => {
    const urgent = aRequest('urgent and waiting for the assistant').submission;
    const { verbal } = taken('record_verbal_approval', acting('colleague', asHead()), urgent).submission;
    expect(verbal?.recordedBy).toMatchObject({ memberId: 'colleague', onBehalfOf: { name: 'คุณ head' } });
    const revoked = acting('colleague', asHead({ status: 'revoked' }));
    expect(refusalOf('record_verbal_approval', revoked, urgent)).toBe('not_entitled');
  });

  test('does not say in writing what the head permitted, nor own what the head owns', () => {
    const byWord = aRequest('published by word of mouth').submission;
    expect(refusalOf('confirm_verbal', acting('colleague', asHead()), byWord)).toBe('not_entitled');
    expect(refusalOf('withdraw', acting('colleague', from('submitter')), second)).toBe('not_submitter');
  });

  test('must be of the office and at work', () => {
    expect(refusalOf('approve', acting('stranger', asHead()), second)).toBe('not_found');
    expect(refusalOf('approve', acting('formerHead', asHead()), second)).toBe('not_a_member');
  });
});

describe('four eyes hold through a delegation', () => {
  test('who asks does not decide for another', () => {
    expect(refusalOf('approve', acting('submitter', asHead()), second)).toBe('own_submission');
    expect(refusalOf('propose', acting('submitter', asAssistant()), first)).toBe('own_submission');
  });

  test('nobody decides for the one who asks', () => {
    const mine = taken('submit', 'head', null).submission;
    const proposed = taken('propose', 'assistant', mine).submission;
    expect(refusalOf('approve', acting('colleague', asHead()), proposed)).toBe('principal_barred');
  });

  test('nobody decides for the successor who answers for it now', () => {
    const input = { ownerId: 'head', name: 'คุณ head' };
    const { submission } = taken('transfer_owner', 'administrator', second, { input });
    expect(refusalOf('approve', acting('colleague', asHead()), submission)).toBe('principal_barred');
  });

  test('one person does not take both steps, once in their own right and once for another', () => {
    expect(refusalOf('approve', acting('assistant', asHead()), second)).toBe('already_decided_other_step');
    const proposed = taken('propose', acting('head', asAssistant()), first).submission;
    expect(refusalOf('approve', 'head', proposed)).toBe('already_decided_other_step');
  });

  test('one person does not take both steps, each for another', () => {
    const by = acting('colleague', asAssistant(), asHead());
    const { submission } = taken('propose', by, first);
    for (const action of ['approve', 'send_back', 'reject'] as const) {
      expect(refusalOf(action, by, submission)).toBe('already_decided_other_step');
    }
  });

  test('nobody takes the second step for the person who took the first', () => {
    const proposed = taken('propose', acting('head', asAssistant()), first).submission;
    expect(refusalOf('approve', acting('colleague', asHead()), proposed)).toBe('principal_barred');
  });

  test('a delegation from somebody else, or standing in, is not lost by one that does not hold', () => {
    const mine = taken('submit', 'head', null).submission;
    const proposed = taken('propose', 'assistant', mine).submission;
    const other = from('formerHead', { id: 'delegation-2', seats: ['position:head'], fromName: 'คุณ former' });
    const { event } = taken('approve', acting('colleague', asHead(), other), proposed);
    expect(event.actor).toMatchObject({ onBehalfOf: { name: 'คุณ former' } });

    const escalated = { ...proposed, waiting: { ...proposed.waiting, escalated: true } };
    const standIn = taken('approve', acting('assistant2', asHead()), escalated);
    expect(standIn.event.actor).toMatchObject({ onBehalfOf: { kind: 'stand_in', name: null } });
  });
});

test('seats are those of today: who was moved to the post may, who was moved away may not', () => {
  const promoted: Actor = { kind: 'member', member: { ...people.colleague, positionId: 'head' } };
  const moved: Actor = { kind: 'member', member: { ...people.head, positionId: null } };
  expect(take('approve', promoted, second).ok).toBe(true);
  expect(refusalOf('approve', moved, second)).toBe('not_entitled');
});

test('a seat of position and unit needs both in one person', () => {
  const profile = theOffice();
  profile.routes.standard = [
    { id: 'approve', title: 'อนุมัติ', kind: 'approve', by: [{ position: 'head', unit: 'academic' }] },
  ];
  const filed = taken('submit', 'submitter', null, { profile }).submission;
  const academicHead: Actor = { kind: 'member', member: { ...people.head, unitId: 'academic' } };
  expect(refusalOf('approve', 'head', filed, { profile })).toBe('not_entitled');
  expect(refusalOf('approve', 'colleague', filed, { profile })).toBe('not_entitled');
  expect(take('approve', academicHead, filed, { profile }).ok).toBe(true);
});
