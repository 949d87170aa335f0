import { describe, expect, test } from 'vitest';
import { refusalOn, takenOn, takeOn } from '../../testing/procedure.ts';
import { signed } from '../../testing/procedure-people.ts';
import { anItemOnline } from '../../testing/procedure-situations.ts';
import type { PublicationAction } from '../transitions.ts';

const told = (notice: string, seats: string[], except: string[] = []) => [
  { kind: 'notify', notice, to: { seats, except } },
];

describe.each([
  ['to put an item up', 'waiting to be published by hand', 'publish_task', 'publish_by_hand'],
  ['to look at an item that is up', 'published', 'confirm_task', 'confirm_publication'],
  ['to take an item away', 'being removed by hand', 'remove_task', 'confirm_removed'],
  ['to put a sheet on the board', 'to be put on the board', 'post_sheet_task', 'post_sheet'],
  ['to take a sheet off the board', 'to be taken off the board', 'remove_sheet_task', 'remove_sheet'],
] as const)('a task %s', (_what, situation, notice, done) => {
  const open = anItemOnline(situation).publication;
  const claiming = takenOn('claim_task', 'webmaster', open, { at: '2021-12-24T04:00:00.000Z' });
  const claimed = claiming.publication;

  test('is open to every webmaster until one takes it, which the others hear', () => {
    expect(open).toMatchObject({ claim: null, awaiting: ['role:webmaster'] });
    expect(claimed).toMatchObject({
      state: open.state,
      revision: open.revision,
      claim: { by: { memberId: 'webmaster' }, at: '2021-12-24T04:00:00.000Z' },
      awaiting: ['member:webmaster'],
      waiting: { since: open.waiting.since },
    });
    expect(claiming.effects).toEqual(told('task_claimed', ['role:webmaster'], ['webmaster']));
  });

  test('is taken once, and whoever comes second is told by whom', () => {
    for (const name of ['webmaster', 'webmaster2'] as const) {
      expect(takeOn('claim_task', name, claimed)).toMatchObject({
        refusal: { code: 'task_claimed', message: expect.stringContaining('คุณ webmaster ') },
      });
    }
  });

  test('is handed over to another webmaster, who is told', () => {
    const { publication, effects } = takenOn('hand_over_task', 'webmaster', claimed);
    expect(publication).toMatchObject({
      claim: { by: { memberId: 'webmaster2' } },
      awaiting: ['member:webmaster2'],
    });
    expect(effects).toEqual(told(notice, ['member:webmaster2']));
  });

  test.each(['head', 'administrator'] as const)(
    'is assigned to a webmaster by the %s, claimed or not',
    (by) => {
      for (const publication of [open, claimed]) {
        const assigned = takenOn('assign_task', by, publication);
        expect(assigned.publication.claim?.by.memberId).toBe('webmaster2');
        expect(assigned.effects).toEqual(told(notice, ['member:webmaster2']));
      }
    },
  );

  test.each([
    ['hand_over_task', 'webmaster', { to: null, toIsPublisher: true }],
    ['assign_task', 'head', { to: null, toIsPublisher: true }],
    ['release_task', 'administrator', {}],
  ] as const)('goes back to all of them by %s', (action, by, input) => {
    const { publication, effects } = takenOn(action, by, claimed, { input });
    expect(publication).toMatchObject({ claim: null, awaiting: ['role:webmaster'] });
    expect(effects).toEqual(told(notice, ['role:webmaster']));
  });

  test('is not given to somebody who does not keep the website, nor handed over before anybody took it', () => {
    const input = { to: signed('colleague'), toIsPublisher: false };
    for (const [action, by] of [
      ['hand_over_task', 'webmaster'],
      ['assign_task', 'head'],
    ] as const) {
      expect(takeOn(action, by, claimed, { input })).toMatchObject({
        refusal: { code: 'not_a_publisher', message: expect.stringContaining('คุณ colleague') },
      });
    }
    expect(refusalOn('hand_over_task', 'webmaster', open)).toBe('task_not_claimed');
    expect(refusalOn('release_task', 'administrator', open)).toBe('task_not_claimed');
  });

  test('ends with the work, by whoever of them does it', () => {
    const { publication } = takenOn(done, 'webmaster2', claimed);
    expect(publication).toMatchObject({ claim: null, awaiting: [] });
    for (const action of ['claim_task', 'hand_over_task', 'assign_task'] as PublicationAction[]) {
      const by = action === 'assign_task' ? 'head' : 'webmaster';
      expect(refusalOn(action, by, publication)).toBe('no_task');
    }
  });
});

test('who took one task has not taken the next: to look at what is there, and to put up what failed', () => {
  const published = anItemOnline('published').publication;
  const claimed = takenOn('claim_task', 'webmaster', published).publication;
  const correcting = takenOn('plan_version', 'system', claimed).publication;
  const again = takenOn('claim_task', 'webmaster', correcting).publication;
  const failed = takenOn('record_place_failed', 'system', again).publication;
  expect(failed).toMatchObject({ claim: null, awaiting: ['role:webmaster'] });
});

test.each(['claim_task', 'report_publish_failure', 'publish_by_hand', 'confirm_removed'] as const)(
  'there is no task while the product publishes by itself: %s',
  (action) => {
    const code = action === 'publish_by_hand' ? 'publishing_automatically' : 'no_task';
    expect(refusalOn(action, 'webmaster', anItemOnline('approved').publication)).toBe(code);
  },
);

describe('a webmaster who could not put it up', () => {
  const claimed = anItemOnline('claimed by a webmaster').publication;

  test('says why, and any of them can try again', () => {
    const { publication, event } = takenOn('report_publish_failure', 'webmaster', claimed);
    expect(publication).toMatchObject({ state: 'planned', claim: null, awaiting: ['role:webmaster'] });
    expect(event.details).toEqual({ reason: 'เว็บไซต์ปิดปรับปรุง' });
    expect(takenOn('publish_by_hand', 'webmaster2', publication).publication.state).toBe('on_display');
  });

  test('does not say nothing', () => {
    for (const [input, code] of [
      [{}, 'reason_required'],
      [{ reason: 'ก'.repeat(501) }, 'reason_too_long'],
    ] as const) {
      expect(refusalOn('report_publish_failure', 'webmaster', claimed, { input })).toBe(code);
    }
  });
});
