import { describe, expect, test } from 'vitest';
import { BUILDER_TIME } from '../testing/builders.ts';
import type { Trial } from './entry.ts';
import { keyFor } from './retry-key.ts';

const HOUR = 3600_000;
const now = Date.parse(BUILDER_TIME);
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();
const aTrial = (given: Partial<Trial>): Trial => ({
  since: ago(1),
  last: ago(1),
  inDoubt: false,
  cutShort: 0,
  ...given,
});

describe('the key of the next attempt', () => {
  test.each<[string, Trial | undefined, ReturnType<typeof keyFor>]>([
    ['before the first is the one it was made with, however late it comes', undefined, 'same'],
    ['of a day is the same', aTrial({ since: ago(22), last: ago(22) }), 'same'],
    ['is the same where the last may have been taken', aTrial({ inDoubt: true }), 'same'],
    ['after more than a day is new, for nothing was taken', aTrial({ since: ago(24), last: ago(1) }), 'new'],
    [
      'that may have been taken is the same for as long as it is asked for within a day',
      aTrial({ since: ago(70), last: ago(1), inDoubt: true }),
      'same',
    ],
    [
      'that may have been taken is none once nobody asked for a day',
      aTrial({ since: ago(24), last: ago(24), inDoubt: true }),
      'none',
    ],
  ])('%s', (_, trial, key) => {
    expect(keyFor(trial, now)).toBe(key);
  });
});
