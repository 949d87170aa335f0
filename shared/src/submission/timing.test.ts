import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSubmission } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aVerbalApproval } from '../testing/verbal-approval-builder.ts';
import { addDays } from '../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import { decide } from './decide.ts';
import type { Submission } from './schema.ts';
import { isEscalationDue, isVerbalEscalationDue, isVerbalOverdue, isVerbalReminderDue } from './timing.ts';

const FILED = '2024-04-05';
const at = (day: string, time = '08:30') => new Date(`${day}T${time}:00+07:00`).toISOString();
const profileWith = (afterDays: number, escalateAfterDays = 60) =>
  anOfficeProfile({ reminders: { afterDays, escalateAfterDays } });

const filed = (given: Partial<Submission> = {}) =>
  aSubmission({
    officeId: 'test-office',
    createdAt: at(FILED),
    waiting: { on: 'people', since: at(FILED), reminders: 0, remindedOn: null, escalated: false },
    ...given,
  });

const remind = (
  submission: Submission,
  day: string,
  afterDays: number,
  notice: 'reminder' | 'verbal_confirm',
) =>
  decide({
    action: 'remind',
    input: { notice },
    submission,
    actor: { kind: 'system', name: 'daily' },
    profile: profileWith(afterDays),
    at: at(day),
  });

/** The days after filing on which the job ran: any, around Songkran. */
const jobDays = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 40 })
  .map((days) => days.sort((a, b) => a - b).map((day) => addDays(FILED, day)));
const afterDays = fc.integer({ min: 1, max: 5 });
/** Periods after which somebody is reminded. */
const PERIODS = [1, 2, 4, 8];

describe('reminders', () => {
  it('never come twice a day, on a day off, before their time or more often than there were periods', () => {
    fc.assert(
      fc.property(jobDays, afterDays, (days, after) => {
        let submission = filed();
        const reminded: string[] = [];
        // Every run comes twice.
        for (const day of days.flatMap((each) => [each, each])) {
          const decided = remind(submission, day, after, 'reminder');
          if (!decided.ok) {
            expect(decided.refusal.code).toBe('not_due');
            continue;
          }
          submission = decided.submission;
          reminded.push(day);
        }
        expect(new Set(reminded).size).toBe(reminded.length);
        expect(reminded.every(isWorkingDay)).toBe(true);
        // After the first, the second, the fourth and the eighth period, and then no more.
        expect(reminded.length).toBeLessThanOrEqual(4);
        reminded.forEach((day, index) => {
          expect(workingDaysBetween(FILED, day)).toBeGreaterThanOrEqual((PERIODS[index] ?? 99) * after);
        });
        expect(submission.waiting.reminders).toBe(reminded.length);
      }),
    );
  });

  it('come after 1, 2, 4 and 8 periods when the job runs each day, and once after any time without it', () => {
    fc.assert(
      fc.property(afterDays, fc.integer({ min: 1, max: 90 }), (after, length) => {
        const days = Array.from({ length }, (_, index) => addDays(FILED, index + 1));
        const last = days.at(-1) as string;
        let daily = filed();
        for (const day of days) {
          const decided = remind(daily, day, after, 'reminder');
          if (decided.ok) daily = decided.submission;
        }
        const passed = PERIODS.filter((periods) => workingDaysBetween(FILED, last) >= periods * after).length;
        expect(daily.waiting.reminders).toBe(passed);
        const late = remind(filed(), last, after, 'reminder');
        expect(late.ok).toBe(passed > 0 && isWorkingDay(last));
      }),
    );
  });

  it('keep the revision, so that cards drawn before stay good, and the awaited people', () => {
    const before = filed();
    const decided = remind(before, '2024-04-09', 1, 'reminder');
    if (!decided.ok) throw new Error('refused');
    const { revision, awaiting, updatedAt } = before;
    expect(decided.submission).toMatchObject({ revision, awaiting, updatedAt });
  });
});

describe('an escalation', () => {
  it('is due after the working days of the profile, once, and not for what its owner has to mend', () => {
    const due = (submission: Submission, day: string) => isEscalationDue(submission, profileWith(1, 3), day);
    // Working days after Friday 5 April 2024: Tuesday 9, Wednesday 10, Thursday 11.
    expect(['2024-04-10', '2024-04-11', '2024-04-14'].map((day) => due(filed(), day))).toEqual([
      false,
      true,
      false,
    ]);
    const { waiting } = filed();
    expect(due(filed({ waiting: { ...waiting, escalated: true } }), '2024-04-11')).toBe(false);
    expect(due(filed({ state: 'changes_requested', currentStep: null }), '2024-04-11')).toBe(false);
    expect(due(filed({ state: 'withdrawn', currentStep: null }), '2024-04-11')).toBe(false);
  });
});

describe('a permission by word of mouth that waits to be confirmed in writing', () => {
  // Friday 5 April 2024; Monday 8 is a day off, so are 12 to 16 (Songkran).
  const verbal = aVerbalApproval({ recordedAt: at(FILED), confirmBy: at('2024-04-08') });
  const pending = filed({ state: 'approved', currentStep: null, verbal });
  const settled = filed({ ...pending, verbal: { ...verbal, status: 'confirmed' } });

  it('is overdue from the moment after its deadline until it is settled', () => {
    expect(isVerbalOverdue(pending, at('2024-04-08'))).toBe(false);
    expect(isVerbalOverdue(pending, at('2024-04-08', '08:31'))).toBe(true);
    expect(isVerbalOverdue(settled, at('2024-05-08'))).toBe(false);
    expect(isVerbalOverdue({ verbal: null }, at('2024-05-08'))).toBe(false);
  });

  it('is reminded of on each working day before its deadline, not on the day it was recorded', () => {
    const longer = { ...pending, verbal: { ...verbal, confirmBy: at('2024-04-30') } };
    const due = (day: string, submission = longer) => isVerbalReminderDue(submission, at(day));
    expect([FILED, '2024-04-06', '2024-04-08', '2024-04-09', '2024-04-10'].map((day) => due(day))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const told = { ...longer, verbal: { ...longer.verbal, remindedOn: '2024-04-09' } };
    expect([due('2024-04-09', told), due('2024-04-10', told)]).toEqual([false, true]);
  });

  it('is reminded of in working weeks once the deadline has passed, ever more rarely, and not once it is settled', () => {
    let submission = pending;
    const reminded: string[] = [];
    for (let days = 4; days < 120; days += 1) {
      const day = addDays(FILED, days);
      const decided = remind(submission, day, 1, 'verbal_confirm');
      if (!decided.ok) continue;
      submission = decided.submission;
      reminded.push(day);
    }
    // After one, two, four and eight working weeks from the deadline, and then no more.
    expect(reminded.every(isWorkingDay)).toBe(true);
    expect(reminded.map((day) => workingDaysBetween('2024-04-08', day))).toEqual([5, 10, 20, 40]);
    expect(submission.verbal?.reminders).toBe(reminded.length);
    expect(remind(settled, '2024-04-30', 1, 'verbal_confirm').ok).toBe(false);
  });

  it('is told to administrators and head once, on the first working day after its deadline', () => {
    expect(['2024-04-08', '2024-04-09'].map((day) => isVerbalEscalationDue(pending, at(day)))).toEqual([
      false,
      true,
    ]);
    const told = filed({ ...pending, verbal: { ...verbal, escalated: true } });
    expect(isVerbalEscalationDue(told, at('2024-04-09'))).toBe(false);
    expect(isVerbalEscalationDue(settled, at('2024-04-09'))).toBe(false);
  });
});
