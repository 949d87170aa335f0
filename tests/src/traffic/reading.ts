import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of the traffic log, as anybody reads it. */
export type Line = Record<string, unknown> & { kind: string };

/** All lines of the traffic log of a data folder, in the order of its files' names; the text itself, too. */
export function readTraffic(dataDir: string): { text: string; lines: Line[]; requests: Line[] } {
  const folder = join(dataDir, 'traffic');
  const names = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const text = names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  return { text, lines, requests: lines.filter(({ kind }) => kind === 'request') };
}

/** The entries of requests to a path, once there are so many: the last may be written a moment after its answer. */
export async function requestsTo(dataDir: string, path: string, count = 1): Promise<Line[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = readTraffic(dataDir).requests.filter((line) => line.path === path);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the traffic log has no ${count} requests to ${path}`);
}
