import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlacement, aPublication } from '../testing/builders.ts';
import { takenOn } from '../testing/procedure.ts';
import { aRequestContent } from '../testing/procedure-inputs.ts';
import { theOffice } from '../testing/procedure-people.ts';
import { addDays } from '../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import type { Publication } from './schema.ts';
import { NO_DISPLAY_END } from './standing.ts';
import { isEscalationDue, isExpiryNoticeDue, isReminderDue } from './timing.ts';

const APPROVED = '2024-04-05';
const at = (day: string) => new Date(`${day}T08:30:00+07:00`).toISOString();
const profile = theOffice({ reminders: { afterDays: 1, escalateAfterDays: 3 } });
const waiting = {
  on: 'people' as const,
  since: at(APPROVED),
  reminders: 0,
  remindedOn: null,
  escalated: false,
};

/** To be put up by hand since Friday 5 April 2024. */
const byHand = (publishOn: string | null = null, given: Partial<Publication> = {}): Publication =>
  aPublication({
    officeId: 'test-office',
    state: 'planned',
    shown: null,
    next: { version: 1, content: aRequestContent({ publishOn }) },
    placements: [
      aPlacement({ id: 'by-hand', destination: 'by-hand', state: 'wanted', placed: null, confirmed: null }),
    ],
    publishedAt: null,
    waiting,
    awaiting: ['role:webmaster'],
    ...given,
  });

describe("a webmaster's task", () => {
  it('is reminded of after the working days of the profile', () => {
    const due = (day: string) => isReminderDue(byHand(), profile, day);
    expect(['2024-04-05', '2024-04-06', '2024-04-08', '2024-04-09'].map(due)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('for a later day waits for that day, and counts from there', () => {
    const due = (day: string) => isReminderDue(byHand('2024-04-22'), profile, day);
    expect(['2024-04-10', '2024-04-22', '2024-04-23'].map(due)).toEqual([false, false, true]);
    const late = (day: string) => isEscalationDue(byHand('2024-04-22'), profile, day);
    expect(['2024-04-11', '2024-04-24', '2024-04-25'].map(late)).toEqual([false, false, true]);
  });

  it('for a day before it was approved counts from the approval', () => {
    expect(isReminderDue(byHand('2024-04-01'), profile, '2024-04-09')).toBe(true);
  });

  it('is told to the administrators after more of them, once', () => {
    const due = (day: string, publication = byHand()) => isEscalationDue(publication, profile, day);
    expect(['2024-04-10', '2024-04-11', '2024-04-13'].map((day) => due(day))).toEqual([false, true, false]);
    const told = byHand(null, { waiting: { ...waiting, escalated: true } });
    expect(due('2024-04-11', told)).toBe(false);
  });

  it('is none while the product itself is at work, or nothing is to be done', () => {
    const placing = byHand(null, { placements: [aPlacement({ state: 'placing', placed: null })] });
    for (const publication of [placing, aPublication({ waiting })]) {
      expect(isReminderDue(publication, profile, '2024-04-11')).toBe(false);
      expect(isEscalationDue(publication, profile, '2024-04-11')).toBe(false);
    }
  });
});

describe('the end of display', () => {
  const shown = (displayUntil: string | null, given: Partial<Publication> = {}) =>
    aPublication({ officeId: 'test-office', displayUntil, ...given });

  it('is of what is on the website only', () => {
    expect(shown('2024-05-10').displayEnd).toBe('2024-05-10');
    expect(shown(null).displayEnd).toBe(NO_DISPLAY_END);
    expect(shown('2024-05-10', { state: 'taken_down' }).displayEnd).toBe(NO_DISPLAY_END);
    expect(byHand().displayEnd).toBe(NO_DISPLAY_END);
  });

  it('is told from a week ahead to its last day, once for each end', () => {
    const due = (day: string, publication = shown('2024-05-10')) =>
      isExpiryNoticeDue(publication, profile, day);
    expect(['2024-05-02', '2024-05-03', '2024-05-10', '2024-05-11'].map((day) => due(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const input = { notice: 'expiry_notice' };
    const told = takenOn('remind', 'system', shown('2024-05-10'), {
      at: at('2024-05-03'),
      input,
    }).publication;
    expect(due('2024-05-03', told)).toBe(false);
    const renewed = shown('2024-06-10', { expiryNoticedFor: told.expiryNoticedFor });
    expect(due('2024-05-30', renewed)).toBe(false);
    expect(due('2024-05-31', renewed)).toBe(true);
  });

  it('is told on the working day before when that day is none, never later than a week ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const end = addDays('2024-01-20', days);
        const first = Array.from({ length: 30 }, (_, index) => addDays(end, index - 29)).find((day) =>
          isExpiryNoticeDue(shown(end), profile, day),
        ) as string;
        expect(isWorkingDay(first)).toBe(true);
        expect(first <= addDays(end, -7)).toBe(true);
        expect(workingDaysBetween(first, addDays(end, -7))).toBe(0);
      }),
    );
  });
});
