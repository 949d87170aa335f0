import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';

/**
 * What programs run in a thread or a process of its own, by the names under which they find it beside them (`apart.json` of a
 * room): entries of a bundle. Gives the sources' paths.
 */
export function apartOf(...rooms: ('functions' | 'server')[]): Record<string, string> {
  return Object.fromEntries(
    rooms.flatMap((room) => {
      const listed: Record<string, string> = JSON.parse(
        readFileSync(join(projectRoot, room, 'apart.json'), 'utf8'),
      );
      return Object.entries(listed).map(([name, source]) => [name, join(projectRoot, room, source)]);
    }),
  );
}
