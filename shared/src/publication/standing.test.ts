import { describe, expect, test } from 'vitest';
import { aContent, aPlacement, aPublication, aVersion } from '../testing/builders.ts';
import { takenOn } from '../testing/procedure.ts';
import {
  anItemOnline,
  LATER_DAY,
  type Situation,
  situationsOnline,
} from '../testing/procedure-situations.ts';
import type { Placement, Publication } from './schema.ts';
import {
  awaitedSeats,
  awaitsRemoval,
  dayAhead,
  heldNow,
  isOnDisplay,
  listedFields,
  taskOf,
} from './standing.ts';

/** Who has to do something in every situation in which anybody has, written by hand. */
const turn: Partial<Record<Situation, string[]>> = {
  'held back': ['position:head'],
  'correction held back': ['position:head'],
  'waiting to be published by hand': ['role:webmaster'],
  'never put up in time': ['role:webmaster'],
  'claimed by a webmaster': ['member:webmaster'],
  published: ['role:webmaster'],
  'being removed by hand': ['role:webmaster'],
  'to be put on the board': ['role:webmaster'],
  'to be replaced on the board': ['role:webmaster'],
  'to be taken off the board': ['role:webmaster'],
  'published by word of mouth': ['role:webmaster'],
  'confirmed in writing': ['role:webmaster'],
  'overdue in writing': ['role:webmaster'],
  'correction to be put up by hand': ['role:webmaster'],
  'correction up': ['role:webmaster'],
  'correction up by word of mouth': ['role:webmaster'],
};

test.each(situationsOnline)(
  'what is on the website when a matter is %s awaits whoever has a task',
  (situation) => {
    const { publication } = anItemOnline(situation);
    const seats = turn[situation] ?? [];
    expect(publication.awaiting).toEqual(seats);
    expect(publication.waiting.on).toBe(seats.length > 0 ? 'people' : 'nobody');
    expect(awaitedSeats(publication)).toEqual(seats);
    expect(taskOf(publication) !== null || heldNow(publication) !== null).toBe(seats.length > 0);
    expect(publication).toMatchObject(listedFields(publication));
  },
);

const byHand = (given: Partial<Placement> = {}) =>
  aPlacement({ id: 'by-hand', destination: 'by-hand', ...given });

describe("a webmaster's task", () => {
  test.each<[string, Partial<Publication>, string | null]>([
    ['nothing once what stands there is confirmed', {}, null],
    ['to look at what stands there', { placements: [aPlacement({ confirmed: null })] }, 'confirm'],
    [
      'to look again when another version stands there than was seen',
      { placements: [aPlacement({ placed: 2 })], shown: { version: 2, content: aContent() } },
      'confirm',
    ],
    [
      'to put up what is next where the website is kept by hand',
      { next: { version: 2, content: aContent() }, placements: [byHand({ state: 'wanted', version: 2 })] },
      'publish',
    ],
    [
      'nothing while the product puts it up',
      {
        next: { version: 2, content: aContent() },
        placements: [aPlacement({ state: 'placing', version: 2 })],
      },
      null,
    ],
    [
      'to put it up by hand where the product gave up, before looking at what stands there',
      {
        next: { version: 2, content: aContent() },
        placements: [
          aPlacement({ confirmed: null, error: '503' }),
          byHand({ state: 'wanted', version: 2, placed: null, confirmed: null }),
        ],
      },
      'publish',
    ],
    [
      'to take it away by hand',
      { state: 'taken_down', placements: [byHand({ state: 'removing' })] },
      'remove',
    ],
    [
      'nothing while the product takes it away',
      { state: 'taken_down', placements: [aPlacement({ state: 'removing' })] },
      null,
    ],
    [
      'to take away what the product could not',
      { state: 'taken_down', placements: [aPlacement({ state: 'removing', error: '503' })] },
      'remove',
    ],
    [
      'nothing of what is down',
      { state: 'taken_down', placements: [byHand({ state: 'gone', placed: null })] },
      null,
    ],
  ])('is %s', (_what, given, task) => {
    const versions = [aVersion(), aVersion({ version: 2, submissionId: 'submission-2' })];
    expect(taskOf(aPublication({ versions, ...given }))).toBe(task);
  });

  test('is of whoever took it, and of all of them again when that is given back', () => {
    const { publication } = anItemOnline('claimed by a webmaster');
    expect(awaitedSeats(publication)).toEqual(['member:webmaster']);
    expect(awaitedSeats({ ...publication, claim: null })).toEqual(['role:webmaster']);
  });

  test('of taking it away waits for somebody only where the product does not', () => {
    expect(awaitsRemoval(byHand({ state: 'removing' }))).toBe(true);
    expect(awaitsRemoval(aPlacement({ state: 'removing' }))).toBe(false);
    expect(awaitsRemoval(byHand({ state: 'up' }))).toBe(false);
  });
});

test('the day that what is next waits for lies ahead until midnight in Bangkok', () => {
  const next = { version: 1, content: aContent({ publishOn: LATER_DAY }) };
  expect(dayAhead({ next }, '2022-01-09T16:59:59.999Z')).toBe(LATER_DAY);
  expect(dayAhead({ next }, '2022-01-09T17:00:00.000Z')).toBeNull();
  expect(dayAhead({ next: { version: 1, content: aContent() } }, '2022-01-09T00:00:00.000Z')).toBeNull();
  expect(dayAhead({ next: null }, '2022-01-09T00:00:00.000Z')).toBeNull();
});

describe('an item is on display', () => {
  const until = aPublication({ displayUntil: '2024-02-29' });
  test.each([
    ['through the last minute of its last day in Bangkok', '2024-02-29T16:59:59.999Z', true],
    ['not from the next midnight there', '2024-02-29T17:00:00.000Z', false],
    ['before that', '2024-02-28T17:00:00.000Z', true],
  ])('%s', (_when, now, shown) => {
    expect(isOnDisplay(until, Date.parse(now))).toBe(shown);
  });

  test('not once it was taken down, whatever its last day', () => {
    const down = aPublication({ state: 'taken_down' });
    expect(isOnDisplay(down, Date.parse('2021-12-25T00:00:00Z'))).toBe(false);
  });

  test('for ever without a last day', () => {
    expect(isOnDisplay(aPublication(), Date.parse('2199-01-01T00:00:00Z'))).toBe(true);
  });

  test('not here where it stands on a website that is kept by hand', () => {
    const elsewhere = aPublication({ placements: [byHand()] });
    expect(elsewhere.visibility).toBe('elsewhere');
    expect(isOnDisplay(elsewhere, Date.parse('2021-12-25T00:00:00Z'))).toBe(false);
  });
});

describe('the fields that lists ask by', () => {
  test('are those of what is shown, not of what is to replace it', () => {
    const moved = aContent({ categoryId: 'law', subtopicId: 'general' });
    const versions = [aVersion(), aVersion({ version: 2, submissionId: 'submission-2' })];
    const publication = aPublication({ versions, next: { version: 2, content: moved } });
    expect(listedFields(publication)).toMatchObject({ categoryId: 'about', subtopicId: null });
    const first = { ...publication, shown: null, state: 'planned' as const };
    expect(listedFields(first)).toMatchObject({
      categoryId: 'law',
      subtopicId: 'general',
      visibility: 'none',
    });
  });

  test('keep the category of what was called off before anything went up', () => {
    const approved = anItemOnline('approved').publication;
    const { publication } = takenOn('call_off', 'submitter', approved);
    expect(publication).toMatchObject({
      shown: null,
      next: null,
      categoryId: 'general-information',
      subtopicId: 'general',
      visibility: 'none',
    });
  });
});
