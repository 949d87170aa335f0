import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '@prakat/functions/store/collections';
import { connect } from '@prakat/server/sqlite-store/database';
import { quoted } from '@prakat/server/sqlite-store/select';

/** Everything that is stored: each record by collection and id, and the content of each file. For comparing. */
export function dump(database: string, files: string): Record<string, string> {
  const connection = connect(database);
  const all: Record<string, string> = {};
  for (const collection of Object.keys(collections)) {
    for (const row of connection.all(`SELECT id, data FROM ${quoted(collection)} ORDER BY id`)) {
      all[`${collection}/${row.id}`] = String(row.data);
    }
  }
  connection.close();
  for (const name of readdirSync(files, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(files, name);
    if (statSync(path).isFile()) all[`content of ${name}`] = readFileSync(path).toString('base64');
  }
  return all;
}
