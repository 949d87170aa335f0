import type { Migration } from './index.ts';

/** What is due of one office, and the presses that nobody answered yet. */
export const outboxAndAnswers: Migration = {
  version: 11,
  name: 'outbox of an office, answers that are owed',
  sql: `
-- In this order: SQLite takes the first of two that seem as good, and this one finds less to pass by.
DROP INDEX outbox_due;
CREATE INDEX outbox_due_of_office ON outbox ("officeId", "status", "nextAttemptAt", id);
CREATE INDEX outbox_due ON outbox ("status", "nextAttemptAt", id);

ALTER TABLE "seenEvents" ADD COLUMN "answer" AS (data ->> '$.answer');
CREATE INDEX seen_events_owed ON "seenEvents" ("answer", "expiresAt", id);
`,
};
