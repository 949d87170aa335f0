import { describe, expect, test } from 'vitest';
import { BUILDER_TIME } from '../testing/builders.ts';
import { aRequest, inWords, momentOf, type Situation, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { type PersonName, theOffice } from '../testing/procedure-people.ts';
import type { ActionName } from './transitions.ts';

const builtIn = theOffice();
const manual = theOffice({ destinations: { website: 'manual', lineGroup: true, noticeBoard: false } });
const withoutGroup = theOffice({
  destinations: { website: 'built-in', lineGroup: false, noticeBoard: false },
});

type Row = [
  by: PersonName | 'system',
  action: ActionName,
  from: Situation | null,
  profile: typeof builtIn,
  effects: string[],
];

const rows: Record<string, Row> = {
  'filing asks the first reviewers, but not the submitter': [
    'submitter',
    'submit',
    null,
    builtIn,
    ['review_requested to position:assistant, not submitter'],
  ],
  'proposing asks the next reviewers, but not who decided before': [
    'assistant',
    'propose',
    'waiting for the assistant',
    builtIn,
    ['review_requested to position:head, not submitter assistant'],
  ],
  'approving publishes where the website is built in': [
    'head',
    'approve',
    'waiting for the head',
    builtIn,
    ['publish'],
  ],
  'approving gives the webmasters the task where it is not, and tells the submitter now': [
    'head',
    'approve',
    'waiting for the head',
    manual,
    ['publish_task to role:webmaster', 'approved to member:submitter'],
  ],
  'sending back tells the submitter': [
    'assistant',
    'send_back',
    'waiting for the assistant',
    builtIn,
    ['changes_requested to member:submitter'],
  ],
  'rejecting tells the submitter': [
    'head',
    'reject',
    'waiting for the head',
    builtIn,
    ['rejected to member:submitter'],
  ],
  'filing again asks the first reviewers again': [
    'submitter',
    'resubmit',
    'sent back',
    builtIn,
    ['review_requested to position:assistant, not submitter'],
  ],
  'publishing tells the submitter and the group, and asks a webmaster to look': [
    'system',
    'record_published',
    'approved',
    builtIn,
    ['published to member:submitter', 'announcement to groups', 'confirm_task to role:webmaster'],
  ],
  'publishing leaves the group alone where the office has none': [
    'system',
    'record_published',
    'approved',
    withoutGroup,
    ['published to member:submitter', 'confirm_task to role:webmaster'],
  ],
  'a failed publication goes to the webmasters and the administrators': [
    'system',
    'record_publish_failed',
    'approved',
    builtIn,
    ['publish_task to role:webmaster', 'publish_failed to role:administrator'],
  ],
  'publishing by hand tells the submitter and the group': [
    'webmaster',
    'publish_by_hand',
    'waiting to be published by hand',
    builtIn,
    ['published to member:submitter', 'announcement to groups'],
  ],
  'publishing a corrected item tells the same people, but not the group a second time': [
    'system',
    'record_published',
    'correction approved',
    builtIn,
    ['published to member:submitter', 'confirm_task to role:webmaster'],
  ],
  'withdrawing tells whoever was considering it': [
    'submitter',
    'withdraw',
    'waiting for the head',
    builtIn,
    ['withdrawn to position:head, not submitter'],
  ],
  'withdrawing tells the webmasters who had the task': [
    'submitter',
    'withdraw',
    'waiting to be published by hand',
    builtIn,
    ['withdrawn to role:webmaster, not submitter'],
  ],
  'withdrawing tells nobody while nobody has it': ['submitter', 'withdraw', 'sent back', builtIn, []],
  'permission by word of mouth publishes and asks for it in writing': [
    'assistant2',
    'record_verbal_approval',
    'waiting for the assistant',
    builtIn,
    ['publish', 'verbal_confirm to member:head'],
  ],
  'permission by word of mouth gives the webmasters the task where the website is not built in': [
    'webmaster',
    'record_verbal_approval',
    'waiting for the assistant',
    manual,
    ['publish_task to role:webmaster', 'approved to member:submitter', 'verbal_confirm to member:head'],
  ],
  'confirming in writing tells the submitter and who recorded it': [
    'head',
    'confirm_verbal',
    'published by word of mouth',
    builtIn,
    ['verbal_confirmed to member:submitter member:assistant2'],
  ],
  'denying tells everyone concerned': [
    'head',
    'deny_verbal',
    'published by word of mouth',
    builtIn,
    ['verbal_denied to member:submitter member:assistant2 role:webmaster role:administrator'],
  ],
  'claiming a task tells nobody': ['webmaster', 'claim_task', 'published', builtIn, []],
  'handing it over tells the other webmaster': [
    'webmaster',
    'hand_over_task',
    'claimed by a webmaster',
    builtIn,
    ['publish_task to member:webmaster2'],
  ],
  'giving it back for them tells all webmasters': [
    'administrator',
    'release_task',
    'claimed by a webmaster',
    builtIn,
    ['publish_task to role:webmaster'],
  ],
  'giving back a task that somebody had taken asks all webmasters again': [
    'administrator',
    'release_task',
    'claimed by a webmaster',
    builtIn,
    ['publish_task to role:webmaster'],
  ],
  'failing to put it up tells the submitter and the administrators': [
    'webmaster',
    'report_publish_failure',
    'waiting to be published by hand',
    builtIn,
    ['publish_failed to member:submitter role:administrator'],
  ],
  'correcting asks the first reviewers': [
    'submitter',
    'correct',
    'confirmed',
    builtIn,
    ['review_requested to position:assistant, not submitter'],
  ],
  'renewing tells nobody': ['webmaster', 'renew', 'confirmed', builtIn, []],
  'taking down tells the submitter and the webmasters': [
    'head',
    'take_down',
    'confirmed',
    builtIn,
    ['taken_down to member:submitter role:webmaster'],
  ],
  'the end of the display period is told to them too': [
    'system',
    'expire',
    'past its last day',
    builtIn,
    ['expired to member:submitter role:webmaster'],
  ],
  'putting it back tells the submitter': [
    'webmaster',
    'restore',
    'taken down',
    builtIn,
    ['restored to member:submitter'],
  ],
  'a reminder goes to whoever has it, and not to who may not act': [
    'system',
    'remind',
    'waiting for the head',
    builtIn,
    ['reminder to position:head, not submitter assistant'],
  ],
  'escalating asks the stand-ins and tells the administrators': [
    'system',
    'escalate',
    'waiting for the head',
    builtIn,
    ['escalated to position:assistant role:administrator, not submitter assistant'],
  ],
  'a request given to a successor is told to them': [
    'administrator',
    'transfer_owner',
    'sent back',
    builtIn,
    ['transferred to member:colleague'],
  ],
  'confirming tells the submitter': [
    'webmaster',
    'confirm_publication',
    'published',
    builtIn,
    ['confirmed to member:submitter'],
  ],
};

test.each(Object.entries(rows))('%s', (_sentence, [by, action, from, profile, effects]) => {
  const submission = from && aRequest(from, profile).submission;
  const decided = taken(action, by, submission, { profile, at: from ? momentOf(from) : BUILDER_TIME });
  expect(decided.effects.map(inWords)).toEqual(effects);
});

describe('the result of a message', () => {
  const { submission } = aRequest('approved');
  const record = (given: object) =>
    taken('record_delivery', 'system', submission, {
      input: { ...inputFor('record_delivery', submission), ...given },
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
