import type { Migration } from './index.ts';

/** How much each person uploads in a day. */
export const uploadDays: Migration = {
  version: 10,
  name: 'upload days',
  sql: `
CREATE TABLE "uploadDays" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX upload_days_expired ON "uploadDays" ("expiresAt", id);
`,
};
