import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { anOutboxEntry } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Room } from './room.ts';

const aMessage = (officeId: string, lane: string): OutboxEntry => anOutboxEntry({ officeId, lane });
const anOrder = (officeId: string, lane: string): OutboxEntry =>
  anOutboxEntry({ officeId, lane, task: { kind: 'remove', placement: 'built-in' } });

/** Takes what may be taken of entries in the order they came due. */
function take(room: Room, entries: readonly OutboxEntry[]): string[] {
  const { most, admits } = room.next();
  const taken = entries.filter(admits).slice(0, most);
  room.take(taken);
  return taken.map(({ officeId, lane }) => `${officeId} ${lane}`);
}

describe('what is attempted at once', () => {
  test('keeps a lane to itself until it is done', () => {
    const room = new Room();
    expect(take(room, [aMessage('a', '1'), aMessage('a', '1')])).toHaveLength(2);
    expect(take(room, [aMessage('a', '1'), aMessage('a', '2')])).toEqual(['a 2']);
    room.leave('1');
    expect(take(room, [aMessage('a', '1')])).toEqual(['a 1']);
  });

  test('is one order of a place, because what it leads to decides on the next', () => {
    expect(take(new Room(), [anOrder('a', '1'), anOrder('a', '1')])).toEqual(['a 1']);
  });

  test('leaves the messages of an office alone whose destination hangs, and other offices', () => {
    const room = new Room();
    expect(
      take(
        room,
        ['1', '2', '3', '4'].map((lane) => anOrder('a', lane)),
      ),
    ).toEqual(['a 1', 'a 2']);
    expect(take(room, [anOrder('a', '5'), aMessage('a', '6'), anOrder('b', '7')])).toEqual(['a 6', 'b 7']);
  });

  test('leaves room for one office more, however many hang with everything they have', () => {
    const room = new Room();
    for (const office of ['a', 'b', 'c', 'd', 'e']) {
      const due = Array.from({ length: 200 }, (_, n) => aMessage(office, `${office} ${n}`));
      let taken = 0;
      // Takes what it may until nothing is admitted, and hangs.
      for (let more = take(room, due).length; more > 0; more = take(room, due).length) taken += more;
      expect(taken).toBeGreaterThan(0);
      expect(room.next().hasRoom(office)).toBe(false);
      expect(room.next().hasRoom('another')).toBe(true);
    }
    expect(take(room, [aMessage('another', 'x')])).toEqual(['another x']);
  });

  test('is half of all for one office, so that its thousand people are told soon', () => {
    const due = Array.from({ length: 1_000 }, (_, n) => aMessage('a', `${n}`));
    const room = new Room();
    expect([take(room, due).length, take(room, due).length]).toEqual([40, 0]);
  });

  test('is never more than there is room for, nor of one lane twice, whatever comes and goes', () => {
    const entry = fc.record({
      office: fc.constantFrom('a', 'b', 'c'),
      lane: fc.nat(60),
      order: fc.boolean(),
    });
    const round = fc.record({ due: fc.array(entry, { maxLength: 60 }), done: fc.array(fc.nat(60)) });
    fc.assert(
      fc.property(fc.array(round, { maxLength: 8 }), (rounds) => {
        const room = new Room();
        const lanes = new Map<string, { office: string; order: boolean }>();
        for (const { due, done } of rounds) {
          // A lane belongs to one office and is of one kind, as it does outside.
          const entries = due.map(({ office, lane, order }) =>
            (order ? anOrder : aMessage)(office, `${office} ${order} ${lane}`),
          );
          const before = new Set(lanes.keys());
          const { most, admits } = room.next();
          const taken = entries.filter(admits).slice(0, most);
          room.take(taken);
          for (const { lane, officeId, task } of taken) {
            expect(before.has(lane)).toBe(false);
            lanes.set(lane, { office: officeId, order: task.kind !== 'message' });
          }
          expect(lanes.size).toBeLessThanOrEqual(80);
          for (const office of ['a', 'b', 'c']) {
            const own = [...lanes.values()].filter((other) => other.office === office);
            expect(own.filter(({ order }) => order).length).toBeLessThanOrEqual(2);
            expect(own.filter(({ order }) => !order).length).toBeLessThanOrEqual(40);
          }
          for (const number of done)
            for (const lane of [...lanes.keys()].filter((one) => one.endsWith(` ${number}`))) {
              lanes.delete(lane);
              room.leave(lane);
            }
        }
      }),
    );
  });
});
