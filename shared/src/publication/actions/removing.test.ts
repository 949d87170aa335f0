import { describe, expect, test } from 'vitest';
import { on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { inputOn } from '../../testing/procedure-inputs.ts';
import { theOfficeByHand } from '../../testing/procedure-people.ts';
import { AFTER_LAST_DAY, anItem, anItemOnline, LATER_DAY } from '../../testing/procedure-situations.ts';

const manual = theOfficeByHand();
const upByHand = playOut(anItem('approved', manual), [on('publish_by_hand', 'webmaster')], manual);

describe('what webmasters put up by hand', () => {
  const down = playOut(upByHand, [on('take_down', 'submitter')], manual).publication;

  test('is still there until one of them has taken it away and says so', () => {
    expect(down).toMatchObject({
      state: 'taken_down',
      visibility: 'none',
      placements: [{ id: 'by-hand', state: 'removing', placed: 1 }],
      awaiting: ['role:webmaster'],
    });
    const { publication } = takenOn('confirm_removed', 'webmaster', down);
    expect(publication).toMatchObject({
      state: 'taken_down',
      placements: [{ state: 'gone', placed: null }],
      awaiting: [],
    });
    expect(refusalOn('confirm_removed', 'webmaster', publication)).toBe('no_task');
  });

  test('is a task like any other: one takes it, and it is reminded of', () => {
    const claimed = takenOn('claim_task', 'webmaster', down).publication;
    expect(claimed.awaiting).toEqual(['member:webmaster']);
    expect(takenOn('remind', 'system', claimed, { at: '2021-12-28T03:00:00.000Z' }).effects).toMatchObject([
      { notice: 'reminder', to: { seats: ['member:webmaster'] } },
    ]);
    expect(takenOn('confirm_removed', 'webmaster2', claimed).publication.claim).toBeNull();
  });

  test('is not a task of the product', () => {
    const input = { placement: 'built-in' };
    expect(refusalOn('record_removed', 'system', down, { input })).toBe('placement_outdated');
  });
});

describe('what the product put up', () => {
  const down = anItemOnline('taken down').publication;

  test('is taken away by the product, and waits for nobody', () => {
    expect(down).toMatchObject({
      placements: [{ id: 'built-in', state: 'removing', placed: 1 }],
      awaiting: [],
    });
    const { publication } = takenOn('record_removed', 'system', down);
    expect(publication.placements).toMatchObject([{ state: 'gone', placed: null }]);
    expect(refusalOn('record_removed', 'system', publication)).toBe('placement_outdated');
  });

  test('is a task of the webmasters when the website will not let go of it, because people may still read it', () => {
    const { publication } = takenOn('record_remove_failed', 'system', down);
    expect(publication).toMatchObject({
      placements: [{ state: 'removing', error: '503: the website is away' }],
      awaiting: ['role:webmaster'],
    });
    const { placements } = takenOn('confirm_removed', 'webmaster', publication).publication;
    expect(placements).toMatchObject([{ state: 'gone', error: null }]);
  });

  test('can also turn out to be gone after all', () => {
    const failed = takenOn('record_remove_failed', 'system', down).publication;
    expect(takenOn('record_removed', 'system', failed).publication).toMatchObject({
      placements: [{ state: 'gone' }],
      awaiting: [],
    });
  });
});

describe('what may have been put up while it was called off', () => {
  const off = anItemOnline('called off').publication;

  test('is taken away by the product, also where nothing was ever up', () => {
    expect(off).toMatchObject({ state: 'called_off', placements: [{ state: 'removing', placed: null }] });
    expect(takenOn('record_removed', 'system', off).publication.placements).toMatchObject([
      { state: 'gone' },
    ]);
  });

  test('is a task of the webmasters where the product could not', () => {
    const failed = takenOn('record_remove_failed', 'system', off).publication;
    expect(failed).toMatchObject({ state: 'called_off', awaiting: ['role:webmaster'] });
    const { publication } = takenOn('confirm_removed', 'webmaster', failed);
    expect(publication).toMatchObject({ state: 'called_off', awaiting: [], placements: [{ state: 'gone' }] });
  });
});

describe('an emptied place where another version is wanted', () => {
  test('waits for it, and it is ordered anew in case its day has come', () => {
    const later = anItemOnline('correction approved for a later day').publication;
    const expired = takenOn('expire', 'system', later, { at: AFTER_LAST_DAY }).publication;
    expect(expired).toMatchObject({ state: 'planned', placements: [{ state: 'removing', version: 2 }] });
    const { publication, effects } = takenOn('record_removed', 'system', expired, { at: AFTER_LAST_DAY });
    expect(publication.placements).toMatchObject([{ state: 'wanted', version: 2, placed: null }]);
    expect(effects).toEqual([{ kind: 'place', placement: 'built-in', version: 2, notBefore: LATER_DAY }]);
    const again = inputOn('record_placed', publication);
    expect(again).toMatchObject({ placement: 'built-in', version: 2 });
  });

  test('becomes the task to put that up, where webmasters do', () => {
    const next = takenOn('plan_version', 'system', upByHand.publication, { profile: manual }).publication;
    const expired = takenOn('expire', 'system', next, { at: AFTER_LAST_DAY, profile: manual }).publication;
    expect(expired).toMatchObject({ state: 'planned', awaiting: ['role:webmaster'] });
    const { publication } = takenOn('confirm_removed', 'webmaster', expired, { at: AFTER_LAST_DAY });
    expect(publication.placements).toMatchObject([
      { id: 'by-hand', state: 'wanted', version: 2, placed: null },
    ]);
  });

  test('is left empty where the same version is to be put up again in another place', () => {
    const removing = anItem('being removed by hand');
    const back = playOut(removing, [on('restore', 'webmaster')]).publication;
    // The product looks whether it left something where it had failed.
    const { publication, effects } = takenOn('record_removed', 'system', back);
    expect(publication.placements).toMatchObject([
      { id: 'built-in', state: 'gone' },
      { id: 'by-hand', state: 'wanted', version: 1 },
    ]);
    expect(effects).toEqual([]);
  });

  test('is left empty where the next version goes to another place', () => {
    const byHand = anItemOnline('correction to be put up by hand').publication;
    const up = takenOn('publish_by_hand', 'webmaster', byHand).publication;
    const third = takenOn('plan_version', 'system', up, {
      input: { ...inputOn('plan_version', up), submissionId: 'request-3', submissionNumber: '2565-0003' },
    }).publication;
    const { publication, effects } = takenOn('record_removed', 'system', third);
    expect(publication.placements).toMatchObject([
      { id: 'built-in', state: 'gone' },
      { id: 'by-hand', state: 'wanted', version: 3 },
    ]);
    expect(effects).toEqual([]);
  });
});
