import type { Connection } from './database.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { SqliteStoreError } from './sqlite-error.ts';

/** The database was written by a newer version of this program. */
export class NewerDatabaseError extends SqliteStoreError {
  override name = 'NewerDatabaseError';
  constructor(
    readonly file: string,
    version: number,
    known: number,
  ) {
    super(
      `ฐานข้อมูล ${file} เป็นของโปรแกรมรุ่นใหม่กว่า (รุ่น ${version} โปรแกรมนี้รู้จักถึงรุ่น ${known}) กรุณาปรับรุ่นโปรแกรมก่อน`,
    );
  }
}

/**
 * Brings a database to the version of this program, all missing steps in one transaction. Safe when several
 * processes open the same file at once. Throws when the database was written by a newer program.
 */
export function migrate(
  connection: Connection,
  now: () => number,
  steps: readonly Migration[] = migrations,
): void {
  const target = steps.at(-1)?.version ?? 0;
  const current = versionOf(connection);
  refuseNewer(connection.file, current, target);
  // No write lock for a database that needs nothing: the audit may open it while the server writes.
  if (current === target) return;

  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
    );
    const locked = versionOf(connection);
    refuseNewer(connection.file, locked, target);
    for (const { version, name, sql } of steps) {
      if (version <= locked) continue;
      connection.exec(sql);
      connection.run('INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)', [
        version,
        name,
        new Date(now()).toISOString(),
      ]);
    }
    connection.exec('COMMIT');
  } catch (error) {
    connection.rollback();
    throw error;
  }
}

function versionOf(connection: Connection): number {
  const known = connection.all(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'",
  );
  if (known.length === 0) return 0;
  return Number(connection.all('SELECT max(version) AS version FROM schema_migrations')[0]?.version ?? 0);
}

function refuseNewer(file: string, version: number, target: number): void {
  if (version > target) throw new NewerDatabaseError(file, version, target);
}
