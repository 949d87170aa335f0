import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/**
 * What programs run in a thread or a process of its own, by the names under which they find it beside them: it examines files,
 * draws the first page of a PDF, looks the database through. Each is bundled by itself. As `server/src/apart.ts`, for scripts.
 */
export const apart = Object.fromEntries(
  ['functions', 'server'].flatMap((room) =>
    Object.entries(JSON.parse(readFileSync(join(root, room, 'apart.json'), 'utf8'))).map(([name, source]) => [
      name,
      join(root, room, source),
    ]),
  ),
);
