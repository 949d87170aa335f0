import { describe, expect, test } from 'vitest';
import { newest, on, playOut } from '../../testing/play-out.ts';
import { inWords, refusalOn, takenOn } from '../../testing/procedure.ts';
import { AFTER_LAST_DAY, anItem, anItemOnline } from '../../testing/procedure-situations.ts';

const lapsed = (situation: Parameters<typeof anItem>[0]) =>
  playOut(anItem(situation), [on('lapse', 'system', { at: AFTER_LAST_DAY })]);
const LAST_MOMENT = '2022-03-31T16:59:59.999Z';

describe('what was not put up before its last day was over', () => {
  test('does not go up any more, and its owner and the webmasters hear of it', () => {
    const waiting = anItemOnline('waiting to be published by hand').publication;
    expect(refusalOn('lapse', 'system', waiting, { at: LAST_MOMENT })).toBe('not_expired');
    const { publication, effects, event } = takenOn('lapse', 'system', waiting, { at: AFTER_LAST_DAY });
    expect(publication).toMatchObject({
      state: 'called_off',
      next: null,
      awaiting: [],
      displayEnd: '2199-12-31',
    });
    expect(effects.map(inWords)).toContain('lapsed to member:submitter role:webmaster');
    expect(event.details).toEqual({ until: '2022-03-31' });
  });

  test('is neither placed nor put up by hand then', () => {
    const at = AFTER_LAST_DAY;
    expect(refusalOn('record_placed', 'system', anItemOnline('approved').publication, { at })).toBe(
      'placement_outdated',
    );
    const byHand = anItemOnline('waiting to be published by hand').publication;
    expect(refusalOn('publish_by_hand', 'webmaster', byHand, { at })).toBe('publishing_too_late');
  });

  test('is found by lists of what ends, as what is on display is', () => {
    expect(anItemOnline('approved').publication.displayEnd).toBe('2022-03-31');
  });

  test('as a correction leaves what is shown, and what is down, as it is', () => {
    expect(lapsed('correction to be put up by hand').publication).toMatchObject({
      state: 'on_display',
      shown: { version: 1 },
      next: null,
      awaiting: [],
    });
    expect(lapsed('corrected after it was taken down').publication).toMatchObject({
      state: 'taken_down',
      next: null,
      takenDown: { kind: 'early' },
    });
  });

  test('is not waited for in writing any more where it was permitted by word of mouth', () => {
    const item = lapsed('approved by word of mouth');
    expect(newest(item)).toMatchObject({ verbal: { status: 'lapsed' }, awaiting: [] });
  });
});

test.each(['confirmed', 'past its last day'] as const)(
  'nothing lapses where nothing is to go up: %s',
  (situation) => {
    const { publication } = anItemOnline(situation);
    expect(refusalOn('lapse', 'system', publication, { at: AFTER_LAST_DAY })).toBe('not_expired');
  },
);
