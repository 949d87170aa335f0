import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingField, verifyChain } from '../log/chain.ts';
import type { LogEvent } from '../log/event.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { actor, aRequestContent, frozen, inputFor, people, system, take } from '../testing/procedure.ts';
import type { Actor } from './actor.ts';
import { availableActions } from './available-actions.ts';
import { hashContent } from './hash.ts';
import { type Submission, submissionSchema } from './schema.ts';
import { type ActionName, transitions } from './transitions.ts';

const everyAction = Object.keys(transitions) as ActionName[];
/** One person with everything, so that four eyes are put to the test. */
const everybody = [
  ...Object.values(people),
  {
    ...people.submitter,
    id: 'all-powerful',
    positionId: 'head',
    roles: ['staff' as const, 'webmaster' as const],
  },
];
const actors: Actor[] = [...everybody.map(actor), system];

/** A move: one that is open now (by number), or any action by anybody, with what they saw of some revision. */
const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ open: fc.nat() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        action: fc.constantFrom(...everyAction),
        by: fc.constantFrom(...actors),
        seenAgo: fc.nat({ max: 2 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 12 },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

type Play = { submission: Submission | null; events: LogEvent[]; history: Submission[]; changes: number };

function openMoves(submission: Submission | null): { action: ActionName; by: Actor }[] {
  if (!submission) return everybody.slice(0, 6).map((member) => ({ action: 'submit', by: actor(member) }));
  const ofPeople = everybody.flatMap((member) =>
    availableActions(submission, member).map(({ name }) => ({ action: name, by: actor(member) })),
  );
  const ofSystem = everyAction
    .filter((action) => transitions[action].who === 'system')
    .map((action) => ({ action, by: system }));
  return [...ofPeople, ...ofSystem];
}

function step(play: Play, move: Move, number: number): Play {
  const { submission } = play;
  const open = openMoves(submission);
  const { action, by } = 'open' in move ? (open[move.open % open.length] as (typeof open)[number]) : move;
  const seenFrom = 'open' in move ? submission : (play.history.at(-1 - move.seenAgo) ?? submission);
  const input =
    action === 'resubmit' || action === 'submit'
      ? { ...inputFor(action, submission), content: contents[number % contents.length] }
      : inputFor(action, seenFrom);
  const at = new Date(Date.UTC(2021, 11, 24, 3, number)).toISOString();
  const result = take(action, by, submission, { profile, input, at });
  if (!result.ok) {
    if (!/[ก-๙]/.test(result.refusal.message)) throw new Error(`${action} was refused without words`);
    return play;
  }
  const broken = brokenRule(play, action, by, result.submission);
  if (broken) throw new Error(`after ${action} it does not hold that ${broken}`);
  return {
    submission: frozen(result.submission),
    events: [...play.events, result.event],
    history: [...play.history, result.submission],
    changes: play.changes + raise(action),
  };
}

const profile = anOfficeProfile();
profile.categories = profile.categories.map((category, index) =>
  index === 7 ? { ...category, route: 'short' } : category,
);
const contents = [
  aRequestContent(),
  aRequestContent({ title: 'ฉบับแก้ไข', files: [] }),
  aRequestContent({ categoryId: 'public-relations' }),
];

/** What must hold after every single step, and the name of the first that does not. Plain code, because it runs ten thousand times. */
function brokenRule(before: Play, action: ActionName, by: Actor, after: Submission): string | null {
  const { decisions, steps, submitter, state } = after;
  const deciders = decisions.map((decision) => decision.by.memberId);
  const approval = decisions.at(-1);
  const isAllowed = state === 'approved' || state === 'published';
  const mayApprove = by.kind === 'member' && ['head', 'all-powerful'].includes(by.member.id);
  const rules: [string, boolean][] = [
    ['the record has its shape', submissionSchema.safeParse(after).success],
    ['the fingerprint fits the content', after.contentHash === hashContent(after.content)],
    ['every change but a note raises the revision by one', after.revision === before.changes + raise(action)],
    ['nobody decides twice', new Set(deciders).size === deciders.length],
    ['the submitter decides nothing', !deciders.includes(submitter.memberId)],
    ['a step is decided once', new Set(decisions.map(({ stepId }) => stepId)).size === decisions.length],
    ['only who holds the seat approves', action !== 'approve' || mayApprove],
    ['what is allowed was approved last', !isAllowed || approval?.outcome === 'approved'],
    ['as it is now', !isAllowed || approval?.contentHash === after.contentHash],
    ['at the last step, after all the others', !isAllowed || decisions.length === steps.length],
    ['only what is published has a page', (after.publication !== null) === (state === 'published')],
    ['it waits for those whose turn it is', `${after.awaiting}` === `${whoseTurn(after)}`],
    ['a step is under review while it waits', (after.currentStep !== null) === (state === 'submitted')],
  ];
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}

/** The seats that can act, but for those who may be barred from it. */
function whoseTurn({ state, steps, currentStep, submitter, publisherSeats, ...after }: Submission): string[] {
  if (state === 'submitted') return steps[currentStep ?? -1]?.seats ?? [];
  if (state === 'changes_requested') return [`member:${submitter.memberId}`];
  const isWebmastersTask =
    (state === 'approved' && after.publishByHand) || (state === 'published' && !after.publication?.confirmed);
  return isWebmastersTask ? publisherSeats : [];
}

const raise = (action: ActionName) => (action === 'record_delivery' ? 0 : 1);

const reached = new Set<string>();

test('whatever people try, in whatever order, the procedure holds and the log tells the truth', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let play: Play = { submission: null, events: [], history: [], changes: 0 };
      all.forEach((move, number) => {
        play = step(play, move, number);
      });
      const { submission, events } = play;
      if (!submission) return;
      reached.add(submission.state);
      const { record, fault } = verifyChain(events);
      expect(fault ?? differingField(submission, record)).toBeNull();
    }),
    { numRuns: 1000 },
  );
  // A run that never left the first state would have shown nothing.
  expect([...reached].sort()).toEqual([
    'approved',
    'changes_requested',
    'published',
    'rejected',
    'submitted',
  ]);
});
