import { existsSync } from 'node:fs';
import { Connection } from '../sqlite-store/database.ts';
import { migrations } from '../sqlite-store/migrations/index.ts';

/** The schema that this program writes. */
export const knownVersion = (): number => migrations.at(-1)?.version ?? 0;

/** The schema of a database file, which is left as it is; null while there is none. Throws `SqliteStoreError` when it cannot be read. */
export function storedVersion(file: string): number | null {
  if (!existsSync(file)) return null;
  const connection = new Connection(file);
  try {
    connection.pragma('query_only = ON');
    const tables = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'";
    if (connection.all(tables).length === 0) return 0;
    return Number(connection.all('SELECT max(version) AS version FROM schema_migrations')[0]?.version ?? 0);
  } finally {
    connection.close();
  }
}
