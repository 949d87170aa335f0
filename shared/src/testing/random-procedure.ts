import fc from 'fast-check';
import type { Member } from '../people/member.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { BrokenRule } from './ledger.ts';
import { Player } from './play-moves.ts';
import type { ProcedureDriver } from './procedure-driver.ts';
import { Rules } from './procedure-rules.ts';
import { type Move, randomMoves } from './random-moves.ts';
import { randomProfile, randomTeam } from './random-office.ts';

export type Story = { profile: OfficeProfile; team: Member[]; moves: Move[] };

/** A random office with random people, and what random people do there. */
export const randomStory = (maxLength: number): fc.Arbitrary<Story> =>
  fc
    .record({ profile: randomProfile, team: randomTeam, moves: randomMoves(maxLength) })
    // A broken rule tells the office and the story in sentences; the values behind them would only bury it.
    .map((story) => ({ ...story, [fc.toStringMethod]: () => `${story.moves.length} moves, told below` }));

/** Moves after which reminders, not the last action, have to notice that nobody can act. */
const changing: ReadonlySet<Move['kind']> = new Set([
  'leave',
  'return',
  'post',
  'delegate',
  'revoke',
  'wait',
]);

/**
 * Plays a story on an office, in memory or on a real store, and checks after every move what must always hold.
 * Gives what happened, a line each; a broken rule is thrown with these lines.
 */
export async function playStory(driver: ProcedureDriver, moves: readonly Move[]): Promise<string[]> {
  const player = new Player(driver);
  const rules = new Rules(driver);
  try {
    for (const move of moves) await rules.check(await player.make(move), changing.has(move.kind));
    await rules.end();
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    throw new BrokenRule(`${error.message}\n${describeOffice(driver)}\n${player.trace.join('\n')}`);
  }
  return player.trace;
}

function describeOffice({ profile, members }: ProcedureDriver): string {
  const steps = (profile.routes.standard ?? []).map(
    ({ by, standIn }) => JSON.stringify(by) + (standIn ? ` or else ${JSON.stringify(standIn)}` : ''),
  );
  const people = members().map(
    ({ id, positionId, unitId, roles, status }) =>
      `${id} (${[positionId ?? '-', unitId, ...roles, status].join(' ')})`,
  );
  return `steps: ${steps.join(' > ')}; website: ${profile.destinations.website}\npeople: ${people.join(', ')}`;
}
