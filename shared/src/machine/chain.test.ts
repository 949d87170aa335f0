import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLogEvent } from '../testing/builders.ts';
import { aRequest, taken } from '../testing/procedure.ts';
import { CHAIN_START, differingField, eventId, foldEvent, sealEvent, verifyChain } from './chain.ts';
import type { LogEvent } from './event.ts';

const { submission, events } = aRequest('confirmed');
const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('sealing', () => {
  test('numbers events from one, each naming the one before', () => {
    const first = aLogEvent({ submissionId: 's-1' });
    const second = aLogEvent({ after: first });
    expect(first).toMatchObject({ id: 's-1:000001', seq: 1, previousHash: CHAIN_START });
    expect(second).toMatchObject({ id: 's-1:000002', seq: 2, previousHash: first.hash });
  });

  test('does not depend on the order in which fields were written', () => {
    const event = aLogEvent({ details: { a: 1, b: { c: 2, d: 3 } } });
    const { hash: _hash, id: _id, seq: _seq, previousHash: _previous, ...body } = event;
    const turned = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
    expect(sealEvent(null, { ...turned, details: { b: { d: 3, c: 2 }, a: 1 } }).hash).toBe(event.hash);
  });

  test('numbers sort as text as far as a request will ever go', () => {
    expect(eventId('s', 9) < eventId('s', 10)).toBe(true);
    expect(eventId('s', 999) < eventId('s', 1000)).toBe(true);
  });
});

describe('a whole chain', () => {
  test('gives the record that it leads to', () => {
    const { record, fault } = verifyChain(events);
    expect(fault).toBeNull();
    expect(record).toEqual(submission);
    expect(differingField(submission, record)).toBeNull();
  });

  test('is still whole after a journey through JSON', () => {
    const stored = JSON.parse(JSON.stringify(events)) as LogEvent[];
    expect(verifyChain(stored)).toEqual({ record: submission, fault: null });
  });

  test('of no events leads to nothing', () => {
    expect(verifyChain([])).toEqual({ record: {}, fault: null });
  });
});

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
    ['one of another request is appended', () => [...events, aLogEvent({ submissionId: 'other' })], 6],
  ])('is found when %s', (_what, chain, seq) => {
    expect(verifyChain(chain()).fault).toMatchObject({ seq });
  });

  test('that was cut short, or has one sealed event too many, leads to another record', () => {
    const short = verifyChain(events.slice(0, -1));
    expect(short.fault).toBeNull();
    expect(differingField(submission, short.record)).toBe('awaiting');

    const last = events.at(-1) as LogEvent;
    const more = sealEvent(last, { ...withoutSeal(last), changes: {} });
    const long = verifyChain([...events, more]);
    expect(long.fault).toBeNull();
    expect(differingField(submission, long.record)).toBe('log');
  });
});

describe('differingField', () => {
  test.each(Object.keys(submission) as (keyof typeof submission)[])(
    'names %s when it was altered',
    (field) => {
      const altered = { ...submission, [field]: 'altered' };
      expect(differingField(altered, submission)).toBe(field);
      const { [field]: _lost, ...without } = submission;
      expect(differingField(submission, without)).toBe(field);
    },
  );

  test('names a field that the log knows nothing of', () => {
    expect(differingField({ ...submission, extra: 1 } as typeof submission, submission)).toBe('extra');
  });
});

test('folding changes only what an event says it changed', () => {
  const before = aRequest('approved').submission;
  const { event, submission: after } = taken('record_published', { kind: 'system', name: 'outbox' }, before);
  expect(foldEvent(before, event)).toEqual(after);
  const untouched = ['content', 'contentHash', 'decisions', 'number', 'steps', 'submitter', 'verbal'];
  expect(Object.keys(event.changes).filter((field) => untouched.includes(field))).toEqual([]);
  expect(event.changes).toMatchObject({ state: 'published', awaiting: ['role:webmaster'] });
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
