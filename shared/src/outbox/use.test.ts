import { describe, expect, test } from 'vitest';
import { aPublication, aSubmission, BUILDER_TIME } from '../testing/builders.ts';
import { type RecordNow, useOf } from './use.ts';

const DAY = 24 * 3600_000;
const createdAt = BUILDER_TIME;
const after = (days: number) => Date.parse(createdAt) + days * DAY;
const later = new Date(after(1)).toISOString();
const waiting = { on: 'people' as const, since: createdAt, reminders: 0, remindedOn: null, escalated: false };
const request = (given: Partial<typeof waiting> | { on: 'nobody' } = {}): RecordNow => ({
  kind: 'submission',
  record: { ...aSubmission(), verbal: null, waiting: { ...waiting, ...given } },
});
const about = { kind: 'submission' as const, id: 'submission-1' };
const card = (notice: string) => ({ createdAt, about, notice });

describe('a card that asks for something', () => {
  test('is of use while the request waits as it did, also in the next month', () => {
    expect(useOf(card('review_requested'), after(31), request())).toBe('of_use');
  });
  test('is overtaken once the request was decided, or waits for somebody else', () => {
    expect(useOf(card('review_requested'), after(1), request({ on: 'nobody' }))).toBe('overtaken');
    expect(useOf(card('review_requested'), after(2), request({ since: later }))).toBe('overtaken');
  });
  test('is overtaken when its request is gone', () => {
    expect(useOf(card('review_requested'), after(1), null)).toBe('overtaken');
  });
});

test('an alert is overtaken once what stood in the way is out of it', () => {
  const publication: RecordNow = {
    kind: 'publication',
    record: { ...aPublication(), waiting: { ...waiting, on: 'nobody' } },
  };
  expect(useOf(card('publish_failed'), after(1), publication)).toBe('overtaken');
  expect(useOf(card('undelivered'), after(1), request({ since: later }))).toBe('overtaken');
});

test('what tells somebody how their request ended is of use whatever came of it since, for a month and a half', () => {
  const decided = request({ on: 'nobody' });
  expect(useOf(card('published'), after(31), decided)).toBe('of_use');
  expect(useOf(card('published'), after(46), decided)).toBe('too_late');
});

test('a permission by word of mouth is asked about until it is settled', () => {
  const settled: RecordNow = { kind: 'submission', record: { ...aSubmission(), verbal: null, waiting } };
  expect(useOf(card('verbal_confirm'), after(1), settled)).toBe('overtaken');
});

test.each([
  ['the answer to a press', 'answer', 1],
  ['a digest that comes again', 'freshness', 7],
])('%s is of use for %s: %i day(s)', (_, notice, days) => {
  const entry = { createdAt, about: null, notice };
  expect(useOf(entry, after(days), null)).toBe('of_use');
  expect(useOf(entry, after(days) + 1, null)).toBe('too_late');
});
