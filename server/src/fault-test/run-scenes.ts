import { type Figure, type Scene, Stage } from './stage.ts';

/** Plays scenes one after the other, each on a stage of its own, and gives what was not as it should be. */
export async function runScenes(
  scenes: readonly Scene[],
  size: number,
  say: (line: string) => void,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, play } of scenes) {
    const stage = await Stage.open();
    try {
      for (const figure of await play(stage, size)) {
        const line = `${name}: ${told(figure)}`;
        say(line);
        if (!isRight(figure)) faults.push(line);
      }
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await stage.close();
    }
  }
  return faults;
}

const isRight = ({ is, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Figure) =>
  is <= atMost && is >= atLeast;

function told({ what, is, atMost, atLeast, unit = '' }: Figure): string {
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return `${what} ${Math.round(is)}${unit}${bounds.length > 0 ? ` (${bounds.join(', ')})` : ''}`;
}
