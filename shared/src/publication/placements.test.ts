import { describe, expect, test } from 'vitest';
import { aPlacement, aPublication, aVersion } from '../testing/builders.ts';
import { theOffice, theOfficeByHand } from '../testing/procedure-people.ts';
import { anItemOnline } from '../testing/procedure-situations.ts';
import {
  addressOf,
  isConfirmed,
  sharedAddressOf,
  standsAt,
  versionOf,
  websiteDestination,
  websiteOf,
  withPlacement,
  withVersion,
} from './placements.ts';

const group = aPlacement({ id: 'line-group:C1', destination: 'line-group', address: null });
const byHand = aPlacement({ id: 'by-hand', destination: 'by-hand', address: 'https://b.example' });

describe('the address that is handed on', () => {
  const at = (address: string | null) =>
    sharedAddressOf({
      ...aPublication({ id: 'item-1', officeId: 'satun', number: '2565-0007' }),
      placements: [aPlacement({ address, placed: 1 })],
    });

  test.each([
    ['https://prakat.example.go.th/satun/items/item-1', 'https://prakat.example.go.th/satun/2565-0007'],
    ['https://example.go.th/prakat/satun/items/item-1', 'https://example.go.th/prakat/satun/2565-0007'],
    ['https://www.satun.go.th/news/7', 'https://www.satun.go.th/news/7'],
    [null, null],
  ])('of %s is %s', (address, expected) => {
    expect(at(address)).toBe(expected);
  });
});

describe('the place where the next version goes', () => {
  test('is the website, not a group that is told', () => {
    expect(websiteOf({ placements: [aPlacement(), group] })?.id).toBe('built-in');
    expect(websiteOf({ placements: [group] })).toBeNull();
  });

  test('is by hand once the automatic way was given up', () => {
    expect(websiteOf({ placements: [aPlacement({ error: '503' }), byHand] })?.id).toBe('by-hand');
    const failed = anItemOnline('correction to be put up by hand').publication;
    expect(websiteOf(failed)?.id).toBe('by-hand');
    expect(standsAt(failed)?.id).toBe('built-in');
  });

  test('is where something is still, before a place where nothing is any more', () => {
    expect(websiteOf({ placements: [aPlacement(), { ...byHand, state: 'gone' }] })?.id).toBe('built-in');
    expect(websiteOf({ placements: [{ ...aPlacement(), state: 'gone' }] })?.id).toBe('built-in');
  });

  test('is not where something is still to be taken away, unless that is the only place', () => {
    const leaving = { ...byHand, state: 'removing' as const };
    expect(websiteOf({ placements: [aPlacement(), leaving] })?.id).toBe('built-in');
    expect(websiteOf({ placements: [{ ...aPlacement(), state: 'gone' }, leaving] })?.id).toBe('by-hand');
  });
});

describe('the place where what is shown stands', () => {
  const shown = aPublication().shown;

  test('is the website where that version is', () => {
    expect(standsAt({ placements: [aPlacement()], shown })?.id).toBe('built-in');
    expect(standsAt({ placements: [aPlacement({ placed: 2 })], shown })).toBeNull();
    expect(standsAt({ placements: [aPlacement({ placed: null })], shown })).toBeNull();
    expect(standsAt({ placements: [group], shown })).toBeNull();
    expect(standsAt({ placements: [aPlacement({ placed: null })], shown: null })).toBeNull();
  });

  test('has the address that people read it at, or read it last', () => {
    expect(addressOf(aPublication())).toBe(aPlacement().address);
    expect(addressOf({ placements: [{ ...byHand, state: 'gone', placed: null }], shown })).toBe(
      'https://b.example',
    );
    expect(addressOf({ placements: [group], shown })).toBeNull();
  });
});

test('a version is confirmed where somebody has seen that one, not one before', () => {
  expect(isConfirmed(aPlacement())).toBe(true);
  expect(isConfirmed(aPlacement({ placed: 2 }))).toBe(false);
  expect(isConfirmed(aPlacement({ confirmed: null }))).toBe(false);
});

test('the website of an office is its own in the product, or kept by hand', () => {
  expect(websiteDestination(theOffice())).toBe('built-in');
  expect(websiteDestination(theOfficeByHand())).toBe('by-hand');
});

test('changing one placement or version leaves the others, and a new placement comes last', () => {
  const moved = { ...byHand, address: 'https://c.example' };
  expect(withPlacement([aPlacement(), byHand], moved)).toEqual([aPlacement(), moved]);
  expect(withPlacement([aPlacement()], byHand).map(({ id }) => id)).toEqual(['built-in', 'by-hand']);
  const versions = [aVersion(), aVersion({ version: 2 })];
  expect(withVersion(versions, 2, { verbal: 'denied' }).map(({ verbal }) => verbal)).toEqual([
    'none',
    'denied',
  ]);
  expect(versionOf({ versions }, 2)).toBe(versions[1]);
  expect(() => versionOf({ versions }, 3)).toThrow('no version 3');
});
