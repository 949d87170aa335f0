import { describe, expect, test } from 'vitest';
import { aMember } from '../testing/builders.ts';
import {
  MAX_SEATS,
  personalSeat,
  roleSeat,
  type Seat,
  seatKey,
  seatKeys,
  seatSchema,
  seatsOf,
} from './seat.ts';

describe('the key of a seat', () => {
  test.each<[Seat, string]>([
    [{ position: 'head' }, 'position:head'],
    [{ unit: 'legal' }, 'unit:legal'],
    [{ role: 'webmaster' }, 'role:webmaster'],
    [{ position: 'head', unit: 'legal' }, 'position:head+unit:legal'],
    [{ role: 'webmaster', unit: 'legal' }, 'unit:legal+role:webmaster'],
    [{ position: 'head', unit: 'submitter' }, 'position:head+unit:strategy'],
  ])('of %j is %s', (seat, key) => {
    expect(seatKey(seat, 'strategy')).toBe(key);
  });

  test("keeps the submitter's unit open while nobody has filed", () => {
    expect(seatKey({ unit: 'submitter' })).toBe('unit:submitter');
  });
});

test('a seat names something', () => {
  expect(seatSchema.safeParse({}).error?.issues[0]?.message).toMatch(/^ต้องระบุตำแหน่ง/);
  expect(seatSchema.safeParse({ role: 'king' }).success).toBe(false);
});

describe('a person holds', () => {
  const head = aMember({ id: 'm', positionId: 'head', unitId: 'legal', roles: ['staff', 'webmaster'] });

  test('their own seat, and those of position, unit and roles, alone and within the unit', () => {
    expect(seatsOf(head)).toEqual([
      'member:m',
      'unit:legal',
      'position:head',
      'position:head+unit:legal',
      'role:staff',
      'unit:legal+role:staff',
      'role:webmaster',
      'unit:legal+role:webmaster',
    ]);
  });

  test('no seat of a position when they have none', () => {
    expect(seatsOf(aMember({ id: 'm', positionId: null, unitId: 'legal', roles: [] }))).toEqual([
      'member:m',
      'unit:legal',
    ]);
  });

  test('every seat that a profile can name for them', () => {
    const held = seatsOf(head);
    const seats: Seat[] = [
      { position: 'head' },
      { unit: 'legal' },
      { role: 'webmaster' },
      { position: 'head', unit: 'legal' },
      { position: 'head', unit: 'submitter' },
      { role: 'staff', unit: 'legal' },
    ];
    for (const seat of seats) expect(held).toContain(seatKey(seat, 'legal'));
    expect(held).toContain(personalSeat('m'));
    expect(held).toContain(roleSeat('staff'));
    expect(held).not.toContain(seatKey({ position: 'head', unit: 'academic' }));
  });

  test('few enough seats to ask a store for all of them at once, with those of ten posts that they act for', () => {
    const everything = aMember({ positionId: 'head', roles: ['staff', 'webmaster', 'administrator'] });
    expect(seatsOf(everything)).toHaveLength(10);
    expect(seatsOf(everything).length + 10 * 2).toBeLessThanOrEqual(MAX_SEATS);
  });
});

test('the keys of several seats are each there once, also where the submitter’s unit makes two the same', () => {
  const seats: Seat[] = [{ unit: 'submitter' }, { unit: 'legal' }, { role: 'webmaster' }];
  expect(seatKeys(seats, 'legal')).toEqual(['unit:legal', 'role:webmaster']);
  expect(seatKeys(seats, 'strategy')).toHaveLength(3);
});
