import { describe, expect, test } from 'vitest';
import { aRequest, refusalOf, take, taken } from '../../testing/procedure.ts';
import { signed } from '../../testing/procedure-people.ts';

const byHand = aRequest('waiting to be published by hand').submission;
const claimed = aRequest('claimed by a webmaster').submission;
const published = aRequest('published').submission;

describe.each([
  ['to put an item up', byHand, 'publish_task'],
  ['to look at an item that is up', published, 'confirm_task'],
] as const)('a task %s', (_what, open, notice) => {
  const taskOf = taken('claim_task', 'webmaster', open, { at: '2021-12-24T04:00:00.000Z' }).submission;

  test('is open to every webmaster until one takes it', () => {
    expect(open).toMatchObject({ claim: null, awaiting: ['role:webmaster'] });
    expect(taskOf).toMatchObject({
      state: open.state,
      revision: open.revision,
      claim: { by: { memberId: 'webmaster' }, at: '2021-12-24T04:00:00.000Z' },
      awaiting: ['member:webmaster'],
    });
  });

  test('is taken once, and whoever comes second is told by whom', () => {
    for (const name of ['webmaster', 'webmaster2'] as const) {
      expect(take('claim_task', name, taskOf)).toMatchObject({
        refusal: { code: 'task_claimed', message: expect.stringContaining('คุณ webmaster ') },
      });
    }
  });

  test('is handed over to another webmaster, who is told', () => {
    const { submission, effects } = taken('hand_over_task', 'webmaster', taskOf);
    expect(submission).toMatchObject({
      claim: { by: { memberId: 'webmaster2' } },
      awaiting: ['member:webmaster2'],
    });
    expect(effects).toEqual([
      { kind: 'notify', notice, to: { kind: 'seats', seats: ['member:webmaster2'], except: [] } },
    ]);
  });

  test.each([
    ['hand_over_task', 'webmaster', { to: null, toIsPublisher: true }],
    ['release_task', 'administrator', {}],
  ] as const)('goes back to all of them by %s', (action, by, input) => {
    const { submission, effects } = taken(action, by, taskOf, { input });
    expect(submission).toMatchObject({ claim: null, awaiting: ['role:webmaster'] });
    expect(effects).toEqual([
      { kind: 'notify', notice, to: { kind: 'seats', seats: ['role:webmaster'], except: [] } },
    ]);
  });

  test('is not handed over to somebody who does not keep the website, nor before anybody took it', () => {
    const input = { to: signed('colleague'), toIsPublisher: false };
    expect(take('hand_over_task', 'webmaster', taskOf, { input })).toMatchObject({
      refusal: { code: 'not_a_publisher', message: expect.stringContaining('คุณ colleague') },
    });
    expect(refusalOf('hand_over_task', 'webmaster', open)).toBe('task_not_claimed');
    expect(refusalOf('release_task', 'administrator', open)).toBe('task_not_claimed');
  });

  test('ends with the work, by whoever of them does it', () => {
    const done = open.state === 'approved' ? 'publish_by_hand' : 'confirm_publication';
    const { submission } = taken(done, 'webmaster2', taskOf);
    expect(submission).toMatchObject({ state: 'published', claim: null, awaiting: [] });
    expect(submission.publication?.confirmed?.by.memberId).toBe('webmaster2');
    for (const action of ['claim_task', 'hand_over_task'] as const) {
      expect(refusalOf(action, 'webmaster', submission)).toBe('no_task');
    }
  });
});

test.each(['claim_task', 'report_publish_failure', 'publish_by_hand'] as const)(
  'there is no task while the product publishes by itself: %s',
  (action) => {
    const code = action === 'publish_by_hand' ? 'publishing_automatically' : 'no_task';
    expect(refusalOf(action, 'webmaster', aRequest('approved').submission)).toBe(code);
  },
);

describe('a webmaster who could not put it up', () => {
  test('says why, and any of them can try again', () => {
    const { submission, event } = taken('report_publish_failure', 'webmaster', claimed);
    expect(submission).toMatchObject({ state: 'approved', claim: null, awaiting: ['role:webmaster'] });
    expect(event.details).toEqual({ reason: 'เว็บไซต์ปิดปรับปรุง' });
    expect(taken('publish_by_hand', 'webmaster2', submission).submission.state).toBe('published');
  });

  test('does not say nothing', () => {
    expect(refusalOf('report_publish_failure', 'webmaster', claimed, { input: {} })).toBe('reason_required');
    expect(
      refusalOf('report_publish_failure', 'webmaster', claimed, { input: { reason: 'ก'.repeat(501) } }),
    ).toBe('reason_too_long');
  });
});
