import { describe, expect, test } from 'vitest';
import { BUILDER_TIME } from '../testing/builders.ts';
import { inWords, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { byWordOfMouth, type PersonName, theOffice } from '../testing/procedure-people.ts';
import { AFTER_DEADLINE, aRequest, momentOf, type Situation } from '../testing/procedure-situations.ts';
import type { ActionName } from './transitions.ts';

type Row = [by: PersonName | 'system', action: ActionName, from: Situation | null, effects: string[]];

const rows: Record<string, Row> = {
  'filing asks the first reviewers, but not the submitter': [
    'submitter',
    'submit',
    null,
    ['review_requested to position:assistant, not submitter'],
  ],
  'proposing asks the next reviewers, but not who decided before': [
    'assistant',
    'propose',
    'waiting for the assistant',
    ['review_requested to position:head, not submitter assistant', 'proposed to member:submitter'],
  ],
  'approving founds a publication, which tells whom it concerns': [
    'head',
    'approve',
    'waiting for the head',
    ['plan on the publication request-1'],
  ],
  'approving a correction gives the publication a new version': [
    'head',
    'approve',
    'correction before the head',
    ['plan_version on the publication request-1'],
  ],
  'sending back tells the owner': [
    'assistant',
    'send_back',
    'waiting for the assistant',
    ['changes_requested to member:submitter'],
  ],
  'rejecting tells the owner': ['head', 'reject', 'waiting for the head', ['rejected to member:submitter']],
  'rejecting a correction leaves the publication alone': [
    'head',
    'reject',
    'correction before the head',
    ['rejected to member:submitter'],
  ],
  'filing again asks the first reviewers again': [
    'submitter',
    'resubmit',
    'sent back',
    ['review_requested to position:assistant, not submitter'],
  ],
  'withdrawing tells whoever was considering it': [
    'submitter',
    'withdraw',
    'waiting for the head',
    ['withdrawn to position:head, not submitter'],
  ],
  'withdrawing tells nobody while nobody has it': ['submitter', 'withdraw', 'sent back', []],
  'permission by word of mouth founds a publication and asks for it in writing': [
    'assistant2',
    'record_verbal_approval',
    'urgent and waiting for the assistant',
    ['plan on the publication request-1', 'verbal_confirm to member:head'],
  ],
  'confirming in writing settles the version and tells the owner and who recorded it': [
    'head',
    'confirm_verbal',
    'published by word of mouth',
    ['settle_version on the publication request-1', 'verbal_confirmed to member:submitter member:assistant2'],
  ],
  'denying drops the version and tells everyone concerned': [
    'head',
    'deny_verbal',
    'correction up by word of mouth',
    [
      'drop_version on the publication request-1',
      'verbal_denied to member:submitter member:assistant2 role:webmaster role:administrator',
    ],
  ],
  'a permission that lapses tells nobody': ['system', 'lapse_verbal', 'approved by word of mouth', []],
  'a permission whose giver has left is asked of the post, but not of who asked or recorded it': [
    'system',
    'pass_on_verbal',
    'published by word of mouth',
    ['verbal_confirm to position:head, not submitter assistant2'],
  ],
  'a reminder goes to whoever has it, and not to who may not act': [
    'system',
    'remind',
    'waiting for the head',
    ['reminder to position:head, not submitter assistant'],
  ],
  'a reminder of what was sent back goes to its owner': [
    'system',
    'remind',
    'sent back',
    ['reminder to member:submitter'],
  ],
  'escalating asks the stand-ins and tells the administrators': [
    'system',
    'escalate',
    'waiting for the head',
    ['escalated to position:assistant role:administrator, not submitter assistant'],
  ],
  'a request given to a successor is told to them': [
    'administrator',
    'transfer_owner',
    'sent back',
    ['transferred to member:colleague'],
  ],
};

test.each(Object.entries(rows))('%s', (_sentence, [by, action, from, effects]) => {
  const submission = from && aRequest(from).submission;
  const decided = taken(action, by, submission, { at: from ? momentOf(from) : BUILDER_TIME });
  expect(decided.effects.map(inWords)).toEqual(effects);
});

describe('a permission that was not confirmed in writing by its deadline', () => {
  const overdue = (afterDeadline: 'keep' | 'take_down') => {
    const profile = theOffice({ verbalApproval: byWordOfMouth({ afterDeadline }) });
    const { submission } = aRequest('published by word of mouth', profile);
    const at = AFTER_DEADLINE;
    return taken('escalate', 'system', submission, { profile, at, input: { of: 'verbal' } });
  };

  test('is told to the administrators and the head, and the item stays where the office has it so', () => {
    expect(overdue('keep').effects.map(inWords)).toEqual([
      'verbal_overdue to role:administrator position:head',
    ]);
  });

  test('brings the item down where the office has it so, and can still be confirmed', () => {
    const { effects, submission } = overdue('take_down');
    expect(effects.map(inWords)).toEqual([
      'drop_version on the publication request-1',
      'verbal_overdue to role:administrator position:head',
    ]);
    expect(effects[0]).toMatchObject({ input: { kind: 'unconfirmed', by: null } });
    expect(submission).toMatchObject({ verbal: { status: 'pending' }, awaiting: ['member:head'] });
  });
});

describe('a message that was given up', () => {
  const { submission } = aRequest('waiting for the head');
  const noted = (given: object) =>
    taken('note_undelivered', 'system', submission, {
      input: { ...inputFor('note_undelivered', submission), ...given },
    });

  test('is in the log and changes nothing that people decide on', () => {
    const { submission: after, event } = noted({});
    expect({ ...after, log: submission.log }).toEqual(submission);
    expect(event.changes).toEqual({});
    expect(event.details).toMatchObject({ entryId: 'outbox-1', notice: 'review_requested', attempts: 12 });
  });

  test('is told to the administrators, except the telling itself', () => {
    expect(noted({}).effects.map(inWords)).toEqual(['undelivered to role:administrator']);
    expect(noted({ notice: 'undelivered' }).effects).toEqual([]);
  });
});
