import { describe, expect, test } from 'vitest';
import { aLogEvent } from '../testing/builders.ts';
import { takenOn } from '../testing/procedure.ts';
import { anItemOnline } from '../testing/procedure-situations.ts';
import {
  beginFold,
  CHAIN_START,
  differingField,
  eventId,
  faultOfLink,
  foldEvent,
  foldNext,
  type NewEvent,
  sealEvent,
  sealEvents,
  verifyChain,
} from './chain.ts';
import type { LogEvent } from './event.ts';

const { publication, events } = anItemOnline('correction up');
const foldOf = (chain: readonly LogEvent[]) =>
  chain.reduce<Partial<typeof publication>>((fields, event) => foldEvent(fields, event), {});

describe('sealing', () => {
  test('numbers events from one, each naming the one before', () => {
    const first = aLogEvent({ log: 's-1' });
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

describe('sealing several at once', () => {
  const body = { ...withoutSeal(aLogEvent()), log: 'si-bun-rueang', kind: 'people' as const };
  const both: NewEvent[] = [body, { ...body, subject: 'member-2' }];

  test('gives them their places one after another, from the beginning or after the last', () => {
    const sealed = sealEvents(null, both);
    expect(sealed.map(({ id }) => id)).toEqual(['si-bun-rueang:000001', 'si-bun-rueang:000002']);
    const more = sealEvents(sealed.at(-1) ?? null, both);
    expect(more.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(verifyChain([...sealed, ...more]).fault).toBeNull();
  });

  test('of none gives none', () => {
    expect(sealEvents(null, [])).toEqual([]);
  });
});

describe('a whole chain', () => {
  const { log, ...fields } = publication;

  test('gives the record that it leads to, and its head', () => {
    const folded = verifyChain(events);
    expect(folded.fault).toBeNull();
    expect(folded.subjects.get(publication.id)).toEqual(fields);
    expect(folded.head).toEqual(log);
    expect(folded.of).toEqual({ kind: 'publication', officeId: 'test-office', log: publication.id });
    expect(differingField(publication, foldOf(events))).toBeNull();
  });

  test('is still whole after a journey through JSON', () => {
    const stored = JSON.parse(JSON.stringify(events)) as LogEvent[];
    expect(verifyChain(stored).fault).toBeNull();
    expect(differingField(publication, foldOf(stored))).toBeNull();
  });

  test('of no events leads to nothing', () => {
    expect(verifyChain([])).toEqual({ ...beginFold(), fault: null });
  });

  test('of people gives the fields of each of them', () => {
    const first = aLogEvent({ kind: 'people', log: 'office', subject: 'a', changes: { name: 'ก' } });
    const second = aLogEvent({ after: first, subject: 'b', changes: { name: 'ข' } });
    const third = aLogEvent({ after: second, subject: 'a', changes: { status: 'left' } });
    expect(Object.fromEntries(verifyChain([first, second, third]).subjects)).toEqual({
      a: { name: 'ก', status: 'left' },
      b: { name: 'ข' },
    });
  });

  test('can be folded piece by piece, and takes nothing in from an event that does not fit', () => {
    const folded = beginFold();
    for (const event of events.slice(0, 2)) expect(foldNext(folded, event)).toBeNull();
    const before = structuredClone(folded);
    expect(foldNext(folded, events[3] as LogEvent)).toEqual({ seq: 3, reason: 'event 3 is missing' });
    expect(folded).toEqual(before);
    expect(faultOfLink(folded.head, events[2] as LogEvent)).toBeNull();
  });
});

describe('differingField', () => {
  test.each(Object.keys(publication) as (keyof typeof publication)[])(
    'names %s when it was altered',
    (field) => {
      const altered = { ...publication, [field]: 'altered' };
      expect(differingField(altered, publication)).toBe(field);
      const { [field]: _lost, ...without } = publication;
      expect(differingField(publication, without)).toBe(field);
    },
  );

  test('names a field that the log knows nothing of', () => {
    expect(differingField({ ...publication, extra: 1 }, publication)).toBe('extra');
  });
});

test('folding changes only what an event says it changed', () => {
  const { publication: before } = anItemOnline('approved');
  const { event, publication: after } = takenOn('record_placed', 'system', before);
  expect(foldEvent(before, event)).toEqual(after);
  const untouched = ['id', 'number', 'ownerId', 'publisherSeats', 'createdAt', 'unseparated', 'lastCheck'];
  expect(Object.keys(event.changes).filter((field) => untouched.includes(field))).toEqual([]);
  expect(event.changes).toMatchObject({ state: 'on_display', awaiting: ['role:webmaster'] });
});

function withoutSeal({ id: _id, seq: _seq, hash: _hash, previousHash: _previous, ...event }: LogEvent) {
  return event;
}
