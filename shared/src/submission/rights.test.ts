import { describe, expect, test } from 'vitest';
import { frozen, take } from '../testing/procedure.ts';
import { everyone, type PersonName } from '../testing/procedure-people.ts';
import { aRequest, momentOf, type Situation, situations } from '../testing/procedure-situations.ts';
import { type State, submissionSchema } from './schema.ts';
import { type ActionName, actionNames, transitions } from './transitions.ts';

type Who = readonly (PersonName | 'system')[];
type Rights = Partial<Record<ActionName, readonly [who: Who, leadsTo: State]>>;

const owner: Who = ['submitter'];
const assistants: Who = ['assistant', 'assistant2'];
const head: Who = ['head'];
const webmasters: Who = ['webmaster', 'webmaster2'];
const system: Who = ['system'];

/** What is always possible and leaves the request where it is. */
const always = (state: State): Rights => ({
  note_undelivered: [system, state],
  transfer_owner: [['administrator'], state],
});
const underReview = (reviewers: Who): Rights => ({
  ...always('submitted'),
  // Somebody has held it for days.
  remind: [system, 'submitted'],
  send_back: [reviewers, 'changes_requested'],
  reject: [reviewers, 'rejected'],
  withdraw: [owner, 'withdrawn'],
  nudge: [owner, 'submitted'],
});
const atFirstStep: Rights = {
  ...underReview(assistants),
  escalate: [system, 'submitted'],
  propose: [assistants, 'submitted'],
};
const atLastStep: Rights = {
  ...underReview(head),
  escalate: [system, 'submitted'],
  approve: [head, 'approved'],
};
const sentBack: Rights = {
  ...always('changes_requested'),
  remind: [system, 'changes_requested'],
  resubmit: [owner, 'submitted'],
  withdraw: [owner, 'withdrawn'],
};
const approved = always('approved');
const givenByWord: Rights = {
  ...approved,
  confirm_verbal: [head, 'approved'],
  deny_verbal: [head, 'rejected'],
  lapse_verbal: [system, 'approved'],
  pass_on_verbal: [system, 'approved'],
  nudge: [owner, 'approved'],
};
const rejected = always('rejected');
const withdrawn = always('withdrawn');

/** The written procedure, a second time and by hand: who can do what with a request where, and where it leads. */
const table: Record<Situation, Rights> = {
  'waiting for the assistant': atFirstStep,
  // Whoever considers or publishes records what the head permitted; neither who asks nor the head does.
  'urgent and waiting for the assistant': {
    ...atFirstStep,
    record_verbal_approval: [[...assistants, ...webmasters], 'approved'],
  },
  'waiting for the head': atLastStep,
  // The assistant has proposed it already; the other one stands in for the head.
  'escalated past the head': {
    ...underReview(['head', 'assistant2']),
    approve: [['head', 'assistant2'], 'approved'],
  },
  'sent back': sentBack,
  rejected,
  withdrawn,
  approved,
  'approved for a later day': approved,
  'held back': approved,
  'held back and released': approved,
  'called off': approved,
  'waiting to be published by hand': approved,
  'never put up in time': approved,
  'claimed by a webmaster': approved,
  'published by hand': approved,
  'not found on the website': approved,
  'on a website out of reach': approved,
  'changed on the website': approved,
  published: approved,
  confirmed: approved,
  'past its last day': approved,
  expired: approved,
  'taken down': approved,
  'taken down by the head': approved,
  'being removed by hand': approved,
  'removed by hand': approved,
  'to be put on the board': approved,
  'on the board': approved,
  'to be replaced on the board': approved,
  'to be taken off the board': approved,
  'sheet taken off the board': approved,
  'to be put up again': approved,
  'approved by word of mouth': givenByWord,
  'called off after word of mouth': approved,
  'published by word of mouth': givenByWord,
  'confirmed in writing': approved,
  'denied before it went up': rejected,
  denied: rejected,
  'overdue in writing': givenByWord,
  'being corrected': atFirstStep,
  'correction before the head': atLastStep,
  'correction sent back': sentBack,
  'correction rejected': rejected,
  'correction withdrawn': withdrawn,
  'correction approved': approved,
  'correction approved for a later day': approved,
  'correction held back': approved,
  'correction called off': approved,
  'correction to be put up by hand': approved,
  'correction up': approved,
  'correction by word of mouth': givenByWord,
  'correction up by word of mouth': givenByWord,
  'correction denied': rejected,
  'corrected after it was taken down': approved,
};

const anybody = [...everyone, 'system'] as const;

describe.each(situations)('the request of a matter that is %s', (situation) => {
  const { submission } = aRequest(situation);
  const at = momentOf(situation);
  frozen(submission);

  test.each(actionNames)(
    'lets exactly those of the procedure %s, and refuses the others in words',
    (action) => {
      const [who, leadsTo]: readonly [Who, State | null] = table[situation][action] ?? [[], null];
      for (const name of anybody) {
        const result = take(action, name, submission, { at });
        expect(`${name}: ${result.ok}`).toBe(`${name}: ${who.includes(name)}`);
        if (result.ok) {
          expect(result.submission.state).toBe(leadsTo);
        } else {
          expect(result).toEqual({
            ok: false,
            refusal: { code: expect.any(String), message: expect.stringMatching(/^[ก-๙].{15,}/) },
          });
        }
      }
    },
  );

  const possible = actionNames.filter((action) => table[situation][action]);
  test.each(possible)('is a whole record, with one event in its log, after %s', (action) => {
    const [who] = table[situation][action] ?? [[]];
    const decided = take(action, who[0] ?? 'system', submission, { at });
    if (!decided.ok) throw new Error('refused');
    expect(submissionSchema.safeParse(decided.submission).error).toBeUndefined();
    expect(decided.event).toMatchObject({
      kind: 'submission',
      action,
      seq: submission.log.seq + 1,
      log: submission.id,
      subject: submission.id,
    });
    expect(decided.submission.log).toEqual({ seq: decided.event.seq, hash: decided.event.hash });
    // Whatever was decided before stays in the record.
    const before = submission.decisions.length;
    expect(decided.submission.decisions.slice(0, before)).toEqual(submission.decisions);
  });
});

/** Notes that change nothing anybody decides on: a card drawn before them stays good. */
const notes = ['pass_on_verbal', 'nudge', 'remind', 'escalate', 'transfer_owner', 'note_undelivered'];

test.each(actionNames.filter((action) => action !== 'submit'))(
  '%s makes older cards stale unless it is a note',
  (action) => {
    const situation = situations.find((candidate) => table[candidate][action]) as Situation;
    const { submission } = aRequest(situation);
    const [who] = table[situation][action] ?? [[]];
    const decided = take(action, who[0] ?? 'system', submission, { at: momentOf(situation) });
    const raised = decided.ok && decided.submission.revision - submission.revision;
    expect(raised).toBe(notes.includes(action) ? 0 : 1);
  },
);

test('every decision is a signature, and nothing else is', () => {
  const decisions = actionNames.filter((name) => 'isDecision' in transitions[name]);
  expect(decisions).toEqual(['propose', 'approve', 'send_back', 'reject', 'confirm_verbal', 'deny_verbal']);
});
