import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDecision, aSubmission } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aVerbalApproval } from '../testing/verbal-approval-builder.ts';
import { type DistrictFacts, districtCounts } from './district-counts.ts';

/** Three working days, after which others are told. */
const profile = anOfficeProfile({ reminders: { afterDays: 1, escalateAfterDays: 3 } });
const facts = (given: Partial<DistrictFacts> = {}): DistrictFacts => ({
  today: '2021-12-29',
  standings: [],
  verbal: [],
  waiting: [],
  publishedAt: [],
  lastPublishedAt: null,
  ...given,
});
const counted = (given: Partial<DistrictFacts>) => districtCounts(profile, facts(given));

describe('the counts of an office', () => {
  test.each([
    ['looked at in its period', 'checked', false, { current: 1, due: 0, late: 0 }],
    ['still to be looked at', 'due', false, { current: 0, due: 1, late: 0 }],
    ['on no page yet', 'empty', false, { current: 0, due: 1, late: 0 }],
    ['not looked at for a whole period', 'overdue', true, { current: 0, due: 0, late: 1 }],
    ['on no page for a whole period', 'empty', true, { current: 0, due: 0, late: 1 }],
  ] as const)('have a topic that is %s', (_what, status, late, topics) => {
    expect(counted({ standings: [{ status, late }] }).topics).toEqual(topics);
  });

  test('have each topic once', () => {
    const standing = fc.record({
      status: fc.constantFrom('checked' as const, 'due' as const, 'overdue' as const, 'empty' as const),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const { current, due, late } = counted({ standings }).topics;
        expect(current + due + late).toBe(standings.length);
        expect(Math.min(current, due, late)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('have permission by word of mouth that is not confirmed, and the day in Bangkok of the oldest', () => {
    const given = (givenAt: string, status: 'pending' | 'confirmed' = 'pending') => ({
      verbal: aVerbalApproval({ givenAt, status }),
    });
    const verbal = [
      given('2021-12-28T03:00:00.000Z'),
      given('2021-12-26T18:30:00.000Z'),
      given('2021-12-20T03:00:00.000Z', 'confirmed'),
      { verbal: null },
    ];
    expect(counted({ verbal }).verbal).toEqual({ number: 2, oldest: '2021-12-27' });
    expect(counted({}).verbal).toEqual({ number: 0, oldest: null });
  });

  test('have what was published this month and this quarter by the day in Bangkok, and the last day', () => {
    const publishedAt = ['2021-10-01T03:00:00.000Z', '2021-11-30T16:59:00.000Z', '2021-11-30T17:00:00.000Z'];
    const lastPublishedAt = '2021-11-30T17:00:00.000Z';
    expect(counted({ publishedAt, lastPublishedAt }).published).toEqual({
      last: '2021-12-01',
      month: 1,
      quarter: 3,
    });
    expect(counted({ lastPublishedAt: '2021-09-30T03:00:00.000Z' }).published).toEqual({
      last: '2021-09-30',
      month: 0,
      quarter: 0,
    });
  });

  test.each([
    ['the third working day', '2021-12-29', {}, 1],
    ['the second working day', '2021-12-28', {}, 0],
    ['the third working day, others being told', '2021-12-29', { escalated: true }, 1],
  ])('have a request that nobody considered by %s', (_what, today, waiting, waitingTooLong) => {
    const request = aSubmission();
    const waited = { ...request, waiting: { ...request.waiting, ...waiting } };
    expect(counted({ today, waiting: [waited] })).toMatchObject({ waitingTooLong });
  });

  test('have no request that was sent back, is its owner’s own affair, nor one that was decided', () => {
    const waiting = [
      aSubmission({ state: 'changes_requested' }),
      aSubmission({ state: 'approved', decisions: [aDecision()], verbal: aVerbalApproval() }),
    ];
    expect(counted({ today: '2022-03-01', waiting }).waitingTooLong).toBe(0);
  });
});
