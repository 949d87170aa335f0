import { describe, expect, it, test } from 'vitest';
import { readComplaint, readComplaintNumber } from './read-complaint.ts';

const typed = { kind: 'service', story: 'รอนาน', about: '', positions: [], contact: '' };
const codes = (given: Partial<typeof typed>) => {
  const read = readComplaint({ ...typed, ...given });
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

describe('the form of the box', () => {
  it('needs a kind and a story, and no name', () => {
    expect(readComplaint(typed)).toEqual({
      ok: true,
      said: { kind: 'service', story: 'รอนาน', about: null, positions: [], contact: null },
    });
    expect(codes({ kind: 'website' })).toEqual(['kind_missing']);
    expect(codes({ story: ' \u200B…' })).toEqual(['story_missing']);
  });

  it('takes 4,000 letters, 300 of whom it is about and 200 of a way to call back', () => {
    expect(codes({ story: 'ก'.repeat(4000), about: 'ก'.repeat(300), contact: 'ก'.repeat(200) })).toEqual([]);
    expect(codes({ story: 'ก'.repeat(4001), about: 'ก'.repeat(301), contact: 'ก'.repeat(201) })).toEqual([
      'story_too_long',
      'about_too_long',
      'contact_too_long',
    ]);
  });
});

test.each([
  ['ร 2570-0001', '2570-0001'],
  ['ร2570-0001', '2570-0001'],
  ['2570/1', '2570-0001'],
  [' ร. ๒๕๗๐–๐๐๔๒ ', '2570-0042'],
  ['2570', null],
  ['ร 1970-0001', null],
  ['', null],
])('the number %j is read as %j', (given, number) => {
  expect(readComplaintNumber(given)).toBe(number);
});
