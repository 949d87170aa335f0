import { describe, expect, test } from 'vitest';
import { aRequest, frozen, momentOf, type Situation, situations, take } from '../testing/procedure.ts';
import { everyone, type PersonName } from '../testing/procedure-people.ts';
import { type State, submissionSchema } from './schema.ts';
import { type ActionName, transitions } from './transitions.ts';

type Who = readonly (PersonName | 'system')[];
type Rights = Partial<Record<ActionName, readonly [who: Who, leadsTo: State]>>;

const owner: Who = ['submitter'];
const assistants: Who = ['assistant', 'assistant2'];
const head: Who = ['head'];
const webmasters: Who = ['webmaster', 'webmaster2'];
const system: Who = ['system'];
/** Whoever considers, approves or publishes, but not the one who asks. */
const supervisors: Who = [...assistants, ...head, ...webmasters];
const keepers: Who = [...owner, ...supervisors, 'administrator'];

/** What is always possible and leaves the request where it is. */
const always = (state: State): Rights => ({
  record_delivery: [system, state],
  transfer_owner: [['administrator'], state],
});
/** Somebody has held it for days: they are reminded, and the next person is told. */
const overdue = (state: State): Rights => ({ remind: [system, state], escalate: [system, state] });
const submitted: Rights = {
  ...always('submitted'),
  ...overdue('submitted'),
  record_verbal_approval: [supervisors, 'approved'],
};
const atFirstStep: Rights = {
  ...submitted,
  propose: [assistants, 'submitted'],
  send_back: [assistants, 'changes_requested'],
};
const byAutomat: Rights = {
  ...always('approved'),
  record_published: [system, 'published'],
  record_publish_failed: [system, 'approved'],
};
const byHand: Rights = {
  ...byAutomat,
  ...overdue('approved'),
  withdraw: [owner, 'withdrawn'],
  publish_by_hand: [webmasters, 'published'],
  report_publish_failure: [webmasters, 'approved'],
};
const givenByWord = (state: State): Rights => ({
  confirm_verbal: [head, state],
  deny_verbal: [head, state === 'approved' ? 'rejected' : 'taken_down'],
});
const up: Rights = {
  ...always('published'),
  renew: [keepers, 'published'],
  take_down: [keepers, 'taken_down'],
};
const unconfirmed: Rights = {
  ...overdue('published'),
  claim_task: [webmasters, 'published'],
  confirm_publication: [webmasters, 'published'],
};
const correctable: Rights = { correct: [owner, 'submitted'] };
const down: Rights = { ...always('taken_down'), restore: [webmasters, 'published'] };

/** The written procedure, a second time and by hand: who can do what where, and where it leads. */
const table: Record<Situation, Rights> = {
  'waiting for the assistant': {
    ...atFirstStep,
    reject: [assistants, 'rejected'],
    withdraw: [owner, 'withdrawn'],
  },
  'waiting for the head': {
    ...submitted,
    approve: [head, 'approved'],
    send_back: [head, 'changes_requested'],
    reject: [head, 'rejected'],
    withdraw: [owner, 'withdrawn'],
  },
  // The assistant has proposed it already; the other one stands in for the head.
  'escalated past the head': {
    ...always('submitted'),
    remind: [system, 'submitted'],
    record_verbal_approval: [supervisors, 'approved'],
    approve: [['head', 'assistant2'], 'approved'],
    send_back: [['head', 'assistant2'], 'changes_requested'],
    reject: [['head', 'assistant2'], 'rejected'],
    withdraw: [owner, 'withdrawn'],
  },
  'sent back': {
    ...always('changes_requested'),
    remind: [system, 'changes_requested'],
    resubmit: [owner, 'submitted'],
    withdraw: [owner, 'withdrawn'],
  },
  rejected: always('rejected'),
  withdrawn: always('withdrawn'),
  approved: { ...byAutomat, withdraw: [owner, 'withdrawn'] },
  'waiting to be published by hand': { ...byHand, claim_task: [webmasters, 'approved'] },
  'claimed by a webmaster': {
    ...byHand,
    hand_over_task: [webmasters, 'approved'],
    release_task: [['administrator'], 'approved'],
  },
  'approved by word of mouth': {
    ...byAutomat,
    ...givenByWord('approved'),
    withdraw: [owner, 'withdrawn'],
  },
  'published by word of mouth': { ...up, ...unconfirmed, ...givenByWord('published') },
  'confirmed in writing': { ...up, ...unconfirmed, ...correctable },
  denied: always('taken_down'),
  published: { ...up, ...unconfirmed, ...correctable },
  confirmed: { ...up, ...correctable },
  'past its last day': { ...up, ...correctable, expire: [system, 'taken_down'] },
  expired: down,
  'taken down': down,
  // Refused or taken back, a correction leaves what is on the website as it was.
  'being corrected': { ...atFirstStep, reject: [assistants, 'published'], withdraw: [owner, 'published'] },
  'correction before the head': {
    ...submitted,
    approve: [head, 'approved'],
    send_back: [head, 'changes_requested'],
    reject: [head, 'published'],
    withdraw: [owner, 'published'],
  },
  'correction sent back': {
    ...always('changes_requested'),
    remind: [system, 'changes_requested'],
    resubmit: [owner, 'submitted'],
    withdraw: [owner, 'published'],
  },
  'correction approved': { ...byAutomat, withdraw: [owner, 'published'] },
};

const actions = Object.keys(transitions) as ActionName[];
const anybody = [...everyone, 'system'] as const;

describe.each(situations)('a request that is %s', (situation) => {
  const { submission } = aRequest(situation);
  const at = momentOf(situation);
  frozen(submission);

  test.each(actions)('lets exactly those of the procedure %s, and refuses the others in words', (action) => {
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
  });

  const possible = actions.filter((action) => table[situation][action]);
  test.each(possible)('is a whole record, with one event in its log, after %s', (action) => {
    const [who] = table[situation][action] ?? [[]];
    const decided = take(action, who[0] ?? 'system', submission, { at });
    if (!decided.ok) throw new Error('refused');
    expect(submissionSchema.safeParse(decided.submission).error).toBeUndefined();
    expect(decided.event).toMatchObject({ action, seq: submission.log.seq + 1, submissionId: submission.id });
    expect(decided.submission.log).toEqual({ seq: decided.event.seq, hash: decided.event.hash });
  });
});

/** Notes that change nothing anybody decides on: a card drawn before them stays good. */
const notes = [
  'claim_task',
  'hand_over_task',
  'release_task',
  'remind',
  'escalate',
  'transfer_owner',
  'record_delivery',
];

test.each(actions.filter((action) => action !== 'submit'))(
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
