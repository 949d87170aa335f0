import { describe, expect, test } from 'vitest';
import { inWords, refusalOn, takenOn } from '../../testing/procedure.ts';
import { inputOn } from '../../testing/procedure-inputs.ts';
import { theOfficeByHand, theOfficeOnWordPress } from '../../testing/procedure-people.ts';
import { AFTER_LAST_DAY, anItemOnline } from '../../testing/procedure-situations.ts';
import { placeAsked } from '../orders.ts';
import { unproved, wantedAt } from '../proof/wanted.ts';
import type { Publication } from '../schema.ts';

const AT = '2021-12-25T03:00:00.000Z';
const upByHand = anItemOnline('published by hand').publication;
const missing = anItemOnline('not found on the website').publication;
const removed = anItemOnline('removed by hand').publication;
const webmasters = 'role:webmaster';

const saying = (says: string, given: object = {}) => ({
  at: AT,
  input: { placement: 'by-hand', version: 1, says, wrong: says === 'found' ? null : 'เว็บไซต์ขัดข้อง', ...given },
});
const proofOf = ({ placements }: Publication) => placements.find(({ id }) => id === 'by-hand')?.proof;

describe('what an outsider finds', () => {
  test('stands on its place, with what is wrong, and raises no revision', () => {
    const { publication, event } = takenOn('record_proof', 'system', upByHand, saying('missing'));
    expect(proofOf(publication)).toEqual({ version: 1, says: 'missing', wrong: 'เว็บไซต์ขัดข้อง', at: AT });
    expect(event.details).toMatchObject({ says: 'missing', reason: 'เว็บไซต์ขัดข้อง' });
    expect(publication.revision).toBe(upByHand.revision);
  });

  test('is told when it changes, and not each week', () => {
    const found = takenOn('record_proof', 'system', upByHand, saying('found')).publication;
    expect(refusalOn('record_proof', 'system', found, saying('found'))).toBe('not_due');
    const lost = takenOn('record_proof', 'system', found, saying('missing'));
    expect(lost.effects.map(inWords)).toEqual([`unproved to ${webmasters}`]);
    expect(refusalOn('record_proof', 'system', lost.publication, saying('missing'))).toBe('not_due');
    const again = takenOn('record_proof', 'system', lost.publication, saying('found'));
    expect([proofOf(again.publication)?.says, again.effects]).toEqual(['found', []]);
  });

  test.each<[string, Publication, object]>([
    ['of another version', upByHand, saying('found', { version: 2 })],
    ['of no place', upByHand, saying('found', { placement: 'elsewhere' })],
    ['of a place where it never was', upByHand, saying('found', { placement: 'built-in' })],
    ['of what is over', upByHand, { ...saying('found'), at: AFTER_LAST_DAY }],
    ['that it has gone, while it is to be there', upByHand, saying('gone')],
    ['that it is there, after it was taken down', removed, saying('found')],
    [
      'while a webmaster is asked to take it away',
      anItemOnline('being removed by hand').publication,
      saying('gone'),
    ],
  ])('%s means nothing', (_what, publication, given) => {
    expect(refusalOn('record_proof', 'system', publication, given)).toBe('placement_outdated');
  });

  test('of what stood before says nothing of what stands now', () => {
    const found = takenOn('record_proof', 'system', upByHand, saying('found')).publication;
    const profile = theOfficeByHand();
    const planned = takenOn('plan_version', 'system', found, { profile }).publication;
    expect(refusalOn('record_proof', 'system', planned, saying('found'))).toBe('not_due');
    const corrected = takenOn('publish_by_hand', 'webmaster', planned, { profile }).publication;
    expect(takenOn('record_proof', 'system', corrected, saying('found', { version: 2 })).effects).toEqual([]);
  });
});

describe('after it was taken down', () => {
  test('webmasters hear once that it is there still, and nobody that it has gone', () => {
    const still = takenOn('record_proof', 'system', removed, saying('still_there'));
    expect(still.effects.map(inWords)).toEqual([`unproved to ${webmasters}`]);
    expect(refusalOn('record_proof', 'system', still.publication, saying('still_there'))).toBe('not_due');
    const gone = takenOn('record_proof', 'system', still.publication, saying('gone', { wrong: null }));
    expect([proofOf(gone.publication)?.says, gone.effects]).toEqual(['gone', []]);
  });

  test('the proof of the page says nothing of its removal', () => {
    const found = takenOn('record_proof', 'system', upByHand, saying('found')).publication;
    const down = takenOn('take_down', 'head', found).publication;
    const off = takenOn('confirm_removed', 'webmaster', down).publication;
    expect(unproved(off, AT)).toEqual([]);
    expect(takenOn('record_proof', 'system', off, saying('gone')).event.details).toMatchObject({
      says: 'gone',
    });
  });
});

