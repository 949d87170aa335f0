import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSignature, aSubmission } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { addDays } from '../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import { decide } from './decide.ts';
import type { Submission } from './schema.ts';
import {
  displayEndOf,
  isEscalationDue,
  isExpiryNoticeDue,
  isReminderDue,
  isVerbalOverdue,
  NO_DISPLAY_END,
} from './timing.ts';

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
  notice: 'reminder' | 'expiry_notice',
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
        reminded.forEach((day, index) => {
          expect(Math.floor(workingDaysBetween(FILED, day) / after)).toBeGreaterThanOrEqual(index + 1);
        });
        expect(submission.waiting.reminders).toBe(reminded.length);
      }),
    );
  });

  it('come once for each period when the job runs each day, and once after any time without it', () => {
    fc.assert(
      fc.property(afterDays, fc.integer({ min: 1, max: 40 }), (after, length) => {
        const days = Array.from({ length }, (_, index) => addDays(FILED, index + 1));
        const last = days.at(-1) as string;
        let daily = filed();
        for (const day of days) {
          const decided = remind(daily, day, after, 'reminder');
          if (decided.ok) daily = decided.submission;
        }
        const periods = Math.floor(workingDaysBetween(FILED, last) / after);
        expect(daily.waiting.reminders).toBe(periods);
        const late = remind(filed(), last, after, 'reminder');
        expect(late.ok).toBe(periods > 0 && isWorkingDay(last));
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

  it('of what is published by hand later wait for its day', () => {
    const byHand = filed({
      state: 'approved',
      currentStep: null,
      publishByHand: true,
      content: { ...filed().content, publishOn: '2024-04-22' },
    });
    const due = (day: string) => isReminderDue(byHand, profileWith(1), day);
    expect(['2024-04-10', '2024-04-22', '2024-04-23'].map(due)).toEqual([false, false, true]);
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

describe('the end of display', () => {
  const publication = {
    url: 'https://office.example/items/1',
    publishedAt: at(FILED),
    by: 'automatic' as const,
    displayUntil: '2024-05-10',
    confirmed: null,
    takenDown: null,
  };
  const shown = filed({ state: 'published', currentStep: null, publication });

  it('is of what is on the website only', () => {
    expect(displayEndOf(shown)).toBe('2024-05-10');
    expect(displayEndOf(filed())).toBe(NO_DISPLAY_END);
    expect(displayEndOf({ ...shown, state: 'taken_down' })).toBe(NO_DISPLAY_END);
    expect(displayEndOf({ ...shown, publication: { ...publication, displayUntil: null } })).toBe(
      NO_DISPLAY_END,
    );
  });

  it('is told from a week ahead to its last day, once for each end', () => {
    const due = (day: string, submission = shown) => isExpiryNoticeDue(submission, profileWith(1), day);
    expect(['2024-05-02', '2024-05-03', '2024-05-10', '2024-05-11'].map((day) => due(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const told = remind(shown, '2024-05-03', 1, 'expiry_notice');
    if (!told.ok) throw new Error('refused');
    expect(due('2024-05-03', told.submission)).toBe(false);
    const renewed = { ...publication, displayUntil: '2024-06-10' };
    expect(due('2024-05-30', { ...told.submission, publication: renewed })).toBe(false);
    expect(due('2024-05-31', { ...told.submission, publication: renewed })).toBe(true);
  });

  it('is told on the working day before when that day is none, never later than a week ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const displayUntil = addDays('2024-01-20', days);
        const item = { ...shown, publication: { ...publication, displayUntil } };
        const first = Array.from({ length: 30 }, (_, index) => addDays(displayUntil, index - 29)).find(
          (day) => isExpiryNoticeDue(item, profileWith(1), day),
        ) as string;
        expect(isWorkingDay(first)).toBe(true);
        expect(first <= addDays(displayUntil, -7)).toBe(true);
        expect(workingDaysBetween(first, addDays(displayUntil, -7))).toBe(0);
      }),
    );
  });
});

it('a permission by word of mouth is overdue from the moment after its deadline until it is settled', () => {
  const verbal: NonNullable<Submission['verbal']> = {
    givenBy: aSignature(),
    givenTo: 'นายจิรายุ ทินจง',
    givenAt: at(FILED),
    means: 'telephone',
    whyUrgent: 'น้ำท่วมฉับพลัน',
    note: null,
    photo: null,
    recordedBy: aSignature(),
    recordedAt: at(FILED),
    confirmBy: at('2024-04-08'),
    status: 'pending',
    settledAt: null,
    reminders: 0,
    remindedOn: null,
    escalated: false,
  };
  expect(isVerbalOverdue({ verbal }, at('2024-04-08'))).toBe(false);
  expect(isVerbalOverdue({ verbal }, at('2024-04-08', '08:31'))).toBe(true);
  expect(isVerbalOverdue({ verbal: { ...verbal, status: 'confirmed' } }, at('2024-05-08'))).toBe(false);
  expect(isVerbalOverdue({ verbal: null }, at('2024-05-08'))).toBe(false);
});
