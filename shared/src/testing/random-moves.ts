import fc from 'fast-check';
import { type ActionName, transitions } from '../submission/transitions.ts';

/**
 * One thing that happens. Numbers are choices among what there is at that moment (`pick` modulo their count), so that
 * a sequence still means something when others before it were left out: it shrinks to what matters.
 */
export type Move =
  | { kind: 'file'; by: number; short: boolean; inDays: number; forDays: number | null; again: boolean }
  /** Somebody takes an action that is open to them; later, when `held`. */
  | { kind: 'act'; item: number; pick: number; who: number; held: boolean }
  /** An action that was held arrives, out of its order. */
  | { kind: 'arrive'; pick: number }
  /** Anybody tries anything, perhaps from an old card. */
  | { kind: 'try'; item: number; action: ActionName; who: number; seenAgo: number; pick: number }
  /** The same message once more; under another id, when the person pressed twice. */
  | { kind: 'repeat'; ago: number; pressed: boolean }
  | { kind: 'publish'; pick: number; again: boolean; fails: boolean }
  /** Time passes; mostly the jobs run then, sometimes only later. */
  | { kind: 'wait'; hours: number; jobs: boolean }
  /** The job that takes down what is over, and the one that reminds. */
  | { kind: 'sweep' }
  | { kind: 'daily' }
  | { kind: 'leave'; who: number; successor: number }
  | { kind: 'return'; who: number }
  | { kind: 'post'; who: number; position: string | null }
  | { kind: 'delegate'; from: number; to: number; inDays: number; days: number; acting: boolean }
  | { kind: 'revoke'; pick: number }
  /** The office drops all steps of its long route but the last, or takes them up again. */
  | { kind: 'profile'; short: boolean };

const of = <K extends Move['kind']>(kind: K, rest: object, weight: number) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Move>,
});
const pick = fc.nat(999);
const rarely = fc.constantFrom(false, false, false, true);
const actions = Object.keys(transitions) as ActionName[];

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  of('act', { item: fc.nat(2), pick, who: pick, held: rarely }, 30),
  of(
    'file',
    {
      by: pick,
      short: fc.boolean(),
      inDays: fc.constantFrom(0, 0, 0, 1, 5),
      forDays: fc.constantFrom(null, null, 3, 40),
      again: rarely,
    },
    3,
  ),
  of('publish', { pick, again: rarely, fails: rarely }, 9),
  of(
    'wait',
    { hours: fc.constantFrom(1, 8, 24, 72, 24 * 8, 24 * 40), jobs: fc.constantFrom(true, true, false) },
    8,
  ),
  of('arrive', { pick }, 4),
  of('try', { item: fc.nat(2), action: fc.constantFrom(...actions), who: pick, seenAgo: fc.nat(2), pick }, 6),
  of('repeat', { ago: fc.nat(4), pressed: fc.boolean() }, 4),
  of('sweep', {}, 2),
  of('daily', {}, 2),
  of('delegate', { from: pick, to: pick, inDays: fc.nat(2), days: fc.nat(5), acting: fc.boolean() }, 2),
  of('revoke', { pick }, 1),
  of('profile', { short: fc.boolean() }, 3),
  of('leave', { who: pick, successor: pick }, 2),
  of('return', { who: pick }, 1),
  of('post', { who: pick, position: fc.constantFrom(null, 'head', 'assistant', 'deputy') }, 1),
);

const filing: Move = { kind: 'file', by: 0, short: false, inDays: 0, forDays: null, again: false };

/** Up to this many things in a row, the first of them a filing. */
export const randomMoves = (maxLength: number): fc.Arbitrary<Move[]> =>
  fc.array(anyMove, { minLength: 1, maxLength, size: 'max' }).map((moves) => [filing, ...moves]);