describe('what somebody changed on a website that the product writes', () => {
  const changed = anItemOnline('changed on the website').publication;
  const places = ({ placements }: Publication) => placements.find(({ id }) => id === 'wordpress');
  const again = () => takenOn('place_again', 'webmaster', changed, { at: AT });
  const put = (given: object = {}) => ({
    at: AT,
    input: {
      placement: 'wordpress',
      version: 1,
      address: 'https://example.go.th/7',
      outsideIds: {},
      groups: [],
      ...given,
    },
  });

  test('is put there anew as it was approved, by the same order that put it there first', () => {
    const { publication, effects } = again();
    expect(effects.map(inWords)).toEqual(['place version 1 at wordpress']);
    expect(placeAsked(publication, { placement: 'wordpress', version: 1 }, AT)).toMatchObject({
      content: { title: changed.shown?.content.title },
    });
    const back = takenOn('record_placed', 'system', publication, put()).publication;
    expect(places(back)).toMatchObject({ state: 'up', placed: 1, confirmed: places(changed)?.confirmed });
    expect(back.shown).toEqual(changed.shown);
  });

  test('is looked at again once it is there, and not while it is on its way', () => {
    const { publication } = again();
    const place = places(publication);
    expect(place && wantedAt(publication, place, AT)).toBeNull();
    const looked = saying('changed', { placement: 'wordpress' });
    expect(refusalOn('record_proof', 'system', publication, looked)).toBe('placement_outdated');
    const back = takenOn('record_placed', 'system', publication, put()).publication;
    expect(takenOn('record_proof', 'system', back, looked).effects.map(inWords)).toEqual([
      `unproved to ${webmasters}`,
    ]);
  });

  test('is told once, however it goes on being wrong', () => {
    const gone = takenOn('record_proof', 'system', changed, saying('missing', { placement: 'wordpress' }));
    expect(gone.effects).toEqual([]);
    const isBack = takenOn(
      'record_proof',
      'system',
      gone.publication,
      saying('changed', { placement: 'wordpress' }),
    );
    expect(isBack.effects).toEqual([]);
  });

  test('is not put there anew where nothing is wrong, twice, by hand, or while a correction takes its place', () => {
    const found = takenOn('record_proof', 'system', changed, saying('found', { placement: 'wordpress' }));
    const planned = takenOn('plan_version', 'system', changed, { profile: theOfficeOnWordPress() });
    // The website would not take the correction, which webmasters put up by hand now.
    const refused = takenOn('record_place_failed', 'system', planned.publication, {
      input: { placement: 'wordpress', version: 2, error: 'ไม่รับไฟล์' },
    });
    expect(places(refused.publication)).toMatchObject({ state: 'up', proof: { says: 'changed' } });
    const others = [found, again(), planned, refused].map(({ publication }) => publication);
    for (const publication of [missing, ...others])
      expect(refusalOn('place_again', 'webmaster', publication, { at: AT })).toBe('nothing_to_place_again');
  });
});

describe('a website that the product does not reach', () => {
  const unreached = anItemOnline('on a website out of reach').publication;
  const vouched = takenOn('vouch', 'webmaster', unreached, { at: AT });

  test('is seen by a webmaster, which the record says, with how', () => {
    expect(proofOf(vouched.publication)).toEqual({ version: 1, says: 'vouched', wrong: null, at: AT });
    expect(vouched.event).toMatchObject({
      actor: { kind: 'member', memberId: 'webmaster' },
      details: { reason: 'เปิดจากโทรศัพท์มือถือแล้ว', url: 'https://example.go.th/news/7' },
    });
    expect(unproved(vouched.publication, AT)).toEqual([]);
    expect(refusalOn('vouch', 'webmaster', vouched.publication, { at: AT })).toBe('nothing_to_vouch_for');
  });

  test('needs a word of how it was seen, and the version that stands there', () => {
    const { seen } = inputOn('vouch', unreached);
    const refused = (input: object) => refusalOn('vouch', 'webmaster', unreached, { at: AT, input });
    expect(refused({ seen, reason: ' ' })).toBe('reason_required');
    expect(refused({ seen: { ...seen, version: 2 }, reason: 'เปิดดูแล้ว' })).toBe('content_changed');
  });

  test('is no word about what was known of it, and what it answers once it is reached is', () => {
    for (const publication of [missing, vouched.publication, unreached])
      expect(refusalOn('record_proof', 'system', publication, saying('unreached'))).toBe('not_due');
    for (const publication of [vouched.publication, unreached])
      expect(takenOn('record_proof', 'system', publication, saying('missing')).effects.map(inWords)).toEqual([
        `unproved to ${webmasters}`,
      ]);
    const found = takenOn('record_proof', 'system', vouched.publication, saying('found')).publication;
    const lost = takenOn('record_proof', 'system', found, saying('unreached'));
    expect(lost.effects.map(inWords)).toEqual([`unproved to ${webmasters}`]);
  });

  test('is vouched for anew where a correction stands there', () => {
    const profile = theOfficeByHand();
    const planned = takenOn('plan_version', 'system', vouched.publication, { profile }).publication;
    const corrected = takenOn('publish_by_hand', 'webmaster', planned, { profile }).publication;
    const again = takenOn('record_proof', 'system', corrected, saying('unreached', { version: 2 }));
    expect(proofOf(takenOn('vouch', 'webmaster', again.publication).publication)).toMatchObject({
      version: 2,
      says: 'vouched',
    });
  });
});

describe('a webmaster has it looked at again', () => {
  test('and until then nothing is said of it', () => {
    const { publication, effects } = takenOn('prove_again', 'webmaster', missing, { at: AT });
    expect([proofOf(publication), effects]).toEqual([undefined, []]);
    expect(refusalOn('prove_again', 'webmaster', publication, { at: AT })).toBe('nothing_unproved');
  });

  test('and hears anew when it is wrong still', () => {
    const { publication } = takenOn('prove_again', 'webmaster', missing, { at: AT });
    const again = takenOn('record_proof', 'system', publication, saying('missing'));
    expect(again.effects.map(inWords)).toEqual([`unproved to ${webmasters}`]);
  });

  test('not where nothing is wrong', () => {
    const found = takenOn('record_proof', 'system', upByHand, saying('found')).publication;
    for (const publication of [upByHand, found])
      expect(refusalOn('prove_again', 'webmaster', publication, { at: AT })).toBe('nothing_unproved');
  });
});
