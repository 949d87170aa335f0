import type { Migration } from './index.ts';

/** What is due of one office, and the presses that nobody answered yet. */
export const outboxAndAnswers: Migration = {
  version: 11,
  name: 'outbox of an office, answers that are owed',
  sql: `
CREATE INDEX outbox_due_of_office ON outbox ("officeId", "status", "nextAttemptAt", id);
-- As wide as the other, or SQLite takes it for the cheaper one where an office is asked for.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox ("status", "nextAttemptAt", id, "officeId");

ALTER TABLE "seenEvents" ADD COLUMN "answer" AS (data ->> '$.answer');
CREATE INDEX seen_events_owed ON "seenEvents" ("answer", "expiresAt", id);
`,
};
