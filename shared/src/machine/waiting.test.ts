import { describe, expect, test } from 'vitest';
import type { SeatKey } from '../office/seat.ts';
import type { Waiting } from '../submission/schema.ts';
import { waitingAfter } from './waiting.ts';

type Record = { waiting: Waiting; awaiting: SeatKey[]; turn: SeatKey[] };

const BEFORE = '2021-12-20T03:00:00.000Z';
const NOW = '2021-12-24T03:00:00.000Z';
const waiting = (given: Partial<Waiting> = {}): Waiting => ({
  on: 'people',
  since: BEFORE,
  reminders: 2,
  remindedOn: '2021-12-23',
  escalated: true,
  ...given,
});
const record = (turn: SeatKey[], given: Partial<Waiting> = {}): Record => ({
  waiting: waiting(given),
  awaiting: turn,
  turn,
});
const after = (before: Record | null, next: Record, moved = false) =>
  waitingAfter(before, next, { moved, at: NOW, seats: ({ turn }) => turn });
const anew = { on: 'people', since: NOW, reminders: 0, remindedOn: null, escalated: false };

describe('whom a record awaits after a change', () => {
  test('is said from the beginning', () => {
    expect(after(null, record(['role:webmaster']))).toEqual({ waiting: anew, awaiting: ['role:webmaster'] });
  });

  test('stays when neither turn nor people change, with the time they have had', () => {
    const before = record(['role:webmaster']);
    expect(after(before, { ...before })).toEqual({});
  });

  test('begins anew when the turn passes on', () => {
    const before = record(['position:assistant']);
    expect(after(before, { ...before, turn: ['position:head'] }, true)).toEqual({
      waiting: anew,
      awaiting: ['position:head'],
    });
  });

  test('goes on when others join within the same turn', () => {
    const before = record(['position:head']);
    const next = { ...before, turn: ['position:head', 'position:assistant'] };
    expect(after(before, next)).toEqual({ awaiting: ['position:head', 'position:assistant'] });
  });

  test('begins when there was nothing to do before, and ends when there is nothing more', () => {
    const idle = record([], { on: 'nobody' });
    expect(after(idle, { ...idle, turn: ['role:webmaster'] })).toEqual({
      waiting: anew,
      awaiting: ['role:webmaster'],
    });
    const busy = record(['role:webmaster']);
    expect(after(busy, { ...busy, turn: [] })).toEqual({ waiting: waiting({ on: 'nobody' }), awaiting: [] });
  });

  test('is asked of the record as it will wait, so that an escalation of the step before does not count', () => {
    const before = record(['position:head']);
    waitingAfter(before, before, {
      moved: true,
      at: NOW,
      seats: (next) => {
        expect(next.waiting).toEqual(anew);
        return [];
      },
    });
  });
});
