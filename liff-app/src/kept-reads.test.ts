// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { forgetReads } from './forget-reads.ts';
import { openKeptReads } from './kept-reads.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-02T02:00:00.000Z');
const jirayu = { officeId: 'satun', memberId: 'm1' };
const view = { number: '2570-0001' };

let now = START;
const open = (who = jirayu) => openKeptReads(localStorage, who, () => now);
beforeEach(() => {
  localStorage.clear();
  now = START;
});

describe('what was read on this phone', () => {
  test('is found again by the same person, for a week', () => {
    open().keep('submission/1', view);
    now += 7 * DAY;
    expect(open().find('submission/1')).toEqual(view);
    now += 1;
    expect(open().find('submission/1')).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  test('is nothing to another person of the office, and gone for good once they have signed in', () => {
    open().keep('submission/1', view);
    expect(open({ ...jirayu, memberId: 'm2' }).find('submission/1')).toBeNull();
    expect(open().find('submission/1')).toBeNull();
  });

  test('of another office stays, and goes with leaving that one or signing out', () => {
    const other = { officeId: 'khemarat', memberId: 'm9' };
    open().keep('list/mine', view);
    open(other).keep('list/mine', view);
    forgetReads(localStorage, 'satun');
    expect([open().find('list/mine'), open(other).find('list/mine')]).toEqual([null, view]);
    localStorage.setItem('prakat.draft/satun/m1', '{}');
    forgetReads(localStorage);
    expect(open(other).find('list/mine')).toBeNull();
    expect(localStorage.getItem('prakat.draft/satun/m1')).toBe('{}');
  });

  test('is bounded, whatever is read: the newest stay, and what is very long is not kept', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 80 }), (ids) => {
        localStorage.clear();
        now = START;
        const reads = open();
        for (const id of ids) {
          now += 1;
          reads.keep(`submission/${id}`, { id });
        }
        const newest = [...new Set([...ids].reverse())];
        expect(localStorage.length).toBe(Math.min(30, newest.length));
        for (const id of newest.slice(0, 30)) expect(reads.find(`submission/${id}`)).toEqual({ id });
      }),
      { numRuns: 20 },
    );
    const reads = open();
    reads.keep('long', 'ก'.repeat(200_001));
    expect(reads.find('long')).toBeNull();
  });

  test('that is broken, or of a clock that went back, is nothing', () => {
    localStorage.setItem('prakat.read/satun/m1/submission/1', '{"at":"x"');
    localStorage.setItem('prakat.read/satun/m1/submission/2', JSON.stringify({ at: now + DAY, data: view }));
    expect([open().find('submission/1'), open().find('submission/2')]).toEqual([null, null]);
  });

  test('stops nobody where the phone keeps nothing', () => {
    const reads = openKeptReads(null, jirayu, () => now);
    reads.keep('submission/1', view);
    reads.forget('submission/1');
    expect(reads.find('submission/1')).toBeNull();
  });
});
