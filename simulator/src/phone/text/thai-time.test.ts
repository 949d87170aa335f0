import { describe, expect, it } from 'vitest';
import { dayHeading, listTime, readPicked, timeOf } from './thai-time.ts';

const evening = Date.parse('2021-12-24T16:30:00Z');
const justAfterMidnight = Date.parse('2021-12-24T17:05:00Z');

describe('the time of a message', () => {
  it('is told in Bangkok, on a 24-hour clock', () => {
    expect([timeOf(evening), timeOf(justAfterMidnight)]).toEqual(['23:30', '00:05']);
  });
  it('heads a day with its date in the Buddhist Era, and today with its name', () => {
    expect(dayHeading(evening, justAfterMidnight)).toBe('ศ. 24 ธ.ค. 2564');
    expect(dayHeading(evening, evening + 60_000)).toBe('วันนี้');
  });
  it('shows the hour in the chat list today and the day before that', () => {
    expect(listTime(evening, evening)).toBe('23:30');
    expect(listTime(evening, justAfterMidnight)).toBe('24 ธ.ค. 2564');
  });
});

it.each([
  ['2021-12-24', '24 ธันวาคม 2564'],
  ['09:30', 'เวลา 09.30 น.'],
  ['2021-12-24T09:30', '24 ธันวาคม 2564 เวลา 09.30 น.'],
  ['', ''],
])('reads the picked value %s back as %s', (value, expected) => expect(readPicked(value)).toBe(expected));
