import { describe, expect, test } from 'vitest';
import { aFinding } from '../../testing/builders.ts';
import { on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { CLEARANCE, inputOn } from '../../testing/procedure-inputs.ts';
import { actor, people } from '../../testing/procedure-people.ts';
import { anItem, anItemOnline, ON_LATER_DAY } from '../../testing/procedure-situations.ts';
import { placeAsked } from '../orders.ts';

const approved = anItemOnline('approved').publication;
const held = anItemOnline('held back').publication;
const order = { placement: 'built-in', version: 1 };
const at = '2021-12-24T06:00:00.000Z';

describe('the last look before the website finds what nobody has answered for', () => {
  test('and it waits for whoever decides, who hears of it with its owner', () => {
    const { publication, effects, event } = takenOn('hold', 'system', approved, { at });
    expect(publication).toMatchObject({
      state: 'planned',
      held: { version: 1, since: at, findings: [aFinding()], clearance: null },
      awaiting: ['position:head'],
      waiting: { on: 'people', since: at },
    });
    expect(effects).toEqual([
      {
        kind: 'notify',
        notice: 'held',
        to: expect.objectContaining({ seats: ['position:head', 'member:submitter'] }),
      },
    ]);
    expect(event.details).toEqual({ version: 1 });
  });

  test('and it does not go up, by no order', () => {
    expect(placeAsked(approved, order, at)).not.toBeNull();
    expect(placeAsked(held, order, at)).toBeNull();
  });

  test('what stands on the website stays there, and its webmaster still has to look at it', () => {
    const correcting = playOut(anItem('published'), [on('plan_version', 'system'), on('hold', 'system')]);
    expect(correcting.publication).toMatchObject({
      state: 'on_display',
      shown: { version: 1 },
      awaiting: ['position:head', 'role:webmaster'],
    });
  });

  test('webmasters do not put it up by hand meanwhile', () => {
    const byHand = anItemOnline('waiting to be published by hand').publication;
    const { publication } = takenOn('hold', 'system', byHand);
    expect(refusalOn('publish_by_hand', 'webmaster', publication)).toBe('held_back');
  });

  test('nothing is held twice, nor another version than the one that is to go up', () => {
    expect(refusalOn('hold', 'system', held)).toBe('placement_outdated');
    const input = { ...inputOn('hold', approved), version: 2 };
    expect(refusalOn('hold', 'system', approved, { input })).toBe('placement_outdated');
  });
});

describe('whoever decides has looked at it', () => {
  test('and says why it may be published: it goes on its way', () => {
    const { publication, effects, event } = takenOn('release', 'head', held, { at });
    expect(publication).toMatchObject({
      held: { clearance: CLEARANCE },
      awaiting: [],
      waiting: { on: 'nobody' },
    });
    expect(effects).toEqual([{ kind: 'place', placement: 'built-in', version: 1, notBefore: null }]);
    expect(event.details).toEqual({ clearance: CLEARANCE });
    expect(placeAsked(publication, order, at)).not.toBeNull();
    expect(refusalOn('release', 'head', publication)).toBe('nothing_held');
  });

  test('not before its day', () => {
    const later = playOut(anItem('approved for a later day'), [on('hold', 'system'), on('release', 'head')]);
    expect(later.effects).toContainEqual(
      expect.objectContaining({ kind: 'place', notBefore: ON_LATER_DAY.slice(0, 10) }),
    );
  });

  test.each([
    ['', 'clearance_required'],
    ['ก'.repeat(501), 'reason_too_long'],
  ])('not with the word “%.5s”', (clearance, code) => {
    const input = { ...inputOn('release', held), clearance };
    expect(refusalOn('release', 'head', held, { input })).toBe(code);
  });

  test('not somebody who asked for it, nor who does not decide', () => {
    expect(refusalOn('release', 'assistant', held)).toBe('not_entitled');
    expect(refusalOn('release', 'webmaster', held)).toBe('not_entitled');
    const both = actor({ ...people.submitter, positionId: 'head' });
    expect(refusalOn('release', both, held)).toBe('own_submission');
  });

  test('not with the button of another version', () => {
    const input = { ...inputOn('release', held), seen: { version: 2, contentHash: 'f'.repeat(64) } };
    expect(refusalOn('release', 'head', held, { input })).toBe('content_changed');
  });
});

test('its owner can call it off instead, and nobody is asked any more', () => {
  const { publication } = takenOn('call_off', 'submitter', held);
  expect(publication).toMatchObject({ state: 'called_off', awaiting: [] });
  expect(refusalOn('release', 'head', publication)).toBe('wrong_state');
});
