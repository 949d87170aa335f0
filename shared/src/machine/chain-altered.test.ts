import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLogEvent } from '../testing/builders.ts';
import { anItemOnline } from '../testing/procedure-situations.ts';
import { differingField, eventId, foldEvent, sealEvent, verifyChain } from './chain.ts';
import type { LogEvent } from './event.ts';
import { hashOf } from './hash.ts';

const { publication, events } = anItemOnline('correction up');
const foldOf = (chain: readonly LogEvent[]) =>
  chain.reduce<Partial<typeof publication>>((fields, event) => foldEvent(fields, event), {});
const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('an altered chain', () => {
  test('is found at the very event, whichever byte of it was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (index, at, flip) => {
          const bytes = encoder.encode(JSON.stringify(events[index]));
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ flip;
          const altered = parsed(decoder.decode(bytes));
          // What no longer reads as an event is found by whoever reads it.
          fc.pre(altered !== null && JSON.stringify(altered) !== JSON.stringify(events[index]));
          const chain = events.with(index, altered as LogEvent);
          expect(verifyChain(chain).fault).toMatchObject({ seq: index + 1 });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is found when the change was sealed again but what follows was not', () => {
    const [first, ...rest] = events as [LogEvent, ...LogEvent[]];
    const forged = sealEvent(null, { ...withoutSeal(first), details: { forged: true } });
    expect(verifyChain([forged, ...rest]).fault).toEqual({
      seq: 2,
      reason: 'does not follow the event before it',
    });
  });

  test.each([
    ['the first is missing', () => events.slice(1), 1],
    ['one in the middle is missing', () => events.toSpliced(2, 1), 3],
    ['two have changed places', () => [events[1], events[0], ...events.slice(2)] as LogEvent[], 1],
    ['one is there twice', () => events.toSpliced(2, 0, events[1] as LogEvent), 3],
    ['one of another record is appended', () => [...events, aLogEvent({ log: 'other' })], events.length + 1],
  ])('is found when %s', (_what, chain, seq) => {
    expect(verifyChain(chain()).fault).toMatchObject({ seq });
  });

  test('is found when an event was given the id of another place and sealed again', () => {
    const [first, second, ...rest] = events as [LogEvent, LogEvent, ...LogEvent[]];
    const { hash: _hash, ...body } = second;
    const moved = { ...body, id: eventId(second.log, 9) };
    const chain = [first, { ...moved, hash: hashOf(moved) }, ...rest];
    expect(verifyChain(chain).fault).toEqual({ seq: 2, reason: 'has an id of another place' });
  });

  test.each([
    ['log', { log: 'other' }],
    ['kind of record', { kind: 'submission' as const }],
    ['office', { officeId: 'other-office' }],
  ])('is found when an event of another %s was sealed to follow', (_what, given) => {
    const last = events.at(-1) as LogEvent;
    const strange = sealEvent(last, { ...withoutSeal(last), ...given });
    expect(verifyChain([...events, strange]).fault).toEqual({
      seq: last.seq + 1,
      reason: 'is of another log',
    });
  });

  test('that was cut short, or has one sealed event too many, leads to another record', () => {
    const short = events.slice(0, -1);
    expect(verifyChain(short).fault).toBeNull();
    expect(differingField(publication, foldOf(short))).toBe('awaiting');

    const last = events.at(-1) as LogEvent;
    const more = sealEvent(last, { ...withoutSeal(last), changes: {} });
    expect(verifyChain([...events, more]).fault).toBeNull();
    expect(differingField(publication, foldOf([...events, more]))).toBe('log');
  });
});

function withoutSeal({ id: _id, seq: _seq, hash: _hash, previousHash: _previous, ...event }: LogEvent) {
  return event;
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
