import { describe, expect, test } from 'vitest';
import { refusalOn, takenOn, takeOn } from '../../testing/procedure.ts';
import { AFTER_LAST_DAY, anItemOnline } from '../../testing/procedure-situations.ts';
import { placeAsked } from '../orders.ts';
import type { Publication } from '../schema.ts';
import { isOnDisplay } from '../standing.ts';

const { publication: confirmed } = anItemOnline('confirmed');
const MIDNIGHT = '2022-03-31T17:00:00.000Z';

describe('renewing', () => {
  const renewed = (displayUntil: string | null, by: 'webmaster' | 'submitter' | 'head' = 'webmaster') =>
    takenOn('renew', by, confirmed, { input: { displayUntil }, at: '2022-03-25T03:00:00.000Z' });

  test.each(['2022-04-01', '2023-03-31'])('keeps the item up until a later day: %s', (until) => {
    const { publication, event } = renewed(until);
    expect(publication).toMatchObject({ state: 'on_display', displayUntil: until, displayEnd: until });
    expect(isOnDisplay(publication, Date.parse(AFTER_LAST_DAY))).toBe(true);
    expect(event.details).toEqual({ from: '2022-03-31', to: until });
    expect(refusalOn('expire', 'system', publication, { at: MIDNIGHT })).toBe('not_expired');
  });

  test('leaves what was approved, what stands there and who has to do what as it is', () => {
    const { publication } = renewed('2023-03-31');
    const { shown, placements, awaiting, waiting } = confirmed;
    expect(publication).toMatchObject({ shown, placements, awaiting, waiting });
    expect(publication.versions[0]).toMatchObject({
      end: { until: '2022-03-31' },
      displayUntil: '2023-03-31',
    });
  });

  test('without an end is a decision, and needs somebody who may decide', () => {
    for (const by of ['submitter', 'webmaster', 'assistant', 'administrator'] as const) {
      const input = { displayUntil: null };
      expect(refusalOn('renew', by, confirmed, { input })).toBe('no_end_needs_decision');
    }
    expect(renewed(null, 'head').publication.displayUntil).toBeNull();
  });

  test.each(['2022-03-31', '2022-03-30', '2021-01-01'])(
    'does not make the time shorter: %s',
    (displayUntil) => {
      expect(takeOn('renew', 'webmaster', confirmed, { input: { displayUntil } })).toMatchObject({
        refusal: { code: 'renewal_not_later', message: expect.stringContaining('31 มีนาคม 2565') },
      });
    },
  );

  test('of what is over already needs a day that is not over, and says so', () => {
    const at = '2022-05-01T03:00:00.000Z';
    const input = (displayUntil: string) => ({ at, input: { displayUntil } });
    expect(takeOn('renew', 'webmaster', confirmed, input('2022-04-30'))).toMatchObject({
      refusal: { code: 'renewal_not_later', message: expect.stringContaining('30 เมษายน 2565') },
    });
    const { publication } = takenOn('renew', 'webmaster', confirmed, input('2022-05-01'));
    expect(isOnDisplay(publication, Date.parse(at))).toBe(true);
  });

  test('is needless without an end', () => {
    const endless = renewed(null, 'head').publication;
    expect(refusalOn('renew', 'webmaster', endless)).toBe('renewal_needless');
  });

  test('is of what is shown, also while a correction of it is on its way', () => {
    const correcting = anItemOnline('correction approved').publication;
    const input = { displayUntil: '2022-06-30' };
    const { publication } = takenOn('renew', 'submitter', correcting, { input });
    expect(publication).toMatchObject({ displayUntil: '2022-06-30', next: { version: 2 } });
    // The correction has the end that it was permitted for.
    expect(takenOn('record_placed', 'system', publication).publication.displayUntil).toBe('2022-03-31');
  });
});

describe('renewing what stands on a WordPress', () => {
  const input = { displayUntil: '2023-03-31' };
  const there = (publication: Publication): Publication => ({
    ...publication,
    placements: publication.placements.map((place) =>
      place.id === 'built-in' ? { ...place, id: 'wordpress', destination: 'wordpress' as const } : place,
    ),
  });

  test('has the page written again, because it says the last day; who confirmed it stays', () => {
    const { publication, effects } = takenOn('renew', 'webmaster', there(confirmed), { input });
    expect(effects).toEqual([{ kind: 'place', placement: 'wordpress', version: 1, notBefore: null }]);
    const [place] = publication.placements.filter(({ id }) => id === 'wordpress');
    expect(place).toMatchObject({ state: 'placing', version: 1, placed: 1, confirmed: { version: 1 } });
    expect(publication).toMatchObject({ state: 'on_display', awaiting: [] });
    const asked = placeAsked(publication, { placement: 'wordpress', version: 1 }, MIDNIGHT);
    expect(asked?.content).toEqual(publication.shown?.content);
  });

  test('asks for nothing while another version is about to take its place', () => {
    const correcting = there(anItemOnline('correction approved').publication);
    const { publication, effects } = takenOn('renew', 'webmaster', correcting, { input });
    expect(effects).toEqual([]);
    expect(publication.placements).toEqual(correcting.placements);
  });
});

describe('finding nothing to change', () => {
  test('is in the record, with who looked and for which period', () => {
    const at = '2022-01-05T03:00:00.000Z';
    const { publication, event } = takenOn('check_unchanged', 'webmaster', confirmed, { at });
    expect(publication.lastCheck).toMatchObject({ by: { memberId: 'webmaster' }, at });
    expect(event.details).toEqual({ item: 'general-information.general', period: '2022-03' });
    expect(publication.revision).toBe(confirmed.revision);
  });

  test('is not said of what is over, or not there', () => {
    expect(refusalOn('check_unchanged', 'webmaster', confirmed, { at: MIDNIGHT })).toBe('nothing_published');
    const down = anItemOnline('taken down').publication;
    expect(refusalOn('check_unchanged', 'webmaster', down)).toBe('wrong_state');
  });
});
