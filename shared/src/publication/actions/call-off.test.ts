import { describe, expect, test } from 'vitest';
import { newest, on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { inputOn, PAGE } from '../../testing/procedure-inputs.ts';
import { AFTER_LAST_DAY, anItem, anItemOnline, ON_LATER_DAY } from '../../testing/procedure-situations.ts';

const calledOff = (situation: Parameters<typeof anItem>[0], at?: string) =>
  playOut(anItem(situation), [on('call_off', 'submitter', at ? { at } : {})]);

describe('what its owner calls off before it was ever up', () => {
  test.each([
    'approved',
    'approved for a later day',
    'waiting to be published by hand',
    'claimed by a webmaster',
    'approved by word of mouth',
  ] as const)('is over, and awaits nobody: %s', (situation) => {
    const { publication } = calledOff(situation);
    expect(publication).toMatchObject({
      state: 'called_off',
      next: null,
      shown: null,
      claim: null,
      awaiting: [],
      visibility: 'none',
      versions: [{ upFrom: null, upUntil: expect.any(String) }],
    });
    expect(refusalOn('call_off', 'submitter', publication)).toBe('wrong_state');
  });

  test('leaves nothing at a place that webmasters were to fill, and takes away what the product may have put', () => {
    expect(calledOff('waiting to be published by hand').publication?.placements.at(-1)).toMatchObject({
      id: 'by-hand',
      state: 'gone',
    });
    expect(calledOff('approved').publication?.placements).toMatchObject([
      { id: 'built-in', state: 'removing' },
    ]);
    expect(calledOff('approved for a later day').publication?.placements).toMatchObject([{ state: 'gone' }]);
    expect(calledOff('approved for a later day', ON_LATER_DAY).publication?.placements).toMatchObject([
      { state: 'removing' },
    ]);
  });

  test('does not go up by an order that was given before', () => {
    const { publication } = calledOff('approved');
    const input = { placement: 'built-in', version: 1, address: PAGE, outsideIds: {}, groups: [] };
    expect(['wrong_state', 'placement_outdated']).toContain(
      refusalOn('record_placed', 'system', publication, { input }),
    );
    expect(refusalOn('publish_by_hand', 'webmaster', publication)).toBe('wrong_state');
  });

  test('lets permission by word of mouth lapse, in the request too', () => {
    const item = calledOff('approved by word of mouth');
    expect(item.publication?.versions).toMatchObject([{ verbal: 'lapsed' }]);
    expect(newest(item)).toMatchObject({ state: 'approved', verbal: { status: 'lapsed' }, awaiting: [] });
  });
});

describe('a correction that its owner calls off', () => {
  test.each([
    'correction approved',
    'correction approved for a later day',
    'correction to be put up by hand',
    'correction by word of mouth',
  ] as const)('leaves what is on the website where it is: %s', (situation) => {
    const before = anItem('confirmed').publication;
    const { publication } = calledOff(situation);
    expect(publication).toMatchObject({
      state: 'on_display',
      shown: before?.shown,
      next: null,
      displayUntil: before?.displayUntil,
      visibility: 'public',
      awaiting: [],
    });
    expect(publication?.versions[0]?.upUntil).toBeNull();
    expect(publication?.versions[1]).toMatchObject({ upFrom: null, upUntil: expect.any(String) });
  });

  test('is put there anew where the correction may have got there first, and not otherwise', () => {
    const place = (situation: Parameters<typeof anItem>[0]) =>
      calledOff(situation).publication?.placements.find(({ id }) => id === 'built-in');
    expect(place('correction approved')).toMatchObject({ state: 'placing', version: 1, placed: 1 });
    expect(place('correction approved for a later day')).toMatchObject({
      state: 'up',
      version: 1,
      placed: 1,
    });
  });

  test('keeps the task to look at what is there, when nobody had', () => {
    const published = anItemOnline('published').publication;
    const correcting = takenOn('plan_version', 'system', published).publication;
    const { publication } = takenOn('call_off', 'submitter', correcting);
    expect(publication.awaiting).toEqual(['role:webmaster']);
  });

  test('can be asked for again', () => {
    const { publication } = calledOff('correction approved');
    const again = takenOn('plan_version', 'system', publication, {
      input: { ...inputOn('plan_version', publication), submissionId: 'request-3' },
    });
    expect(again.publication.next?.version).toBe(3);
  });
});

describe('what had come down stays down when its correction, or its coming back, is called off', () => {
  test.each(['to be put up again', 'corrected after it was taken down'] as const)('%s', (situation) => {
    const before = anItem(situation).publication;
    const { publication } = calledOff(situation);
    expect(publication).toMatchObject({
      state: 'taken_down',
      next: null,
      shown: before?.shown,
      takenDown: { kind: 'early', by: { memberId: 'webmaster' } },
    });
    expect(publication?.versions[0]).toEqual(before?.versions[0]);
  });

  test('after its time was over', () => {
    const later = anItem('correction approved for a later day');
    const steps = [on('expire', 'system', { at: AFTER_LAST_DAY }), on('call_off', 'submitter')];
    expect(playOut(later, steps).publication).toMatchObject({
      state: 'taken_down',
      takenDown: { kind: 'expired' },
      placements: [{ state: 'removing' }],
    });
  });
});

test.each(['confirmed', 'published', 'being corrected'] as const)(
  'there is nothing to call off where nothing is to go up: %s',
  (situation) => {
    expect(refusalOn('call_off', 'submitter', anItemOnline(situation).publication)).toBe(
      'nothing_to_call_off',
    );
  },
);
