import fc from 'fast-check';
import { MemoryDesk } from './memory-desk.ts';
import { playStory, randomStory, type Story, storyKinds } from './play-story.ts';

/** How a fault of the procedure was found. */
export type Found = {
  /** Of the story that found it. */
  kind: string;
  /** Stories played until then. */
  stories: number;
  /** The turn of its kind in which it was played. */
  round: number;
  /** The rule that did not hold, or the error of the program. */
  what: string;
};

/** Stories of one kind in a row before the next kind has its turn. */
const ROUND = 10;
const LENGTH = 60;

/**
 * Plays stories of every kind in turn, or of one kind, the same ones each time for a `seed`, until one finds a fault; null
 * when none of `most` does. `first` is the round to begin with, which has the same stories then as in its turn.
 */
export async function hunt(most: number, seed: number, only?: string, first = 0): Promise<Found | null> {
  const kinds = storyKinds.filter(({ name }) => only === undefined || name === only);
  let stories = 0;
  for (let round = first; stories < most; round += 1) {
    for (const kind of kinds) {
      const numRuns = Math.min(ROUND, most - stories);
      for (const story of fc.sample(randomStory(kind, LENGTH), { numRuns, seed: seed + round })) {
        stories += 1;
        const what = await faultIn(story);
        if (what !== null) return { kind: kind.name, stories, round, what };
      }
    }
  }
  return null;
}

async function faultIn(story: Story): Promise<string | null> {
  try {
    await playStory(new MemoryDesk(story.profile, story.team), story);
    return null;
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return `${first}${cause}`;
  }
}
