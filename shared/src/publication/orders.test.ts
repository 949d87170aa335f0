import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import { aContent, aMember, aPlacement, aPublication, aVersion, BUILDER_TIME } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import type { PublicationInput } from './actions/index.ts';
import { decidePublication } from './decide.ts';
import { placeAsked, removeAsked } from './orders.ts';
import type { Placement, Publication } from './schema.ts';
import { taskOf } from './standing.ts';
import type { PublicationAction } from './transitions.ts';

const GROUP = `C${'1'.repeat(32)}`;
const corrected = aContent({ title: 'ประกาศกรอบฯ (แก้ไข)' });

/** Version 1 stands on the website; version 2 is to replace it. */
const replaced = (place: Partial<Placement> = {}, given: Partial<Publication> = {}): Publication =>
  aPublication({
    versions: [aVersion(), aVersion({ version: 2, submissionId: 'submission-2', upFrom: null })],
    next: { version: 2, content: corrected },
    placements: [aPlacement({ state: 'placing', version: 2, ...place })],
    ...given,
  });

const aGroupPlace = (given: Partial<Placement> = {}): Placement =>
  aPlacement({
    id: `line-group:${GROUP}`,
    destination: 'line-group',
    state: 'placing',
    placed: null,
    address: null,
    confirmed: null,
    ...given,
  });

const asked = (publication: Publication, version: number, placement = 'built-in') =>
  placeAsked(publication, { placement, version }, BUILDER_TIME)?.content.title ?? null;

describe('an order to place', () => {
  test('puts there what is next', () => {
    expect(asked(replaced(), 2)).toBe(corrected.title);
  });

  test('puts back what stands, where what was to replace it was called off', () => {
    const back = replaced({ version: 1 }, { next: null });
    expect(asked(back, 1)).toBe(aContent().title);
    expect(asked(back, 2)).toBeNull();
  });

  test.each(['up', 'removing', 'gone', 'failed'] as const)(
    'has no work left where the place is %s',
    (state) => {
      expect(asked(replaced({ state }), 2)).toBeNull();
    },
  );

  test('has no work left once another version is wanted, or the place is not there', () => {
    expect(asked(replaced(), 1)).toBeNull();
    expect(asked(replaced(), 2, 'wordpress')).toBeNull();
  });

  test('has no work left while its day lies ahead, and has on its day', () => {
    const on = (publishOn: string) =>
      replaced({ state: 'wanted' }, { next: { version: 2, content: { ...corrected, publishOn } } });
    expect(asked(on('2021-12-25'), 2)).toBeNull();
    expect(asked(on('2021-12-24'), 2)).toBe(corrected.title);
  });

  test('is never for a place that a webmaster fills', () => {
    const byHand = replaced({ id: 'by-hand', destination: 'by-hand', state: 'wanted' });
    expect(asked(byHand, 2, 'by-hand')).toBeNull();
  });
});

describe('an announcement', () => {
  const announced = (place: Partial<Placement> = {}, given: Partial<Publication> = {}) =>
    aPublication({ placements: [aPlacement(), aGroupPlace(place)], ...given });
  const said = (publication: Publication, version = 1) => asked(publication, version, `line-group:${GROUP}`);

  test('is made of what stands on the website, and of nothing else', () => {
    expect(said(announced())).toBe(aContent().title);
    expect(said(announced({}, { state: 'taken_down' }))).toBeNull();
    expect(said(announced({}, { shown: { version: 2, content: corrected } }))).toBeNull();
  });

  test('that failed may be tried again', () => {
    expect(said(announced({ state: 'failed', error: 'ส่งไม่ได้' }))).toBe(aContent().title);
    expect(said(announced({ state: 'up', placed: 1 }))).toBeNull();
  });
});

test('an order to remove has work where the place is on its way out, and only there', () => {
  for (const state of ['wanted', 'placing', 'up', 'gone', 'failed'] as const)
    expect(removeAsked(aPublication({ placements: [aPlacement({ state })] }), 'built-in')).toBeNull();
  expect(removeAsked(aPublication({ placements: [aPlacement({ state: 'removing' })] }), 'built-in')?.id).toBe(
    'built-in',
  );
});

describe('what may have come further than we heard', () => {
  const small = anOfficeProfile();
  const profile = { ...small, destinations: { ...small.destinations, lineGroup: true } };
  const system: Actor = { kind: 'system', name: 'outbox' };
  const owner: Actor = { kind: 'member', member: aMember() };

  function after<N extends PublicationAction>(
    publication: Publication,
    action: N,
    input: PublicationInput[N],
    actor: Actor = system,
  ) {
    const decided = decidePublication({ action, input, publication, actor, profile, at: BUILDER_TIME });
    if (!decided.ok) throw new Error(decided.refusal.code);
    const orders = decided.effects.filter(({ kind }) => kind === 'place' || kind === 'remove');
    return { publication: decided.publication, orders };
  }

  const placed = { placement: 'built-in', address: 'https://prakat.example/1', outsideIds: {}, groups: [] };
  const firstOnItsWay = (state: Placement['state'], given: Partial<Publication> = {}) =>
    aPublication({
      state: 'planned',
      shown: null,
      publishedAt: null,
      next: { version: 1, content: aContent() },
      placements: [aPlacement({ state, placed: null, address: null, confirmed: null })],
      ...given,
    });

  test('a group that was not reached before a correction hears of the correction instead', () => {
    const unsaid = replaced({}, { placements: [...replaced().placements, aGroupPlace()] });
    const { publication, orders } = after(unsaid, 'record_placed', { ...placed, version: 2 });
    const placement = `line-group:${GROUP}`;
    expect(orders).toEqual([{ kind: 'place', placement, version: 2, notBefore: null }]);
    expect(asked(publication, 1, placement)).toBeNull();
    expect(asked(publication, 2, placement)).toBe(corrected.title);
  });

  test.each([
    ['on its way', firstOnItsWay('placing')],
    ['due on this day', firstOnItsWay('wanted')],
    ['given up', firstOnItsWay('failed')],
  ])('what is called off while it is %s is taken away, and the record hears of it', (_, publication) => {
    const off = after(publication, 'call_off', {}, owner);
    expect(off.publication.state).toBe('called_off');
    expect(off.orders).toEqual([{ kind: 'remove', placement: 'built-in' }]);
    const gone = after(off.publication, 'record_removed', { placement: 'built-in' });
    expect(gone.publication.placements).toMatchObject([{ state: 'gone' }]);
  });

  test('a webmaster is asked to look where what was called off cannot be taken away', () => {
    const off = after(firstOnItsWay('placing'), 'call_off', {}, owner);
    const left = after(off.publication, 'record_remove_failed', { placement: 'built-in', error: 'ไม่ตอบ' });
    expect(taskOf(left.publication)).toBe('remove');
    expect(left.publication.awaiting).toEqual(left.publication.publisherSeats);
  });

  test('what is called off before its day was never there', () => {
    const next = { version: 1, content: aContent({ publishOn: '2021-12-31' }) };
    const off = after(firstOnItsWay('wanted', { next }), 'call_off', {}, owner);
    expect(off.orders).toEqual([]);
    expect(off.publication.placements).toMatchObject([{ state: 'gone' }]);
  });

  test.each(['placing', 'wanted'] as const)(
    'what stood before is put back where its successor was %s and is called off',
    (state) => {
      const back = after(replaced({ state }), 'call_off', {}, owner);
      expect(back.orders).toEqual([{ kind: 'place', placement: 'built-in', version: 1, notBefore: null }]);
      expect(asked(back.publication, 1)).toBe(aContent().title);
    },
  );
});
