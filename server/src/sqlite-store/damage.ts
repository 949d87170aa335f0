import { isDamage, type SqliteStoreError } from './sqlite-error.ts';

/** What a process knows to be damaged in its database: `/healthz` says it until the database was found sound. */
export class Damage {
  found: SqliteStoreError | null = null;

  /** Keeps an error that tells of damage, the first one; any other says nothing of the file. */
  note(error: unknown): void {
    if (isDamage(error)) this.found ??= error;
  }
}
