import type { Migration } from './index.ts';

/** What outsiders find of what was published, and when it is looked at next. */
export const proofs: Migration = {
  version: 7,
  name: 'proofs',
  sql: `
CREATE TABLE proofs (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "dueAt" AS (data ->> '$.dueAt')
);
CREATE INDEX proofs_due ON proofs ("dueAt", id);
`,
};
