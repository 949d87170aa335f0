import fc from 'fast-check';
import { type PublicationAction, publicationActions } from '../../publication/transitions.ts';
import { type ActionName, actionNames } from '../../submission/transitions.ts';
import type { StoryKind } from './story-kinds.ts';

type Form = {
  by: number;
  short: boolean;
  inDays: number;
  forDays: number | null;
  urgent: boolean;
  again: boolean;
};

/**
 * One thing that happens. Numbers are choices among what there is at that moment (`pick` modulo their count), so that
 * a sequence still means something when others before it were left out: it shrinks to what matters.
 */
export type Move =
  | ({ kind: 'file' } & Form)
  /** Somebody asks for a correction of what was published; mostly who answers for it. */
  | ({ kind: 'correct'; item: number } & Form)
  /**
   * Somebody takes an action that is open to them: one that leads on, when `onward`; from an `old` card; it arrives
   * later, when `held`.
   */
  | {
      kind: 'act';
      item: number;
      pick: number;
      who: number;
      held: boolean;
      old: boolean;
      onward: boolean;
    }
  /** An action that was held arrives, out of its order. */
  | { kind: 'arrive'; pick: number }
  /** Somebody tries something, perhaps from an old card: anybody, or one of those who may not. */
  | { kind: 'try'; item: number; what: Tried; who: number; of: Trying; seenAgo: number; pick: number }
  /** The same message once more; under another id, when the person pressed twice. */
  | { kind: 'repeat'; ago: number; pressed: boolean }
  | { kind: 'carry'; pick: number; again: boolean; fails: boolean; blind: boolean }
  /** A message about a record was given up. */
  | { kind: 'undelivered'; item: number }
  /** Time passes; mostly the jobs run then, sometimes only later. */
  | { kind: 'wait'; hours: number; jobs: boolean }
  /** The job that takes down what is over, and the one that reminds. */
  | { kind: 'sweep' }
  | { kind: 'daily' }
  /** An administrator gives an item to somebody else to answer for: to somebody who decides on such items, or to anybody. */
  | { kind: 'pass'; item: number; who: number; decider: boolean }
  | { kind: 'leave'; who: number; successor: number; of: 'anybody' | 'giver' | 'claimer' | 'owner' }
  | { kind: 'return'; who: number }
  | { kind: 'post'; who: number; position: string | null }
  | { kind: 'delegate'; from: number; to: number; inDays: number; days: number; acting: boolean }
  | { kind: 'revoke'; pick: number }
  /** The office drops all steps of its long route but the last, or takes them up again; or moves its website. */
  | { kind: 'profile'; short: boolean; website: 'built-in' | 'manual' | null };

/** Anybody; who asked for it or wrote it; who decided on it or recorded it; who has left. */
export type Trying = 'anybody' | 'asker' | 'decider' | 'left';

export type Tried =
  | { on: 'submission'; action: ActionName }
  | { on: 'publication'; action: PublicationAction };

// Small numbers are no likelier than others: they would all choose the first of what there is.
const pick = fc.noBias(fc.nat(999));
const item = fc.noBias(fc.nat(5));
const rarely = fc.constantFrom(false, false, false, true);
const seldom = fc.constantFrom(...Array<boolean>(9).fill(false), true);
const tried: Tried[] = [
  ...actionNames
    .filter((action) => action !== 'submit')
    .map((action) => ({ on: 'submission' as const, action })),
  ...publicationActions
    .filter((action) => action !== 'plan')
    .map((action) => ({ on: 'publication' as const, action })),
];

const formOf = ({ urgent, forDays }: StoryKind) => ({
  by: pick,
  short: fc.boolean(),
  inDays: fc.constantFrom(0, 0, 0, 1, 5),
  forDays: fc.constantFrom(...(forDays ?? [null, null, 3, 40])),
  urgent: fc.noBias(fc.nat(9)).map((number) => number < urgent),
  again: rarely,
});

function anyMove(story: StoryKind): fc.Arbitrary<Move> {
  const of = <K extends Move['kind']>(kind: K, rest: object, weight: number) => ({
    weight: Math.ceil(10 * weight * (story.more[kind] ?? 1)),
    arbitrary: fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Move>,
  });
  return fc.oneof(
    of(
      'act',
      { item, pick, who: pick, held: rarely, old: seldom, onward: fc.constantFrom(true, true, false) },
      40,
    ),
    of('file', formOf(story), 3),
    of('correct', { item, ...formOf(story) }, 3),
    of('carry', { pick, again: rarely, fails: rarely, blind: rarely }, 16),
    of(
      'wait',
      { hours: fc.constantFrom(1, 8, 24, 72, 24 * 8, 24 * 40), jobs: fc.constantFrom(true, true, false) },
      8,
    ),
    of('arrive', { pick }, 4),
    of(
      'try',
      {
        item,
        what: fc.constantFrom(...tried),
        who: pick,
        of: fc.constantFrom('anybody', 'asker', 'asker', 'decider', 'left'),
        seenAgo: fc.nat(2),
        pick,
      },
      10,
    ),
    of('repeat', { ago: fc.nat(4), pressed: fc.boolean() }, 4),
    of('undelivered', { item }, 1),
    of('sweep', {}, 2),
    of('daily', {}, 2),
    of('delegate', { from: pick, to: pick, inDays: fc.nat(2), days: fc.nat(5), acting: fc.boolean() }, 2),
    of('revoke', { pick }, 1),
    of('pass', { item, who: pick, decider: fc.boolean() }, 2),
    of('profile', { short: fc.boolean(), website: fc.constantFrom(null, null, 'built-in', 'manual') }, 2),
    of(
      'leave',
      {
        who: pick,
        successor: pick,
        of: fc.constantFrom('anybody', 'giver', 'giver', 'claimer', 'owner'),
      },
      2,
    ),
    of('return', { who: pick }, 1),
    of('post', { who: pick, position: fc.constantFrom(null, 'head', 'assistant', 'deputy', 'officer') }, 1),
  );
}

/** Up to this many things in a row, the first of them a filing. */
export const randomMoves = (story: StoryKind, maxLength: number): fc.Arbitrary<Move[]> => {
  const filing: Move = {
    kind: 'file',
    by: 0,
    short: false,
    inDays: 0,
    forDays: null,
    urgent: story.urgent > 5,
    again: false,
  };
  return fc
    .array(anyMove(story), { minLength: 1, maxLength, size: 'max' })
    .map((moves) => [filing, ...moves]);
};
