import { describe, expect, test } from 'vitest';
import { ask, noItem, on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { aRequestContent, inputOn, PAGE } from '../../testing/procedure-inputs.ts';
import { theOffice } from '../../testing/procedure-people.ts';
import { anItemOnline, filing, LATER_DAY, ON_LATER_DAY } from '../../testing/procedure-situations.ts';
import type { Publication } from '../schema.ts';

const placed = (publication: Publication, given: object = {}) => ({
  input: { ...inputOn('record_placed', publication), ...given },
});
const approved = anItemOnline('approved').publication;

describe('what the website took', () => {
  const { publication: up } = takenOn('record_placed', 'system', approved, {
    ...placed(approved, { outsideIds: { post: '7' } }),
    at: '2021-12-24T04:00:00.000Z',
  });

  test('is up from then on, and waits for a webmaster to look', () => {
    expect(up).toMatchObject({
      state: 'on_display',
      shown: { version: 1, content: aRequestContent() },
      next: null,
      publishedAt: '2021-12-24T04:00:00.000Z',
      displayUntil: '2022-03-31',
      visibility: 'public',
      versions: [{ upFrom: '2021-12-24T04:00:00.000Z', upUntil: null, displayUntil: '2022-03-31' }],
      placements: [
        { state: 'up', version: 1, placed: 1, address: PAGE, outsideIds: { post: '7' }, confirmed: null },
      ],
      awaiting: ['role:webmaster'],
    });
  });

  test('is recorded once, and not of another version or place', () => {
    expect(refusalOn('record_placed', 'system', up)).toBe('placement_outdated');
    expect(refusalOn('record_placed', 'system', approved, placed(approved, { version: 2 }))).toBe(
      'placement_outdated',
    );
    expect(refusalOn('record_placed', 'system', approved, placed(approved, { placement: 'wordpress' }))).toBe(
      'placement_outdated',
    );
  });

  test('takes the place of the version before, which was there until then', () => {
    const correction = anItemOnline('correction approved').publication;
    const at = '2021-12-28T03:00:00.000Z';
    const { publication } = takenOn('record_placed', 'system', correction, { at });
    expect(publication).toMatchObject({
      publishedAt: correction.publishedAt,
      shown: { version: 2, content: { title: 'ฉบับถูกต้อง' } },
      versions: [{ upUntil: at }, { upFrom: at, upUntil: null }],
      placements: [{ placed: 2, confirmed: null }],
    });
  });
});

describe('what the website would not take', () => {
  test('becomes a task of the webmasters, with the reason for the administrator', () => {
    const { publication } = takenOn('record_place_failed', 'system', approved);
    expect(publication).toMatchObject({
      state: 'planned',
      placements: [
        { id: 'built-in', state: 'failed', placed: null, error: '503: the website is away' },
        { id: 'by-hand', state: 'wanted', version: 1 },
      ],
      awaiting: ['role:webmaster'],
    });
    expect(refusalOn('record_place_failed', 'system', publication)).toBe('placement_outdated');
  });

  test('leaves the old version up where a correction fails, and becomes a task', () => {
    const { publication } = anItemOnline('correction to be put up by hand');
    expect(publication).toMatchObject({
      state: 'on_display',
      visibility: 'public',
      shown: { version: 1 },
      next: { version: 2 },
      placements: [
        { id: 'built-in', state: 'up', version: 1, placed: 1 },
        { id: 'by-hand', state: 'wanted', version: 2 },
      ],
      awaiting: ['role:webmaster'],
    });
  });

  test('is up by hand once a webmaster has put it there, and the product takes the old version away', () => {
    const { publication } = anItemOnline('correction to be put up by hand');
    const { publication: up, effects } = takenOn('publish_by_hand', 'webmaster', publication);
    expect(up).toMatchObject({ state: 'on_display', visibility: 'elsewhere', shown: { version: 2 } });
    expect(up.placements).toMatchObject([
      { id: 'built-in', state: 'removing' },
      { id: 'by-hand', state: 'up', placed: 2 },
    ]);
    expect(effects).toContainEqual({ kind: 'remove', placement: 'built-in' });
    const { placements } = takenOn('record_removed', 'system', up).publication;
    expect(placements[0]).toMatchObject({ id: 'built-in', state: 'gone', placed: null });
  });
});

describe('results that come late change nothing', () => {
  test.each([
    ['after it was taken down', 'taken down'],
    ['after it was called off', 'called off'],
    ['after it was given to the webmasters', 'waiting to be published by hand'],
    ['after it was put up', 'confirmed'],
  ] as const)('of putting it up, %s', (_when, situation) => {
    const { publication } = anItemOnline(situation);
    const input = { placement: 'built-in', version: 1, address: PAGE, outsideIds: {}, groups: [] };
    const code = refusalOn('record_placed', 'system', publication, { input });
    expect(['placement_outdated', 'wrong_state']).toContain(code);
    const failed = { placement: 'built-in', version: 1, error: '503' };
    const other = refusalOn('record_place_failed', 'system', publication, { input: failed });
    expect(['placement_outdated', 'wrong_state']).toContain(other);
  });

  test('of a correction that was called off while it was on its way', () => {
    const { publication } = anItemOnline('correction called off');
    expect(refusalOn('record_placed', 'system', publication, placed(publication, { version: 2 }))).toBe(
      'placement_outdated',
    );
    // What was ordered instead puts the old version there anew, with the confirmation that it had.
    const back = takenOn('record_placed', 'system', publication).publication;
    expect(back).toMatchObject({
      shown: { version: 1 },
      placements: [{ state: 'up', placed: 1, confirmed: { version: 1 } }],
      awaiting: [],
    });
  });

  test('of taking away what is to go up again', () => {
    const down = anItemOnline('taken down').publication;
    const back = takenOn('restore', 'webmaster', down).publication;
    const input = { placement: 'built-in' };
    expect(refusalOn('record_removed', 'system', back, { input })).toBe('placement_outdated');
    expect(refusalOn('record_remove_failed', 'system', back, { input: { ...input, error: '503' } })).toBe(
      'placement_outdated',
    );
  });
});

describe('what is for a later day', () => {
  const { publication } = anItemOnline('approved for a later day');

  test('does not go up before that day in Bangkok, whatever orders there are', () => {
    const at = (moment: string) => ({ at: moment });
    expect(refusalOn('record_placed', 'system', publication, at('2022-01-09T16:59:59.999Z'))).toBe(
      'placement_outdated',
    );
    const up = takenOn('record_placed', 'system', publication, at('2022-01-09T17:00:00.000Z')).publication;
    expect(up).toMatchObject({ state: 'on_display', shown: { content: { publishOn: LATER_DAY } } });
  });

  test('takes the place of what is shown on that day and not before', () => {
    const { publication: waiting } = anItemOnline('correction approved for a later day');
    expect(waiting).toMatchObject({ shown: { version: 1 }, visibility: 'public' });
    expect(takenOn('record_placed', 'system', waiting, { at: ON_LATER_DAY }).publication.shown?.version).toBe(
      2,
    );
  });
});

describe('the display period', () => {
  const shownUntil = (displayUntil: string | null, displayDays: number | null) => {
    const profile = theOffice();
    profile.categories = profile.categories.map((category) => ({ ...category, displayDays }));
    const input = filing(aRequestContent({ displayUntil }));
    const item = playOut(
      noItem,
      [
        ask('submit', 'submitter', { input }),
        ask('propose', 'assistant'),
        ask('approve', 'head'),
        // Already the 25th in Bangkok.
        on('record_placed', 'system', { at: '2021-12-24T17:30:00.000Z' }),
      ],
      profile,
    );
    return item.publication?.displayUntil;
  };

  test.each([
    ['has no end where neither form nor category says one', null, null, null],
    ['is the days of the category, from its first day in Bangkok', null, 90, '2022-03-25'],
    ['ends on the day that was asked for', '2021-12-31', null, '2021-12-31'],
    ['ends on that day also when the category is longer', '2021-12-31', 90, '2021-12-31'],
    ['ends on that day also when the category is shorter', '2030-12-31', 90, '2030-12-31'],
  ])('%s', (_what, displayUntil, displayDays, until) => {
    expect(shownUntil(displayUntil, displayDays)).toBe(until);
  });
});
