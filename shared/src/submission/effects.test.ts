import { describe, expect, test } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aRequest, inputFor, rightActor, type Situation, taken } from '../testing/procedure.ts';
import type { Effect } from './effects.ts';
import type { ActionName } from './transitions.ts';

const builtIn = anOfficeProfile();
const manual = anOfficeProfile({ destinations: { website: 'manual', lineGroup: true, noticeBoard: false } });
const withoutGroup = anOfficeProfile({
  destinations: { website: 'built-in', lineGroup: false, noticeBoard: false },
});

/** An effect in a few words: `review_requested to position:head, not submitter assistant`. */
function inWords(effect: Effect): string {
  if (effect.kind === 'publish') return 'publish';
  if (effect.to.kind === 'groups') return `${effect.notice} to groups`;
  const { seats, except } = effect.to;
  return `${effect.notice} to ${seats.join(' ')}${except.length ? `, not ${except.join(' ')}` : ''}`;
}

type Row = [action: ActionName, from: Situation | null, profile: typeof builtIn, effects: string[]];

const rows: Record<string, Row> = {
  'filing asks the first reviewers, but not the submitter': [
    'submit',
    null,
    builtIn,
    ['review_requested to position:assistant, not submitter'],
  ],
  'proposing asks the next reviewers, but not who decided before': [
    'propose',
    'waiting for the assistant',
    builtIn,
    ['review_requested to position:head, not submitter assistant'],
  ],
  'approving publishes where the website is built in': [
    'approve',
    'waiting for the head',
    builtIn,
    ['publish'],
  ],
  'approving gives the webmasters the task where it is not, and tells the submitter now': [
    'approve',
    'waiting for the head',
    manual,
    ['publish_task to role:webmaster', 'approved to member:submitter'],
  ],
  'sending back tells the submitter': [
    'send_back',
    'waiting for the assistant',
    builtIn,
    ['changes_requested to member:submitter'],
  ],
  'rejecting tells the submitter': [
    'reject',
    'waiting for the head',
    builtIn,
    ['rejected to member:submitter'],
  ],
  'filing again asks the first reviewers again': [
    'resubmit',
    'sent back',
    builtIn,
    ['review_requested to position:assistant, not submitter'],
  ],
  'publishing tells the submitter and the group, and asks a webmaster to look': [
    'record_published',
    'approved',
    builtIn,
    ['published to member:submitter', 'announcement to groups', 'confirm_task to role:webmaster'],
  ],
  'publishing leaves the group alone where the office has none': [
    'record_published',
    'approved',
    withoutGroup,
    ['published to member:submitter', 'confirm_task to role:webmaster'],
  ],
  'a failed publication goes to the webmasters and the administrators': [
    'record_publish_failed',
    'approved',
    builtIn,
    ['publish_task to role:webmaster', 'publish_failed to role:administrator'],
  ],
  'publishing by hand tells the submitter and the group': [
    'publish_by_hand',
    'waiting to be published by hand',
    builtIn,
    ['published to member:submitter', 'announcement to groups'],
  ],
  'confirming tells the submitter': [
    'confirm_publication',
    'published',
    builtIn,
    ['confirmed to member:submitter'],
  ],
};

test.each(Object.entries(rows))('%s', (_sentence, [action, from, profile, effects]) => {
  const submission = from && aRequest(from, profile).submission;
  const decided = taken(action, rightActor(action, submission), submission, { profile });
  expect(decided.effects.map(inWords)).toEqual(effects);
});

describe('the result of a message', () => {
  const { submission } = aRequest('approved');
  const record = (given: object) =>
    taken('record_delivery', { kind: 'system', name: 'outbox' }, submission, {
      input: { ...(inputFor('record_delivery', submission) as object), ...given },
    });

  test('is in the log and changes nothing that people decide on', () => {
    const { submission: after, event } = record({});
    expect({ ...after, log: submission.log }).toEqual(submission);
    expect(event.changes).toEqual({});
    expect(event.details).toMatchObject({ result: 'delivered', notice: 'review_requested' });
  });

  test.each([
    ['one that arrived tells nobody', { result: 'delivered' }, []],
    [
      'one given up is told to the administrators',
      { result: 'dead', error: '400: gone' },
      ['delivery_dead to role:administrator'],
    ],
    ['except the telling itself', { result: 'dead', notice: 'delivery_dead', error: '400: gone' }, []],
  ])('%s', (_sentence, given, effects) => {
    expect(record(given).effects.map(inWords)).toEqual(effects);
  });
});
