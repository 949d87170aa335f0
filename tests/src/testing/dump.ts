import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '@prakat/functions/store/collections';
import { Connection } from '@prakat/server/sqlite-store/database';
import { quoted } from '@prakat/server/sqlite-store/select';

/** One statement for all: an open of the database prepares each for itself. */
const everything = Object.keys(collections)
  .map((collection) => `SELECT '${collection}' AS collection, id, data FROM ${quoted(collection)}`)
  .join(' UNION ALL ');

/** Everything that is stored: each record by collection and id, and the content of each file. For comparing. */
export function dump(database: string, files: string): Record<string, string> {
  const connection = new Connection(database);
  const all: Record<string, string> = {};
  for (const { collection, id, data } of connection.all(`${everything} ORDER BY collection, id`))
    all[`${collection}/${id}`] = String(data);
  connection.close();
  for (const name of readdirSync(files, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(files, name);
    if (statSync(path).isFile()) all[`content of ${name}`] = readFileSync(path).toString('base64');
  }
  return all;
}
