import fc from 'fast-check';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Member } from '../../people/member.ts';
import type { ProcedureDriver } from './driver.ts';
import { BrokenRule } from './oracle/ledger.ts';
import { Rules } from './oracle/rules.ts';
import { Player } from './player.ts';
import { type Move, randomMoves } from './random-moves.ts';
import { randomProfile, randomTeam } from './random-office.ts';
import { type StoryKind, storyKinds } from './story-kinds.ts';

export { BrokenRule } from './oracle/ledger.ts';
export { type StoryKind, storyKinds } from './story-kinds.ts';

export type Story = { kind: string; profile: OfficeProfile; team: Member[]; moves: Move[] };

/** A random office with random people, and what random people do there. */
export const randomStory = (kind: StoryKind, maxLength: number): fc.Arbitrary<Story> =>
  fc
    .record({
      kind: fc.constant(kind.name),
      profile: randomProfile(kind.office),
      team: randomTeam,
      moves: randomMoves(kind, maxLength),
    })
    // A broken rule tells the office and the story in sentences; the values behind them would only bury it.
    .map((story) => ({ ...story, [fc.toStringMethod]: () => `${story.moves.length} moves, told below` }));

/** One of any kind. */
export const anyStory = (maxLength: number): fc.Arbitrary<Story> =>
  fc.oneof(...storyKinds.map((kind) => randomStory(kind, maxLength)));

/**
 * Plays a story on an office, in memory or on a real store, and checks after every move what must always hold.
 * Gives what happened, a line each; a broken rule is thrown with these lines.
 */
export async function playStory(
  driver: ProcedureDriver,
  { kind, moves }: Pick<Story, 'kind' | 'moves'>,
): Promise<string[]> {
  const { likely = {} } = storyKinds.find(({ name }) => name === kind) ?? {};
  const player = new Player(driver, likely);
  const rules = new Rules(driver);
  try {
    for (const move of moves) await rules.check(await player.make(move), move);
    await rules.end();
  } catch (error) {
    const told = `a story of ${kind}\n${describeOffice(driver)}\n${player.trace.join('\n')}`;
    if (error instanceof BrokenRule) throw new BrokenRule(`${error.message}\n${told}`);
    throw new Error(`it broke in ${told}`, { cause: error });
  }
  return player.trace;
}

function describeOffice({ profile, members }: ProcedureDriver): string {
  const { verbalApproval, destinations, categories, reminders } = profile;
  const steps = (profile.routes.standard ?? []).map(
    ({ by, standIn }) => JSON.stringify(by) + (standIn ? ` or else ${JSON.stringify(standIn)}` : ''),
  );
  const people = members().map(
    ({ id, positionId, unitId, roles, status }) =>
      `${id} (${[positionId ?? '-', unitId, ...roles, status].join(' ')})`,
  );
  return [
    `steps: ${steps.join(' > ')}; publishers: ${JSON.stringify(categories[0]?.publishedBy)}`,
    `website: ${JSON.stringify(destinations)}; display: ${categories[0]?.displayDays} days; ${JSON.stringify(reminders)}`,
    `by word of mouth: ${JSON.stringify(verbalApproval)}`,
    `people: ${people.join(', ')}`,
  ].join('\n');
}
